"""Finds front matter in a file, also where it does not stand as it should: told, and read as it was meant."""

import re
from collections.abc import Sequence

from msgspec import Struct

from alongside.items.body import Body
from alongside.problems import Problem

FENCE = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
LINE = "`---`"
EXAMPLE = "begin the file with `---`, a line `title: Team health check`, the other keys, and `---`"
_LIKE_A_FENCE = re.compile(r"\s*(?:[-\u2013\u2014]{1,20}|[+=*_~]{3,20})\s*")
"""What authors and their editors write in place of three hyphens."""
_KEY = re.compile(r"\s*[A-Za-z][\w-]*\s*:(?:\s|$)")


class Front(Struct, frozen=True):
    """A file's front matter and its body."""

    yaml: str
    line: int
    """The line of the file on which the keys begin."""
    body: Body
    problems: tuple[Problem, ...] = ()
    """What is wrong with the lines between which the keys stand."""


def plain_text(text: str) -> str:
    """A file's text without what editors put before it, and with one kind of line ends."""
    return re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))


def front_of(text: str, place: str) -> Front | None:
    """The front matter of a plain text, or None where nothing in it could be meant as such."""
    if found := FENCE.match(text):
        return Front(found["yaml"], 2, Body(text[found.end() :], text[: found.end()].count("\n") + 1))
    return _meant(text.split("\n"), place)


def _meant(lines: Sequence[str], place: str) -> Front | None:
    """The same where a line of hyphens is missing, is another, or does not stand first."""
    first = next((at for at, line in enumerate(lines) if _is_key(line) and _may_follow(lines, at)), None)
    if first is None:
        return None
    last = next((at for at in range(first, len(lines)) if _ends(lines[at])), len(lines))
    opened = first > 0 and _LIKE_A_FENCE.fullmatch(lines[first - 1])
    closed = last < len(lines) and _LIKE_A_FENCE.fullmatch(lines[last])
    above = [at for at in range(first - 1 if opened else first) if lines[at].strip()]
    told = []
    if above:
        what = f"`{lines[above[0]].strip()[:60]}` stands above the front matter, which is not read there"
        told.append(Problem(place, above[0] + 1, what, f"move what stands above line {first} below the front matter"))
    elif first > 1 or not opened:
        what = "an empty line stands above the front matter" if first else "no line of `---` stands above the keys"
        told.append(Problem(place, 1, what, "begin the file with `---`"))
    if opened and lines[first - 1].rstrip() != "---":
        told.append(Problem(place, first, f"`{lines[first - 1]}` is no line of three hyphens", LINE))
    if closed and lines[last].rstrip() != "---":
        told.append(Problem(place, last + 1, f"`{lines[last]}` is no line of three hyphens", LINE))
    if not closed:
        what = "no line of `---` stands below the last key"
        told.append(Problem(place, min(last + 1, len(lines)), what, f"{LINE} on a line of its own, here"))
    below = last + 1 if closed else last
    body = Body("\n".join(lines[below:]), below + 1)
    if above and not body.text.strip():  # front matter at the end of the file
        body = Body("\n".join(lines[: first - 1 if opened else first]), 1)
    return Front("\n".join([*lines[first:last], ""]), first + 1, body, tuple(told))


def _is_key(line: str) -> bool:
    return bool(_KEY.match(line))


def _may_follow(lines: Sequence[str], at: int) -> bool:
    """Whether a key may be the first: a line of hyphens stands above it, or it begins the file, or one more follows."""
    above = lines[at - 1] if at else ""
    is_next = at + 1 < len(lines) and _is_key(lines[at + 1])
    return bool(_LIKE_A_FENCE.fullmatch(above)) or (not above.strip() and is_next)


def _ends(line: str) -> bool:
    return not line.strip() or bool(_LIKE_A_FENCE.fullmatch(line))
