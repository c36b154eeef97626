"""Makes the places to write of a PDF fillable.

Typst has no form fields. So the template sets a link (`field:<name>`, for a choice of a rating
`field:<name>=<choice>`) round each place to write; such a link has its rectangle and its element in the
structure tree. Here each link becomes the widget of a field (ISO 32000-1, 12.7) and its element a Form
(PDF/UA-1, 7.18.4).
"""

from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

from alongside.sheets.described import Described, Entry
from alongside.sheets.pdf.appearance import Appearances, size_of
from alongside.sheets.pdf.fonts import TYPED, TYPED_IN_PDFIUM
from alongside.sheets.pdf.room import SIZES, letters_in

SCHEME = "field:"
PRINTED = 1 << 2
"""Flag of an annotation: it is printed, too."""
MULTILINE = 1 << 12
RADIO = 1 << 15
NO_SCROLLING = 1 << 23
"""Flag of a text: it takes no more than there is room for. pdfium and Acrobat heed it, others `MaxLen` alone."""
WHITE = (1, 1, 1)
"""Viewers lay it under what is typed. Each has its own distance between lines, so a rule would run through the words;
now the rules are there to write on by hand, and give way to what is typed."""


class MismatchError(Exception):
    """The places on the pages are not those of the sheet: a fault of the template."""


def make_fillable(pdf: Pdf, fields: Sequence[Described], fonts: Dictionary, sizes: Mapping[Entry, int] = SIZES) -> None:
    """Turns every place to write into a field; `fonts` are the resources named in the default appearances.

    `sizes` are those of typed text in points. A document without fields is left as it is.
    """
    places = _places(pdf)
    if list(places) != [field.name for field in fields]:
        raise MismatchError(f"printed {list(places)}, expected {[field.name for field in fields]}")
    if not fields:
        return
    drawn = Appearances(pdf)
    made = [_made(pdf, drawn, field, places[field.name], sizes) for field in fields]
    pdf.Root.AcroForm = pdf.make_indirect(
        Dictionary(Fields=Array(made), DR=fonts, DA=String(_appearance(sizes[Entry.CELL]))),
    )


def _appearance(size: int) -> str:
    return f"{TYPED_IN_PDFIUM} {size} Tf {TYPED} {size} Tf 0 g"


def _made(
    pdf: Pdf, drawn: Appearances, field: Described, widgets: dict[str, Object], sizes: Mapping[Entry, int]
) -> Object:
    match field.entry:
        case Entry.RULED | Entry.CELL:
            return _text(drawn, field, widgets, sizes[field.entry])
        case Entry.TICK:
            return _tick(drawn, field, widgets)
        case Entry.CHOICE:
            return _choice(pdf, drawn, field, widgets)


def _places(pdf: Pdf) -> dict[str, dict[str, Object]]:
    """The widgets of each name by their choice (empty unless it is a rating), in reading order."""
    places: dict[str, dict[str, Object]] = {}
    for address, widget in _widgets(pdf):
        name, _, choice = address.partition("=")
        choices = places.setdefault(name, {})
        if choice in choices:
            raise MismatchError(f"“{address}” is printed twice")
        choices[choice] = widget
    return places


def _widgets(pdf: Pdf) -> Iterator[tuple[str, Object]]:
    """Makes widgets of the links that stand for fields, and Forms of their elements."""
    elements = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for page in pdf.pages:
        page.obj.Tabs = Name.S
        for link in page.obj.get("/Annots", ()):
            address = str(link.A.get("/URI", "")) if "/A" in link else ""
            if not address.startswith(SCHEME):
                continue
            elements[int(link.StructParent)].S = Name.Form
            for key in ("/A", "/Border", "/Contents"):
                del link[key]
            link.Subtype, link.F, link.P = Name.Widget, PRINTED, page.obj
            yield address.removeprefix(SCHEME), link


def _text(drawn: Appearances, field: Described, widgets: dict[str, Object], size: int) -> Object:
    """A place for words. What its appearance leaves to the viewer: the size, the letters it holds, white beneath."""
    (widget,) = widgets.values()
    widget.FT, widget.Ff, widget.V = Name.Tx, MULTILINE | NO_SCROLLING, String("")
    widget.DA, widget.MaxLen = String(_appearance(size)), letters_in(*size_of(widget), size)
    widget.MK = Dictionary(BG=Array(WHITE))
    widget.AP = Dictionary(N=drawn.nothing(widget))
    return _named(widget, field)


def _tick(drawn: Appearances, field: Described, widgets: dict[str, Object]) -> Object:
    (widget,) = widgets.values()
    widget.FT, widget.V, widget.AS = Name.Btn, Name.Off, Name.Off
    widget.AP = Dictionary(N=Dictionary(Off=drawn.nothing(widget), Yes=drawn.tick(widget)))
    return _named(widget, field)


def _choice(pdf: Pdf, drawn: Appearances, field: Described, widgets: dict[str, Object]) -> Object:
    """A rating: one field, whose widgets are the choices. A choice can be taken back, as with a rubber."""
    group = pdf.make_indirect(
        Dictionary(FT=Name.Btn, Ff=RADIO, V=Name.Off, Kids=Array(list(widgets.values()))),
    )
    for choice, widget in widgets.items():
        widget.Parent, widget.AS = group, Name.Off
        widget.Contents = String(f"{choice}: {field.description}")
        widget.AP = Dictionary(N=Dictionary({"/Off": drawn.nothing(widget), f"/{choice}": drawn.dot(widget)}))
    return _named(group, field)


def _named(field: Object, described: Described) -> Object:
    field.T, field.TU = String(described.name), String(described.description)
    return field
