"""Every situation leads on, and says who can help where it cannot."""

import re
from collections import Counter

import pytest

from alongside.items.kinds import Situation
from tests.guide import guide, names_of

NAMES = names_of("situations")
MOST_FOR_ONE_SHEET = 3
"""So many situations may lead to the same sheet."""
WHO = re.compile(
    r"\b(HR|lawyer|union|works council|doctor|counsellor|occupational health|public (body|authority)|"
    r"labour authority|safety officer|mediator)\b"
)
"""The kinds of people and offices to ask."""
NOBODY_TO_ASK = {
    "i-run-a-session-on-thursday": "it sends the trainer to whoever booked the session",
}
"""Pages that name no office, each with its reason."""


def situation(name: str) -> Situation:
    item = guide().get(name)
    assert isinstance(item, Situation)
    return item


def section(name: str, heading: str) -> str:
    """The text below a heading of a situation."""
    return situation(name).body.text.split(f"## {heading}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize("name", NAMES)
def test_a_situation_leads_to_a_sheet_and_on_to_something_else(name: str) -> None:
    item = situation(name)
    assert guide().sheet(guide().get(item.sheet))
    assert all(other in guide().items for other in item.next)
    assert len({item.id, item.sheet, *item.next}) == len(item.next) + 2, "it leads to the same thing twice"


@pytest.mark.parametrize("name", NAMES)
def test_a_situation_says_who_helps_where_it_cannot(name: str) -> None:
    told = section(name, "Tomorrow") + section(name, "When not")
    assert (WHO.search(told) is None) == (name in NOBODY_TO_ASK)


def test_no_sheet_is_the_answer_to_everything() -> None:
    counts = Counter(situation(name).sheet for name in NAMES)
    assert {sheet: count for sheet, count in counts.items() if count > MOST_FOR_ONE_SHEET} == {}
