"""The words on a card."""

from collections.abc import Sequence

from alongside.sheets.model import Block, Listing, Paragraph, Quote


def words_of(blocks: Sequence[Block]) -> str:
    """The words of blocks, without bullets and numbers."""
    return "".join(_words(block) for block in blocks)


def _words(block: Block) -> str:
    match block:
        case Paragraph():
            return "".join(run.text for run in block.runs)
        case Listing():
            marks = [f"{n}." if block.ordered else "•" for n in range(block.start, block.start + len(block.items))]
            return "".join(mark + words_of(item) for mark, item in zip(marks, block.items, strict=True))
        case Quote():
            return words_of(block.blocks)
        case _:
            raise AssertionError(f"no card prints a {type(block).__name__}")
