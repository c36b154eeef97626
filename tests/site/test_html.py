"""Every page is valid HTML: the Nu HTML Checker finds no error on any and warns of nothing."""

import shutil
from pathlib import Path

from tests.browser.deliveries import Desk
from tests.browser.receiver import Receiver
from tests.second_brand import FORMER
from tests.site.nu import Complaint, complaints

EXCEPTIONS = {
    f"The “list” role is unnecessary for element “{name}”.": "Safari forgets that a list without markers is one"
    for name in ("ul", "ol")
}
"""What the checker may say, and why it stays."""
POLICY = (
    "Resource violates Content Security Policy (meta tag)",
    "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive",
    "Potentially bad value  for attribute “content” on element “meta”: Unrecognized directive require-trusted-types-for"
    " Unrecognized directive trusted-types",
)
"""How it begins what it says of the policy. It reads files, which have no `'self'`, takes linked data for a script, and
does not know Trusted Types; that nothing breaks the policy is tested in Chromium (`tests/browser/policy.py`)."""

DREADFUL = """<!doctype html>
<html lang="en-GB">
<title>Dreadful</title>
<meta name="description" content="without "but"">
<h1></h1>
<img alt="Nowhere">
<table><tr role="row"><td role="cell">1</table>
<label for="switch" aria-hidden="true">On</label>
<input type="checkbox" id="switch" autocomplete="off">
<p id="switch">
"""


def faults(folder: Path) -> list[str]:
    """What is wrong with the pages of a built site, a line each."""
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 100
    return [str(complaint) for complaint in told(folder, pages) if complaint.message not in EXCEPTIONS]


def told(folder: Path, pages: list[Path]) -> list[Complaint]:
    """What the checker says, but for what it makes of the policy."""
    return [complaint for complaint in complaints(folder, pages) if not complaint.message.startswith(POLICY)]


def test_every_page_is_valid(site_folder: Path) -> None:
    assert faults(site_folder) == []


def test_pages_that_other_settings_make_are_valid(second_brand: Path, tmp_path: Path) -> None:
    """The enquiry that is posted, to whomever it is, the page at a former address, and the owner's logo."""
    site = tmp_path / "site"
    shutil.copytree(second_brand, site, ignore=shutil.ignore_patterns("*.pdf", "*.docx", "*.zip"))
    assert (site / f"{FORMER}/index.html").is_file()
    desk = Desk(site, "http://127.0.0.1:8123/", Receiver(address="http://127.0.0.1:8124/enquiries"))
    for name, page in desk.pages.items():
        (site / f"{name}.html").write_text(page, "utf-8")
    assert faults(site) == []


def test_the_checker_sees_what_it_is_for(tmp_path: Path) -> None:
    page = tmp_path / "dreadful.html"
    page.write_text(DREADFUL, "utf-8")
    found = complaints(tmp_path, [page])
    for line, words in (
        (4, 'Quote “"” in attribute name'),
        (5, "Empty heading"),
        (6, "Element “img” is missing"),
        (7, "must not be used on a “tr” element"),
        (7, "must not be used on a “td” element"),
        (8, "“aria-hidden” attribute must not be used on any “label”"),
        (9, "Attribute “autocomplete” is only allowed"),
        (10, "Duplicate ID “switch”"),
    ):
        assert any(each.line == line and words in each.message for each in found), f"{line}: {words}"
    assert {each.page for each in found} == {"dreadful.html"}


def test_every_exception_is_needed(site_folder: Path) -> None:
    pages = [site_folder / name for name in ("booklet/index.html", "worksheets/am-i-coachable/index.html")]
    assert {complaint.message for complaint in told(site_folder, pages)} == set(EXCEPTIONS)
