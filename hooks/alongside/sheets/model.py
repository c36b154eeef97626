"""A sheet: what a worksheet or a checklist becomes on screen, on paper and in a PDF.

A sheet is a tuple of blocks. Every renderer (HTML form, PDF, …) walks the same blocks, so a new format is
one module and one template. The blocks are tagged structs: `msgspec.to_builtins(sheet)` gives plain mappings
whose `type` is the class's name in lower case, which is what the templates read.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct


class Run(Struct, frozen=True, omit_defaults=True):
    """A stretch of text in one style. `href` is an address under the site's, a full one elsewhere, or None."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str | None = None
    meaning: str = ""
    """Of a link to a term of the glossary: what it means. On pages only."""
    language: str = ""
    """Of a link to a page that is not translated: its language. On pages only."""


Runs = tuple[Run, ...]


Carried = Literal["", "over", "shown"]
"""Whether the copy that follows begins with what is written there, or shows it beside."""


class Marks(Struct, frozen=True):
    """What becomes of what is written in a place; marks.py says how authors write them."""

    date: bool = False
    """Whether it asks for a date to come."""
    carried: Carried = ""
    source: str = ""
    """The words of the heading or the prompt below which the last copy has what belongs here."""


class Tick(Struct, frozen=True, tag="tick"):
    """A box to tick: one `- [ ]` item. `name` is the field's, unique on the sheet."""

    name: str
    label: Runs


class Space(Struct, frozen=True, tag="space"):
    """An empty table cell: a place to write. `label` names it by its row and column."""

    name: str
    label: str
    marks: Marks = Marks()


class Words(Struct, frozen=True, tag="words"):
    """A table cell that is printed as it stands."""

    runs: Runs


class RatingRow(Struct, frozen=True, tag="row"):
    """One statement to rate: one choice out of the rating's `choices`."""

    name: str
    statement: Runs


class Heading(Struct, frozen=True, tag="heading"):
    """A heading of `level` 2 to 4."""

    level: int
    runs: Runs


class Paragraph(Struct, frozen=True, tag="paragraph"):
    """Running text."""

    runs: Runs


class Ticks(Struct, frozen=True, tag="ticks"):
    """A list of boxes to tick."""

    items: tuple[Tick, ...]


class Ruled(Struct, frozen=True, tag="ruled"):
    """A ruled space of `rules` lines.

    `prompt` is the paragraph printed above it, which is its label, or empty; `label` is the same in plain
    words and falls back on the heading above.
    """

    name: str
    label: str
    rules: int
    prompt: Runs = ()
    marks: Marks = Marks()


class Listing(Struct, frozen=True, tag="listing"):
    """A list, numbered from `start` or bulleted. Each item is a tuple of blocks."""

    ordered: bool
    start: int
    items: tuple[tuple["Block", ...], ...]

    @staticmethod
    def is_tight(item: tuple["Block", ...]) -> bool:
        """Whether an item is one paragraph, or one with nothing but lists below it."""
        first, *rest = item or (None,)
        return isinstance(first, Paragraph) and all(isinstance(block, Listing) for block in rest)


class Table(Struct, frozen=True, tag="table"):
    """A table: `head` is one label a column, each row one cell a column."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Words | Space, ...], ...]

    @property
    def has_spaces(self) -> bool:
        """Whether it has a place to write."""
        return any(isinstance(cell, Space) for row in self.rows for cell in row)


class Rating(Struct, frozen=True, tag="rating"):
    """A table whose column heads are numbers: each row is rated by one choice."""

    head: Runs
    choices: tuple[str, ...]
    rows: tuple[RatingRow, ...]


class Quote(Struct, frozen=True, tag="quote"):
    """Words set apart from the text."""

    blocks: tuple["Block", ...]


Block = Heading | Paragraph | Ticks | Ruled | Listing | Table | Rating | Quote


class Placed(Struct, frozen=True):
    """A block at the top level of a sheet, with its `first` and `last` line in the file, from 1.

    `facilitator` is true of a heading "Facilitator's notes" and all below it: such blocks are left off the
    participants' copy.
    """

    block: Block
    first: int
    last: int
    facilitator: bool = False


class Sheet(Struct, frozen=True):
    """All blocks of a sheet in order, or of any other page's text, which has no place to write."""

    blocks: tuple[Placed, ...]

    def fields(self) -> Iterator[Tick | Ruled | Space | RatingRow]:
        """Every place to write, in reading order."""
        for placed in self.blocks:
            yield from fields_of(placed.block)

    @property
    def has_notes(self) -> bool:
        """Whether there is anything that only the facilitator's copy shows."""
        return any(placed.facilitator for placed in self.blocks)

    @property
    def has_dates(self) -> bool:
        """Whether it asks for a date to come."""
        return any(isinstance(field, Ruled | Space) and field.marks.date for field in self.fields())

    def participants(self) -> tuple[Block, ...]:
        """The blocks of the participants' copy: all but the facilitator's notes."""
        return tuple(placed.block for placed in self.blocks if not placed.facilitator)


def fields_of(block: Block) -> Iterator[Tick | Ruled | Space | RatingRow]:
    """The places to write in one block, in reading order."""
    match block:
        case Ticks():
            yield from block.items
        case Ruled():
            yield block
        case Rating():
            yield from block.rows
        case Table():
            yield from (cell for row in block.rows for cell in row if isinstance(cell, Space))
        case Listing():
            for item in block.items:
                for inner in item:
                    yield from fields_of(inner)
        case Quote():
            for inner in block.blocks:
                yield from fields_of(inner)
