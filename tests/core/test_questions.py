"""The question bank: how its page is read, every problem it can have, and the real page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.items.body import Body
from alongside.problems import Problem, report
from alongside.questions import Bank, read_bank
from tests.cases import Case, cases
from tests.guide import guide, page

PATH = "docs/questions/index.md"
FIRST = 5
"""The line on which the cases' bodies begin, as below a front matter of four lines."""
GOOD = next(case for case in cases("questions") if case.name == "a-good-bank")


@pytest.fixture
def real() -> Bank:
    """The bank of the real page."""
    bank = guide().bank
    assert bank
    return bank


def read(text: str) -> tuple[Body, Bank, list[Problem]]:
    body = Body(text, FIRST)
    return body, *read_bank(body, PATH)


@pytest.mark.parametrize("case", cases("questions"), ids=str)
def test_every_problem_of_a_bank_is_reported(case: Case) -> None:
    _, _, problems = read(case["body"])
    assert report(problems) == case["problems"]


def test_a_situation_has_its_use_its_questions_and_their_lines() -> None:
    _, bank, _ = read(GOOD["body"])
    (situation,) = bank.situations
    assert (situation.title, situation.line) == ("At the start of a talk", 7)
    assert situation.use == "Ask one in the first two minutes."
    assert [(question.line, question.last) for question in bank.questions] == [
        (12, 13),
        *((n, n) for n in range(14, 18)),
    ]
    assert bank.questions[0].text == "What would have to be different when we get up?"


def test_the_page_gives_each_question_its_anchor(real: Bank) -> None:
    html = page("questions").whole
    for question in real.questions:
        assert html.count(f'<li id="{question.anchor}">') == 1
    for situation in real.situations:
        assert f'<h2 id="{situation.anchor}">' in html


def test_the_bank_holds_sixty_questions(real: Bank) -> None:
    assert len(real.questions) == 60
    assert [len(situation.questions) for situation in real.situations] == [5] * 12


def test_every_anchor_of_the_bank_is_its_own(real: Bank) -> None:
    found = [*(situation.anchor for situation in real.situations), *(question.anchor for question in real.questions)]
    assert len(set(found)) == 72


@given(st.text(alphabet="#123. ?\n->ab*", max_size=120))
def test_any_text_gives_a_bank_and_problems_within_it(text: str) -> None:
    _, bank, problems = read(text)
    last = FIRST + text.count("\n") + 1
    assert all(FIRST <= problem.line <= last for problem in problems)
    assert bool(problems) or all(len(situation.questions) == 5 for situation in bank.situations)
