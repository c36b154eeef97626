"""A sheet as a handout: only what people write on, and what belongs to it."""

from collections.abc import Sequence

from alongside.sheets.model import Block, Heading, Paragraph, Sheet, fields_of

PART = 2
"""The level of the headings that begin a part of a sheet."""


def handout(sheet: Sheet) -> tuple[Block, ...]:
    """The participants' copy without its introduction."""
    blocks = sheet.participants()
    return blocks[_first_part(blocks) :]


def introduction(sheet: Sheet) -> tuple[Block, ...]:
    """What a handout leaves out: all that stands before the first part that is written on."""
    blocks = sheet.participants()
    return blocks[: _first_part(blocks)]


def _first_part(blocks: Sequence[Block]) -> int:
    """Where the part with the first place to write begins. Without a heading, what leads to the place belongs to it."""
    first = next((n for n, block in enumerate(blocks) if any(fields_of(block))), 0)
    headings = [n for n in range(first) if _begins_part(blocks[n])]
    if headings:
        return headings[-1]
    return first - 1 if first and isinstance(blocks[first - 1], Paragraph) else first


def _begins_part(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == PART
