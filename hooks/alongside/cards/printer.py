"""Prints one deck as a PDF: fronts on odd pages, and on even pages their backs, so mirrored that they meet."""

from pathlib import Path
from typing import Any

import msgspec

from alongside.cards.deck import Deck
from alongside.languages.speaking import day, noted, say
from alongside.paper import Paper
from alongside.qr import qr_code
from alongside.typesetting import Typesetter

WORDS = {
    "title": noted("%(title)s: cards"),
    "fronts": noted("%(title)s: fronts of sheet %(sheet)s of %(sheets)s"),
    "backs": noted("%(title)s: backs of sheet %(sheet)s of %(sheets)s"),
    "print": noted("Print on both sides, turned along the long edge, at 100 %"),
    "limits": noted("Limits"),
    "qr": noted("QR code that leads to this page: %(address)s"),
}
"""The words of the page design itself, which puts values in the place of `%(name)s`."""


def payload_of(deck: Deck, paper: Paper) -> dict[str, Any]:
    """What the page design is fed: the deck, its paper, the design's own words, and its address as a QR code in SVG."""
    said = msgspec.to_builtins(deck)
    words = {key: say(words) for key, words in WORDS.items()}
    by = {"day": day(deck.edition), "organisation": deck.organisation}
    words["edition"] = say("Edition of %(day)s of %(organisation)s", **by)
    return {"paper": paper, "brand": said.pop("brand"), "deck": said, "words": words, "qr": qr_code(deck.address)}


class CardPrinter:
    """Prints decks. `templates` is the folder that holds `tokens.yml` and `print/`."""

    def __init__(self, templates: Path) -> None:
        self._typesetter = Typesetter(templates, "cards/cards.typ")

    def print_deck(self, deck: Deck, paper: Paper) -> bytes:
        """The deck as a PDF/UA-1 file, the same bytes each time.

        Raises:
            SheetError: the deck cannot be printed, for example because a card holds more than can be read on it.
        """
        return self._typesetter.pages(f"{deck.id}, its cards", payload_of(deck, paper), deck.edition)
