import io
import shutil
from datetime import date
from pathlib import Path

import msgspec
import page
import pikepdf
import pytest

from alongside.faults import SheetError
from alongside.paper import Paper
from alongside.sheets.model import Heading, Paragraph, Sheet
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import DETAILS, EVERY_BLOCK, SECRET, alone, ruled, runs, sheet_of

from .viewer import pages_of, text_of

POINTS = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612.0, 792.0)}


def test_is_valid_pdf_ua(printed: bytes) -> None:
    report = page.validate_pdf_bytes(printed)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_every_page_has_the_size_of_the_paper(pdf: pikepdf.Pdf, paper: Paper) -> None:
    for printed_page in pdf.pages:
        assert [float(edge) for edge in printed_page.mediabox] == pytest.approx([0, 0, *POINTS[paper]], abs=0.1)


def test_says_its_title_language_and_outline(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "en-GB"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == DETAILS.title
    with pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == DETAILS.title
        assert [entry.title for entry in top.children] == ["On my own"]


def test_embeds_every_font(pdf: pikepdf.Pdf) -> None:
    descriptors = [
        found
        for found in pdf.objects
        if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == pikepdf.Name.FontDescriptor
    ]
    assert len(descriptors) >= 4
    assert all("/FontFile2" in found or "/FontFile3" in found for found in descriptors)


def test_head_and_foot_say_what_the_sheet_is(printed: bytes) -> None:
    text = text_of(printed)
    for words in (
        "WORKSHEET",
        "45 minutes",
        "2 people",
        "For leaders and colleagues",
        "alongside.example/worksheets/every-block",
        "Edition of 22 November 2026",
        "CC BY 4.0",
        f"Page {pages_of(printed)} of {pages_of(printed)}",
    ):
        assert words in text


def test_address_and_links_in_the_text_can_be_clicked(pdf: pikepdf.Pdf) -> None:
    links = [
        str(note.A.URI)
        for printed_page in pdf.pages
        for note in printed_page.obj.get("/Annots", ())
        if note.Subtype == pikepdf.Name.Link
    ]
    assert links == [DETAILS.address, "https://alongside.example/guide/"]


def test_facilitators_notes_are_left_out(printed: bytes, pdf: pikepdf.Pdf) -> None:
    assert SECRET not in text_of(printed)
    assert "notes--time" not in {str(field.T) for field in pdf.Root.AcroForm.Fields}


def test_citations_are_left_out(printed: bytes) -> None:
    text = text_of(printed)
    assert "guide says." in text
    assert "@" not in text


def test_straight_quotation_marks_are_set_as_curly_ones(printed: bytes) -> None:
    assert "Šárka\N{RIGHT SINGLE QUOTATION MARK}s" in text_of(printed)


def test_a_sheet_without_facts_prints(printer: Printer) -> None:
    bare = msgspec.structs.replace(DETAILS, minutes=None, people="", audience="")
    assert "minutes" not in text_of(printer.print(alone(sheet_of(ruled("one")), details=bare)))


def test_the_same_sheet_gives_the_same_bytes(templates: Path, printed: bytes, paper: Paper) -> None:
    assert Printer(templates).print(alone(EVERY_BLOCK, paper)) == printed


def test_the_edition_is_the_date_of_making(printer: Printer) -> None:
    older = msgspec.structs.replace(DETAILS, edition=date(2025, 3, 1))
    printed = printer.print(alone(sheet_of(ruled("one")), details=older))
    with pikepdf.open(io.BytesIO(printed)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["xmp:CreateDate"].startswith("2025-03-01T00:00:00")


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        (sheet_of(ruled("one", rules=25)), "a ruled space holds at most 24 lines"),
        (sheet_of(Paragraph(runs("A glyph we lack: 語"))), "語"),
        (sheet_of(Heading(2, runs("Two")), Heading(4, runs("Four"))), "heading level"),
        (sheet_of(ruled("one"), ruled("one")), "“one” is printed twice"),
    ],
    ids=["too-many-rules", "missing-glyph", "skipped-level", "name-twice"],
)
def test_a_fault_names_the_sheet_and_says_why(printer: Printer, sheet: Sheet, reason: str) -> None:
    with pytest.raises(SheetError) as caught:
        printer.print(alone(sheet))
    assert str(caught.value).startswith("every-block: ")
    assert reason in str(caught.value)


def test_a_missing_font_is_a_fault(templates: Path, tmp_path: Path) -> None:
    shutil.copytree(templates / "print", tmp_path / "print", ignore=shutil.ignore_patterns("literata*"))
    shutil.copy(templates / "tokens.yml", tmp_path)
    with pytest.raises(SheetError, match=r"every-block: unknown font family: literata"):
        Printer(tmp_path).print(alone(EVERY_BLOCK))
