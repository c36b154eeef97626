"""What has changed, on the pages of the built site and in its feed."""

from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped] # it ships no types

from alongside.history import MOST_IN_FEED, days_of, in_feed
from alongside.wording import day, month
from tests.guide import ROOT, guide, owner
from tests.site.pages import BASE, BuiltPage, file_at, pages_of

ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMA = etree.RelaxNG(etree.parse(ROOT / "tests/fixtures/atom.rng"))


@pytest.fixture(scope="module")
def feed(site_folder: Path) -> etree._Element:
    return etree.parse(site_folder / "feed.xml").getroot()


def words(page: BuiltPage, selector: str) -> list[str]:
    return [" ".join(element.to_text().split()) for element in page.all(selector)]


def test_the_feed_is_valid(feed: etree._Element) -> None:
    assert SCHEMA.validate(feed), SCHEMA.error_log
    for name in ("id", "updated", "author"):
        broken = etree.fromstring(etree.tostring(feed))
        broken.remove(broken.find(ATOM + name))
        assert not SCHEMA.validate(broken), f"the schema wants no {name}"
    assert [link.get("rel") for link in feed.findall(f"{ATOM}link")] == ["self", "alternate"]


def test_the_feed_leads_to_pages_that_are_there(feed: etree._Element, site_folder: Path) -> None:
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) == min(MOST_IN_FEED, len(list(guide().readable())))
    for address in ids:
        assert address.startswith(owner().site_url)
        assert file_at(site_folder, BASE + address.removeprefix(owner().site_url)).is_file()
    assert [*ids] == [f"{owner().site_url}{page.url}" for page in in_feed(guide())]


def test_every_page_names_the_feed(site_folder: Path) -> None:
    for page in pages_of(site_folder).values():
        found = page.all("link[type='application/atom+xml']")
        if page.all('meta[http-equiv="refresh"]'):
            assert found == []
            continue
        assert len(found) == 1 and found[0].attrs["rel"] == "alternate", page.address


def test_a_page_says_when_it_was_reviewed_and_is_due(site_folder: Path) -> None:
    pages = pages_of(site_folder)
    items = [item for item in guide().readable() if item.id != "home"]
    assert len(items) > 140
    for item in items:
        (said,) = words(pages[item.url], ".page-history")
        assert item.reviewed and item.review_due and item.changes
        assert said.startswith(f"Reviewed {day(item.reviewed)} · next due {month(item.review_due)} · "), item.id
        assert (f"Changed {day(item.changes[0].on)}" in said) is (len(item.changes) > 1)


def test_every_page_stands_in_the_table_of_reviews(site_folder: Path) -> None:
    rows = words(pages_of(site_folder)["how-we-work/"], "#reviews ~ table tbody tr")
    assert len(rows) == len(list(guide().readable()))
    assert not any("overdue" in row for row in rows)


def test_the_line_of_credit_names_the_guide_the_page_its_address_and_the_edition(site_folder: Path) -> None:
    (line,) = words(pages_of(site_folder)["licence/"], "blockquote")
    for part in ("Alongside", owner().site_url + guide().library()[0].url, day(guide().edition), "CC BY 4.0"):
        assert part in line


def test_what_has_changed_lists_each_day_newest_first(site_folder: Path) -> None:
    page = pages_of(site_folder)["changes/"]
    days = [name.removeprefix("on-") for name in page.ids() if name.startswith("on-")]
    assert days == [f"{one.on}" for one in days_of(guide())] == sorted(days, reverse=True)
    linked = {target.removeprefix(BASE) for target in page.targets()}
    assert {item.url for item in guide().readable()} <= linked
