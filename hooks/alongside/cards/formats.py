"""The deck of the ten-minute formats: what each is for and its opening words in front, its steps on the back."""

from alongside.cards import deck
from alongside.cards.making import contents_cover, deck_of
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.sheets.model import Block, Listing, Paragraph, Run
from alongside.ten_minutes import MINUTES, Format, Formats, Part, Step

OWN = deck.Own("Ten minutes of our own", "Its steps")


def formats_deck(item: Item, formats: Formats, guide: Guide) -> deck.Deck:
    """The cards of the ten-minute formats."""
    total = len(formats.sections)
    cover = contents_cover(item, guide, (f"{total} formats", f"{MINUTES} minutes each"), formats.sections)
    cards = (_card(one, f"{number} of {total}") for number, one in enumerate(formats.sections, 1))
    return deck_of(item, guide, (cover, *cards), OWN)


def _card(one: Format, place: str) -> deck.Format:
    _, *facts = one.facts
    steps = Listing(True, 1, tuple((_step(step),) for step in one.steps))
    limits = Paragraph((Run(f"{Part.NOT_WHEN}: ", strong=True), Run(one.part(Part.NOT_WHEN))))
    return deck.Format(one.title, " · ".join(facts), one.use, one.say, (steps, limits), place)


def _step(step: Step) -> Block:
    turn = ", in turn" if step.is_round else ""
    return Paragraph((Run(f"{step.minutes} min{turn}. ", strong=True), Run(step.text)))
