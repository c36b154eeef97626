"""Front matter that YAML reads otherwise than it is meant: refused with its line, or read as it is meant."""

import pytest

from alongside.items.read import read_item
from alongside.problems import report

SUMMARY = "Rate nine statements alone, compare, and choose one."
GOOD = """---
title: Team health check
summary: Rate nine statements alone, compare, and choose one.
topics: [teamwork]
for: [leader]
minutes: 20
people: [3, 12]
purpose: look-back
---
Words.
"""


def problems_with(old: str, new: str) -> list[str]:
    assert old in GOOD
    return report(read_item(GOOD.replace(old, new, 1), "worksheets/a.md")[1])


@pytest.mark.parametrize(
    ("new", "lost"),
    [
        ("title: Trust # first", "# first"),
        ("title: Trust  # 1, the first", "# 1, the first"),
        ("title: C # and more", "# and more"),
    ],
)
def test_words_after_a_hash_are_no_silent_comment(new: str, lost: str) -> None:
    (problem,) = problems_with("title: Team health check", new)
    assert problem.startswith("docs/worksheets/a.md:2: ") and f"`{lost}`" in problem
    assert f'"{new.removeprefix("title: ").split("#")[0].strip()} {lost}"' in problem


@pytest.mark.parametrize("mark", ["&co", "!important", "!!str", "!", "!ENV"])
def test_words_that_yaml_takes_for_a_mark_are_not_lost(mark: str) -> None:
    (problem,) = problems_with("title: Team health check", f"title: {mark} Trust at work")
    assert problem.startswith(f"docs/worksheets/a.md:2: `{mark}` is read as a mark") and f'"{mark} Trust' in problem


@pytest.mark.parametrize("code", ["200b", "202e", "2066", "0000", "001b", "ad", "d800", "feff", "2028"])
@pytest.mark.parametrize("value", ['"Trust{}at work"', '["Trust{}at work"]', '"{0}{0}{0}"'])
def test_a_character_that_nobody_sees_is_named_on_its_line(code: str, value: str) -> None:
    escape = f"\\x{code}" if len(code) == 2 else f"\\u{code}"
    problems = problems_with("title: Team health check", f"title: {value.format(escape)}")
    assert any(
        problem.startswith("docs/worksheets/a.md:2: ") and f"U+{int(code, 16):04X}" in problem for problem in problems
    )


@pytest.mark.parametrize("new", ['title: "Trust # first"', "# a remark\ntitle: Trust at work", "title: Trust#first"])
def test_a_hash_in_quotes_or_a_line_of_its_own_is_nobodys_fault(new: str) -> None:
    assert problems_with("title: Team health check", new) == []


@pytest.mark.parametrize("number", ["030", "1:30", "0x1E", "1_0", "0b11", "+20"])
def test_a_number_that_is_read_as_another_is_refused(number: str) -> None:
    (problem,) = problems_with("minutes: 20", f"minutes: {number}")
    assert problem.startswith("docs/worksheets/a.md:6: ") and f"`{number}`" in problem


@pytest.mark.parametrize("people", ["[12, 3]", "0", "-3", "[0, 4]", "[3, 5000]", "[3, 4, 5]", "[]", "many", "[3.5, 4]"])
def test_a_number_of_people_that_cannot_be_is_refused(people: str) -> None:
    (problem,) = problems_with("people: [3, 12]", f"people: {people}")
    assert problem.startswith("docs/worksheets/a.md:7: `people` should be a number of people from 1 to 1000")


@pytest.mark.parametrize("blank", ['"   "', "' '", '"\\t"', '"\\n"', '""'])
def test_a_text_of_blanks_is_no_text(blank: str) -> None:
    for key, value in (
        ("title", "Team health check"),
        ("summary", SUMMARY),
    ):
        (problem,) = problems_with(f"{key}: {value}", f"{key}: {blank}")
        assert f"`{key}` should be" in problem


@pytest.mark.parametrize("also", ['[""]', '["  "]', '[word, ""]'])
def test_an_empty_form_of_a_term_is_refused(also: str) -> None:
    front = f"---\ntitle: candour\nsummary: Saying what you see, welcome or not.\nalso: {also}\n---\n"
    _, problems = read_item(front, "glossary/candour.md")
    assert [problem.line for problem in problems] == [4]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2003", "\u3000", "\u200b", "\ufeff"])
@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("title: Team", "title:{}Team", 2),
        ("minutes: 20", "minutes: {}20", 6),
        ("topics: [teamwork]", "topics:\n{}- teamwork", 5),
        ("topics: [teamwork]", "topics:\n  -{}teamwork", 5),
        ("for: [leader]", "{}for: [leader]", 5),
    ],
)
def test_a_space_that_is_no_plain_one_is_named_on_its_line(space: str, old: str, new: str, line: int) -> None:
    (problem,) = problems_with(old, new.format(space))
    assert problem.startswith(f"docs/worksheets/a.md:{line}: ") and "stands where a plain space should" in problem


@pytest.mark.parametrize("new", ["title:Team", "title :Team", "title\uff1aTeam", "title \uff1a Team", 'title:"Team"'])
@pytest.mark.parametrize("line", [2, 3])
def test_a_colon_without_its_space_is_named_on_its_line(new: str, line: int) -> None:
    problem, *others = problems_with("title: Team", new if line == 2 else f"related: []\n{new}")
    assert all("outside the quotation marks" in other for other in others)
    assert problem.startswith(f"docs/worksheets/a.md:{line}: ") and "`title: " in problem


def test_a_first_key_that_is_indented_is_named_on_its_line() -> None:
    (problem,) = problems_with("title: Team", "  title: Team")
    assert problem.startswith("docs/worksheets/a.md:2: ") and "`title: Team health check`" in problem


@pytest.mark.parametrize("line_break", ["\u2028", "\u2029", "\x85"])
def test_a_line_break_of_unicode_is_named_on_its_line(line_break: str) -> None:
    (problem,) = problems_with("title: Team", f"title: Te{line_break}am")
    assert problem.startswith("docs/worksheets/a.md:2: a control character, U+")


def test_white_space_is_one_space_and_none_at_an_end() -> None:
    written = GOOD.replace("title: Team health check", 'title: "  Team\\n  health   check "')
    item, problems = read_item(written, "worksheets/a.md")
    assert not problems and item and item.title == "Team health check"


def test_a_control_character_is_named_on_its_line() -> None:
    (problem,) = problems_with("title: Team", "title: Te\x0bam")
    assert problem == "docs/worksheets/a.md:2: a control character, U+000B, stands in the line — delete it"
