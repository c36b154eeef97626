"""Makes the places to write of a PDF fillable.

Typst has no form fields. So the template sets a link (`field:<name>`, for a choice of a rating
`field:<name>=<choice>`) round each place to write; such a link has its rectangle and its element in the
structure tree. Here each link becomes the widget of a field (ISO 32000-1, 12.7) and its element a Form
(PDF/UA-1, 7.18.4).
"""

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

from alongside.sheets.described import Described, Entry
from alongside.sheets.pdf.appearance import Appearances

SCHEME = "field:"
PRINTED = 1 << 2
"""Flag of an annotation: it is printed, too."""
MULTILINE = 1 << 12
RADIO = 1 << 15
NO_SCROLLING = 1 << 23
"""Flag of a text: it takes no more than there is room for."""
TEXT = {Entry.RULED: "/Rules 0 Tf 0 g", Entry.CELL: "/Cells 0 Tf 0 g"}
"""Default appearances, which leave the size to the viewer."""


class MismatchError(Exception):
    """The places on the pages are not those of the sheet: a fault of the template."""


def make_fillable(pdf: Pdf, fields: Sequence[Described], fonts: Dictionary, size: int = 0) -> None:
    """Turns every place to write into a field; `fonts` are the resources named in the default appearances.

    `size` is that of typed text in points. At 0 the viewer begins at 12 points and makes the text smaller when there
    is more than there is room; a size of its own is kept, and a place that is full takes no more. Either way nothing
    that was typed is left off the paper. A document without fields is left as it is.
    """
    places = _places(pdf)
    if list(places) != [field.name for field in fields]:
        raise MismatchError(f"printed {list(places)}, expected {[field.name for field in fields]}")
    if not fields:
        return
    drawn = Appearances(pdf)
    made = [_MAKERS[field.entry](pdf, drawn, field, places[field.name]) for field in fields]
    for field in made if size else ():
        if Name.Tx == field.FT:
            field.Ff, field.DA = MULTILINE | NO_SCROLLING, String(str(field.DA).replace(" 0 Tf", f" {size} Tf"))
    pdf.Root.AcroForm = pdf.make_indirect(
        Dictionary(Fields=Array(made), DR=fonts, DA=String(TEXT[Entry.CELL])),
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


def _text(_pdf: Pdf, drawn: Appearances, field: Described, widgets: dict[str, Object]) -> Object:
    (widget,) = widgets.values()
    widget.FT, widget.Ff, widget.V = Name.Tx, MULTILINE, String("")
    widget.DA = String(TEXT[field.entry])
    widget.AP = Dictionary(N=drawn.nothing(widget))
    return _named(widget, field)


def _tick(_pdf: Pdf, drawn: Appearances, field: Described, widgets: dict[str, Object]) -> Object:
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


_MAKERS = {Entry.RULED: _text, Entry.CELL: _text, Entry.TICK: _tick, Entry.CHOICE: _choice}
