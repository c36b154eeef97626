"""Prints one deck as a PDF: fronts on odd pages, and on even pages their backs, so mirrored that they meet."""

import datetime
import json
from pathlib import Path
from typing import Any

import msgspec
import typst

from alongside.cards.deck import Deck
from alongside.faults import SheetError
from alongside.paper import Paper
from alongside.qr import qr_code


def payload_of(deck: Deck, paper: Paper) -> dict[str, Any]:
    """What the page design is fed: the deck, its paper, and its address as a QR code in SVG."""
    return {
        "paper": paper,
        "deck": msgspec.to_builtins(deck),
        "qr": qr_code(deck.address),
    }


class CardPrinter:
    """Prints decks with one compiler, which keeps what they have in common.

    `templates` is the folder that holds `tokens.yml`, and `print/` with the page design and its fonts.
    """

    def __init__(self, templates: Path) -> None:
        self._compiler = typst.Compiler(
            str(templates / "print" / "cards" / "cards.typ"),
            root=str(templates),
            font_paths=[str(templates / "print" / "fonts")],
            ignore_system_fonts=True,
        )

    def print_deck(self, deck: Deck, paper: Paper) -> bytes:
        """The deck as a PDF/UA-1 file, the same bytes each time.

        Raises:
            SheetError: the deck cannot be printed, for example because a card holds more than can be read on it.
        """
        name = f"{deck.id}, its cards"
        try:
            pages, warnings = self._compiler.compile_with_warnings(
                format="pdf",
                sys_inputs={"deck": json.dumps(payload_of(deck, paper))},
                pdf_standards=["ua-1"],
                timestamp=datetime.datetime.combine(deck.edition, datetime.time(), datetime.UTC),
            )
        except typst.TypstError as error:
            raise SheetError(name, [error.message, *error.hints]) from error
        if warnings:
            raise SheetError(name, [said for warning in warnings for said in (warning.message, *warning.hints)])
        assert isinstance(pages, bytes), "a PDF is one file"
        return pages
