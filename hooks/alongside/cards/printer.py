"""Prints one deck as a PDF: fronts on odd pages, and on even pages their backs, so mirrored that they meet."""

from pathlib import Path
from typing import Any

import msgspec

from alongside.cards.deck import Deck
from alongside.paper import Paper
from alongside.qr import qr_code
from alongside.typesetting import Typesetter


def payload_of(deck: Deck, paper: Paper) -> dict[str, Any]:
    """What the page design is fed: the deck, its paper, and its address as a QR code in SVG."""
    said = msgspec.to_builtins(deck)
    return {"paper": paper, "brand": said.pop("brand"), "deck": said, "qr": qr_code(deck.address)}


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
