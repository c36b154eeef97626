"""The decks of the real guide: how many cards, and which."""

from collections import Counter

import pytest

from alongside.cards import Cover, Deck, Own, Point, Question
from alongside.read import read_guide
from alongside.items.kinds import Model
from alongside.questions import ID, bank_of
from alongside.items.vocabulary import Kind
from tests.conftest import ROOT

from .conftest import DECKS

GUIDE, _ = read_guide(ROOT / "docs", None)
MODELS = [item.id for item in GUIDE.of_kind(Kind.MODEL)]


def points(deck: Deck) -> list[Point]:
    return [card for card in deck.cards if isinstance(card, Point)]


def test_every_model_and_the_question_bank_have_a_deck() -> None:
    assert sorted(DECKS) == sorted([*MODELS, ID])
    assert len(MODELS) >= 12


def test_a_deck_fills_its_pages_and_begins_with_its_cover(deck: Deck) -> None:
    kinds = [type(card) for card in deck.cards]
    assert len(kinds) % 8 == 0
    assert kinds[0] is Cover and kinds.count(Cover) == 1
    assert kinds.count(Own) < 8
    assert kinds.index(Own) == len(kinds) - kinds.count(Own) if Own in kinds else True


def test_the_bank_has_a_card_a_question_in_its_order() -> None:
    bank, _ = bank_of(GUIDE.get(ID))
    cards = [card for card in DECKS[ID].cards if isinstance(card, Question)]
    assert [card.name for card in cards] == [question.text for question in bank.questions]
    assert Counter(card.situation for card in cards) == {situation.title: 5 for situation in bank.situations}
    assert [card.place for card in cards] == [f"{number} of 60" for number in range(1, 61)]


@pytest.mark.parametrize("model", MODELS)
def test_a_models_deck_shows_its_drawing_its_parts_and_every_step(model: str) -> None:
    deck, item = DECKS[model], GUIDE.get(model)
    cover = deck.cards[0]
    assert isinstance(item, Model)
    assert isinstance(cover, Cover) and cover.diagram.startswith("<svg") and cover.opening and cover.limits
    assert len(points(deck)) >= 8
    session = item.body.split("\n## Use it with your team\n")[1].split("\n## ")[0]
    steps = [card for card in points(deck) if card.label == "Use it with your team"]
    assert len(steps) == sum(line[:2].rstrip(".").isdigit() for line in session.split("\n")) > 2
    assert steps[-1].note.endswith(f"to minute {item.minutes} of {item.minutes}")


@pytest.mark.parametrize("model", MODELS)
def test_every_card_says_something(model: str) -> None:
    for card in points(DECKS[model]):
        assert card.name and card.label and card.back and card.place
        assert "@" not in str(card.back)


def test_straight_talk_has_its_six_moves() -> None:
    moves = [(card.number, card.name) for card in points(DECKS["straight-talk"]) if card.number]
    assert moves == [("1", "Choose"), ("2", "Ask"), ("3", "Show"), ("4", "Say"), ("5", "Hear"), ("6", "Agree")]
