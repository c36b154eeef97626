"""A sheet as plain lines, so that a case's expectation can be read and reviewed by eye."""

from collections.abc import Iterable, Iterator

from alongside.sheets.model import (
    Block,
    Heading,
    Listing,
    Marks,
    Paragraph,
    Quote,
    Rating,
    Ruled,
    Run,
    Runs,
    Sheet,
    Space,
    Table,
    Ticks,
    Words,
)


def outline(sheet: Sheet) -> Iterator[str]:
    """One line a block or field, indented below what holds it, with the lines of the file."""
    for placed in sheet.blocks:
        lines = f"{placed.first}" if placed.first == placed.last else f"{placed.first}-{placed.last}"
        first, *rest = _block(placed.block)
        yield f"{lines} {'(facilitator) ' if placed.facilitator else ''}{first}"
        yield from _indented(rest)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"heading {block.level}: {marked(block.runs)}"
        case Paragraph():
            yield f"paragraph: {marked(block.runs)}"
        case Ruled():
            prompt = f" prompt: {marked(block.prompt)}" if block.prompt else ""
            yield f"ruled [{block.name}] rules: {block.rules} label: {block.label}{prompt}{_marks(block.marks)}"
        case Ticks():
            yield "ticks"
            yield from (f"  tick [{tick.name}] {marked(tick.label)}" for tick in block.items)
        case Table():
            yield f"table | {' | '.join(map(marked, block.head))} |"
            yield from (f"  {_cell(cell)}" for row in block.rows for cell in row)
        case Rating():
            yield f"rating: {marked(block.head)} choices: {' '.join(block.choices)}"
            yield from (f"  row [{row.name}] {marked(row.statement)}" for row in block.rows)
        case Listing():
            yield f"list from {block.start}" if block.ordered else "list"
            for item in block.items:
                yield "  item"
                yield from (f"    {line}" for inner in item for line in _block(inner))
        case Quote():
            yield "quote"
            yield from (f"  {line}" for inner in block.blocks for line in _block(inner))


def _cell(cell: Words | Space) -> str:
    if isinstance(cell, Space):
        return f"space [{cell.name}] {cell.label}{_marks(cell.marks)}"
    return f"words {marked(cell.runs)}"


def _marks(marks: Marks) -> str:
    """What becomes of what is written there."""
    words = ("date" if marks.date else "", marks.carried, f"from {marks.source}" if marks.source else "")
    return f" marks: {', '.join(filter(None, words))}" if any(words) else ""


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def marked(runs: Runs) -> str:
    """Runs with marks for their styles."""
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = f"`{run.text}`" if run.code else run.text
    text = f"<em>{text}</em>" if run.emphasis else text
    text = f"<strong>{text}</strong>" if run.strong else text
    return f"{text}<{run.href}>" if run.href else text
