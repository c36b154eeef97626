"""What is wrong with the keys of front matter, told to a person who has never seen Python."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from difflib import get_close_matches
from typing import Any

from msgspec import Struct
from msgspec.structs import FieldInfo

from alongside.items.declared import example, hints_of, keys_of, parts_of, words_of
from alongside.items.meant import fault_of, right
from alongside.items.vocabulary import Kind
from alongside.problems import Problem, article
from alongside.yaml.lines import Lines

READ_AS = {
    bool: "which YAML reads as yes or no (put words in quotes)",
    int: "a number",
    float: "a number",
    datetime: "a day with a time",
}
PLAIN = {
    "Object missing required field": "it lacks the key",
    "Invalid RFC3339 encoded date": "no such day, or not written as `2026-11-22`",
    "Object contains unknown field": "it has the unknown key",
    "`date`": "a day",
    "`datetime`": "a day with a time",
    "`int`": "a number",
    "`str`": "text",
    "`bool`": "yes or no",
    "`array`": "a list",
    "`object`": "keys and values",
    "`null`": "nothing",
    "`str | null`": "text",
}
"""What msgspec says, and how a person who has never seen Python would."""

_ENTRY = re.compile(r"`\$\[(\d+)\]")
"""Which entry of a list msgspec means, from 0."""
_APOSTROPHE = "'"
_QUOTED = re.compile(r"(?<=enum value )'(.*)'", re.DOTALL)
"""A word of the author's, as msgspec quotes it: as problems do, it is cut where it is long."""


class Where(Struct, frozen=True):
    """A place in the front matter of a file, or in a list of works."""

    file: str
    lines: Lines
    path: tuple[str | int, ...] = ()
    """The keys and entries that lead there: `("steps", 2)`."""

    def at(self, step: str | int) -> "Where":
        """A key or an entry of what stands here."""
        return Where(self.file, self.lines, (*self.path, step))

    def problem(self, what: str, right: str, entry: int | None = None) -> Problem:
        """A problem of what stands here, or of an entry of it."""
        steps = self.path if entry is None else (*self.path, entry)
        return Problem(self.file, self.lines.of(*steps) if steps else 1, what, right)


def key_problems(kind: Kind, data: dict[str, Any], lines: Lines, place: str) -> Iterator[Problem]:
    """Every fault of the keys and values: of missing and unknown keys as well."""
    yield from keys_problems(keys_of(kind), data, Where(place, lines), article(kind.label.lower()))


def misspelt(data: Mapping[str, Any], kind: Kind) -> dict[str, str]:
    """The keys that are missing for a slip, each with what stands in its place."""
    return _misspelt(data, keys_of(kind))


def keys_problems(
    known: Mapping[str, FieldInfo], data: Mapping[str, Any], where: Where, thing: str
) -> Iterator[Problem]:
    """Every fault of a block of keys, which are those of a `thing`."""
    slips = _misspelt(data, known)
    for key, info in known.items():
        if key in data:
            yield from _value_problems(key, data[key], info, where.at(key))
        elif info.required and key not in slips:
            inside = f" in {thing}" if where.path else ""
            yield where.problem(f"the key `{key}` is missing{inside}", example(key, info))
    for key in data.keys() - known.keys():
        near = next((right for right, wrong in slips.items() if wrong == key), "") or _near(key, known)
        hint = f"did you mean `{near}`?" if near else f"{thing} may have: {', '.join(known)}"
        yield where.at(key).problem(f"`{key}` is not a key of {thing}", hint)


def _misspelt(data: Mapping[str, Any], known: Mapping[str, FieldInfo]) -> dict[str, str]:
    near = {_near(key, known): str(key) for key in data.keys() - known.keys()}
    return {right: wrong for right, wrong in near.items() if right and right not in data}


def _near(key: str, known: Mapping[str, FieldInfo]) -> str:
    """The key that is meant, whatever its capitals; nothing where none is near."""
    return next(iter(get_close_matches(str(key).lower(), known, n=1)), "")


