"""Makes the places to write of a PDF fillable.

Typst has no form fields. So the template sets a link (`field:<name>`, for a choice of a rating
`field:<name>=<choice>`) round each place to write; such a link has its rectangle and its element in the
structure tree. Here each link becomes the widget of a field (ISO 32000-1, 12.7) and its element a Form
(PDF/UA-1, 7.18.4).
"""

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

from alongside.sheets.pdf.appearance import dot, nothing, tick
from alongside.sheets.pdf.described import Described, Kind

SCHEME = "field:"
PRINTED = 1 << 2
"""Flag of an annotation: it is printed, too."""
MULTILINE = 1 << 12
RADIO = 1 << 15
TEXT = {Kind.RULED: "/Rules 0 Tf 0 g", Kind.CELL: "/Cells 0 Tf 0 g"}
"""Default appearances. Size 0 leaves the size to the viewer: 12 points, and smaller when there is more text
than room, so that nothing that was typed is left off the paper."""


class MismatchError(Exception):
    """The places on the pages are not those of the sheet: a fault of the template."""


def make_fillable(pdf: Pdf, fields: Sequence[Described], fonts: Dictionary) -> None:
    """Turns every place to write into a field; `fonts` are the resources named in the default appearances."""
    places = _places(pdf)
    if list(places) != [field.name for field in fields]:
        raise MismatchError(f"printed {list(places)}, expected {[field.name for field in fields]}")
    made = [_MAKERS[field.kind](pdf, field, places[field.name]) for field in fields]
    pdf.Root.AcroForm = pdf.make_indirect(
        Dictionary(Fields=Array(made), DR=fonts, DA=String(TEXT[Kind.CELL])),
    )


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


def _text(pdf: Pdf, field: Described, widgets: dict[str, Object]) -> Object:
    (widget,) = widgets.values()
    widget.FT, widget.Ff, widget.V = Name.Tx, MULTILINE, String("")
    widget.DA = String(TEXT[field.kind])
    widget.AP = Dictionary(N=nothing(pdf, widget))
    return _named(widget, field)


def _tick(pdf: Pdf, field: Described, widgets: dict[str, Object]) -> Object:
    (widget,) = widgets.values()
    widget.FT, widget.V, widget.AS = Name.Btn, Name.Off, Name.Off
    widget.AP = Dictionary(N=Dictionary(Off=nothing(pdf, widget), Yes=tick(pdf, widget)))
    return _named(widget, field)


def _choice(pdf: Pdf, field: Described, widgets: dict[str, Object]) -> Object:
    """A rating: one field, whose widgets are the choices. A choice can be taken back, as with a rubber."""
    group = pdf.make_indirect(
        Dictionary(FT=Name.Btn, Ff=RADIO, V=Name.Off, Kids=Array(list(widgets.values()))),
    )
    for choice, widget in widgets.items():
        widget.Parent, widget.AS = group, Name.Off
        widget.Contents = String(f"{choice}: {field.description}")
        widget.AP = Dictionary(N=Dictionary({"/Off": nothing(pdf, widget), f"/{choice}": dot(pdf, widget)}))
    return _named(group, field)


def _named(field: Object, described: Described) -> Object:
    field.T, field.TU = String(described.name), String(described.description)
    return field


_MAKERS = {Kind.RULED: _text, Kind.CELL: _text, Kind.TICK: _tick, Kind.CHOICE: _choice}
