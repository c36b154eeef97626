"""What is wrong with an item, and where: validators yield problems, one place sorts and prints them."""

import re
from collections.abc import Iterable

from msgspec import Struct

LONGEST, LONGEST_EXAMPLE = 120, 400
"""Letters of what is quoted, and of what is to be copied: a line that an author wrote, mended."""
LONGEST_WHOLE = 550
"""Letters of either, with the words about it: what is quoted may itself have the sign that ends a quotation."""
_QUOTED = re.compile(r"`[^`]*`|“[^”]*”|\"[^\"]*\"")
_NO_LETTERS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
"""Signs that end a line, turn it around or steer a terminal."""


class Problem(Struct, frozen=True, order=True):
    """One fault: the file (from the project's root), its line from 1, what is wrong, and an example that is right."""

    path: str
    line: int
    what: str
    example: str

    def __str__(self) -> str:
        """`path:line: what is wrong — an example that is right`: a line, whatever the file has that it quotes."""
        return f"{self.place}: {self.said}"

    @property
    def place(self) -> str:
        """`path:line`, in one line."""
        return _NO_LETTERS.sub(" ", f"{self.path}:{self.line}")

    @property
    def said(self) -> str:
        """`what is wrong — an example that is right`, in one line."""
        what, example = _cut(self.what, LONGEST), _cut(self.example, LONGEST_EXAMPLE)
        return _NO_LETTERS.sub(" ", f"{what} — {example}")


def _cut(text: str, most: int) -> str:
    """A text whose quotations are no longer than that, and which has no words without end, nor as a whole one."""

    def cut(quoted: re.Match[str]) -> str:
        words = quoted[0]
        return words if len(words) <= most + 2 else f"{words[:most].rstrip()}…{words[-1]}"

    unquoted = rf"\S{{{most + 10},}}"  # longer than a quotation that is cut, with the signs about it
    short = re.sub(unquoted, lambda word: f"{word[0][:most]}…", _QUOTED.sub(cut, text))
    return short if len(short) <= LONGEST_WHOLE else f"{short[:LONGEST_WHOLE].rstrip()}…"


def report(problems: Iterable[Problem]) -> list[str]:
    """All problems as lines of text, each once, in the order of files and lines."""
    return [str(problem) for problem in sorted(set(problems))]


def article(noun: str) -> str:
    """The noun with `a` or `an`."""
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"
