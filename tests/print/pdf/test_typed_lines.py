"""No rule runs through typed words, though viewers set lines apart as they like: see `alongside.sheets.pdf.room`."""

from collections.abc import Iterable

import pikepdf
import pytest

from alongside.sheets.details import Size
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import alone, ruled, sheet_of

from .viewers import Answers, Fill, edges_of

DARK = 200
RULE = 0.6
"""The part of the line that is dark where a rule is: letters are never that dense."""


def rules_of(rows: Iterable[bytes]) -> int:
    """How many rules are to be seen on rows of dots."""
    dark = [sum(dot < DARK for dot in row) > RULE * len(row) for row in rows]
    return sum(now and not before for before, now in zip([False, *dark], dark, strict=False))


@pytest.mark.parametrize("size", ["usual", "large"])
@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"two": "The first line\nand the second"},
        {"six": "Only one word"},
        {"six": "Each\nline\nhas\nits\nown\nword"},
    ],
    ids=["none", "two-in-two", "one-in-six", "six-in-six"],
)
def test_typed_lines_hide_the_rules_and_a_blank_space_keeps_them(
    printer: Printer, fill: Fill, size: Size, answers: Answers
) -> None:
    blank = printer.print(alone(sheet_of(ruled("two", rules=2), ruled("six", rules=6)), size=size))
    page = fill(blank, answers).page
    for (name, (_, edges)), rules in zip(edges_of(blank).items(), (2, 6), strict=True):
        assert rules_of(page.part(*edges)) == (0 if name in answers else rules)


def test_every_text_lies_on_white(pdf: pikepdf.Pdf) -> None:
    texts = [field for field in pdf.Root.AcroForm.Fields if pikepdf.Name.Tx == field.FT]
    assert texts
    assert all([int(part) for part in field.MK.BG] == [1, 1, 1] for field in texts)
