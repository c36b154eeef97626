"""What stands in each file: the document of a PDF, the part of a Word file, the deck of a set of cards."""

from alongside import questions, ten_minutes
from alongside.cards.bank import bank_deck
from alongside.cards.deck import Deck
from alongside.cards.formats import formats_deck
from alongside.cards.models import model_deck
from alongside.files.formats import Download
from alongside.files.packs import pack_of
from alongside.files.parts import copy_of, handout_part
from alongside.guide import Guide
from alongside.items.kinds import Model, Path, Workshop
from alongside.items.library import LibraryItem
from alongside.paper import Paper
from alongside.sheets.details import Copy
from alongside.sheets.document import Document, Part

COPIES: dict[str, Copy] = {"facilitator": "facilitator", "facilitator-word": "facilitator"}
"""Whose copy a format is, where it is not the participants'."""


def document_of(download: Download, guide: Guide) -> Document:
    """The document of a PDF: a sheet or a session on its own, or a pack."""
    item, paper = guide.get(download.item), download.paper or Paper.A4
    if download.key == "pack" and isinstance(item, Workshop | Path):
        return pack_of(item, guide, paper)
    return Document((part_in(download, guide),), paper, "large" if download.key == "large" else "usual")


def part_in(download: Download, guide: Guide) -> Part:
    """The sheet or the session of a PDF or a Word file; a picture shows the places to write of what is handed out."""
    item = guide.get(download.item)
    assert isinstance(item, LibraryItem), f"{item.id} has no sheet"
    if download.key in ("handout", "picture"):
        return handout_part(item, guide)
    return copy_of(item, guide, COPIES.get(download.key, "participants"))


def deck_in(download: Download, guide: Guide) -> Deck:
    """The cards of a model, of the question bank or of the ten-minute formats."""
    item = guide.get(download.item)
    if item.id == questions.ID and guide.bank:
        return bank_deck(item, guide.bank, guide)
    if item.id == ten_minutes.ID and guide.formats:
        return formats_deck(item, guide.formats, guide)
    assert isinstance(item, Model), f"{item.id} has no cards"
    return model_deck(item, guide)
