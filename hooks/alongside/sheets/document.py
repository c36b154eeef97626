"""What is printed: a document of one part (a sheet) or of many (a pack)."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec
from msgspec import Struct

from alongside.languages.speaking import noted, say
from alongside.paper import Paper
from alongside.sheets.described import Described, Entry, described
from alongside.sheets.details import Details, Size
from alongside.sheets.model import Block, Runs

FACILITATOR = noted("Facilitator\N{RIGHT SINGLE QUOTATION MARK}s copy")


class AgendaRow(Struct, frozen=True):
    """A step of a session: its title, when it begins and how long it takes, in words, and who does what."""

    title: str
    name: str
    """Of the place where its time of day is written."""
    clock: str
    """From the start of the session: `1:05`."""
    time: str
    """How long it takes: `15 minutes`."""
    say: Runs
    do: Runs
    sheet: Runs
    """The sheets that the step uses, in words, or empty."""


class AgendaTable(Struct, frozen=True, tag="agenda"):
    """The steps of a session with a running clock."""

    rows: tuple[AgendaRow, ...]
    clock: str
    """When it ends, from its start."""
    name: str
    """Of the place where the time of day is written at which it ends."""

    def fields(self) -> Iterator[Described]:
        """The places for times of day, in reading order. A break that follows a step is noted in its place."""
        for row in self.rows:
            yield Described(row.name, Entry.CELL, say("Time of day, and a break after it: %(step)s", step=row.title))
        yield Described(self.name, Entry.CELL, say("Time of day: the end"))


class Figure(Struct, frozen=True, tag="figure"):
    """A drawing. `alt` says what it shows; `share` is the part of the text's width that it may take."""

    svg: str
    alt: str
    share: float


class Part(Struct, frozen=True):
    """What begins on a page of its own, with a head and a foot: a sheet, a session or a page to read."""

    details: Details
    blocks: tuple[Block | AgendaTable | Figure, ...]
    copy: str = ""
    """Whose copy it is, in words, where that is printed."""
    place: str = ""
    """Where it stands in its pack ("Step 3"), or empty."""
    copies: str = ""
    """How many are printed of it for its session, in words, or empty."""
    is_handout: bool = False
    """Whether it is to stand on one leaf."""
    prefix: str = ""
    """What the names of its fields begin with, so that those of two sheets never clash."""

    @property
    def kicker(self) -> str:
        """What stands above the title: its place and its kind."""
        return " · ".join(filter(None, (self.place, self.details.kind)))

    def fields(self) -> Iterator[Described]:
        """Every place to write, in reading order, under its prefixed name."""
        for is_agenda, run in groupby(self.blocks, lambda block: isinstance(block, AgendaTable)):
            for field in _times(run) if is_agenda else described(_text(run)):
                yield msgspec.structs.replace(field, name=self.prefix + field.name)

    @property
    def is_filled_in(self) -> bool:
        """Whether it is a sheet, with more to write than times of day."""
        return any(described(_text(self.blocks)))


def _times(blocks: Iterable[Block | AgendaTable | Figure]) -> Iterator[Described]:
    """The places for times of day."""
    return (field for block in blocks if isinstance(block, AgendaTable) for field in block.fields())


def _text(blocks: Iterable[Block | AgendaTable | Figure]) -> list[Block]:
    """The blocks that say something and may have places to write."""
    return [block for block in blocks if not isinstance(block, AgendaTable | Figure)]


class Cover(Struct, frozen=True):
    """What a pack begins with: a cover of these details, and contents headed by a word of advice."""

    details: Details
    advice: str


class Document(Struct, frozen=True):
    """What is printed on one paper as one file."""

    parts: tuple[Part, ...]
    paper: Paper
    size: Size = "usual"
    cover: Cover | None = None

    @property
    def about(self) -> Details:
        """What the document as a whole is."""
        return self.cover.details if self.cover else self.parts[0].details

    @property
    def id(self) -> str:
        """What a fault names."""
        return f"{self.about.id}, its pack" if self.cover else self.about.id
