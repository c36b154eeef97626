"""The decks of the real guide."""

from functools import cache

from alongside.cards.deck import Deck
from alongside.files.documents import deck_in
from alongside.files.formats import downloads
from tests.guide import guide


@cache
def deck_of(name: str) -> Deck:
    """The deck of a model, of the question bank or of the ten-minute formats."""
    cards = next(file for file in downloads(guide().get(name), guide()) if file.key == "cards")
    return deck_in(cards, guide())
