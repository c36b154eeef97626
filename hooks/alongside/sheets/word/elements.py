"""What Word has and python-docx has no method for: elements of WordprocessingML (ISO/IEC 29500-1, 17).

The order of an element's children is the schema's; Word refuses a file in which it is another.
"""

from typing import Any

from docx.oxml.ns import nsmap
from docx.oxml.parser import OxmlElement

from alongside.sheets.word.blank import SYMBOLS

# python-docx is from before these boxes, and takes only prefixes that it knows
nsmap["w14"] = "http://schemas.microsoft.com/office/word/2010/wordml"
BOX, TICKED = "\N{BALLOT BOX}", "\N{BALLOT BOX WITH X}"
CIRCLE, CHOSEN = "\N{WHITE CIRCLE}", "\N{BLACK CIRCLE}"
LONGEST = 64
"""Letters of a title or a tag: Word takes no more."""


def element(tag: str, *children: Any, **attributes: object) -> Any:
    """An element such as `w:b` with its children; an attribute is of the element's own namespace."""
    prefix, _ = tag.split(":")
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(f"{{{nsmap[prefix]}}}{name}", str(value))
    made.extend(children)
    return made


def text_run(text: str, *properties: Any) -> Any:
    """A run of text."""
    words = element("w:t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("w:r", element("w:rPr", *properties), words)


def tab() -> Any:
    """A run that goes on at the next tab stop."""
    return element("w:r", element("w:tab"))


def box(number: int, name: str, label: str, points: int, round_one: bool = False) -> Any:
    """A box that is ticked with a click, or a round one for a choice.

    `number` is unique in the file. `name` is the field's, by which a program finds it; `label` is its title, which
    Word shows and screen readers speak.
    """
    off, on = (CIRCLE, CHOSEN) if round_one else (BOX, TICKED)
    return element(
        "w:sdt",
        element(
            "w:sdtPr",
            element("w:rPr", *_symbol(points)),
            element("w:alias", val=shortened(label)),
            element("w:tag", val=name[:LONGEST]),
            element("w:id", val=number),
            element(
                "w14:checkbox",
                element("w14:checked", val=0),
                element("w14:checkedState", val=f"{ord(on):04X}", font=SYMBOLS),
                element("w14:uncheckedState", val=f"{ord(off):04X}", font=SYMBOLS),
            ),
        ),
        element("w:sdtContent", text_run(off, *_symbol(points))),
    )


def shortened(label: str) -> str:
    """A label in as many letters as Word takes."""
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"


def page_field(instruction: str) -> Any:
    """A number that Word counts: `PAGE` or `NUMPAGES`."""
    return element("w:fldSimple", text_run("1"), instr=f" {instruction} ")


def hyperlink(relation: str, *runs: Any) -> Any:
    """A link to the target of a relationship of the part it stands in."""
    made = element("w:hyperlink", *runs)
    made.set(f"{{{nsmap['r']}}}id", relation)
    return made


def _symbol(points: int) -> tuple[Any, Any, Any]:
    """The font and the size of a box."""
    face = element("w:rFonts", ascii=SYMBOLS, eastAsia=SYMBOLS, hAnsi=SYMBOLS, hint="eastAsia")
    return face, element("w:sz", val=2 * points), element("w:szCs", val=2 * points)
