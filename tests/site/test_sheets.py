"""Every PDF of the built site, and the form on its page."""

import io
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from alongside.guide import Guide
from alongside.read import read_guide
from alongside.files.parts import PAPERS
from alongside.sheets.model import RatingRow
from tests.guide import ROOT
from tests.site.pages import pages_of

GUIDE: Guide = read_guide(ROOT / "docs", None)[0]
SHEETS = sorted(GUIDE.sheets)
SIZES = {"a4": (595, 842), "letter": (612, 792)}
"""Width and height in points."""
PDFS = [(sheet, paper) for sheet in SHEETS for paper in PAPERS]


def pdf_of(folder: Path, sheet: str, paper: str) -> Path:
    return folder / GUIDE.get(sheet).url / f"{sheet}-{paper}.pdf"


def test_there_are_sheets() -> None:
    assert len(SHEETS) >= 7


@pytest.mark.parametrize(("sheet", "paper"), PDFS)
def test_a_pdf_is_valid_pdf_ua(site_folder: Path, sheet: str, paper: str) -> None:
    report = page_validation.validate_pdf_bytes(pdf_of(site_folder, sheet, paper).read_bytes())
    assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []
    assert report.is_compliant and report.rules.passed > 50


@pytest.mark.parametrize(("sheet", "paper"), PDFS)
def test_a_pdf_has_the_sheets_fields(site_folder: Path, sheet: str, paper: str) -> None:
    with pikepdf.open(pdf_of(site_folder, sheet, paper)) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        assert sorted(fields) == sorted(field.name for field in GUIDE.sheets[sheet].fields())
        assert all(str(field.get("/TU", "")).strip() for field in fields.values())
        ratings = {field.name for field in GUIDE.sheets[sheet].fields() if isinstance(field, RatingRow)}
        assert ratings == {name for name, field in fields.items() if "/Kids" in field}


@pytest.mark.parametrize(("sheet", "paper"), PDFS)
def test_a_pdf_is_on_its_paper_and_says_where_it_is_from(site_folder: Path, sheet: str, paper: str) -> None:
    pdf = pypdfium2.PdfDocument(io.BytesIO(pdf_of(site_folder, sheet, paper).read_bytes()))
    for number in range(len(pdf)):
        assert tuple(round(side) for side in pdf[number].get_size()) == SIZES[paper]
        text = pdf[number].get_textpage().get_text_bounded()
        assert f"alongside.example/{GUIDE.get(sheet).url}".rstrip("/") in text
        assert "Edition of" in text and "CC BY 4.0" in text
        assert f"Page {number + 1} of {len(pdf)}" in text
        assert "Facilitator" not in text


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_form_on_the_page_has_the_same_fields(site_folder: Path, sheet: str) -> None:
    page = pages_of(site_folder)[GUIDE.get(sheet).url]
    names = {str(field.attrs["name"]) for field in page.all("form.sheet [name]")}
    assert names == {field.name for field in GUIDE.sheets[sheet].fields()}
