"""Advice on a page's prose, each with its line; a plain page gets none."""

from pathlib import Path

import pytest

from alongside.guide import Guide
from alongside.items.read import read_item
from alongside.problems import Problem
from alongside.prose.advice import advice
from alongside.prose.parts import parts_advice
from alongside.prose.shape import shape_advice
from alongside.read import read_guide
from tests.guide import OVERRIDES

LONG = " ".join(["We said it once more and nobody wrote it down"] * 12)
FRONT = """---
title: A page of ours
summary: {summary}
people_say: [one phrase, two phrases, three phrases, four phrases, five phrases, what hurts about it]
topics: [trust]
for: [leader]
---
"""
BAD = f"""
{LONG}, says [the report](x.md) on
it.

Now you can leverage it. "Leverage it," they say. One calls it a partner.

Studies show that it works.

Tell the reader what to notice. Four to seven hundred words are enough for the whole article.
"""


def guide_of(tmp_path: Path, text: str) -> Guide:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/ours.md").write_text(text, "utf-8")
    return read_guide(tmp_path, None, OVERRIDES)[0]


def read_for_words(guide: Guide) -> list[Problem]:
    """The advice on a guide's words; that on parts and shape has a test of its own."""
    others = {one for item in guide.items.values() for one in (*parts_advice(item), *shape_advice(item, guide))}
    return [one for one in advice(guide, OVERRIDES) if one not in others]


def test_every_habit_of_a_page_is_told_with_its_line(tmp_path: Path) -> None:
    guide = guide_of(tmp_path, FRONT.format(summary="word " * 31) + BAD)
    told = [(one.line, one.what) for one in sorted(read_for_words(guide))]
    begins = [
        (3, "the summary has 31 words"),
        (4, "this line still says what to write here"),
        (8, "its sentences have"),
        (9, "a sentence has 125 words"),
        (9, "the first paragraph has 125 words"),
        (12, "`leverage` is jargon that the glossary does not explain"),
        (14, "`Studies show` claims without a source"),
        (16, "this line still says what to write here"),
    ]
    assert [(line, what[: len(begin[1])]) for (line, what), begin in zip(told, begins, strict=False)] == begins
    assert len(told) == len(begins)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("Find the three things that you owe each other.", True),
        ("What each of the three owes the other, and how [things are found](x.md): find it here.", True),
        ("Find a quiet room, and lay two lists on the table beside those of the person whom you will meet.", False),
        ("Words.", False),
    ],
)
def test_a_beginning_that_repeats_the_summary_is_told_at_the_summary(tmp_path: Path, first: str, told: bool) -> None:
    front = FRONT.format(summary="Find the things that each owes the other three.")
    found = read_for_words(guide_of(tmp_path, f"{front}\n{first}\n"))
    again = [one for one in found if "says over again" in one.what]
    assert [one.line for one in again] == ([3] if told else [])


def test_a_plain_page_gets_none_and_a_word_that_the_glossary_explains_is_no_jargon(tmp_path: Path) -> None:
    (tmp_path / "glossary").mkdir()
    term = FRONT.format(summary="To use what one has for more than one thing.").replace("A page of ours", "leverage")
    (tmp_path / "glossary/leverage.md").write_text(
        term.replace("topics: [trust]\nfor: [leader]\n", "").replace("what hurts about it", "six phrases"), "utf-8"
    )
    assert read_item((tmp_path / "glossary/leverage.md").read_text("utf-8"), "glossary/leverage.md")[1] == []
    text = FRONT.format(summary="It says what it is for.").replace("what hurts about it", "six phrases")
    guide = guide_of(tmp_path, f"{text}\nYou can leverage it.\n")
    assert {*guide.items} == {"leverage", "ours"}
    assert read_for_words(guide) == []
