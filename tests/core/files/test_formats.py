"""What every item offers."""

from collections import Counter

from alongside.files.formats import all_downloads, downloads
from alongside.items.vocabulary import Kind
from tests.guide import files, guide

SHEET = {"pdf": 2, "handout": 2, "large": 2, "word": 1}
NOTED = SHEET | {"facilitator": 2, "facilitator-word": 1}
SESSION = {"facilitator": 2, "facilitator-word": 1, "pack": 2, "zip": 1}


def expected(item_id: str) -> dict[str, int]:
    """How many files of each format an item has to offer: two where there is one a paper."""
    item = guide().get(item_id)
    if sheet := guide().sheet(item):
        return NOTED if sheet.has_notes else SHEET
    if item.kind is Kind.MODEL or item_id in ("questions", "ten-minutes"):
        return {"cards": 2}
    return {Kind.WORKSHOP: SESSION, Kind.PATH: {"pack": 2, "zip": 1}}.get(item.kind, {})


def test_every_item_offers_what_its_kind_has_and_no_more() -> None:
    for item in guide().readable():
        assert Counter(download.key for download in downloads(item, guide())) == expected(item.id), item.id
    assert any(not sheet.has_notes for sheet in guide().sheets.values()), "one sheet without notes shows the difference"


def test_an_address_is_one_files_and_lies_beside_its_items_page() -> None:
    found = all_downloads(guide())
    assert len({download.address for download in found}) == len(found) == len(files().downloads)
    assert len({download.name for download in found}) == len(found), "names clash in one folder of downloads"
    for download in found:
        assert download.address == guide().get(download.item).url + download.name
        assert download.name.startswith(download.item)


def test_each_format_has_one_maker() -> None:
    makers = files()._makers
    for download in files().downloads.values():
        assert sum(download.key in maker.formats for maker in makers) == 1, download.key


def test_a_booklets_papers_are_those_that_are_offered() -> None:
    papers = {download.paper for download in files().downloads.values() if download.kind == "pdf"}
    assert {(str(paper), paper.label) for paper in papers if paper} == {("a4", "A4"), ("letter", "US Letter")}
