"""Word's numbering: each list of a sheet counts for itself, from its own start."""

from docx.document import Document
from msgspec import Struct

from alongside.sheets.model import Listing

BULLETS, NUMBERS = 0, 1
"""The two kinds of list that `blank/numbering.xml` declares."""


class Mark(Struct, frozen=True):
    """The bullet or number before a paragraph: a list of the file and how deep it stands, from 0."""

    list_id: int
    level: int
    ordered: bool


def new_list(document: Document, listing: Listing, level: int) -> Mark:
    """Declares one more list in the file."""
    numbering = document.part.numbering_part.element
    declared = numbering.add_num(NUMBERS if listing.ordered else BULLETS)
    if listing.ordered:
        declared.add_lvlOverride(ilvl=level).add_startOverride(listing.start)
    return Mark(declared.numId, level, listing.ordered)
