"""The ten-minute formats: how their page is read, every problem it can have, and the real page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.items.body import Body
from alongside.problems import Problem, report
from alongside.ten_minutes import MINUTES, PARTS, TURN, Formats, Part
from alongside.ten_minutes_checks import read_formats
from tests.cases import Case, cases
from tests.guide import guide

PATH = "docs/ten-minutes/index.md"
FIRST = 5
"""The line on which the cases' bodies begin, as below a front matter of four lines."""
GOOD = next(case for case in cases("ten-minutes") if case.name == "a-good-page")


@pytest.fixture
def real() -> Formats:
    """The formats of the real page."""
    formats = guide().formats
    assert formats
    return formats


def read(text: str) -> tuple[Formats, list[Problem]]:
    return read_formats(Body(text, FIRST), PATH)


@pytest.mark.parametrize("case", cases("ten-minutes"), ids=str)
def test_every_problem_of_a_format_is_reported(case: Case) -> None:
    _, problems = read(case["body"])
    assert report(problems) == case["problems"]


def test_a_format_has_its_words_its_steps_and_its_parts() -> None:
    (one,) = read(GOOD["body"])[0].sections
    assert (one.title, one.line, one.anchor) == ("Say it back", 7, "say-it-back")
    assert one.use == "Something has just been decided."
    assert one.say == '"May each of us write down what we have decided?"'
    assert [(step.minutes, step.is_round, step.text) for step in one.steps] == [
        (2, False, "Each writes one line."),
        (6, True, "Read it out."),
        (2, False, "Choose the words."),
    ]
    assert (one.people, one.part(Part.APART)) == ((3, 8), "All send at once.")


def test_the_page_holds_twelve_formats_that_can_be_done_in_their_minutes(real: Formats) -> None:
    assert len(real.sections) == len({one.say for one in real.sections}) == 12
    for one in real.sections:
        assert sum(step.minutes for step in one.steps) == MINUTES
        assert [told.name for told in one.told] == [*PARTS]
        assert all(step.minutes * 60 >= TURN * one.people[1] for step in one.steps if step.is_round)


def test_what_hides_a_name_is_for_five_or_says_that_it_hides_nobody(real: Formats) -> None:
    unsigned = [one for one in real.sections if "without a name" in one.say]
    assert not any("without a name" in step.text for one in real.sections for step in one.steps)
    assert [(one.title, one.people[0]) for one in unsigned] == [("The question nobody asked", 5)]
    passed = next(one for one in real.sections if one.title == "Write, pass, read")
    assert "count back whose is whose" in " ".join(passed.steps[0].text.split())
    assert "only unseen" in " ".join(passed.part(Part.NOT_WHEN).split())


@given(st.text(alphabet="#123. *>minutes, tur\n-ab", max_size=120))
def test_any_text_gives_formats_and_problems_within_it(text: str) -> None:
    formats, problems = read(text)
    last = FIRST + text.count("\n") + 1
    assert all(FIRST <= problem.line <= last for problem in problems)
    assert bool(problems) or bool(formats.sections)
