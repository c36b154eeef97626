"""The question bank's deck: a card a question, and on its back the situation to ask it in."""

from alongside.cards.deck import Deck, Own, Question
from alongside.cards.making import contents_cover, deck_of
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.languages.speaking import say, say_many
from alongside.questions import Bank


def bank_deck(item: Item, bank: Bank, guide: Guide) -> Deck:
    """The cards of the question bank."""
    facts = (
        say_many("%(n)s question", "%(n)s questions", len(bank.questions)),
        say_many("%(n)s moment at work", "%(n)s moments at work", len(bank.situations)),
    )
    cover = contents_cover(item, guide, facts, bank.situations)
    return deck_of(item, guide, (cover, *_questions(bank)), Own(say("A question of our own"), say("When to ask it")))


def _questions(bank: Bank) -> list[Question]:
    total = len(bank.questions)
    situations = [situation for situation in bank.situations for _ in situation.questions]
    return [
        Question(question.text, situation.title, situation.use, say("%(number)s of %(all)s", number=number, all=total))
        for number, (question, situation) in enumerate(zip(bank.questions, situations, strict=True), 1)
    ]
