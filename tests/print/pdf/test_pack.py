"""A pack of two parts: one file, one structure, fields that do not clash."""

import io

import msgspec
import page
import pikepdf
import pytest

from alongside.faults import SheetError
from alongside.paper import Paper
from alongside.sheets.document import FACILITATOR, AgendaRow, AgendaTable, Cover, Document, Figure, Part
from alongside.sheets.model import Run
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import DETAILS, EVERY_BLOCK, part, ruled, runs, sheet_of

from .viewer import texts_of

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" font-family="inherit">'
    '<path d="M0 10h40" stroke="var(--accent, #0f5c4f)"/><text x="2" y="8" font-size="6">You</text></svg>'
)
AGENDA = AgendaTable(
    (
        AgendaRow("1. Open", "time-1", "0:00", "5 minutes", (Run('Say: "We begin."'),), runs("Listen."), ()),
        AgendaRow("2. Close", "time-2", "0:05", "65 minutes", runs("Thank them."), (), runs("Every block")),
    ),
    "1:10",
    "time-end",
)


def renamed(made: Part, name: str) -> Part:
    details = msgspec.structs.replace(made.details, id=name, title=f"The {name} part")
    return msgspec.structs.replace(made, details=details, prefix=f"{name}--")


SESSION = renamed(Part(DETAILS, (AGENDA, Figure(DRAWING, "You", 0.5)), copy=FACILITATOR), "session")
FIRST, SECOND = (renamed(part(EVERY_BLOCK), name) for name in ("first", "second"))
PACK = Document((SESSION, FIRST, SECOND), Paper.A4, cover=Cover(DETAILS, "Print it once."))


@pytest.fixture(scope="module")
def pack(printer: Printer, paper: Paper) -> bytes:
    return printer.print(msgspec.structs.replace(PACK, paper=paper))


def test_a_pack_is_valid_pdf_ua(pack: bytes) -> None:
    report = page.validate_pdf_bytes(pack)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_its_bookmarks_are_its_parts(pack: bytes) -> None:
    with pikepdf.open(io.BytesIO(pack)) as pdf, pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == [held.details.title for held in PACK.parts]


def test_its_contents_say_on_which_pages_each_part_is(pack: bytes) -> None:
    texts = texts_of(pack)
    starts = [next(n for n, text in enumerate(texts, 1) if n > 2 and title in text) for title in titles()]
    ends = [start - 1 for start in starts[1:]] + [len(texts)]
    for title, start, end in zip(titles(), starts, ends, strict=True):
        assert title in texts[1]
        assert (f"page {start}" if start == end else f"pages {start} to {end}") in texts[1]


def titles() -> list[str]:
    return [held.details.title for held in PACK.parts]


def test_its_pages_are_numbered_through_after_the_cover(pack: bytes) -> None:
    texts = texts_of(pack)
    assert "Page 1 of" not in texts[0]
    for number, text in enumerate(texts[1:], 2):
        assert f"Page {number} of {len(texts)}" in text


def test_fields_of_two_sheets_do_not_clash(pack: bytes) -> None:
    with pikepdf.open(io.BytesIO(pack)) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
    assert names == [field.name for held in PACK.parts for field in held.fields()]
    assert {name.split("--")[0] for name in names} == {"session", "first", "second"}


def test_an_agenda_has_a_running_clock_and_the_words_to_say(pack: bytes) -> None:
    text = texts_of(pack)[2]
    for words in ("0:00", "5 min", "0:05", "65 min", "1:10", "1. Open", "“We begin.”", "Listen.", "Every block"):
        assert words in text


def test_a_part_has_as_many_pages_in_a_pack_as_alone(printer: Printer, pack: bytes, paper: Paper) -> None:
    alone = texts_of(printer.print(Document((FIRST,), paper)))
    assert sum("alongside.example" in text for text in texts_of(pack)[3:]) == 2 * len(alone)


def test_the_same_pack_gives_the_same_bytes(printer: Printer, pack: bytes, paper: Paper) -> None:
    assert printer.print(msgspec.structs.replace(PACK, paper=paper)) == pack


def test_a_fault_in_a_pack_names_the_part(printer: Printer) -> None:
    bad = renamed(part(sheet_of(ruled("long", rules=30))), "bad")
    with pytest.raises(SheetError, match=r"^bad: .*a ruled space holds at most 24 lines"):
        printer.print(msgspec.structs.replace(PACK, parts=(bad, FIRST)))


def test_a_document_without_fields_has_no_form(printer: Printer, paper: Paper) -> None:
    to_read = msgspec.structs.replace(SESSION, blocks=tuple(block for block in SESSION.blocks if block is not AGENDA))
    with pikepdf.open(io.BytesIO(printer.print(Document((to_read,), paper)))) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_a_session_has_a_place_for_each_time_of_day(printer: Printer, paper: Paper) -> None:
    with pikepdf.open(io.BytesIO(printer.print(Document((SESSION,), paper)))) as pdf:
        found = {str(field.T).removeprefix("session--"): str(field.TU) for field in pdf.Root.AcroForm.Fields}
    assert found == {
        "time-1": "Time of day, and a break after it: 1. Open",
        "time-2": "Time of day, and a break after it: 2. Close",
        "time-end": "Time of day: the end",
    }
