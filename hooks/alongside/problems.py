"""What is wrong with an item, and where: validators yield problems, one place sorts and prints them."""

from collections.abc import Iterable

from msgspec import Struct


class Problem(Struct, frozen=True, order=True):
    """One fault: the file (from the project's root), its line from 1, what is wrong, and an example that is right."""

    path: str
    line: int
    what: str
    example: str

    def __str__(self) -> str:
        """`path:line: what is wrong — an example that is right`."""
        return f"{self.path}:{self.line}: {self.what} — {self.example}"


def report(problems: Iterable[Problem]) -> list[str]:
    """All problems as lines of text, each once, in the order of files and lines."""
    return [str(problem) for problem in sorted(set(problems))]
