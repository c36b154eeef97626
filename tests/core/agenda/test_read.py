"""A workshop's agenda: what is read from its tables, and every problem that is reported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.agenda.copies import Copies
from alongside.agenda.model import Agenda, Material
from alongside.agenda.read import read_agenda
from alongside.items.kinds import Workshop
from alongside.items.read import read_item
from alongside.problems import Problem, report
from tests.cases import Case, cases
from tests.guide import guide, names_of

FRONT = """---
title: Edict swap
summary: Bring three orders you gave last week, word for word.
topics: [decisions]
for: [trainer]
minutes: 15
people: [4, 16]
sheets: [appraisal-leader, edict-rewrite, team-health-check]
---
"""
GOOD = """Use this half-hour.

## Prepare

Send the [check](../worksheets/team-health-check.md), one in all, and the [sheet](../worksheets/edict-rewrite.md).

## Agenda

| Step | Minutes | You say and do | People do | Sheet |
|---|---|---|---|---|
| 1. Open | 4 | Read [a model](../models/straight-talk.md). | Listen. | - |
| 2. "Swap" | 6 | Swap. | Mark. | [Rewrite](../worksheets/edict-rewrite.md), one a pair and two spare |
| 3. Do | 5 | [List](../checklists/appraisal-leader.md#a), one each. | Tick. | [It](../worksheets/edict-rewrite.md#b) |

### If it gets stuck

Wait.

## Running late: cut this

| What you cut | Minutes saved | What to do about it |
|---|---|---|
| The volunteers in step 2 | 2 | Nothing. |
| The **last** round | 3 | Nothing. |
"""


def read(body: str, front: str = FRONT) -> tuple[Agenda | None, list[Problem]]:
    return read_text(front + body)


def read_text(text: str) -> tuple[Agenda | None, list[Problem]]:
    item, problems = read_item(text, "workshops/edict-swap.md")
    assert isinstance(item, Workshop), problems
    return read_agenda(item)


def good() -> Agenda:
    agenda, problems = read(GOOD)
    assert problems == []
    assert agenda
    return agenda


@pytest.mark.parametrize("case", cases("agendas"), ids=str)
def test_every_problem_of_an_agenda_is_reported(case: Case) -> None:
    agenda, problems = read_text(case["text"])
    assert report(problems) == case["problems"]
    assert (agenda is None) == bool(problems)


def test_steps_have_their_minutes_sheets_and_lines() -> None:
    steps = good().steps
    assert [(step.title, step.minutes, step.line) for step in steps] == [
        ("1. Open", 4, 20),
        ("2. “Swap”", 6, 21),
        ("3. Do", 5, 22),
    ]
    assert [step.sheets for step in steps] == [(), ("edict-rewrite",), ("appraisal-leader", "edict-rewrite")]


def test_cuts_stand_in_the_pages_order_with_the_step_they_name() -> None:
    assert [(cut.what, cut.minutes, cut.step, cut.line) for cut in good().cuts] == [
        ("The volunteers in step 2", 2, 2, 32),
        ("The last round", 3, None, 33),
    ]


def test_the_clock_runs_from_step_to_step() -> None:
    agenda = good()
    assert agenda.minutes == 15
    assert [(slot.start, slot.end) for slot in agenda.slots()] == [(0, 4), (4, 10), (10, 15)]


def test_materials_are_merged_in_the_order_of_their_first_use_and_preparation_comes_last() -> None:
    assert good().materials() == [
        Material("edict-rewrite", (2, 3), Copies("one a pair and two spare", 1, 2, 2)),
        Material("appraisal-leader", (3,), Copies("one each", 1, 1)),
        Material("team-health-check", (), Copies("one in all", 1, 0)),
    ]


@pytest.mark.parametrize("name", names_of("workshops"))
def test_every_real_workshop_has_an_agenda_that_adds_up(name: str) -> None:
    item = guide().get(name)
    assert isinstance(item, Workshop)
    agenda, problems = read_agenda(item)
    assert report(problems) == []
    assert agenda
    assert agenda.minutes == agenda.slots()[-1].end == item.minutes
    assert {material.sheet for material in agenda.materials()} == set(item.sheets)
    assert agenda.cuts


def test_the_guide_hands_out_agendas() -> None:
    assert guide().agendas.keys() == {item.id for item in guide().of_kind("workshop")}
    assert guide().agenda(guide().get("edict-swap")) == guide().agendas["edict-swap"]
    assert guide().agenda(guide().get("team-health-check")) is None


CELLS = st.lists(st.text("0123456789.|\\[]()-:`* abc\n", max_size=8), max_size=6)


@given(st.lists(CELLS, max_size=5), st.text(max_size=60))
def test_any_table_gives_an_agenda_or_problems(rows: list[list[str]], rest: str) -> None:
    head = "| Step | Minutes | You say and do | People do | Sheet |\n|---|---|---|---|---|\n"
    body = f"## Agenda\n\n{head}" + "".join(f"| {' | '.join(row)} |\n" for row in rows) + f"\n## {rest}\n"
    agenda, problems = read(body)
    assert (agenda is None) == bool(problems)
    last = (FRONT + body).count("\n") + (FRONT + body).count("\r") + 1
    assert all(1 <= problem.line <= last for problem in problems)
