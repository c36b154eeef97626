"""No habit is heard over the whole guide: what manner.py counts keeps within its bounds."""

import re

import pytest

from alongside.prose.manner import HABITS, PAGES, Habit, amount, shared, texts_of
from alongside.questions import ID, read_bank
from tests.guide import guide


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_a_habit_keeps_within_its_bound(habit: Habit) -> None:
    assert amount(habit, texts_of(guide())) <= habit.most


def test_no_phrase_stands_on_too_many_pages() -> None:
    assert shared(texts_of(guide())) == {}


MANNERED = """
Trust goes with results, and it went with more of them over 27 studies
of the year that followed the survey. Ask whom on Friday you can
ask at all, and what it would cost them to tell you. Nor is that all there is to say of it. It is a start,
in our experience.

- **Bold.** One.
- **Bold.** Two.
"""


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_a_habit_is_counted(habit: Habit) -> None:
    assert habit.count(MANNERED)[0] >= 1
    assert habit.count("You say what you saw.\n\n- One.\n")[0] == 0


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Over 27 studies it helped.", 1),
        ("It helped, over two\ncontrolled trials.", 1),
        ("Over 9,355 refusals in one firm, it helped.", 1),
        ("Over two years and across 27 studies, it took over 40 minutes.", 0),
    ],
)
def test_over_is_counted_before_a_number_of_studies_only(text: str, times: int) -> None:
    (over,) = (habit for habit in HABITS if habit.name.startswith("“over”"))
    assert over.count(text) == (times, 0)


def test_a_shared_phrase_is_found_and_a_formula_is_not() -> None:
    pages = {
        str(number): "The talk was short and plain. Ask an employment lawyer in your country." for number in range(9)
    }
    assert sorted(shared(pages)) == ["the talk was short and plain"]
    assert shared(dict(list(pages.items())[:PAGES])) == {}


def test_a_question_of_the_bank_asks_one_thing() -> None:
    bank = read_bank(guide().get(ID).body, "docs/questions/index.md")[0]
    twice = re.compile(r"(?:,|;) and (?:what|which|when|where|who|whose|how|why)\b", re.IGNORECASE)
    assert [question.text for question in bank.questions if twice.search(question.text)] == []
