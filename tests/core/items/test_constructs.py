"""What the author's reference says of a construct is what its reader does with it, and CONTRIBUTING says the same."""

import re
from collections.abc import Callable
from textwrap import dedent
from typing import Any

import pytest

from alongside.agenda.copies import copies_after
from alongside.drawings import read_svg
from alongside.items.body import Body
from alongside.items.constructs import ANYWHERE, COPIES, MARKS, NAMED, PLACES, Construct
from alongside.items.read import read_item
from alongside.items.references import read_references
from alongside.items.vocabulary import Kind
from alongside.sheets.model import Heading, Marks, Quote, Rating, Ruled, Sheet, Space, Table, Ticks, fields_of
from alongside.sheets.parse import parse
from alongside.skeletons import skeleton
from tests.guide import ROOT, templates

BECOMES: dict[str, Callable[[Sheet], bool]] = {
    "a box to tick": lambda sheet: isinstance(sheet.blocks[0].block, Ticks),
    "a ruled space": lambda sheet: [field.rules for field in fields(sheet) if isinstance(field, Ruled)] == [2],
    "a space in a table": lambda sheet: isinstance(sheet.blocks[0].block, Table) and spaces(sheet) == 2,
    "a rating row, choose one": lambda sheet: isinstance(sheet.blocks[0].block, Rating),
    "words that a telephone does not fold away": lambda sheet: type(sheet.blocks[0].block).__name__ == "Paragraph",
    "on the facilitator's copy only": lambda sheet: [one.facilitator for one in sheet.blocks] == [False, True, True],
    "the field begins with last time's words": lambda sheet: marks(sheet) == Marks(carried="over"),
    "last time's words stand beside the field": lambda sheet: marks(sheet) == Marks(carried="shown"),
    "the field begins with the rows written below that heading, or with that prompt's words": lambda sheet: (
        marks(sheet) == Marks(source="Our promises")
    ),
    'nothing: "Dates for your calendar" lists it in this one': lambda sheet: marks(sheet) == Marks(date=True),
    "a field that keeps its name, and what people typed, when its words change": lambda sheet: (
        [field.name for field in fields(sheet)] == ["my-part--what-i-need-you"]
    ),
}


def fields(sheet: Sheet) -> list[Any]:
    return [field for placed in sheet.blocks for field in fields_of(placed.block)]


def spaces(sheet: Sheet) -> int:
    return sum(isinstance(field, Space) for field in fields(sheet))


def marks(sheet: Sheet) -> Marks:
    return next(field.marks for field in fields(sheet) if isinstance(field, Ruled))


@pytest.mark.parametrize("construct", [*PLACES, *MARKS, NAMED], ids=lambda one: one.becomes)
def test_a_construct_of_a_sheet_becomes_what_is_said(construct: Construct) -> None:
    sheet, problems = parse(Body(construct.example), "worksheets/a.md", lambda href, _line: href)
    assert problems == []
    assert BECOMES[construct.becomes](sheet)


def test_what_stands_on_any_page_is_read_as_is_said() -> None:
    link, citation, quote = (Body(construct.example) for construct in ANYWHERE)
    assert [one.href for one in link.links] == ["../worksheets/team-charter.md"]
    assert [one.key for one in citation.citations] == ["wang2014", "karau1993"]
    sheet, _ = parse(quote, "articles/a.md", lambda href, _line: href)
    assert isinstance(sheet.blocks[0].block, Quote)
    assert not isinstance(sheet.blocks[0].block, Heading)


@pytest.mark.parametrize("construct", COPIES, ids=lambda one: one.written)
def test_copies_are_as_many_as_is_said(construct: Construct) -> None:
    told = [copies_after(f", {words}") for words in re.findall(r"`([^`]*)`", construct.written)]
    counted = [(-(-9 // one.size) if one.size else 1) * one.count + one.more for one in told if one]
    said = [0 if number == "none" else int(number) for number in re.findall(r"none|\d+", construct.becomes)]
    assert counted == (said if len(said) > 1 else said * len(told))


def test_contributing_says_it_in_the_same_words() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rows = [f"| {one.written} | {one.becomes} |" for one in (*PLACES, *MARKS, *COPIES)]
    assert [row for row in rows if row not in text] == []
    assert NAMED.written in text


def test_the_front_matter_that_contributing_shows_is_right() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    found = re.search(r"^ +```yaml\n(.*?)^ +```", text, re.DOTALL | re.MULTILINE)
    assert found
    assert read_item(f"{dedent(found[1])}\nWords.\n", "worksheets/a.md")[1] == []


def test_what_contributing_shows_of_a_work_a_pair_a_path_and_a_drawing_is_right_as_it_is_typed() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    blocks = re.findall(r"^ *```(\w+)\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    work, steps, pair = (
        next(block for kind, block in blocks if kind == "yaml" and begin in block)
        for begin in ("- key:", "steps:", "pair:")
    )
    assert [*read_references(work, "r.yml")[0]] == ["wang2014"] and read_references(work, "r.yml")[1] == []
    keys = {Kind.PATH: steps, Kind.CHECKLIST: pair}
    for kind, block in keys.items():
        values = {line.partition(":")[0] for line in block.splitlines() if line[0] != " "}
        whole = skeleton(kind, "Plain words", templates()).replace("\n---\n\n", f"\n{block}---\n\n", 1)
        kept = re.sub(r"^steps:\n(?:  .*\n)+(?=steps:)", "", whole, count=1, flags=re.MULTILINE)
        item, problems = read_item(kept, f"{kind.folder}/plain.md")
        assert item and problems == [] and all(getattr(item, key) for key in values)
    svg = next(block for kind, block in blocks if kind == "svg")
    drawing, problems = read_svg(svg.encode(), "who-needs-whom", "a.svg")
    assert drawing and problems == []
