"""No page hides fewer people than the one number of the core, and the pages that collect marks say that number."""

import re

import pytest

from alongside.hiding import FEWEST, IN_WORDS
from tests.guide import DOCS

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven")
HIDING = re.compile(
    r"without names?\b|nameless|anonym|hidden|hides? nobody|not hide|kept? apart from names|slips hide",
    re.I,
)
COUNT = re.compile(
    rf"\b(?:fewer than|from|with|at least|above)\s+({'|'.join(NUMBERS)}|\d+)(?:\s+or\s+({'|'.join(NUMBERS)}|\d+))?"
    r"\s+(?:people|colleagues|marks|cards|persons|slips)|"
    rf"\b({'|'.join(NUMBERS)}|\d+)\s+(?:people|colleagues)\s+(?:cannot|can)\b",
    re.I,
)
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))


def told(text: str) -> list[str]:
    """Every number of people that stands with words of hiding, in the same or the next sentence."""
    sentences = re.split(r"(?<=[.?!:])\s+", re.sub(r"\s+", " ", text))
    pairs = [" ".join(sentences[at : at + 2]) for at in range(len(sentences))]
    return [
        number.lower()
        for near in pairs
        if HIDING.search(near)
        for found in COUNT.finditer(near)
        for number in found.groups()
        if number
    ]


@pytest.mark.parametrize("page", PAGES)
def test_no_page_hides_fewer_people(page: str) -> None:
    text = (DOCS / page).read_text("utf-8").split("\n---\n", 1)[-1]
    assert set(told(text)) <= {IN_WORDS, str(FEWEST)}


def test_the_pages_that_collect_marks_say_the_number() -> None:
    saying = [page for page in PAGES if IN_WORDS in told((DOCS / page).read_text("utf-8"))]
    assert saying == [
        "models/six-commitments.md",
        "situations/nobody-speaks-up.md",
        "situations/there-is-too-much-work.md",
        "team-view/index.md",
        "worksheets/commitments-scorecard.md",
        "worksheets/goals-together.md",
        "worksheets/hybrid-agreement.md",
        "worksheets/team-health-check.md",
        "worksheets/wellbeing-and-targets.md",
        "workshops/goals-together-session.md",
        "workshops/team-partnership-review.md",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        "From three colleagues up, collect the sheets without names.",
        "With three or four people nobody is hidden. Say so.",
        "With one or two colleagues nobody is hidden: let each choose.",
        "**Two people cannot be anonymous.**",
        "Marks are anonymous. This takes at least 4 people.",
        "Collect them without names with six people or more.",
    ],
)
def test_a_page_that_says_another_number_is_found(wrong: str) -> None:
    assert set(told(wrong)) - {IN_WORDS, str(FEWEST)}


def test_the_number_in_words_is_the_number() -> None:
    assert NUMBERS[FEWEST - 1] == IN_WORDS
