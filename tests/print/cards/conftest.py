"""Every deck of the guide, printed once on each paper."""

from pathlib import Path

import pytest

from alongside.cards.deck import Deck
from alongside.cards.printer import CardPrinter
from alongside.paper import Paper
from alongside.questions import ID
from tests.core.cards.decks import deck_of
from tests.guide import OVERRIDES, names_of


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


@pytest.fixture(scope="session", params=[*names_of("models"), ID])
def deck(request: pytest.FixtureRequest) -> Deck:
    return deck_of(request.param)


@pytest.fixture(scope="session")
def printed(printer: CardPrinter, deck: Deck, paper: Paper) -> bytes:
    return printer.print_deck(deck, paper)
