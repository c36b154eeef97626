"""A problem is one line, whatever it quotes."""

import pytest

from alongside.items.read import read_item
from alongside.items.references import read_references
from alongside.owner.reading import read_owner
from alongside.problems import LONGEST, Problem
from tests.guide import ROOT


@pytest.mark.parametrize("sign", ["\n", "\r", "\x1b[31m", "\x85", "\u2028", "\u202e", "\ud800", "\x00"])
def test_nothing_that_is_quoted_ends_the_line_or_steers_the_terminal(sign: str) -> None:
    said = str(Problem("a.md", 1, f"`a{sign}b` is wrong", "`right`"))
    assert said.isprintable() and said.count("\n") == 0 and "`a" in said


@pytest.mark.parametrize("marks", ["``", "“”", '""'])
def test_what_is_quoted_is_cut_and_an_example_of_a_usual_length_is_not(marks: str) -> None:
    start, end = marks[0], marks[1]
    said = str(Problem("a.md", 1, f"{start}{'x' * 9999}{end} is `no` word", f"write `{'y' * 300}`"))
    assert f"{start}{'x' * (LONGEST - 1)}…{end} is `no` word — write `{'y' * 300}`" in said


def test_a_word_without_end_is_cut_outside_quotation_marks_too() -> None:
    said = str(Problem("a.md", 1, f"[@{'x' * 9999}] is cited here", f"cite [@{'y' * 9999}] there"))
    assert f"[@{'x' * (LONGEST - 2)}… is cited here" in said and len(said) < 1000 and said.endswith("… there")


def test_quoted_words_that_have_quotation_marks_themselves_are_cut_too() -> None:
    words = f"a`{'{a: ' * 999}"
    said = str(Problem("a.md", 1, f"`{words}` needs quotes", f'write `"{words}"`'))
    assert len(said) < 1200 and said.startswith("a.md:1: `a`{a: {a: ") and " — write " in said


def test_an_unknown_word_of_any_length_is_told_in_a_line() -> None:
    _, problems = read_item(f"---\ntopics: [{'x' * 5000}]\n---\nText\n", "worksheets/long.md")
    assert all(len(str(problem)) < 1000 for problem in problems)


def test_a_topic_that_is_too_long_is_told_with_its_line() -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8").replace("A question about the guide", "x" * 201)
    owner, problems = read_owner(text, "mkdocs.yml", {})
    assert owner is None
    assert [problem.what[:76] for problem in problems] == [
        "entry 1 of `extra.owner.enquiries.topics` should be text of 1 to 200 charact"
    ]


@pytest.mark.parametrize(("work", "said"), [("", "should be a block of keys"), ("text", "should be a block of keys")])
def test_a_work_that_is_no_block_is_told_in_plain_words(work: str, said: str) -> None:
    _, (problem,) = read_references(f"- {work}\n", "references.yml")
    assert said in problem.what and "NoneType" not in problem.what
    _, problems = read_references("- key: a2020\n  year: soon\n", "references.yml")
    assert all("`$" not in problem.what for problem in problems)
