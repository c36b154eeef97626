"""The decks of the real guide: how many cards, and which."""

import re
from collections import Counter

import pytest

from alongside.cards.deck import Cover, Deck, Format, Own, Point, Question
from alongside.cards.printer import payload_of
from alongside.files.documents import deck_in
from alongside.files.formats import downloads
from alongside.items.kinds import Model
from alongside.languages.speaking import speaking
from alongside.paper import Paper
from alongside.questions import ID
from alongside.ten_minutes import ID as FORMATS
from alongside.ten_minutes import Part
from tests.core.cards.decks import deck_of
from tests.core.cards.words import words_of
from tests.guide import files, guide, names_of

MODELS = names_of("models")


def points(deck: Deck) -> list[Point]:
    return [card for card in deck.cards if isinstance(card, Point)]


def test_every_model_the_question_bank_and_the_formats_have_a_deck() -> None:
    cards = [download.item for download in files().downloads.values() if download.key == "cards"]
    assert Counter(cards) == dict.fromkeys([*MODELS, ID, FORMATS], 2)
    assert len(MODELS) >= 12


@pytest.mark.parametrize("name", [*MODELS, ID, FORMATS])
def test_a_deck_fills_its_pages_and_begins_with_its_cover(name: str) -> None:
    kinds = [type(card) for card in deck_of(name).cards]
    assert len(kinds) % 8 == 0
    assert kinds[0] is Cover and kinds.count(Cover) == 1
    assert kinds.count(Own) < 8
    assert kinds.index(Own) == len(kinds) - kinds.count(Own) if Own in kinds else True


def test_the_bank_has_a_card_a_question_in_its_order() -> None:
    bank = guide().bank
    assert bank
    cards = [card for card in deck_of(ID).cards if isinstance(card, Question)]
    assert [card.name for card in cards] == [question.text for question in bank.questions]
    assert Counter(card.situation for card in cards) == {situation.title: 5 for situation in bank.situations}
    assert [card.place for card in cards] == [f"{number} of 60" for number in range(1, 61)]


def test_a_formats_card_says_what_a_trainer_needs_at_the_table() -> None:
    formats = guide().formats
    assert formats
    cards = [card for card in deck_of(FORMATS).cards if isinstance(card, Format)]
    assert [card.name for card in cards] == [one.title for one in formats.sections]
    for number, (card, one) in enumerate(zip(cards, formats.sections, strict=True), 1):
        assert card.label == f"10 minutes · {one.people[0]} to {one.people[1]} people"
        assert (card.use, card.say, card.place) == (one.use, one.say, f"{number} of 12")
        told = words_of(card.back)
        assert all(step.text in told and f"{step.minutes} min" in told for step in one.steps)
        assert told.endswith(one.part(Part.NOT_WHEN))


@pytest.mark.parametrize("model", MODELS)
def test_a_models_deck_shows_its_drawing_its_parts_and_every_step(model: str) -> None:
    deck, item = deck_of(model), guide().get(model)
    cover = deck.cards[0]
    assert isinstance(item, Model)
    assert isinstance(cover, Cover) and cover.diagram.startswith("<svg") and cover.opening and cover.limits
    assert len(points(deck)) >= 8
    session = item.body.text.split("\n## Use it with your team\n")[1].split("\n## ")[0]
    steps = [card for card in points(deck) if card.label == "Use it with your team"]
    assert len(steps) == len(re.findall(r"(?m)^\d+\. ", session)) > 2
    assert steps[-1].note.endswith(f"to minute {item.minutes} of {item.minutes}")


@pytest.mark.parametrize("model", MODELS)
def test_every_card_says_something(model: str) -> None:
    for card in points(deck_of(model)):
        assert card.name and card.label and card.back and card.place
        assert "@" not in str(card.back)


def test_straight_talk_has_its_six_moves() -> None:
    moves = [(card.number, card.name) for card in points(deck_of("straight-talk")) if card.number]
    assert moves == [("1", "Choose"), ("2", "Ask"), ("3", "Show"), ("4", "Say"), ("5", "Hear"), ("6", "Agree")]


def test_a_translated_model_has_the_cards_of_its_original_in_its_language() -> None:
    german = guide().translations["de"]
    with speaking(german.language):
        file = next(one for one in downloads(german.get("interdependence-map"), german) if one.key == "cards")
        mine = deck_in(file, german)
        words = payload_of(mine, Paper.A4)["words"]
    theirs = deck_of("interdependence-map")
    assert [type(card) for card in mine.cards] == [type(card) for card in theirs.cards]
    assert [card.number for card in points(mine)] == [card.number for card in points(theirs)]
    assert mine.language == "de-DE" and mine.address.endswith("/de/models/interdependence-map/")
    cover, step = mine.cards[0], [card for card in points(mine) if card.label == "Mit dem Team gebrauchen"][-1]
    assert isinstance(cover, Cover) and "Führungskraft" in cover.diagram and cover.limits
    assert cover.facts == ("60 Minuten", "4 bis 10 Personen", "Evidenz: schwach")
    assert (step.name, step.note) == ("Schritt 6: 5 Minuten", "Von Minute 55 bis Minute 60 von 60")
    assert words["edition"].startswith("Ausgabe vom") and "%(" not in words["print"]
    assert not {words_of(card.back) for card in points(mine)} & {words_of(card.back) for card in points(theirs)}
