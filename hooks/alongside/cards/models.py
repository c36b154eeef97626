"""A model's deck: its drawing, its parts, and the steps of the session that uses it."""

from collections.abc import Iterator, Sequence

from msgspec import structs

from alongside.cards.deck import Card, Cover, Deck, Own, Point
from alongside.cards.making import blocks_of, deck_of, opening_of
from alongside.cards.points import Found, Section, brief, joined, lead_of, points_of, sections_of
from alongside.guide import Guide
from alongside.items.kinds import Model
from alongside.languages.speaking import noted, say, spoken
from alongside.sheets.model import Block, Listing, Paragraph
from alongside.wording import duration, minutes_in

PARTS = noted("Its parts")
STEPS = noted("Use it with your team")
LIMITS = noted("Limits and misuse")
"""The headings of a model's sections."""
LIMITS_WORDS = 45
"""How many words of the limits go on the first card, at most, and always the first of them."""


def model_deck(item: Model, guide: Guide) -> Deck:
    """The cards of a model."""
    blocks = blocks_of(item, guide)
    sections = {section.title: section for section in sections_of(blocks, 2)}
    cards = (*_parts(item, sections.get(say(PARTS))), *_steps(sections.get(say(STEPS))))
    cover = _cover(item, guide, blocks, sections.get(say(LIMITS)))
    own = Own(say("An example of our own"), say("What we agreed, with a date"))
    return deck_of(item, guide, (cover, *_placed(cards)), own)


def _cover(item: Model, guide: Guide, blocks: Sequence[Block], limits: Section | None) -> Cover:
    return Cover(
        name=item.title,
        opening=opening_of(blocks),
        facts=(duration(item.minutes), item.people_words, say("Evidence: %(label)s", label=item.grade.inside)),
        limits=_first_limits(limits),
        diagram=guide.diagram(item),
    )


def _first_limits(section: Section | None) -> tuple[Block, ...]:
    listings = (block for block in section.blocks if isinstance(block, Listing)) if section else ()
    return tuple(
        Listing(False, 1, tuple((block,) for block in brief([item[0] for item in listing.items if item], LIMITS_WORDS)))
        for listing in listings
    )


def _parts(item: Model, section: Section | None) -> Iterator[Point]:
    inner = sections_of(section.blocks, 3) if section else []
    for found in joined([point for part in inner for point in points_of(part)]):
        yield _card(found, item.title)


def _card(found: Found, title: str) -> Point:
    asks = [ask[0].lower() + ask[1:] if spoken().is_original else ask for ask in found.asks]
    note = say("On the back: %(asks)s", asks=", ".join(asks)) if asks else ""
    return Point(found.name, found.section or title, found.says, number=found.number, note=note)


def _steps(section: Section | None) -> Iterator[Point]:
    """A card a step, which shows the room how long it takes and from which minute to which."""
    items = _items(section)
    times = _minutes(items)
    for number, item in enumerate(items, 1):
        lead, rest = lead_of(item[0])
        clock = {"begin": sum(times[: number - 1]), "end": sum(times[:number]), "all": sum(times)}
        step = say("Step %(number)s", number=number)
        yield Point(
            name=f"{step}: {lead}" if lead else step,
            label=say(STEPS),
            back=(Paragraph(rest), *item[1:]) if lead else item,
            note=say("From minute %(begin)s to minute %(end)s of %(all)s", **clock) if all(times) else "",
        )


def step_minutes(blocks: Sequence[Block]) -> list[int]:
    """The minutes that each step of the session on a model's page begins with in bold; 0 where it says none."""
    return _minutes(_items(next((one for one in sections_of(blocks, 2) if one.title == say(STEPS)), None)))


def _items(section: Section | None) -> list[tuple[Block, ...]]:
    """The blocks of each numbered step."""
    lists = (block for block in section.blocks if isinstance(block, Listing) and block.ordered) if section else ()
    return [item for block in lists for item in block.items if item]


def _minutes(items: Sequence[tuple[Block, ...]]) -> list[int]:
    return [minutes_in(lead_of(item[0])[0]) for item in items]


def _placed(cards: Sequence[Point]) -> Iterator[Card]:
    for number, card in enumerate(cards, 1):
        yield structs.replace(card, place=say("%(number)s of %(all)s", number=number, all=len(cards)))
