"""YAML with its lines: what is read, where it stands, and what a broken text is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.yaml.lines import read

TEXT = """\
# a comment
title: Trust

steps:
  - item: one
  - item: two
    why: >
      because
on: {a: 1,
  b: 2}
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 2),
        (("title",), 2),
        (("steps",), 4),
        (("steps", 1), 6),
        (("steps", 1, "why"), 7),
        (("on", "b"), 10),
        (("steps", 1, "when"), 6),
        (("steps", 9), 4),
        (("nothing", "here"), 2),
    ],
)
def test_a_key_path_leads_to_its_line_or_to_the_block_it_would_be_in(path: tuple[str | int, ...], line: int) -> None:
    assert read(TEXT, "a.yml")[1].of(*path) == line
    assert read(TEXT, "a.md", first_line=3)[1].of(*path) == line + 2


def test_keys_are_words_as_written() -> None:
    assert read("on: 1\n2026: 2\n2026-01-01: 3\n", "a.yml")[0] == {"on": 1, "2026": 2, "2026-01-01": 3}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("!ENV A", "words"),
        ("!ENV [B, A, other]", "words"),
        ("!ENV [B, A]", "A"),
        ("!ENV [B, false]", False),
        ("!ENV [B]", None),
        ("!ENV [YES, false]", True),
        ("!ENV [NUMBER, A, 3]", 7),
        ("!ENV [EMPTY, 3]", None),
        ("!!python/name:material.emoji.twemoji", ""),
        ("!relative [a]", ["a"]),
        ("!other {a: 1}", {"a": 1}),
    ],
)
def test_tags_mean_what_they_mean_to_mkdocs_or_nothing(text: str, value: object) -> None:
    environment = {"A": "words", "YES": "true", "NUMBER": "7", "EMPTY": ""}
    data, _, problems = read(f"key: {text}\n", "a.yml", environment=environment)
    assert (data, problems) == ({"key": value}, [])


def test_a_key_that_stands_twice_is_told_and_the_later_counts() -> None:
    data, lines, problems = read("a: 1\nb: {c: 1, c: 2}\na: 3\n", "a.yml")
    assert data == {"a": 3, "b": {"c": 2}}
    assert lines.of("a") == 3
    assert [(problem.line, problem.what) for problem in problems] == [
        (3, "the key `a` stands twice, first on line 1"),
        (2, "the key `c` stands twice, first on line 2"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: 1\nb: c: d\n", 2, "a colon inside a value needs quotes around the value: `b: c: d`"),
        ("a: 1\n  b: 2\n", 2, "this line does not follow from the one above it: `b: 2`"),
        ("a: 'one\nb: 2\nc: 3\n", 1, "a quotation mark is opened and never closed: `a: 'one`"),
        ("a: 1\nb: [1, 2\nc: 3\n", 2, "a list in brackets is never closed or lacks a comma: `b: [1, 2`"),
        ("a: {b: 1\n", 1, "a block in braces is never closed or lacks a comma: `a: {b: 1`"),
        ("a:\n\tb: 1\n", 2, "a tab stands where YAML takes only spaces: `b: 1`"),
        ("a: 1\nb\n", 2, "a key has no colon after it: `b`"),
        ("a: 1\nb: @home\n", 2, "a value that begins with this character needs quotes: `b: @home`"),
        ("a: *b\n", 1, "a value that begins with * needs quotes: `a: *b`"),
        ("a: 1\nb: 2026-02-31\n", 2, "there is no such date: `b: 2026-02-31`"),
        ("a: &a [*a]\n", 1, "a block may not hold itself: `a: &a [*a]`"),
        ("a: 1\nb: \x07\n", 2, "a control character cannot stand in YAML"),
        ("[" * 3000, 1, "blocks are nested too deeply"),
    ],
)
def test_a_broken_text_is_told_where_it_can_be_mended(text: str, line: int, what: str) -> None:
    data, _, problems = read(text, "a.yml")
    assert data is None
    assert [(problem.line, problem.what) for problem in problems] == [(line, what)]


@given(st.text(alphabet=st.sampled_from("ab1: -\n\t[]{}'\"#&*!|>@`%?<~,.\x00\u2028é"), max_size=40))
def test_no_text_raises(text: str) -> None:
    data, lines, problems = read(text, "a.yml")
    assert lines.of("a", 0) >= 1
    assert all(problem.what and problem.example and 1 <= problem.line <= text.count("\n") + 1 for problem in problems)
    assert data is not None or problems or not text.strip() or isinstance(data, type(None))
