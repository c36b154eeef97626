"""A file that is no UTF-8 text is told with the line on which that shows."""

from pathlib import Path

import pytest

from alongside.texts import text_of


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        ("one\ntwo für".encode("latin-1"), 2, "see the letter after `two f`"),
        ("one".encode("utf-16"), 1, "the file is UTF-16 text"),
    ],
)
def test_a_file_in_another_encoding_is_told_with_its_line(content: bytes, line: int, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(content)
    text, (problem,) = text_of(tmp_path / "a.md", "docs/a.md")
    assert (text, problem.line) == ("", line) and said in problem.what
