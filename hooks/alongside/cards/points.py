"""The points of a model's sections, each worth a card.

What is made of a section, the first that fits:

- two or more paragraphs, or the items of a numbered list, that begin with bold words: a point each;
- a table whose first column has a head: a point a row;
- anything else: one point, the section.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct, structs

from alongside.languages.speaking import noted, say
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Listing, Paragraph, Quote, Run, Runs, Table, Words

ENOUGH = 90
"""How many words of a section go on the back of its card, at most; what does not fit stands on the page only."""
ASIDES = (noted("A test"),)
"""Bold words that begin no point of their own but end the section they stand in."""
_NUMBERED = re.compile(r"(\d+)[.:]?\s+(.+)", re.DOTALL)


class Section(Struct, frozen=True):
    """A heading's words and the blocks below it."""

    title: str
    blocks: tuple[Block, ...]


class Found(Struct, frozen=True):
    """A point: the section it stands in, its number or nothing, its name, what it says, and what a reader may ask."""

    section: str
    number: str
    name: str
    says: tuple[Block, ...]
    asks: tuple[str, ...] = ()
    """Of a table's row: the heads of what it says."""


def sections_of(blocks: Sequence[Block], level: int) -> list[Section]:
    """The sections under the headings of a level; what stands above the first of them is in none."""
    starts = [at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.level <= level]
    cut = [(blocks[start], tuple(blocks[start + 1 : end])) for start, end in pairwise([*starts, len(blocks)])]
    return [
        Section(plain(head.runs), inner) for head, inner in cut if isinstance(head, Heading) and head.level == level
    ]


def points_of(section: Section) -> list[Found]:
    """The points of a section."""
    return _led(section) or _rows(section) or [_whole(section)]


def lead_of(block: Block) -> tuple[str, Runs]:
    """The bold words with which a paragraph begins, without their full stop, and the rest; or nothing."""
    if not isinstance(block, Paragraph) or not block.runs or not block.runs[0].strong:
        return "", ()
    first, *rest = block.runs
    if rest:
        rest[0] = structs.replace(rest[0], text=rest[0].text.lstrip())
    return first.text.strip().rstrip(".:"), tuple(rest)


def joined(found: Sequence[Found]) -> list[Found]:
    """Rows of a table that go on with a numbered point above them are put on its card."""
    merged: list[Found] = []
    for point in found:
        at = next((at for at, other in enumerate(merged) if _goes_on(point, other)), None)
        if at is None:
            merged.append(point)
        else:
            merged[at] = structs.replace(merged[at], says=(*merged[at].says, *point.says))
    return merged


def _goes_on(point: Found, earlier: Found) -> bool:
    return bool(point.number and point.asks) and point.number == earlier.number and not earlier.asks


def _led(section: Section) -> list[Found]:
    """The points that bold words head; one alone is no list of points."""
    listed = [
        point
        for block in section.blocks
        if isinstance(block, Listing) and block.ordered
        for number, item in enumerate(block.items, block.start)
        for point in _point(section, item, str(number))
    ]
    headed = [
        point
        for at, block in enumerate(section.blocks)
        for point in _point(section, (block, *_lists_after(section.blocks, at)))
    ]
    return next((points for points in (listed, headed) if len(points) > 1), [])


def _point(section: Section, blocks: Sequence[Block], number: str = "") -> Iterator[Found]:
    lead, rest = lead_of(blocks[0]) if blocks else ("", ())
    if lead and rest and not _is_aside(lead):
        own, name = _numbered(lead)
        yield Found(section.title, own or number, name, (Paragraph(rest), *blocks[1:]))


def _is_aside(lead: str) -> bool:
    return lead.startswith(tuple(map(say, ASIDES)))


def _lists_after(blocks: Sequence[Block], at: int) -> tuple[Block, ...]:
    following = blocks[at + 1 : at + 2]
    return tuple(block for block in following if isinstance(block, Listing))


def _rows(section: Section) -> list[Found]:
    tables = (block for block in section.blocks if isinstance(block, Table) and plain(block.head[0]))
    return [_row(section, table.head, row) for table in tables for row in table.rows if isinstance(row[0], Words)]


def _row(section: Section, head: Sequence[Runs], row: Sequence[Block | object]) -> Found:
    first, *others = (cell.runs if isinstance(cell, Words) else () for cell in row)
    number, name = _numbered(plain(first))
    asks = tuple(plain(words) for words in head[1:])
    says = (Paragraph((*_asked(ask), *runs)) for ask, runs in zip(asks, others, strict=True) if runs)
    return Found(f"{section.title} · {plain(head[0])}", number, name, tuple(says), tuple(filter(None, asks)))


def _asked(head: str) -> Runs:
    return (Run(f"{head}: ", strong=True),) if head else ()


def _whole(section: Section) -> Found:
    number, name = _numbered(section.title)
    return Found("", number, name, brief(section.blocks))


def brief(blocks: Sequence[Block], most: int = ENOUGH) -> tuple[Block, ...]:
    """The blocks from the first on, as far as `most` words go, and the test at the end; tables are left out.

    A list goes as far as its items do. The first block, or the first item of a list that is first, is never left out.
    """
    shown = [block for block in blocks if isinstance(block, Paragraph | Listing | Quote)]
    asides = [block for block in shown if _is_aside(lead_of(block)[0])]
    left = most - sum(map(_length, asides))
    kept: list[Block] = []
    for block in (block for block in shown if block not in asides):
        fitting = _first_items(block, left, 0 if kept else 1) if isinstance(block, Listing) else block
        left -= _length(fitting)
        if kept and (left < 0 or not _length(fitting)):
            break
        kept.append(fitting)
    return (*kept, *asides)


def _first_items(listing: Listing, most: int, least: int) -> Listing:
    """A list as far as its items have `most` words, with `least` items at any rate."""
    lengths = accumulate(sum(map(_length, item)) for item in listing.items)
    fit = sum(1 for words in lengths if words <= most)
    return structs.replace(listing, items=listing.items[: max(fit, least)])


def _length(block: Block) -> int:
    """How many words a block has."""
    match block:
        case Paragraph():
            return len(plain(block.runs).split())
        case Listing():
            return sum(_length(inner) for item in block.items for inner in item)
        case Quote():
            return sum(map(_length, block.blocks))
        case _:
            return 0


def _numbered(words: str) -> tuple[str, str]:
    """`3. Show` in two: the number, if any, and the name."""
    found = _NUMBERED.fullmatch(words)
    return (found[1], found[2]) if found else ("", words)
