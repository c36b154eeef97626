"""How far long work has come: a bar for who watches in a terminal, a few lines for who reads a log."""

import io
from contextlib import redirect_stderr

import pytest

from alongside.progress import STEPS, WORTH_TELLING, watched


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


def told(count: int, stream: io.StringIO) -> tuple[list[str], str]:
    """The lines that are said of so many pieces of work, and what is written to the stream of errors meanwhile."""
    said: list[str] = []
    with redirect_stderr(stream), watched("Making it", count, said.append) as made:
        for _ in range(count):
            made()
    return said, stream.getvalue()


def test_without_a_terminal_a_line_tells_of_every_quarter() -> None:
    assert told(40, io.StringIO()) == (["Making it", "10 of 40", "20 of 40", "30 of 40", "40 of 40"], "")


@pytest.mark.parametrize("count", [WORTH_TELLING, 13, 63, 378])
def test_the_lines_are_few_and_the_last_tells_of_all(count: int) -> None:
    (first, *lines), _ = told(count, io.StringIO())
    assert first == "Making it"
    assert len(lines) == STEPS and lines[-1] == f"{count} of {count}"


def test_a_terminal_gets_a_bar_and_no_lines() -> None:
    said, shown = told(40, Terminal())
    assert said == []
    assert "Making it" in shown and "100%" in shown and "\r" in shown


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
def test_little_work_is_told_of_once_and_nothing_of_none(stream: type[io.StringIO]) -> None:
    assert told(WORTH_TELLING - 1, stream()) == (["Making it"], "")
    assert told(0, stream()) == ([], "")
