"""What is typed into a booklet is printed as in its sheets: in their font, at their size, on white."""

import io
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page

from tests.browser.test_booklet import downloaded
from tests.print.pdf.viewer import text_of
from tests.print.pdf.viewers.pdfium import printed_of, typed

FIRST, SECOND = "team-health-check", "partnership-agreement"
FONTS = {"/Cells", "/Letters", "/Wingdings"}
Texts = dict[str, tuple[str, int, list[int]]]


def texts_in(content: bytes | Path) -> Texts:
    """Look, room and ground of each place for words, by the field's name."""
    with pikepdf.open(io.BytesIO(content) if isinstance(content, bytes) else content) as pdf:
        return {
            str(field.T): (str(field.DA), int(field.MaxLen), [int(part) for part in field.MK.BG])
            for field in pdf.Root.AcroForm.Fields
            if field.get("/FT") == pikepdf.Name.Tx
        }


def fonts_of(content: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return set(pdf.Root.AcroForm.DR.Font.keys())


def sheet(site_folder: Path, name: str, size: str = "") -> Path:
    return site_folder / f"worksheets/{name}/{name}{size}-a4.pdf"


@pytest.mark.parametrize("size", ["", "-large"], ids=["usual", "large"])
def test_places_for_words_are_those_of_the_sheets(page: Page, site: str, site_folder: Path, size: str) -> None:
    """Whoever merges large print may, too: the second sheet's own is replaced by it."""
    page.route(f"**/{SECOND}-a4.pdf", lambda route: route.fulfill(path=sheet(site_folder, SECOND, size)))
    page.goto(f"{site}booklet/?items={FIRST},{SECOND}")
    merged = downloaded(page)
    expected = {f"{FIRST}--{name}": text for name, text in texts_in(sheet(site_folder, FIRST)).items()}
    expected |= {f"{SECOND}--{name}": text for name, text in texts_in(sheet(site_folder, SECOND, size)).items()}
    assert texts_in(merged) == expected
    assert fonts_of(merged) == FONTS, "fonts that are alike are embedded once"


def test_names_typed_into_a_booklet_are_printed(page: Page, site: str) -> None:
    page.goto(f"{site}booklet/?items={FIRST},{SECOND}")
    blank = downloaded(page)
    name = next(name for name in texts_in(blank) if name.startswith(SECOND))
    assert "Gündoğan, Żółć" in text_of(printed_of(typed(blank, {name: "Gündoğan, Żółć"})))
