"""Whose copy it is, and large print."""

import io

import page
import pikepdf
import pytest

from alongside.paper import Paper
from alongside.sheets.document import FACILITATOR, Document
from alongside.sheets.model import Heading, Paragraph, Space, Table, Words
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import DETAILS, EVERY_BLOCK, SECRET, alone, facilitators, ruled, runs, sheet_of, work

from .viewer import letters_of, text_of, texts_of

WITH_NOTES = sheet_of(
    Paragraph(runs("It helps [@one2001].")),
    ruled("offer"),
    facilitator=(Heading(2, runs("Facilitator's notes")), Paragraph(runs(f"{SECRET} [@one2001]."))),
)
WORKS = {"one2001": work("One", 2001)}


@pytest.fixture(scope="module")
def facilitator(printer: Printer, paper: Paper) -> bytes:
    return printer.print(Document((facilitators(WITH_NOTES, WORKS),), paper))


@pytest.fixture(scope="module")
def large(printer: Printer, paper: Paper) -> bytes:
    return printer.print(alone(EVERY_BLOCK, paper, "large"))


def test_the_facilitators_copy_has_the_notes_and_names_works_in_short(facilitator: bytes) -> None:
    text = " ".join(text_of(facilitator).split())
    assert f"{SECRET} (One, 2001)." in text
    assert "It helps (One, 2001)." in text


def test_every_page_of_the_facilitators_copy_is_marked(printer: Printer, paper: Paper) -> None:
    sheet = sheet_of(*(ruled(f"field-{n}", rules=8) for n in range(5)), facilitator=WITH_NOTES.participants()[:1])
    texts = texts_of(printer.print(Document((facilitators(sheet),), paper)))
    assert len(texts) > 1
    assert all(FACILITATOR in text for text in texts)


def test_the_facilitators_copy_is_titled_so_and_can_be_filled_in(facilitator: bytes) -> None:
    with pikepdf.open(io.BytesIO(facilitator)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == f"{DETAILS.title}: {FACILITATOR.lower()}"
        assert [str(field.T) for field in pdf.Root.AcroForm.Fields] == ["offer"]


def test_the_participants_copy_shows_neither_notes_nor_works(printer: Printer, paper: Paper) -> None:
    text = text_of(printer.print(alone(WITH_NOTES, paper)))
    assert "It helps." in text
    assert not any(words in text for words in (SECRET, "2001", "acilitator"))


def test_both_copies_are_valid_pdf_ua(facilitator: bytes, large: bytes) -> None:
    for content in (facilitator, large):
        report = page.validate_pdf_bytes(content)
        assert [(failure.rule_id, failure.message) for failure in report.failures] == []
        assert report.is_compliant


def test_no_letter_in_large_print_is_smaller_than_18_points(large: bytes) -> None:
    letters = list(letters_of(large))
    assert len(letters) > 500
    assert min(letter.size for letter in letters) >= 18


def test_large_print_has_the_same_fields_with_18_points_to_type_in(large: bytes, pdf: pikepdf.Pdf) -> None:
    with pikepdf.open(io.BytesIO(large)) as printed:
        fields = list(printed.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == [str(field.T) for field in pdf.Root.AcroForm.Fields]
        texts = [field for field in fields if pikepdf.Name.Tx == field.FT]
        assert {size for field in texts for size in str(field.DA).split()[1::3][:2]} == {"18"}
        assert all(int(field.Ff) & 1 << 23 for field in texts)


def test_large_print_sets_a_wide_table_row_by_row(printer: Printer, paper: Paper) -> None:
    head = tuple(runs(words) for words in ("Who", "Promises to", "By when"))
    rows = tuple((Words(runs(who)), Space(f"{who}-to", "to"), Space(f"{who}-by", "by")) for who in ("Ana", "Bo"))
    text = text_of(printer.print(alone(sheet_of(Table(head, rows)), paper, "large")))
    found = [line.strip() for line in text.splitlines() if line.strip() in ("Ana", "Bo", "Promises to", "By when")]
    assert found == ["Ana", "Promises to", "By when", "Bo", "Promises to", "By when"]
