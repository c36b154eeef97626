"""Each broken line of front matter is told with the line as it was meant, and what stands below it is told as well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.items.read import read_item
from alongside.yaml.meant import read_on

GOOD = """---
title: Team check
summary: Rate nine statements alone, compare, and choose one.
people_say:
  - team survey
  - how is my team doing
  - something is off with us
  - pulse
  - mood of the group
  - we are all tired
topics: [teamwork]
for: [leader]
minutes: 20
people: 2
purpose: look-back
---
Words.
"""
SLIPS = [
    ("minutes: 20", "minutes 20", "a key has no colon after it", "minutes: 20"),
    ("purpose: look-back", "purpose look-back", "a key has no colon after it", "purpose: look-back"),
    ("title: Team", "title Team", "a key has no colon after it", "title: Team check"),
    ("title: Team", "title: Team: a", "a colon inside a value", 'title: "Team: a check"'),
    ("title: Team check", "title: \u201cTeam: a\u201d", "a colon inside a value", 'title: "Team: a"'),
    ("title: Team", 'title: "Team"', "outside the quotation marks", "title: '\"Team\" check'"),
    ("title: Team", "title: 'Team's", "outside the quotation marks", 'title: "Team\'s check"'),
    ("title: Team", 'title: "Team', "opened and never closed", 'title: "Team check"'),
    ("title: Team", "title: @Team", "begins with this character", 'title: "@Team check"'),
    ("  - pulse", "  - *pulse*", "begins with this character", '  - "*pulse*"'),
    ("  - pulse", "  - pulse: check", "a colon inside an entry of `people_say`", '- "pulse: check"'),
    ("  - pulse", " - pulse", "indentation fits nothing", "  - pulse"),
    ("  - pulse", "  -pulse", "no space stands after the hyphen", "  - pulse"),
    ("  - pulse", "\t- pulse", "a tab", "  - pulse"),
    ("topics: [teamwork]", "topics: [teamwork", "never closed", "topics: [teamwork]"),
    ("topics: [teamwork]", "topics: teamwork, trust", "should be a list of topics", "topics: [teamwork, trust]"),
]


def told(text: str) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.what, problem.example) for problem in read_item(text, "worksheets/a.md")[1]]


def test_the_text_itself_is_right() -> None:
    assert told(GOOD) == []


@pytest.mark.parametrize(("old", "new", "what", "example"), SLIPS)
def test_a_broken_line_is_told_with_the_line_as_it_was_meant(old: str, new: str, what: str, example: str) -> None:
    ((line, said, right),) = told(GOOD.replace(old, new))
    assert line == GOOD[: GOOD.index(old)].count("\n") + 1
    assert what in said and f"`{example}`" in right


def test_several_broken_lines_are_told_at_once_with_what_is_wrong_with_other_keys() -> None:
    text = GOOD
    for old, new in (
        ("title: Team", 'title: "Team"'),
        ("  - pulse", "\t- pulse"),
        ("[teamwork]", "[teamwork"),
        ("minutes: 20", "minutes forty"),
        ("purpose: look-back", "purpose: \u201cplan\u201d"),
    ):
        text = text.replace(old, new)
    assert sorted(line for line, _, _ in told(text)) == [2, 8, 11, 13, 15]


def test_words_that_an_entry_swallows_are_told() -> None:
    found = told(GOOD.replace("  - pulse", "    - pulse"))
    assert [line for line, what, _ in found if "more words of the entry" in what] == [8]


@given(st.text(alphabet=st.sampled_from("ab1: -\n\t[]{}'\"#&*!|>@`%?<~,.\u2028\u00e9"), max_size=40))
def test_no_text_raises_and_none_is_read_otherwise_without_a_word(text: str) -> None:
    data, read, _, problems = read_on(text, "a.yml", 1)
    assert read.count("\n") == text.count("\n")
    assert problems or read == text
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in problems)
    assert data is None or isinstance(data, str | int | float | bool | list | dict) or problems == []
