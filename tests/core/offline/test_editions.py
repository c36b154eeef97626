"""The lists of an edition: each file by its hash, in its group, and the same each time."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from alongside.files.formats import all_downloads
from alongside.offline.choice import choices, group_of
from alongside.offline.editions import edition_in
from tests.guide import guide

DESIGN = "assets/0123456789ab"
SEARCH = "assets/search/entries.json"
SITE = {
    "index.html": "home",
    "404.html": "nowhere",
    "503.html": "absent",
    "sw.js": "worker",
    "offline/index.html": "keep",
    "worksheets/team-health-check/index.html": "sheet",
    "worksheets/team-health-check/index.html.md": "for programs",
    "worksheets/team-health-check/team-health-check-a4.pdf": "pdf",
    "worksheets/team-health-check/team-health-check-handout-letter.pdf": "handout",
    "worksheets/team-health-check/team-health-check.docx": "word",
    "worksheets/team-health-check/team-health-check-facilitator.docx": "word with notes",
    "workshops/team-partnership-review/team-partnership-review.zip": "zip",
    f"{DESIGN}/javascripts/kinds/page.js": "script",
    "assets/diagrams/straight-talk.svg": "drawing",
    SEARCH: "[]",
    "worksheets/team-health-check/fields.json": "{}",
    "my-sheets/sheets.json": "[]",
    "de/worksheets/who-needs-whom/fields.json": "{}",
    "assets/search/entries.de.json": "[]",
    "assets/words/de/sheet.json": "{}",
    "icons/192.png": "icon",
    "previews/guide.png": "for links",
    "manifest.webmanifest": "{}",
    "library.json": "{}",
    "_headers": "headers",
}
GROUPS = {
    "": "pages",
    "404.html": "frame",
    "503.html": "frame",
    "offline/": "frame",
    "worksheets/team-health-check/": "pages",
    "worksheets/team-health-check/team-health-check-a4.pdf": "pdf-a4",
    "worksheets/team-health-check/team-health-check-handout-letter.pdf": "handout-letter",
    "worksheets/team-health-check/team-health-check.docx": "docx",
    "worksheets/team-health-check/team-health-check-facilitator.docx": "docx",
    f"{DESIGN}/javascripts/kinds/page.js": "frame",
    "assets/diagrams/straight-talk.svg": "pages",
    SEARCH: "pages",
    "worksheets/team-health-check/fields.json": "pages",
    "my-sheets/sheets.json": "pages",
    "de/worksheets/who-needs-whom/fields.json": "pages",
    "assets/search/entries.de.json": "pages",
    "assets/words/de/sheet.json": "frame",
    "icons/192.png": "frame",
    "manifest.webmanifest": "frame",
}


def listed(folder: Path, site: dict[str, str]) -> tuple[dict[str, Any], list[list[Any]], str]:
    for name, text in site.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    made = edition_in(folder, guide().edition, DESIGN, guide())
    return json.loads(made.said(7)), json.loads(made.files)["files"], made.files


def test_each_file_that_a_browser_may_keep_is_in_a_group(tmp_path: Path) -> None:
    _, files, _ = listed(tmp_path, SITE)
    assert {address: group for address, group, *_ in files} == GROUPS


def test_the_edition_is_the_hash_of_its_list_and_a_file_that_of_its_bytes(tmp_path: Path) -> None:
    said, files, text = listed(tmp_path, SITE)
    assert said["edition"] == hashlib.sha256(text.encode()).hexdigest()
    home = next(file for file in files if not file[0])
    assert home[2:] == [4, hashlib.sha256(b"home").hexdigest()]
    assert said["groups"]["docx"] == {"files": 2, "bytes": len("wordword with notes")}
    assert said["date"] == guide().edition.isoformat() and said["zip"] == 7


def test_another_page_is_another_edition_and_the_same_site_the_same(tmp_path: Path) -> None:
    first, *_ = listed(tmp_path / "one", SITE)
    again, *_ = listed(tmp_path / "two", SITE)
    other, *_ = listed(tmp_path / "other", {**SITE, "about/index.html": "new"})
    unkept, *_ = listed(tmp_path / "unkept", {**SITE, "library.json": "[]"})
    assert first == again == unkept and other["edition"] != first["edition"]


def test_all_there_is_to_choose_can_be_kept_and_no_zip() -> None:
    groups = {group_of(download) for download in all_downloads(guide()) if download.kind != "zip"} - {"pages"}
    assert {choice.group for choice in choices(guide())} == groups
    assert [choice.label for choice in choices(guide())].count("Word files") == 1


@pytest.mark.parametrize("kind", ["zip"])
def test_what_holds_other_files_is_in_no_group(kind: str) -> None:
    assert {group_of(download) for download in all_downloads(guide()) if download.kind == kind} == {""}
