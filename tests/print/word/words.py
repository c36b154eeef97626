"""All words that a part holds, in the order in which they are to stand on paper."""

import re
from collections.abc import Iterator

from alongside.sheets.document import AgendaTable, Figure, Part
from alongside.sheets.inline import plain
from alongside.sheets.model import (
    Block,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Rating,
    Ruled,
    Table,
    Ticks,
    Words,
)

AGENDA_HEAD = "Clock. You say and do. People do."


def tokens(text: str) -> list[str]:
    """Words and figures in lower case: what no line break and no kind of quotation mark changes."""
    return re.findall(r"[^\W_]+", text.lower())


def texts(part: Part) -> Iterator[str]:
    """The texts of a part: its head, then its blocks, with the numbers of its lists."""
    details = part.details
    yield from (details.kind, part.copy, details.organisation, details.title, details.summary)
    yield from details.facts
    for block in part.blocks:
        yield from _block(block)


def _block(block: Block | AgendaTable | Figure) -> Iterator[str]:
    match block:
        case Heading(runs=runs) | Paragraph(runs):
            yield plain(runs)
        case Ticks():
            yield from (plain(tick.label) for tick in block.items)
        case Ruled():
            yield plain(block.prompt)
        case Quote():
            for inner in block.blocks:
                yield from _block(inner)
        case Listing():
            for number, item in enumerate(block.items, block.start):
                yield str(number) if block.ordered else ""
                for inner in item:
                    yield from _block(inner)
        case Table():
            yield from map(plain, block.head)
            yield from (plain(cell.runs) for row in block.rows for cell in row if isinstance(cell, Words))
        case Rating():
            yield from (plain(block.head), *block.choices, *(plain(row.statement) for row in block.rows))
        case AgendaTable():
            yield from _agenda(block)


def _agenda(agenda: AgendaTable) -> Iterator[str]:
    yield "The clock counts from the start. Write the time of day below it."
    yield AGENDA_HEAD
    for row in agenda.rows:
        sheet = f"Sheet: {plain(row.sheet)}" if row.sheet else ""
        yield f"{row.clock} {row.time}"
        yield from (row.title, plain(row.say), plain(row.do), sheet)
    yield f"{agenda.clock} End"


def heads(part: Part) -> Iterator[str]:
    """The heads of its tables, which stand once more on a further page."""
    for block in part.blocks:
        match block:
            case Table():
                yield from map(plain, block.head)
            case Rating():
                yield from (plain(block.head), *block.choices)
            case AgendaTable():
                yield AGENDA_HEAD


def boxes(part: Part) -> int:
    """How many boxes and circles it has."""
    return sum(_boxes(block) for block in part.blocks)


def _boxes(block: object) -> int:
    match block:
        case Ticks():
            return len(block.items)
        case Rating():
            return len(block.choices) * len(block.rows)
        case Quote():
            return sum(map(_boxes, block.blocks))
    return 0
