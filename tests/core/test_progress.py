"""How far long work has come: a bar for who watches in a terminal, a few lines for who reads a log."""

import io
import sys
from typing import Any

import pytest

from alongside.progress import STEPS, WORTH_TELLING, watched


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


def lines_of(count: int) -> list[str]:
    """What is said of so many pieces of work."""
    said: list[str] = []
    with watched("Making it", count, said.append) as made:
        for _ in range(count):
            made()
    return said


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Any:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    return screen


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Any:
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    return file


def test_without_a_terminal_a_line_tells_of_every_quarter(log: io.StringIO) -> None:
    assert lines_of(40) == ["Making it", "10 of 40", "20 of 40", "30 of 40", "40 of 40"]
    assert log.getvalue() == ""


@pytest.mark.parametrize("count", [WORTH_TELLING, 13, 63, 378])
def test_the_lines_are_few_and_the_last_tells_of_all(log: io.StringIO, count: int) -> None:  # noqa: ARG001
    first, *lines = lines_of(count)
    assert first == "Making it"
    assert len(lines) == STEPS and lines[-1] == f"{count} of {count}"


def test_a_terminal_gets_a_bar_and_no_lines(terminal: Terminal) -> None:
    assert lines_of(40) == []
    shown = terminal.getvalue()
    assert "Making it" in shown and "100%" in shown and "\r" in shown


def test_little_work_is_told_of_once_and_nothing_of_none(terminal: Terminal) -> None:
    assert lines_of(WORTH_TELLING - 1) == ["Making it"]
    assert lines_of(0) == []
    assert terminal.getvalue() == ""
