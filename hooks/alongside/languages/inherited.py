"""What a translation takes from its original: its front matter but for the words, and the names of places to write."""

from collections.abc import Iterator
from typing import Any

import msgspec

from alongside.problems import Problem
from alongside.sheets.model import Ruled, Sheet, Space

WORDS = (
    *("title", "summary", "people_say", "people_say_at", "because", "also", "unlike"),
    *("steps", "handout", "team"),
)
"""The keys with words. A translation has those that its original has, each with words of its own."""
OWN = ("reviewed", "changes", "formerly")
"""The keys that are never an original's: they tell of the file itself."""


def front_matter(own: dict[str, Any], original: dict[str, Any]) -> dict[str, Any]:
    """The whole front matter of a translation. Of `steps`, `handout` and `team` it may say the words alone."""
    taken = {key: value for key, value in original.items() if key not in (*WORDS, *OWN)}
    return {**taken, **{key: _joined(value, original.get(key)) for key, value in own.items()}}


def _joined(own: Any, original: Any) -> Any:
    """A value, to which keys that only the original has are added."""
    if isinstance(own, dict) and isinstance(original, dict):
        return {**original, **own}
    if isinstance(own, list) and isinstance(original, list) and len(own) == len(original):
        return [_joined(mine, theirs) for mine, theirs in zip(own, original, strict=True)]
    return own


def sheet(own: Sheet, original: Sheet, place: str, original_place: str) -> tuple[Sheet, list[Problem]]:
    """A translated sheet whose places have the names and marks of the original's, and where the two do not go together.

    So what somebody has typed on the one stands on the other.
    """
    if problem := next(_differences(own, original, place, original_place), None):
        return own, [problem]
    places = iter([*original.fields()])

    def inside(value: Any) -> Any:
        if isinstance(value, dict) and "name" in value:
            theirs = next(places)
            marks = {"marks": msgspec.to_builtins(theirs.marks)} if isinstance(theirs, Ruled | Space) else {}
            return {**value, "name": theirs.name, **marks}
        if isinstance(value, dict):
            return {key: inside(held) for key, held in value.items()}
        return [inside(held) for held in value] if isinstance(value, list | tuple) else value

    return msgspec.convert(inside(msgspec.to_builtins(own)), Sheet), []


def _differences(own: Sheet, original: Sheet, place: str, original_place: str) -> Iterator[Problem]:
    """Where the places to write are not as many, of the same kinds, in the same order; told of the first block."""
    shapes = [
        [(line.first, [type(field).__name__.lower() for field in Sheet((line,)).fields()]) for line in sheet.blocks]
        for sheet in (own, original)
    ]
    mine, theirs = ([(line, kinds) for line, kinds in shape if kinds] for shape in shapes)
    for (line, kinds), (their_line, their_kinds) in zip(mine, theirs, strict=False):
        if kinds != their_kinds:
            what = f"there are {_counted(kinds)} to write here, and {_counted(their_kinds)} in the original"
            yield Problem(
                place, line, what, f"give it the places of {original_place}, line {their_line}, in their order"
            )
            return
    if len(mine) != len(theirs):
        line, other = (mine or theirs)[-1][0], (theirs or mine)[-1][0]
        what = f"{len(mine)} parts of the sheet are written on, and {len(theirs)} in the original"
        yield Problem(place, line, what, f"compare with {original_place}, whose last stands on line {other}")


def _counted(kinds: list[str]) -> str:
    return f"{len(kinds)} place{'' if len(kinds) == 1 else 's'}"


def missing_words(own: dict[str, Any], original: dict[str, Any], place: str) -> Iterator[Problem]:
    """A problem for each key with words that the original has and the translation lacks."""
    for key in WORDS:
        if key in original and key not in own:
            yield Problem(place, 1, f"the translation lacks the key `{key}`", f"translate it: `{key}: …`")
