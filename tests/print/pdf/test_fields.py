import io
from collections.abc import Iterator

import pikepdf
import pytest
from pikepdf import Name
from pikepdf.form import ExtendedAppearanceStreamGenerator, Form

from alongside.faults import SheetError
from alongside.sheets.described import Described, Entry
from alongside.sheets.model import RatingRow, Tick, fields_of
from alongside.sheets.pdf.fields import MismatchError, make_fillable
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import EVERY_BLOCK, alone, ruled, sheet_of

from .viewer import greys_of, pixels_of
from .viewers import Fill


def expected() -> Iterator[tuple[str, str]]:
    """Name and type of every field on the participants' copy, in order."""
    for block in EVERY_BLOCK.participants():
        for field in fields_of(block):
            match field:
                case Tick():
                    yield field.name, "/Btn"
                case RatingRow():
                    yield field.name, "/Btn"
                case _:
                    yield field.name, "/Tx"


def field_named(pdf: pikepdf.Pdf, name: str) -> pikepdf.Object:
    return next(field for field in pdf.Root.AcroForm.Fields if str(field.T) == name)


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All structure elements below one, in reading order."""
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def test_fields_are_those_of_the_sheet_in_order(pdf: pikepdf.Pdf) -> None:
    assert [(str(field.T), str(field.FT)) for field in pdf.Root.AcroForm.Fields] == list(expected())


def test_tooltips_say_what_belongs_there_and_where(pdf: pikepdf.Pdf) -> None:
    tooltips = {str(field.T): str(field.TU) for field in pdf.Root.AcroForm.Fields}
    assert tooltips["own--result"] == "My most important result: (On my own)"
    assert tooltips["team--early"] == "People say early when a promise slips. (Our team)"
    assert tooltips["first--promises"] == "First: promises to (Our promises)"
    assert tooltips["date"] == "We have set a date (Our promises)"


def test_every_widget_is_a_form_in_the_structure_tree(pdf: pikepdf.Pdf) -> None:
    forms = [element for element in elements(pdf.Root.StructTreeRoot) if Name.Form == element.S]
    tagged = [next(iter(form.K)).Obj.objgen for form in forms]
    widgets = [note.objgen for page in pdf.pages for note in page.obj.Annots if note.get("/Subtype") == Name.Widget]
    assert tagged == widgets
    assert len(widgets) == 7 + 2 * 5


def test_the_tab_key_follows_the_structure(pdf: pikepdf.Pdf) -> None:
    assert {page.obj.Tabs for page in pdf.pages} == {Name.S}


def test_a_rating_is_one_field_with_a_state_a_choice(pdf: pikepdf.Pdf) -> None:
    kids = field_named(pdf, "team--early").Kids
    assert [set(kid.AP.N.keys()) for kid in kids] == [{"/Off", f"/{choice}"} for choice in range(1, 6)]
    assert {kid.AS for kid in kids} == {Name.Off}
    assert str(kids[2].Contents) == "3: People say early when a promise slips. (Our team)"


def test_text_takes_several_lines_in_an_embedded_font(pdf: pikepdf.Pdf) -> None:
    field = field_named(pdf, "own--result")
    assert int(field.Ff) & 1 << 12
    for font in str(field.DA).split()[:4:3]:
        assert "/FontFile2" in pdf.Root.AcroForm.DR.Font[font].FontDescriptor


def test_the_booklet_finds_a_font_in_windows_1252(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.AcroForm.DR.Font["/Cells"].Encoding == Name.WinAnsiEncoding


@pytest.fixture
def blank(pdf: pikepdf.Pdf) -> bytes:
    return pixels_of(pdf)


@pytest.mark.parametrize("name", ["own--result", "own--third", "first--promises", "quote--why"])
def test_what_is_typed_shows(pdf: pikepdf.Pdf, blank: bytes, name: str) -> None:
    form = Form(pdf, ExtendedAppearanceStreamGenerator)
    form[name].value = "Ágnes and Žofie, by Friday"
    assert pixels_of(pdf) != blank


def test_a_tick_shows(pdf: pikepdf.Pdf, blank: bytes) -> None:
    Form(pdf)["date"].checked = True
    assert pixels_of(pdf) != blank


def test_a_choice_shows(pdf: pikepdf.Pdf, blank: bytes) -> None:
    form = Form(pdf)
    form["team--rank"].value = Name("/4")
    assert pixels_of(pdf) != blank


@pytest.mark.parametrize(
    "answers",
    [
        {"own--result": "Ágnes by Friday"},
        {"first--promises": "A call"},
        {"quote--why": "So"},
        {"date": "Yes"},
        {"team--rank": "4"},
    ],
    ids=["ruled", "cell", "quoted", "box", "rating"],
)
def test_each_viewer_shows_a_field_that_is_filled(fill: Fill, printed: bytes, answers: dict[str, str]) -> None:
    blank, filled = fill(printed, {}), fill(printed, answers)
    assert greys_of(filled.printed) != greys_of(blank.printed)


def test_a_field_that_the_template_forgot_is_an_error(printer: Printer) -> None:
    with (
        pikepdf.open(io.BytesIO(printer.print(alone(sheet_of(ruled("one")))))) as pdf,
        pytest.raises(MismatchError, match="forgotten"),
    ):
        make_fillable(pdf, [Described("forgotten", Entry.TICK, "A box")], pikepdf.Dictionary())


def test_a_name_used_twice_is_an_error(printer: Printer) -> None:
    with pytest.raises(SheetError, match="printed twice"):
        printer.print(alone(sheet_of(ruled("one"), ruled("one"))))
