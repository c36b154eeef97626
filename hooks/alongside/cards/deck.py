"""A deck of cards: what stands on the front and on the back of each.

Someone who holds a card up shows its front to the room and reads its back. The structs are tagged:
`msgspec.to_builtins(deck)` gives plain mappings, which is what the page design reads.
"""

from datetime import date

from msgspec import Struct

from alongside.owner.brand import Printed
from alongside.sheets.model import Block

PER_PAGE = 8
"""Cards on a page: two across, four down."""


class Cover(Struct, frozen=True, tag="cover"):
    """The deck's first card. With a `diagram` (an SVG) it stands upright, else it lies like the others."""

    name: str
    opening: tuple[Block, ...]
    """What the deck is about, in the page's opening words."""
    facts: tuple[str, ...] = ()
    """When to use it: `45 minutes`, `3 to 12 people`."""
    contents: tuple[str, ...] = ()
    """What the other cards are about."""
    limits: tuple[Block, ...] = ()
    """When not to use it."""
    diagram: str = ""


class Question(Struct, frozen=True, tag="question"):
    """A question, and on its back the situation with the sentence on its use."""

    name: str
    """The question, unique in the deck."""
    situation: str
    use: str
    place: str
    """Its place in the deck: `12 of 60`."""


class Point(Struct, frozen=True, tag="point"):
    """A part of a model or a step of its session: its name in front, what it says on the back."""

    name: str
    label: str
    """Where it belongs, above the name."""
    back: tuple[Block, ...]
    number: str = ""
    note: str = ""
    """Below the name."""
    place: str = ""
    """Its place in the deck: `3 of 15`."""


class Format(Struct, frozen=True, tag="format"):
    """A way to spend some minutes: what it is for and the words that open it in front, its steps on the back."""

    name: str
    label: str
    """How long and for how many, above the name."""
    use: str
    say: str
    back: tuple[Block, ...]
    place: str
    """Its place in the deck: `3 of 12`."""
    number: str = ""


class Own(Struct, frozen=True, tag="own"):
    """A card to write on: a few words stand above the lines of each side."""

    name: str
    """Above the lines in front."""
    back: str


Card = Cover | Question | Point | Format | Own


class Deck(Struct, frozen=True):
    """Cards that are printed together, with what their backs say about where they come from."""

    id: str
    """The item's."""
    title: str
    summary: str
    address: str
    """The full address of the item's page."""
    edition: date
    licence: str
    organisation: str
    cards: tuple[Card, ...]
    language: str = "en-GB"
    brand: Printed = Printed()
    own_licence: str = ""
    """What the owner says beside the licence: on each card that has room for it."""
