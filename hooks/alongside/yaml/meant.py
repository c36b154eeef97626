"""A broken line of YAML as its author meant it: the example that is right; read as such, so that the rest is told."""

import json
import re
from collections.abc import Iterator

from msgspec import structs

from alongside.problems import Problem
from alongside.yaml.lines import Lines, read

MOST = 50
"""So many broken lines of one text are told; a file with more is something else."""
_LINE = re.compile(r"(?P<before> *(?:- +)?(?:[A-Za-z][\w-]*:(?: +|$))?)(?P<value>.*?) *")
_CURLY = str.maketrans({"\N{LEFT DOUBLE QUOTATION MARK}": '"', "\N{RIGHT DOUBLE QUOTATION MARK}": '"'})
_NO_COLON = re.compile(r"(?P<key>[A-Za-z][\w-]*)(?: +(?P<value>[^:]*))?")
_DAY = re.compile(r"\d+-\d+-\d+")
_NO_SPACE = re.compile(r"(?P<before> *)-(?P<words>[^\W\d_][^:]*)")


def read_on(text: str, path: str, first_line: int) -> tuple[object, str, Lines, list[Problem]]:
    """As `read`, with the text that was read: each line that is broken is told, and read as it was meant.

    The data is None where a line cannot be read in any way, whose message then is the last.
    """
    told: list[Problem] = []
    while True:
        data, lines, problems = read(text, path, first_line)
        if data is not None or len(problems) != 1 or len(told) == MOST:
            return data, text, lines, [*told, *problems]
        right = _mended(text, problems[0].line - first_line, path)
        if right is None:
            return data, text, lines, [*told, *problems]
        text, line = right
        told.append(structs.replace(problems[0], example=f"`{line.rstrip()}`"))


def _mended(text: str, at: int, path: str) -> tuple[str, str] | None:
    """The text with the first way of reading line `at` in which the fault is gone or stands further down; that line."""
    lines = text.split("\n")
    above = next((line for line in reversed(lines[:at]) if line.strip()), "")
    for right in [*_ways(lines[at]), *_as_deep_as(above, lines[at])]:
        whole = "\n".join([*lines[:at], right, *lines[at + 1 :]])
        data, _, problems = read(whole, path)
        if data is not None or any(problem.line > at + 1 for problem in problems):
            return whole, right
    return None


def _ways(line: str) -> Iterator[str]:
    """What a broken line may have meant, the likeliest first."""
    if found := _NO_COLON.fullmatch(line.rstrip()):
        yield f"{found['key']}: {found['value'] or ''}".rstrip()
    if found := _NO_SPACE.fullmatch(line):
        yield f"{found['before'] or '  '}- {found['words']}"
    found = _LINE.fullmatch(line)
    if not found or not found["value"]:
        return
    before, value = found["before"], found["value"]
    if _DAY.fullmatch(value):
        yield f"{before}2026-11-22"
        return
    for opening, closing in ("[]", "{}"):
        if value.startswith(opening) and not value.endswith(closing):
            yield f"{before}{value}{closing}"
    yield f"{before}{_quoted(value)}"
    if line.lstrip().startswith("- "):
        yield f"  {line.lstrip()}"


def _as_deep_as(above: str, line: str) -> Iterator[str]:
    """The line indented like the one above it, or like the words after that one's hyphen."""
    words, mark = line.lstrip(" "), re.match(r" *(?:- +)?", above)
    for depth in (len(mark[0]) if mark else 0, len(above) - len(above.lstrip(" "))):
        if words and depth != len(line) - len(words):
            yield f"{' ' * depth}{words}"


def _quoted(value: str) -> str:
    """A value in straight quotes, in place of those around it that are curly or stand at one end alone."""
    plain = value.translate(_CURLY)
    for mark in "\"'":
        has_lone_one = len(re.findall(rf"(?<!\w){mark}|{mark}(?!\w)", plain)) == 1
        if has_lone_one or mark not in plain.strip(mark):
            plain = plain.strip(mark)
    return f"'{plain}'" if '"' in plain and "'" not in plain else json.dumps(plain, ensure_ascii=False)
