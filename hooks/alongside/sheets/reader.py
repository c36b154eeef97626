"""What all parts of the parser share while they read a sheet: its lines, section, names and problems."""

import re
from collections.abc import Callable, Iterable, Iterator

from alongside.items.body import Body
from alongside.problems import Problem
from alongside.sheets.names import FIXED, Names

MARKER = re.compile(r"\{#([^{}]*)\}")
"""A name fixed by hand, as it is written."""
Resolve = Callable[[str, int], str | None]
"""Gives the address for a link as written and its line in the file, or None."""


class Reader:
    """One sheet being read. It takes lines as the parser counts them, from 0, and reports the file's."""

    def __init__(self, body: Body, path: str, resolve: Resolve, *, fillable: bool = True) -> None:
        self.lines = body.lines
        """The body as written."""
        self.fillable = fillable
        """Whether a blank is a place to write. On a page that is no sheet an empty cell is an empty cell."""
        self.names = Names(kept(body.lines))
        self.heading = ""
        """The words of the nearest heading above."""
        self.sources: list[tuple[int, str]] = []
        """The words from below which a place takes what the last copy holds, with their lines."""
        self.problems: list[Problem] = []
        self._path = path
        self._first_line = body.line
        self._resolve = resolve

    def file_line(self, line: int) -> int:
        """The line in the file, from 1; a fault beyond the last line is the last line's."""
        return self._first_line + max(0, min(line, len(self.lines) - 1))

    def fault(self, line: int, what: str, example: str) -> None:
        """Something is wrong on a line."""
        self.problems.append(self.problem_at(self.file_line(line), what, example))

    def problem_at(self, line: int, what: str, example: str) -> Problem:
        """Something wrong on a line of the file, from 1."""
        return Problem(self._path, line, what, example)

    def address(self, href: str, line: int) -> str | None:
        """The address of a link on a line."""
        return self._resolve(href, self.file_line(line))

    def enter(self, heading: str) -> None:
        """A section begins."""
        self.heading = heading
        self.names.enter(heading)

    def fixed(self, marker: str | None, line: int) -> str | None:
        """The name fixed by hand in `{#marker}`, or None after reporting why it cannot be one."""
        if marker is None:
            return None
        if not self._may_name(marker, line):
            return None
        if not self.names.fix(marker):
            example = "give each field its own: `{#second-promise}`"
            self.fault(line, f"`{{#{marker}}}` already names another field", example)
            return None
        return marker

    def fixed_column(self, marker: str | None, line: int) -> None:
        """Reports why what is fixed at a column's head can be no part of a name. Other tables may have the same."""
        if marker is not None:
            self._may_name(marker, line)

    def _may_name(self, marker: str, line: int) -> bool:
        if FIXED.fullmatch(marker):
            return True
        what = f"`{{#{marker}}}` cannot be a field's name"
        self.fault(line, what, "use lower-case letters, digits and hyphens between them: `{#first-promise}`")
        return False


def kept(lines: Iterable[str]) -> Iterator[str]:
    """What stands in `{#…}`."""
    return (found for line in lines for found in MARKER.findall(line))


def shown(words: str, most: int = 50) -> str:
    """Offending words, short enough to quote in a message."""
    flat = " ".join(words.split())
    return f'"{flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"}"'
