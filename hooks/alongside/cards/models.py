"""A model's deck: its drawing, its parts, and the steps of the session that uses it."""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from alongside.cards.deck import Card, Cover, Deck, Own, Point
from alongside.cards.making import blocks_of, deck_of, opening_of
from alongside.cards.points import Found, Section, brief, joined, lead_of, points_of, sections_of
from alongside.guide import Guide
from alongside.items.kinds import Model
from alongside.sheets.model import Block, Listing, Paragraph
from alongside.wording import duration

PARTS = "Its parts"
STEPS = "Use it with your team"
LIMITS = "Limits and misuse"
"""The headings of a model's sections."""
LIMITS_WORDS = 45
"""How many words of the limits go on the first card, at most, and always the first of them."""
OWN = Own("An example of our own", "What we agreed, with a date")
_MINUTES = re.compile(r"(\d+) minutes?")


def model_deck(item: Model, guide: Guide) -> Deck:
    """The cards of a model."""
    blocks = blocks_of(item, guide)
    sections = {section.title: section for section in sections_of(blocks, 2)}
    cards = (*_parts(item, sections.get(PARTS)), *_steps(sections.get(STEPS)))
    cover = _cover(item, guide, blocks, sections.get(LIMITS))
    return deck_of(item, guide, (cover, *_placed(cards)), OWN)


def _cover(item: Model, guide: Guide, blocks: Sequence[Block], limits: Section | None) -> Cover:
    return Cover(
        name=item.title,
        opening=opening_of(blocks),
        facts=(duration(item.minutes), item.people_words, f"Evidence: {item.grade.label.lower()}"),
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
    note = f"On the back: {', '.join(ask[0].lower() + ask[1:] for ask in found.asks)}" if found.asks else ""
    return Point(found.name, found.section or title, found.says, number=found.number, note=note)


def _steps(section: Section | None) -> Iterator[Point]:
    """A card a step, which shows the room how long it takes and from which minute to which."""
    blocks = section.blocks if section else ()
    items = [item for block in blocks if isinstance(block, Listing) and block.ordered for item in block.items if item]
    times = [_minutes(item[0]) for item in items]
    for number, item in enumerate(items, 1):
        lead, rest = lead_of(item[0])
        begin, end = sum(times[: number - 1]), sum(times[:number])
        yield Point(
            name=f"Step {number}{f': {lead}' if lead else ''}",
            label=STEPS,
            back=(Paragraph(rest), *item[1:]) if lead else item,
            note=f"From minute {begin} to minute {end} of {sum(times)}" if all(times) else "",
        )


def _minutes(block: Block) -> int:
    """The minutes of a step that begins with them in bold."""
    found = _MINUTES.fullmatch(lead_of(block)[0])
    return int(found[1]) if found else 0


def _placed(cards: Sequence[Point]) -> Iterator[Card]:
    for number, card in enumerate(cards, 1):
        yield structs.replace(card, place=f"{number} of {len(cards)}")
