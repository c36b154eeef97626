"""How wide the columns of a table are: fixed, so that Word, LibreOffice and a printer agree."""

from collections.abc import Sequence

from alongside.sheets.inline import plain
from alongside.sheets.model import Runs, Space, Table
from alongside.sheets.word.blank import CELL_MARGIN

LETTER = 1.95
"""Millimetres of an average letter at 10 points, with some to spare for a wider font."""
WIDE_LETTER = 2.3
"""The same in a single word, which must not be broken, set bold."""
SPACE = 24.0
"""Letters that a place to write counts as, at most; as few as its head has, but not below `LEAST`."""
LEAST = 14.0
MOST_WORDS = 0.4
"""The part of the line that a column of words beside places to write may take."""


def column_widths(table: Table, whole: float) -> list[float]:
    """Widths in millimetres that add up to the `whole` line.

    No column is narrower than its longest word. Words beside places to write take what they need, up to a limit;
    among columns of words, longer texts get more.
    """
    columns = [_texts(table, column) for column in range(len(table.head))]
    written = [any(isinstance(row[column], Space) for row in table.rows) for column in range(len(columns))]
    least = [WIDE_LETTER * max(map(_longest, texts)) + 2 * CELL_MARGIN for texts in columns]
    if any(written):
        wanted = [
            _beside(texts, whole) if not to_write else 0.0 for texts, to_write in zip(columns, written, strict=True)
        ]
        needed = [max(pair) for pair in zip(least, wanted, strict=True)]
        shares = [_share(texts[0]) if to_write else 0.0 for texts, to_write in zip(columns, written, strict=True)]
    else:
        needed = least
        shares = [max(1.0, sum(map(len, texts)) - _longest(texts[0])) for texts in columns]
    return _filled(needed, shares, whole)


def _longest(text: str) -> int:
    """Letters of the longest word."""
    return max(map(len, text.split()), default=0)


def _beside(texts: Sequence[str], whole: float) -> float:
    return min(LETTER * max(map(len, texts)) + 2 * CELL_MARGIN, MOST_WORDS * whole)


def _share(head: str) -> float:
    return min(max(float(len(head)), LEAST), SPACE)


def _filled(needed: Sequence[float], shares: Sequence[float], whole: float) -> list[float]:
    """What is needed, and of the rest of the line each column's share; squeezed when there is too little."""
    rest = whole - sum(needed)
    if rest < 0:
        return [width * whole / sum(needed) for width in needed]
    return [width + rest * share / sum(shares) for width, share in zip(needed, shares, strict=True)]


def _texts(table: Table, column: int) -> list[str]:
    """The words of a column, its head first."""
    cells = (row[column] for row in table.rows)
    runs: list[Runs] = [table.head[column], *(() if isinstance(cell, Space) else cell.runs for cell in cells)]
    return [plain(each) for each in runs]
