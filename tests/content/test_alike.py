"""No two pages repeat each other: what alike.py finds."""

import pytest

from alongside.prose.alike import MANY, alike, meant, repeated
from tests.guide import guide

ONE = "The gain carries your name on the day, and the bills carry other names."


def test_no_two_pages_repeat_each_other() -> None:
    assert repeated(guide()) == [], "say it on one of the two, and lead to it from the other"


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (f"Before it. {ONE} After it.", "the gain carries your name on the day and the bills carry other names"),
        ("A gain carries your name on the day, and the bills.", "gain carries your name on the day and the bills"),
        ("| The gain carries your name on the day, and more | |", "the gain carries your name on the day and"),
        (
            "The gain carries your name. On the day, and the bills carry other names.",
            "on the day and the bills carry other names",
        ),
        ("The gain carries your [name on the day, and the bills](x.md) carry other names.", ""),
        (f'"{ONE}"', ""),
    ],
)
def test_a_run_on_two_pages_is_found(other: str, shared: str) -> None:
    found = alike({"one": f"Some words.\n\n{ONE}", "other": other})
    assert [passage for pair in found for passage in pair.long] == ([shared] if shared else [])


def test_fixed_wording_may_stand_twice_and_what_is_round_it_may_not() -> None:
    law = "Ask a union, an employment lawyer or a public advice service in your country."
    kept = alike({"one": f"Ask about that first. {law}", "other": f"On pay and on hours too: {law}"})
    assert kept == []
    twice = "before you sign what they lay on the table that day"
    assert [one.long for one in alike(dict.fromkeys("ab", law.replace(".", f" {twice}.")))] == [
        ("sign what they lay on the table that day",)
    ]


def test_a_finding_may_be_told_alike_wherever_it_is_cited() -> None:
    cited = ONE.replace(".", " [@wang2014].")
    assert alike({"one": f"Before it. {cited} After it.", "other": cited}) == []
    assert alike({"one": f"{ONE} Another finding [@wang2014].", "other": ONE})


def test_short_runs_of_two_pages_are_counted() -> None:
    runs = [f"{number} came late to the meeting" for number in range(1, 10)]
    pages = {"one": "\n\n".join(runs), "other": "\n\n".join(reversed(runs))}
    assert len(alike(pages)[0].short) == len(runs) > MANY


def test_two_halves_of_one_thing_are_told_from_two_pages() -> None:
    get = guide().get
    assert meant(get("one-to-one-leader"), get("one-to-one-colleague"))
    assert meant(get("team-health-check"), get("team-partnership-review"))
    assert not meant(get("team-debrief"), get("team-debrief-notes"))
