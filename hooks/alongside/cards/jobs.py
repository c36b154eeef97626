"""Which decks are printed, and under which addresses."""

from collections.abc import Iterator
from datetime import date

from alongside import questions
from alongside.cards.bank import bank_deck
from alongside.cards.cache import DeckJob
from alongside.cards.model import Deck
from alongside.cards.models import model_deck
from alongside.catalogue import Catalogue
from alongside.downloads import PAPERS
from alongside.items import Model
from alongside.sheets.pdf.details import Paper

SIZES: dict[str, Paper] = {"a4": "a4", "letter": "us-letter"}
"""A paper's name in a file's name, and Typst's name for it."""


def deck_jobs(guide: Catalogue, edition: date) -> dict[str, DeckJob]:
    """What to print, by the address of the PDF under the site's: `models/x/x-cards-a4.pdf`."""
    return {
        f"{url}{deck.id}-cards-{name}.pdf": DeckJob(deck, SIZES[name])
        for url, deck in decks(guide, edition)
        for name in PAPERS
    }


def decks(guide: Catalogue, edition: date) -> Iterator[tuple[str, Deck]]:
    """Every deck, with the address of its item's page: the models', then the question bank's."""
    for item in guide.library():
        if isinstance(item, Model):
            yield item.url, model_deck(item, guide, edition)
    if guide.bank:
        page = guide.get(questions.ID)
        yield page.url, bank_deck(page, guide.bank, guide, edition)
