"""A workshop's script for the room: each step of its agenda with its words and the sheets that are handed out."""

from collections.abc import Iterator

from msgspec import Struct

from alongside.agenda.copies import Copies
from alongside.agenda.read import HEADING
from alongside.guide import Guide
from alongside.items.kinds import Workshop
from alongside.items.library import Fillable
from alongside.languages.speaking import say
from alongside.sheets.cited import uncited
from alongside.sheets.inline import plain
from alongside.sheets.model import Heading, Runs, Space, Table, Words

NOTHING = ("", "-", "\N{EN DASH}")
"""What authors write in a cell that says nothing."""


class RoomStep(Struct, frozen=True):
    """A step: its title with its number, its minutes, its words, and the sheets."""

    title: str
    minutes: int
    said: Runs
    """What the facilitator says and does."""
    done: Runs
    """What people do."""
    sheet: Runs
    """The cell for sheets, as the author wrote it."""
    handed: tuple[tuple[Fillable, Copies], ...]
    """The sheets that come into use here, and how many copies of each."""


def room_address(item: Workshop) -> str:
    """Where the view for the room stands, under the site's address."""
    return f"{item.url}room/"


def room_steps(item: Workshop, guide: Guide) -> list[RoomStep]:
    """The steps of a workshop whose agenda has been read; none of one whose agenda has problems."""
    agenda = guide.agenda(item)
    if not agenda:
        return []
    used = set[str]()
    found = []
    for step, cells in zip(agenda.steps, _rows(item, guide), strict=True):
        new = [sheet for sheet in dict.fromkeys(step.sheets) if sheet not in used]
        used.update(new)
        handed = tuple(
            (sheet, agenda.copies[sheet.id]) for name in new if isinstance(sheet := guide.items.get(name), Fillable)
        )
        said, done, written = map(_said, cells[2:5])
        found.append(RoomStep(step.title, step.minutes, said, done, written, handed))
    return found


def _rows(item: Workshop, guide: Guide) -> Iterator[tuple[Words | Space, ...]]:
    """The rows of the first table below the heading of the agenda, without citations: their works stand elsewhere."""
    is_below = False
    for block in uncited([placed.block for placed in guide.texts[item.id].blocks]):
        if isinstance(block, Heading):
            is_below = is_below or (block.level == 2 and plain(block.runs) in (HEADING, say(HEADING)))
        elif is_below and isinstance(block, Table):
            yield from block.rows
            return


def _said(cell: Words | Space) -> Runs:
    """The words of a cell; none where it says nothing."""
    runs = () if isinstance(cell, Space) else cell.runs
    return () if plain(runs) in NOTHING else runs
