"""What the pages plan can be done in the minutes they give, by a rule of thumb that is written down in minutes.py."""

import pytest

from alongside.items.vocabulary import Kind
from alongside.prose.minutes import minutes_in, parts_in, reckoned, rounds
from tests.guide import guide


def test_every_sheet_and_every_round_holds() -> None:
    assert [one for one in reckoned(guide()) if not one.holds] == []


def test_most_sheets_and_sessions_are_reckoned() -> None:
    steps = {one.page for one in reckoned(guide()) if one.what.startswith("step ")}
    assert {item.id for item in guide().of_kind(Kind.WORKSHEET)} - steps <= {"listening-practice"}
    assert len([one for one in reckoned(guide()) if one.what[0].isdigit()]) >= 6


@pytest.mark.parametrize(
    ("words", "minutes", "parts"),
    [
        ("1. Fill in parts 1 and 2 alone, in twenty-two minutes.", 22, {1, 2}),
        ("2. Fill in parts 2 to 4. Forty minutes.", 40, {2, 3, 4}),
        ("3. Choose part 2 *or* part 3. Five minutes. Fill in part 4 after the talk.", 5, {2, 3}),
        ("2. Put part 3 to two people, five minutes each.", 10, {3}),
        ("1. Fill in part 1. If it can be undone, go straight to part 4.", 0, {1}),
    ],
)
def test_a_step_says_its_parts_and_minutes(words: str, minutes: int, parts: set[int]) -> None:
    assert (minutes_in(words), parts_in(words)) == (minutes, parts)


@pytest.mark.parametrize(
    ("says", "people", "holds"),
    [
        ("Then in turn: “Mine is …”", 8, True),
        ("Then in turn: “Mine is …”", 9, False),
        ("“Alone, three minutes: write.” Then in turn:", 8, False),
        ("Stand in two circles. One sentence each.", 16, True),
    ],
)
def test_a_round_takes_a_turn_of_each(says: str, people: int, holds: bool) -> None:
    head = "## Agenda\n\n| Step | Minutes | You | People | Sheet |\n|---|---|---|---|---|\n"
    text = f"{head}| 1. Say | 6 | {says} | Speak. | - |\n"
    assert [one.holds for one in rounds("x", text, people)] == [holds]
