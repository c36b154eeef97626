"""What `alongside check` found, as text, as annotations of GitHub and as JSON."""

from collections.abc import Callable, Iterable, Iterator

import msgspec
from msgspec import Struct

from alongside.problems import Problem, report


class Found(Struct, frozen=True):
    """What is wrong, and what is worth a second thought: each once, in the order of files and lines."""

    problems: tuple[Problem, ...]
    advice: tuple[Problem, ...]


def found_in(problems: Iterable[Problem], advice: Iterable[Problem]) -> Found:
    """Both, each once and in order."""
    return Found(tuple(sorted(set(problems))), tuple(sorted(set(advice))))


def as_text(found: Found) -> Iterator[str]:
    """A line each, `path:line: what — example`; advice below a line of its own."""
    yield from report(found.problems)
    if found.advice:
        yield "Advice, which stops nothing:"
        yield from report(found.advice)


def as_annotations(found: Found) -> Iterator[str]:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    yield from (annotation("error", problem) for problem in found.problems)
    yield from (annotation("warning", problem) for problem in found.advice)


def annotation(level: str, problem: Problem) -> str:
    """A problem as a workflow command of a level: `error`, `warning` or `notice`."""
    return f"::{level} file={_property(problem.path)},line={problem.line}::{_message(problem.said)}"


def _message(text: str) -> str:
    """A text in which nothing ends the command, as GitHub's own toolkit writes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The same for a value before the message, which a colon or a comma would end."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def as_json(found: Found) -> Iterator[str]:
    """One object: `problems` and `advice`, each a list of path, line, what and example."""
    yield msgspec.json.format(msgspec.json.encode(found), indent=2).decode()


FORMATS: dict[str, Callable[[Found], Iterator[str]]] = {"text": as_text, "github": as_annotations, "json": as_json}
"""By name, what makes the lines of each."""
