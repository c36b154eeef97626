"""Every place to write as data: none is left out, and each says all that a script needs to know of it."""

from typing import Any

import msgspec
import pytest

from alongside.items.body import Body
from alongside.items.kinds import Checklist
from alongside.items.library import Fillable, Team
from alongside.sheets.fields import (
    SIGNS,
    Field,
    SheetFields,
    address,
    fields_in,
    sheet_fields,
    team_rows,
    version_of,
    written,
)
from alongside.sheets.parse import parse
from tests.guide import guide, names_of

SHEET = """Words.

## 1. On my own

It's what I need:

____

### Marks

| Here | 1 | 2 | 3 |
|---|---|---|---|
| We say it | | | |

## 2. Promises

- [ ] Read it aloud

1. First

    ____

| Who | Promises to | By |
|---|---|---|
| Sam | | |
| Mia | done | |

> ____

## Facilitator's notes

Words.
"""


def fields(markdown: str) -> list[Field]:
    sheet, problems = parse(Body(markdown), "x.md", lambda *_: None)
    assert not problems
    return list(fields_in(sheet))


def data(name: str) -> SheetFields:
    item = guide().get(name)
    assert isinstance(item, Fillable)
    return sheet_fields(item, guide())


@pytest.mark.parametrize("name", names_of("worksheets", "checklists"))
def test_no_word_of_a_sheet_has_a_straight_mark(name: str) -> None:
    assert not {"'", '"'} & set(
        "".join(" ".join((field.words, field.row, *field.above)) for field in data(name).fields)
    )


def test_a_field_has_its_words_and_those_above_it() -> None:
    one, two = ("1. On my own",), ("2. Promises",)
    assert fields(SHEET) == [
        Field("my-own--what-i-need", "text", "It\N{RIGHT SINGLE QUOTATION MARK}s what I need:", one),
        Field("marks--we-say", "rating", "We say it", (*one, "Marks"), group="Here", scale=("1", "2", "3")),
        Field("promises--read-aloud", "tick", "Read it aloud", two),
        Field("promises--first", "text", "First", two),
        Field("promises--sam--promises", "text", "Sam: Promises to", two, row="Sam", column="Promises to"),
        Field("promises--sam--by", "text", "Sam: By", two, row="Sam", column="By"),
        Field("promises--mia--by", "text", "Mia: By", two, row="Mia", column="By"),
        Field("promises--lines", "text", "2. Promises", two),
    ]


@pytest.mark.parametrize("name", names_of("worksheets", "checklists"))
def test_every_place_of_a_sheet_is_there_once_in_its_order(name: str) -> None:
    found = data(name)
    assert [field.name for field in found.fields] == [field.name for field in guide().sheets[name].fields()]
    assert all(field.words and (field.kind == "rating") == bool(field.scale) for field in found.fields)
    assert (found.sheet, len(found.version)) == (name, 10)


@pytest.mark.parametrize("name", names_of("worksheets", "checklists"))
def test_the_text_is_the_data_a_field_a_line(name: str) -> None:
    text = written(data(name))
    assert msgspec.json.decode(text, type=SheetFields) == data(name)
    assert text.count("\n") == len(data(name).fields) + 2
    assert "'" not in "".join(field.words for field in data(name).fields)


def test_the_version_changes_with_names_and_scales_alone() -> None:
    before = data("team-health-check")
    changes: list[tuple[dict[str, Any], bool]] = [
        ({"words": "Other words"}, False),
        ({"above": ("Elsewhere",)}, False),
        ({"name": "another"}, True),
        ({"scale": ("1", "2")}, True),
    ]
    for change, differs in changes:
        changed = msgspec.structs.replace(before.fields[0], **change)
        assert (version_of((changed, *before.fields[1:])) != before.version) is differs, change


def test_a_checklist_of_a_pair_names_the_other_side() -> None:
    found = data("one-to-one-leader")
    assert (found.pair, found.side) == ("one-to-one-colleague", "leader")
    assert len(found.fields) == len(data(found.pair).fields)
    assert data("team-health-check").pair == ""


def test_former_ids_are_told() -> None:
    item = guide().get("team-health-check")
    assert isinstance(item, Fillable)
    renamed = msgspec.structs.replace(item, formerly=("worksheets/team-check.md", "worksheets/equal-standing.md"))
    assert sheet_fields(renamed, guide()).formerly == ("team-check",), "which another item has now is none"


def test_the_rows_of_a_team_are_ratings_and_cells_that_are_alone_in_their_row() -> None:
    parts = {"1. On my own": ["We say it"], "2. Promises": ["Mia: By"], "Marks": [], "3. None": []}
    for part, rows in parts.items():
        assert [row.words for row in team_rows(Team(part=part, sign="H"), fields(SHEET))] == rows, part


@pytest.mark.parametrize(
    ("name", "sign", "rows"),
    [("team-health-check", "H", 12), ("wellbeing-and-targets", "W", 6), ("commitments-scorecard", "C", 6)],
)
def test_a_sheet_for_teams_says_what_its_codes_hold(name: str, sign: str, rows: int) -> None:
    team = data(name).team
    assert team and (team.sign, len(team.rows)) == (sign, rows)
    assert len(team.version) == 2 and set(team.version) <= set(SIGNS)


def test_only_sheets_that_say_so_are_for_teams() -> None:
    found = [item.id for item in guide().library() if isinstance(item, Fillable) and data(item.id).team]
    assert sorted(found) == ["commitments-scorecard", "team-health-check", "wellbeing-and-targets"]


def test_the_data_stand_beside_the_page() -> None:
    item = guide().get("one-to-one-leader")
    assert isinstance(item, Checklist)
    assert address(item.url) == "checklists/one-to-one-leader/fields.json"
