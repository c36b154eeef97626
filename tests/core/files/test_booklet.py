"""What a booklet can hold, as its page's script reads it."""

from pathlib import Path

import pikepdf
import pytest

from alongside.files.booklet import KINDS, Printed, entries
from tests.guide import guide


def test_it_holds_every_sheet_checklist_and_workshop_and_nothing_else() -> None:
    listed = [entry.id for entry in entries(guide(), {})]
    assert sorted(listed) == sorted(item.id for kind in KINDS for item in guide().of_kind(kind))
    assert {entry.kind for entry in entries(guide(), {})} == {"Checklist", "Worksheet", "Workshop"}


@pytest.mark.parametrize(
    ("item", "suffix"),
    [("team-health-check", ""), ("one-to-one-leader", ""), ("straight-talk-practice", "-facilitator")],
)
def test_an_item_comes_as_its_own_pdf_on_each_paper(item: str, suffix: str) -> None:
    (entry,) = (entry for entry in entries(guide(), {}) if entry.id == item)
    url = guide().get(item).url
    assert entry.pdfs == {
        "a4": Printed(f"{url}{item}{suffix}-a4.pdf", None),
        "letter": Printed(f"{url}{item}{suffix}-letter.pdf", None),
    }


def test_pages_are_counted_in_the_pdf_that_was_printed(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        for _ in range(3):
            pdf.add_blank_page()
        pdf.save(tmp_path / "printed.pdf")
    address = "worksheets/team-health-check/team-health-check-a4.pdf"
    found = {entry.id: entry for entry in entries(guide(), {address: tmp_path / "printed.pdf"})}
    assert found["team-health-check"].pdfs["a4"].pages == 3
    assert found["team-health-check"].pdfs["letter"].pages is None


def test_a_title_is_as_it_stands_on_pages() -> None:
    titles = [entry.title for entry in entries(guide(), {})]
    assert any("\N{RIGHT SINGLE QUOTATION MARK}" in title for title in titles)
    assert not any("'" in title for title in titles)
