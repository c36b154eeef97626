"""Every deck of the guide, printed once on each paper."""

from datetime import date
from pathlib import Path

import pytest

from alongside.cards import CardPrinter, Deck, decks
from alongside.read import read_guide
from alongside.sheets.details import Paper
from tests.conftest import ROOT

TEMPLATES = ROOT / "overrides"
DECKS = {deck.id: deck for _, deck in decks(read_guide(ROOT / "docs", None)[0], date(2026, 11, 22))}
PAPERS: tuple[Paper, ...] = ("a4", "us-letter")


@pytest.fixture(scope="session")
def templates() -> Path:
    return TEMPLATES


@pytest.fixture(scope="session")
def printer() -> CardPrinter:
    return CardPrinter(TEMPLATES)


@pytest.fixture(scope="session", params=PAPERS)
def paper(request: pytest.FixtureRequest) -> Paper:
    chosen: Paper = request.param
    return chosen


@pytest.fixture(scope="session", params=DECKS)
def deck(request: pytest.FixtureRequest) -> Deck:
    return DECKS[request.param]


@pytest.fixture(scope="session")
def printed(printer: CardPrinter, deck: Deck, paper: Paper) -> bytes:
    return printer.print_deck(deck, paper)
