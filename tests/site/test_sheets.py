"""Every PDF of the built site, and the form on its page."""

import io
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from alongside.items.library import Fillable
from alongside.sheets.model import RatingRow
from tests.guide import guide, names_of, sheet
from tests.site.pages import pages_of

SHEETS = names_of("worksheets", "checklists")
SIZES = {"a4": (595, 842), "letter": (612, 792)}
"""Width and height in points."""
PDFS = [(sheet, form + paper) for sheet in SHEETS for form in ("", "handout-") for paper in SIZES]
"""Each sheet whole, and as a handout."""


def pdf_of(folder: Path, name: str, paper: str) -> Path:
    return folder / guide().get(name).url / f"{name}-{paper}.pdf"


def test_every_sheet_is_tested() -> None:
    assert sorted(SHEETS) == sorted(guide().sheets)


@pytest.mark.parametrize(("name", "paper"), PDFS)
def test_a_pdf_is_valid_pdf_ua(site_folder: Path, name: str, paper: str) -> None:
    report = page_validation.validate_pdf_bytes(pdf_of(site_folder, name, paper).read_bytes())
    assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []
    assert report.is_compliant and report.rules.passed > 50


@pytest.mark.parametrize(("name", "paper"), PDFS)
def test_a_pdf_has_the_sheets_fields(site_folder: Path, name: str, paper: str) -> None:
    with pikepdf.open(pdf_of(site_folder, name, paper)) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        assert sorted(fields) == sorted(field.name for field in sheet(name).fields())
        assert all(str(field.get("/TU", "")).strip() for field in fields.values())
        ratings = {field.name for field in sheet(name).fields() if isinstance(field, RatingRow)}
        assert ratings == {name for name, field in fields.items() if "/Kids" in field}


@pytest.mark.parametrize(("name", "paper"), PDFS)
def test_a_pdf_is_on_its_paper_and_says_where_it_is_from(site_folder: Path, name: str, paper: str) -> None:
    pdf = pypdfium2.PdfDocument(io.BytesIO(pdf_of(site_folder, name, paper).read_bytes()))
    for number in range(len(pdf)):
        assert tuple(round(side) for side in pdf[number].get_size()) == SIZES[paper.removeprefix("handout-")]
        text = pdf[number].get_textpage().get_text_bounded()
        assert f"alongside.example/{guide().get(name).url}".rstrip("/") in text
        assert "Edition of" in text and "CC BY 4.0" in text
        assert f"Page {number + 1} of {len(pdf)}" in text
        assert "Facilitator" not in text


@pytest.mark.parametrize(("name", "paper"), [it for it in PDFS if it[1].startswith("handout-")])
def test_a_handout_stands_on_the_leaves_that_are_counted(site_folder: Path, name: str, paper: str) -> None:
    pages = len(pypdfium2.PdfDocument(pdf_of(site_folder, name, paper).read_bytes()))
    item = guide().get(name)
    assert isinstance(item, Fillable)
    assert pages <= 2 * item.leaves


@pytest.mark.parametrize("name", SHEETS)
def test_the_form_on_the_page_has_the_same_fields(site_folder: Path, name: str) -> None:
    page = pages_of(site_folder)[guide().get(name).url]
    names = {str(field.attrs["name"]) for field in page.all("form.sheet [name]")}
    assert names == {field.name for field in sheet(name).fields()}
