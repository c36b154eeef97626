"""The places to write of a sheet as a PDF needs them: kind, name and a description in words."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, RatingRow, Ruled, Space, Tick, fields_of


class Entry(StrEnum):
    """How a place is filled in."""

    RULED = "ruled"
    CELL = "cell"
    TICK = "tick"
    CHOICE = "choice"


class Described(Struct, frozen=True):
    """A field: `description` says what belongs there, for those who cannot see what is printed by it."""

    name: str
    entry: Entry
    description: str


def described(blocks: Sequence[Block]) -> Iterator[Described]:
    """Every field of the blocks in reading order, described with the heading it stands under."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = plain(block.runs)
        for field in fields_of(block):
            entry, what = _entry_and_words(field)
            where = f" ({heading})" if heading and heading != what else ""
            yield Described(field.name, entry, what + where)


def _entry_and_words(field: Tick | Ruled | Space | RatingRow) -> tuple[Entry, str]:
    match field:
        case Tick():
            return Entry.TICK, plain(field.label)
        case RatingRow():
            return Entry.CHOICE, plain(field.statement)
        case Ruled():
            return Entry.RULED, field.label
        case Space():
            return Entry.CELL, field.label
