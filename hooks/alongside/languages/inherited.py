"""What a translation takes from its original: its front matter but for the words, and the names of places to write."""

from collections.abc import Container, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeGuard

import msgspec

from alongside.problems import Problem
from alongside.sheets.model import Ruled, Sheet, Space
from alongside.yaml.lines import Lines

WORDS = (
    *("title", "summary", "people_say", "people_say_at", "because", "also", "unlike"),
    *("steps", "team"),
)
"""The keys with words. A translation has those that its original has, each with words of its own."""
OWN = ("reviewed", "changes", "formerly", "handout")
"""The keys that are never an original's: they tell of the file itself, or of how much paper its words take."""
MAY_DIFFER = ("diagram", "template")
"""Keys of the original of which a translation may have its own: a drawing with words in it, home as a list."""


def front_matter(own: dict[str, Any], original: dict[str, Any]) -> dict[str, Any]:
    """The whole front matter of a translation. Of `steps` and `team` it may say the words alone."""
    taken = {key: value for key, value in original.items() if key not in (*WORDS, *OWN)}
    return {**taken, **{key: value if key in OWN else _joined(value, original.get(key)) for key, value in own.items()}}


def _joined(own: Any, original: Any) -> Any:
    """A value, to which keys that only the original has are added."""
    if isinstance(own, dict) and isinstance(original, dict):
        return {**original, **own}
    if isinstance(own, list) and isinstance(original, list):
        if len(own) == len(original):
            return [_joined(mine, theirs) for mine, theirs in zip(own, original, strict=True)]
        return original if _are_blocks(original) else own  # which has been told
    return own


def _are_blocks(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value is a list of things made of keys, such as the steps of a path."""
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def sheet(own: Sheet, original: Sheet, place: str, original_place: str) -> tuple[Sheet, list[Problem]]:
    """A translated sheet whose places have the names and marks of the original's, and where the two do not go together.

    So what somebody has typed on the one stands on the other.
    """
    if problems := list(_differences(own, original, place, original_place)):
        return own, problems
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
        [
            (block.first, tuple(type(field).__name__.lower() for field in Sheet((block,)).fields()))
            for block in sheet.blocks
        ]
        for sheet in (own, original)
    ]
    mine, theirs = ([(line, kinds) for line, kinds in shape if kinds] for shape in shapes)
    alike = SequenceMatcher(None, [kinds for _, kinds in mine], [kinds for _, kinds in theirs], autojunk=False)
    for deed, first, _, their_first, _ in alike.get_opcodes():
        line = mine[min(first, len(mine) - 1)][0] if mine else 1
        their_line = theirs[min(their_first, len(theirs) - 1)][0] if theirs else 1
        if deed == "insert":
            what = f"a place to write is missing above this line, that of line {their_line} of the original"
            yield Problem(
                place, line, what, f"translate line {their_line} of {original_place} and what stands round it"
            )
        elif deed == "delete":
            what = f"{_counted(mine[first][1])} to write here, where the original has none"
            yield Problem(place, line, what, f"compare with {original_place}, line {their_line}, and take it out")
        elif deed == "replace":
            kinds, their_kinds = mine[first][1], theirs[their_first][1]
            what = f"there are {_counted(kinds)} to write here, and {_counted(their_kinds)} in the original"
            right = f"give it the places of {original_place}, line {their_line}, in their order"
            yield Problem(place, line, what, right)


def _counted(kinds: Sequence[str]) -> str:
    return f"{len(kinds)} place{'' if len(kinds) == 1 else 's'}"


def not_its_own(
    own: dict[str, Any], original: dict[str, Any], known: Container[str], lines: Lines, place: str
) -> Iterator[Problem]:
    """A problem for each key that is the original's, and for each list that is longer or shorter than its own."""
    for key, value in own.items():
        theirs = original.get(key)
        theirs = theirs if _are_blocks(theirs) else []
        if key in WORDS and theirs and isinstance(value, list) and len(value) != len(theirs):
            what = f"`{key}` has {len(value)} of the {len(theirs)} entries of the original"
            yield Problem(place, lines.of(key), what, "translate each, in the original's order")
        if key in known and key not in (*WORDS, *OWN, *MAY_DIFFER):
            what = f"`{key}` is the original's, and a translation has it from there"
            yield Problem(place, lines.of(key), what, "delete it, with all that stands below it")


def missing_words(own: dict[str, Any], original: dict[str, Any], place: str) -> Iterator[Problem]:
    """A problem for each key with words that the original has and the translation lacks."""
    for key in WORDS:
        if key in original and key not in own:
            yield Problem(place, 1, f"the translation lacks the key `{key}`", f"translate it: `{key}: …`")
