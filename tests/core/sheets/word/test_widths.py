import pytest

from alongside.sheets.model import Space, Table, Words
from alongside.sheets.word.widths import column_widths
from tests.core.sheets.samples import runs


def table(*rows: str) -> Table:
    """Cells part at `|`, the first row is the head; an empty cell is a place to write."""
    head, *body = ([cell.strip() for cell in row.split("|")] for row in rows)
    cells = tuple(tuple(Words(runs(cell)) if cell else Space(cell, cell) for cell in row) for row in body)
    return Table(tuple(runs(cell) if cell else () for cell in head), cells)


AGENDA = table("Step|Minutes|You say", "1. Open|5|" + "Say what it is for, and what not. " * 12)
PROMISES = table("Who|Promises to|By when", "First person||", "Second person||")
NARROW = table("One|Unbelievablylongheadings|" * 6 + "Last", "a|b|" * 6 + "c")


@pytest.mark.parametrize("made", [AGENDA, PROMISES, NARROW], ids=["words", "spaces", "too-many"])
def test_columns_fill_the_line(made: Table) -> None:
    widths = column_widths(made, 170)
    assert sum(widths) == pytest.approx(170)
    assert min(widths) > 3


def test_longer_texts_get_more_but_no_word_is_broken() -> None:
    _, minutes, say = column_widths(AGENDA, 170)
    assert minutes >= 7 * 2.3
    assert say > 100


def test_places_to_write_share_what_words_leave() -> None:
    who, promises, by_when = column_widths(PROMISES, 170)
    assert who < 40 and promises > by_when > 60
    long = table("What|Ours", "A statement that goes on and on until it would fill the whole of the line and more|")
    assert column_widths(long, 170)[0] == pytest.approx(0.4 * 170)