def _value_problems(key: str, value: object, info: FieldInfo, where: Where) -> Iterator[Problem]:
    found = [*_parts_problems(key, value, info, where)] or [*_unknown_words(key, value, info, where)]
    yield from found
    fault = None if found else fault_of(key, value, info)
    if fault is None:
        return
    in_list = _ENTRY.search(fault)
    entry = int(in_list[1]) if in_list else None
    if isinstance(value, list) and (split := _split_at_colon(value, fault)):
        what = f"a colon inside an entry of `{key}` needs quotes around the entry: `{split}`"
        yield where.problem(what, f'`- "{split}"`', entry)
        return
    yield where.problem(_says(key, value, info, fault), right(key, value, info), entry)


def _unknown_words(key: str, value: object, info: FieldInfo, where: Where) -> Iterator[Problem]:
    """The words that should be those of a vocabulary."""
    words = words_of(info.type)
    given = value if isinstance(value, list) else [] if _is_of_many(key, info) else [value]
    for word in given:
        if words and isinstance(word, str) and word not in words:
            near = get_close_matches(word.lower(), words, n=1)
            hint = f"did you mean `{near[0]}`?" if near else f"one of: {', '.join(words)}"
            plain = word.replace("`", _APOSTROPHE)
            yield where.problem(f"`{key}` has the unknown word `{plain}`", hint)


def _parts_problems(key: str, value: object, info: FieldInfo, where: Where) -> Iterator[Problem]:
    """Every fault of a value that is made of keys, or of a list of such values."""
    parts = parts_of(info.type)
    is_of_many = _is_of_many(key, info)
    given = value if isinstance(value, list) else [] if is_of_many else [value]
    for number, one in enumerate(given if parts else ()):
        place = where.at(number) if is_of_many else where
        thing = f"an entry of `{key}`" if is_of_many else f"`{key}`"
        if isinstance(one, dict):
            yield from keys_problems(parts, one, place, thing)
        elif one is not None:
            what = f"{thing} should have {_listed([*parts])}, but is `{str(one)[:60]}`"
            yield place.problem(what, example(key, info))


def _is_of_many(key: str, info: FieldInfo) -> bool:
    return example(key, info).endswith("]`")


def _listed(keys: list[str]) -> str:
    *first, last = [f"`{key}`" for key in keys]
    return f"{', '.join(first)} and {last}" if first else last


def _split_at_colon(value: list[object], fault: str) -> str:
    """The words of the entry that is keys and values, and should be text; nothing where the fault is another."""
    found = _ENTRY.search(fault)
    entry = value[int(found[1])] if found else None
    if not isinstance(entry, dict) or len(entry) != 1 or "Expected `str`" not in fault:
        return ""
    ((before, after),) = entry.items()
    return f"{before}: {after}"


def _says(key: str, value: object, info: FieldInfo, fault: str) -> str:
    """What is wrong with a value: `minutes` should be …, but is …; for a nested value msgspec's own words."""
    what = f"`{key}` should be {hints_of(info).get('title', 'of another type')}"
    if isinstance(value, list):
        where = _ENTRY.search(fault)
        if where and isinstance(value[int(where[1])], str):
            return f"{what}; its entry {int(where[1]) + 1} is wrong: `{value[int(where[1])][:60]}`"
        if where:
            return f"{what}; its entry {int(where[1]) + 1} is wrong: {plain_fault(fault)}"
        return f"{what}, but has {len(value)}" if "length" in fault else f"{what}, but is `{value}`"
    if value is None:
        return f"{what}, but is empty"
    if not isinstance(value, str | dict):
        read_as = f", {READ_AS.get(type(value), 'a date')}" if fault else ""
        return f"{what}, but is `{value}`{read_as}"
    in_quotes = ", in quotes" if isinstance(value, str) and value.isdigit() else ""
    return f"{what}, but is `{str(value)[:60]}`{in_quotes}" + (
        f" ({len(value)} characters)" if isinstance(value, str) and len(value) > 60 else ""
    )


def plain_fault(fault: str) -> str:
    """What msgspec says of a value, in words for a person who has never seen Python."""
    said = re.sub(r" matching regex .*", " of that form", fault.split(" - at", maxsplit=1)[0])
    said = _QUOTED.sub(lambda found: f"`{found[1].replace('`', _APOSTROPHE)}`", said)
    for theirs, ours in PLAIN.items():
        said = said.replace(theirs, ours)
    return said[0].lower() + said[1:]
