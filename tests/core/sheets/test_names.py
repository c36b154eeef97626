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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("What I need from you:", "What would help me: {#my-own--what-i-need-you}"),
        ("- [ ] Read it aloud", "- [ ] Say it to them {#my-own--read-aloud}"),
        ("| First person | |", "| The one who began {#promises--first-person} | |"),
        ("| Who | Promises to |", "| Who | What they will do {#promises} |"),
    ],
    ids=["prompt", "box", "row", "column"],
)
def test_other_words_with_the_former_name_rename_nothing(old: str, new: str) -> None:
    sheet = SHEET.replace("1. On my own", "My own")
    assert names(sheet.replace(old, new)) == names(sheet)


@pytest.mark.parametrize("first", [True, False], ids=["above", "below"])
def test_what_is_fixed_by_hand_is_made_for_no_other_field(first: bool) -> None:
    fixed, made = "- [ ] Say it {#top--read-aloud}\n", "- [ ] Read it aloud\n"
    assert names(fixed + made if first else made + fixed).count("top--read-aloud") == 1
    rows = ("| Before {#top--after} | |\n", "| After | |\n")
    table = "| | What |\n|---|---|\n" + "".join(rows if first else rows[::-1])
    assert sorted(names(table)) == ["top--after--other--what", "top--after--what"]


def test_a_name_is_fixed_once() -> None:
    made = Names()
    assert made.fix("top")
    assert not made.fix("top")
    assert made.cell("", "who", "row") == "row--who"
    assert made.cell("", "who", "row") == "row--who--2"
