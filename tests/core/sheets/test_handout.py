"""What a handout leaves out, by where the first place to write stands and not by what headings are called."""

import pytest

from alongside.sheets.handout import handout, introduction
from alongside.sheets.model import Block, Heading, Listing, Paragraph, Space, Table, Tick, Ticks
from tests.core.sheets.samples import ruled, runs, sheet_of
from tests.guide import guide, names_of


def heading(words: str, level: int = 2) -> Heading:
    return Heading(level, runs(words))


def said(words: str) -> Paragraph:
    return Paragraph(runs(words))


TICKS = Ticks((Tick("ask", runs("Ask")),))
TABLE = Table((runs("Who"),), ((Space("who", "Who"),),))
LIST = Listing(False, 1, ((said("Read it."),),))
NESTED = Listing(True, 1, ((ruled("inside"),),))


@pytest.mark.parametrize(
    ("left_out", "stays"),
    [
        ((said("For two."), heading("How to use it"), LIST), (heading("Part 1"), ruled("one"))),
        ((said("For two."), heading("Anything else"), said("Alone.")), (heading("Before"), TICKS)),
        ((said("For two."),), (heading("Part 1"), said("Copy them."), TABLE, heading("Talk it over"), LIST)),
        ((said("For two."),), (heading("Part 1"), heading("At home", 3), said("Ask."), TICKS)),
        ((said("For two."), heading("How"), heading("First", 3), LIST), (heading("Part 1"), NESTED)),
        ((said("For two."),), (said("Tick what you did."), TICKS)),
        ((said("For two."), LIST), (ruled("one"), heading("Part 2"), ruled("two"))),
        ((), (heading("Part 1"), ruled("one"))),
        ((), (TICKS, heading("Watch out"), LIST)),
    ],
    ids=[
        "opening and how to",
        "any heading",
        "instructions in a part stay",
        "the part of a lower heading",
        "a list with a place to write",
        "what leads to a place without a heading",
        "a prompt is the place's own",
        "no introduction",
        "a place comes first",
    ],
)
def test_all_before_the_first_part_that_is_written_on_is_left_out(
    left_out: tuple[Block, ...], stays: tuple[Block, ...]
) -> None:
    notes = (heading("Facilitator's notes"), said("Ask."))
    sheet = sheet_of(*left_out, *stays, facilitator=notes)
    assert (introduction(sheet), handout(sheet)) == (left_out, stays)


@pytest.mark.parametrize("name", names_of("checklists", "worksheets"))
def test_every_sheet_begins_with_a_part_and_keeps_all_its_places(name: str) -> None:
    sheet = guide().sheets[name]
    assert isinstance(handout(sheet)[0], Heading)
    assert introduction(sheet)
    assert list(sheet_of(*handout(sheet)).fields()) == list(sheet.fields())
