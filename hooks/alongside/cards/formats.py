"""The deck of the ten-minute formats: what each is for and its opening words in front, its steps on the back."""

from alongside.cards import deck
from alongside.cards.making import contents_cover, deck_of
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.languages.speaking import noted, say, say_many
from alongside.sheets.model import Block, Listing, Paragraph, Run
from alongside.ten_minutes import MINUTES, Format, Formats, Part, Step
from alongside.wording import duration


def formats_deck(item: Item, formats: Formats, guide: Guide) -> deck.Deck:
    """The cards of the ten-minute formats."""
    total = len(formats.sections)
    facts = (
        say_many("%(n)s format", "%(n)s formats", total),
        say("%(time)s each", time=duration(MINUTES)),
    )
    cover = contents_cover(item, guide, facts, formats.sections)
    cards = (
        _card(one, say("%(number)s of %(all)s", number=number, all=total))
        for number, one in enumerate(formats.sections, 1)
    )
    return deck_of(item, guide, (cover, *cards), deck.Own(say("Ten minutes of our own"), say("Its steps")))


def _card(one: Format, place: str) -> deck.Format:
    _, *facts = one.facts
    steps = Listing(True, 1, tuple((_step(step),) for step in one.steps))
    limits = Paragraph((Run(f"{say(Part.NOT_WHEN)}: ", strong=True), Run(one.part(Part.NOT_WHEN))))
    return deck.Format(one.title, " · ".join(facts), one.use, one.say, (steps, limits), place)


def _step(step: Step) -> Block:
    words = noted("%(minutes)s min, in turn.") if step.is_round else noted("%(minutes)s min.")
    return Paragraph((Run(say(words, minutes=step.minutes) + " ", strong=True), Run(step.text)))
