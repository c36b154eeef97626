"""Cards to cut out: the question bank and each model as a deck, 8 cards to a page, printed on both sides.

    jobs = deck_jobs(guide, edition)
    printed = build(jobs, Path(".cache/cards"), Path("overrides"))

A card is 63.5 by 88.9 mm, the size of a playing card, on A4 and US Letter alike.
"""

from alongside.cards.cache import DeckJob, build
from alongside.cards.jobs import deck_jobs, decks
from alongside.cards.model import Card, Cover, Deck, Own, Point, Question
from alongside.cards.printer import CardPrinter

__all__ = [
    "Card",
    "CardPrinter",
    "Cover",
    "Deck",
    "DeckJob",
    "Own",
    "Point",
    "Question",
    "build",
    "deck_jobs",
    "decks",
]
