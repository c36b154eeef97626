"""A field keeps its name when other parts of the sheet change."""

import pytest

from alongside.items.body import Body
from alongside.sheets.names import Names, slug
from alongside.sheets.parse import parse

SHEET = """Words.

## 1. On my own

What I need from you:

____

- [ ] Read it aloud

## 2. Promises

| Who | Promises to |
|---|---|
| First person | |
| Second person | |
"""


def names(markdown: str) -> list[str]:
    return [field.name for field in parse(Body(markdown), "x.md", lambda *_: None)[0].fields()]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Words.", "Other words, and more of them."),
        ("## 1. On my own", "## 0. New\n\n- [ ] Read it aloud\n\n## 2. On my own"),
        ("____\n", "____\n____\n\nA new prompt:\n\n____\n"),
        ("What I need from you:", "What I need from you!"),
        ("- [ ] Read it aloud", "- [ ] Something new\n- [ ] Read it aloud"),
        ("| First person | |", "| A third person | |\n| First person | |"),
    ],
    ids=["prose", "section-before", "field-after", "punctuation", "box-before", "row-before"],
)
def test_an_edit_elsewhere_renames_nothing(old: str, new: str) -> None:
    assert SHEET.count(old) == 1
    assert set(names(SHEET)) <= set(names(SHEET.replace(old, new)))


def test_a_field_moved_within_its_section_keeps_its_name() -> None:
    moved = SHEET.replace("- [ ] Read it aloud\n\n", "").replace("What I need", "- [ ] Read it aloud\n\nWhat I need")
    assert sorted(names(moved)) == sorted(names(SHEET))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The most important result", "most-important-result"),
        ("A1. What we say", "what-we-say"),
        ("Part 2: Promises", "promises"),
        ("3 months later", "3-months-later"),
        ("People\N{RIGHT SINGLE QUOTATION MARK}s and people's", "peoples-peoples"),
        ("To be", "to-be"),
        ("…", "blank"),
        ("", "blank"),
        ("Über Größe", "uber-groe"),
    ],
)
def test_slug(words: str, expected: str) -> None:
    assert slug(words, 6) == expected


def test_slug_takes_no_more_words_than_asked_for() -> None:
    assert slug("one two three four", 2) == "one-two"


def test_a_made_name_is_never_a_fixed_one() -> None:
    made = Names()
    made.fix("top")
    assert made.made("words") == "top--words"
    assert made.cell("", "who", "row") == "row--who"
    assert made.cell("", "who", "row") == "row--who--2"
    assert not made.fix("top")
