"""The question bank's deck: a card a question, and on its back the situation to ask it in."""

from alongside.cards.deck import Deck, Own, Question
from alongside.cards.making import contents_cover, deck_of
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.questions import Bank

OWN = Own("A question of our own", "When to ask it")


def bank_deck(item: Item, bank: Bank, guide: Guide) -> Deck:
    """The cards of the question bank."""
    facts = (f"{len(bank.questions)} questions", f"{len(bank.situations)} moments at work")
    cover = contents_cover(item, guide, facts, bank.situations)
    return deck_of(item, guide, (cover, *_questions(bank)), OWN)


def _questions(bank: Bank) -> list[Question]:
    total = len(bank.questions)
    situations = [situation for situation in bank.situations for _ in situation.questions]
    return [
        Question(question.text, situation.title, situation.use, f"{number} of {total}")
        for number, (question, situation) in enumerate(zip(bank.questions, situations, strict=True), 1)
    ]
