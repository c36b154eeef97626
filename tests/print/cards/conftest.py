"""Every deck of the guide, printed once on each paper."""

from pathlib import Path

import pytest

from alongside.cards.deck import Deck
from alongside.cards.printer import CardPrinter
from alongside.paper import Paper
from alongside.questions import ID
from alongside.ten_minutes import ID as FORMATS
from tests.core.cards.decks import deck_of
from tests.guide import OVERRIDES, files, names_of


@pytest.fixture(scope="session")
def templates() -> Path:
    return OVERRIDES


@pytest.fixture(scope="session")
def printer() -> CardPrinter:
    return CardPrinter(OVERRIDES)


@pytest.fixture(scope="session", params=Paper)
def paper(request: pytest.FixtureRequest) -> Paper:
    chosen: Paper = request.param
    return chosen


@pytest.fixture(scope="session", params=[*names_of("models"), ID, FORMATS])
def deck(request: pytest.FixtureRequest) -> Deck:
    return deck_of(request.param)


@pytest.fixture(scope="session")
def printed(deck: Deck, paper: Paper) -> bytes:
    """The deck's file, made now if no build has made it since anything about it changed."""
    cards = (
        file for file in files().downloads.values() if (file.item, file.key, file.paper) == (deck.id, "cards", paper)
    )
    return files().path(next(cards).address).read_bytes()
