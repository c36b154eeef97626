"""Lines typed into a booklet stand on the rules of each sheet, though sheets differ in how far their rules are apart."""

import io
from pathlib import Path

import pikepdf
from playwright.sync_api import Page

from tests.browser.test_booklet import downloaded

RULES = "/Rules"


def ascents(content: bytes | Path) -> dict[str, int]:
    """The height that the font of each ruled field claims, by the field's name."""
    source = io.BytesIO(content) if isinstance(content, bytes) else content
    with pikepdf.open(source) as pdf:
        form = pdf.Root.AcroForm
        found = {}
        for field in form.Fields:
            font = str(field.DA).split()[0] if "/DA" in field else ""
            if font.startswith(RULES):
                found[str(field.T)] = int(form.DR.Font[font].FontDescriptor.Ascent)
        return found


def pitches(site_folder: Path) -> dict[int, str]:
    """A worksheet or checklist of each pitch there is, by the height its font claims."""
    found: dict[int, str] = {}
    for path in sorted((site_folder / "worksheets").rglob("*-a4.pdf")):
        if path.name == f"{path.parent.name}-a4.pdf" and (fields := ascents(path)):
            found.setdefault(next(iter(fields.values())), path.parent.name)
    return found


def test_each_sheet_of_a_booklet_keeps_the_font_of_its_own_rules(page: Page, site: str, site_folder: Path) -> None:
    sheets = pitches(site_folder)
    assert len(sheets) > 1, "all sheets have one pitch: nothing is tried here"
    page.goto(f"{site}booklet/?items={','.join(sheets.values())}")
    merged = ascents(downloaded(page))
    expected = {
        f"{name}--{field}": ascent
        for name in sheets.values()
        for field, ascent in ascents(site_folder / f"worksheets/{name}/{name}-a4.pdf").items()
    }
    assert merged == expected


def test_sheets_in_large_print_may_stand_beside_usual_ones(page: Page, site: str, site_folder: Path) -> None:
    """Whoever merges other PDFs of the guide: the second sheet's own is replaced by its large print."""
    first, second = "team-health-check", "partnership-agreement"
    large = site_folder / f"worksheets/{second}/{second}-large-a4.pdf"
    page.route(f"**/{second}-a4.pdf", lambda route: route.fulfill(path=large))
    page.goto(f"{site}booklet/?items={first},{second}")
    merged = ascents(downloaded(page))
    usual = ascents(site_folder / f"worksheets/{first}/{first}-a4.pdf")
    assert merged == {
        **{f"{first}--{name}": ascent for name, ascent in usual.items()},
        **{f"{second}--{name}": ascent for name, ascent in ascents(large).items()},
    }
    assert len(set(merged.values())) == 2


def test_fonts_that_are_alike_are_embedded_once(page: Page, site: str, site_folder: Path) -> None:
    _, name = next(iter(pitches(site_folder).items()))
    alike = [
        path.parent.name
        for path in sorted((site_folder / "worksheets").rglob("*-a4.pdf"))
        if path.name == f"{path.parent.name}-a4.pdf"
        and set(ascents(path).values()) == set(ascents(site_folder / f"worksheets/{name}/{name}-a4.pdf").values())
    ][:3]
    page.goto(f"{site}booklet/?items={','.join(alike)}")
    with pikepdf.open(io.BytesIO(downloaded(page))) as pdf:
        assert set(pdf.Root.AcroForm.DR.Font.keys()) == {"/Cells", RULES}
