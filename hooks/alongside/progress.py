"""Shows how far long work has come: a bar in a terminal, plain lines elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

STEPS = 4
"""So many lines tell of work that is not watched in a terminal."""
WORTH_TELLING = 12
"""Less work than this is done before anyone has read a line about it."""


@contextmanager
def watched(label: str, count: int, say: Callable[[str], None]) -> Iterator[Callable[[], None]]:
    """Gives what to call after each of `count` pieces of work; `say` takes the lines where there is no terminal."""
    if count < WORTH_TELLING:
        if count:
            say(label)
        yield lambda: None
    elif sys.stderr.isatty():
        with click.progressbar(length=count, label=label, file=sys.stderr) as bar:
            yield lambda: bar.update(1)
    else:
        say(label)
        yield _Lines(count, say).advance


class _Lines:
    """Says how far work has come, at every quarter of it."""

    def __init__(self, count: int, say: Callable[[str], None]) -> None:
        self._count, self._say, self._done = count, say, 0

    def advance(self) -> None:
        before, self._done = self._done, self._done + 1
        if before * STEPS // self._count < self._done * STEPS // self._count:
            self._say(f"{self._done} of {self._count}")
