"""Lines and indents of a sheet's Markdown."""

import pytest

from alongside.items.source import cells_of, indent_of, lines_of, reindented


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1. a\n  b", "1. a\n   b"),
        ("10. a\n\n  b\n\n   c", "10. a\n\n    b\n\n    c"),
        ("1. a\n  - b\n    c\n\n    d", "1. a\n   - b\n     c\n\n     d"),
        ("- a\n  - b\n    - c", "- a\n  - b\n    - c"),
        ("1. a\n\n    b", "1. a\n\n    b"),
        ("1. a\n\n  b\n\nc\n\n  d", "1. a\n\n   b\n\nc\n\n  d"),
        (" 9. a\n10. b\n\n   c", " 9. a\n10. b\n\n    c"),
        ("Words\n  more", "Words\n  more"),
        ("1. a\nlazy\n  b", "1. a\nlazy\n   b"),
    ],
)
def test_what_is_indented_by_two_belongs_to_its_item(written: str, read: str) -> None:
    assert "\n".join(reindented(written.split("\n"))) == read


def test_lines_end_where_commonmark_ends_them() -> None:
    assert lines_of("a\rb\r\nc\nd\u2028d\x0bd") == ["a", "b", "c", "d\u2028d\x0bd"]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", 2),
        ("a | b", 2),
        ("| a | b", 2),
        ("| a || b |", 3),
        ("| a \\| b |", 1),
        ("> | a | b |", 2),
        ("a", 1),
    ],
)
def test_cells_of(line: str, cells: int) -> None:
    assert cells_of(line) == cells


@pytest.mark.parametrize(("line", "spaces"), [("  a", 2), ("\ta", 4), (">   a", 2), ("a", 0)])
def test_indent_of(line: str, spaces: int) -> None:
    assert indent_of(line) == spaces
