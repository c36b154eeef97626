"""What is wrong with the keys of front matter, told to a person who has never seen Python."""

import re
from collections.abc import Iterator
from datetime import datetime
from difflib import get_close_matches
from typing import Any

import msgspec
from msgspec.structs import FieldInfo

from alongside.items.declared import example, hints_of, keys_of, words_of
from alongside.items.frontmatter import RULES
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
}
"""What msgspec says, and how a person who has never seen Python would."""


_ENTRY = re.compile(r"`\$\[(\d+)\]")
"""Which entry of a list msgspec means, from 0."""
_APOSTROPHE = "'"
_QUOTED = re.compile(r"(?<=enum value )'(.*)'", re.DOTALL)
"""A word of the author's, as msgspec quotes it: as problems do, it is cut where it is long."""


def key_problems(kind: Kind, data: dict[str, Any], lines: Lines, place: str) -> Iterator[Problem]:
    """Every fault of the keys and values: of missing and unknown keys as well."""
    known = keys_of(kind)
    for key, info in known.items():
        if key in data:
            yield from _value_problems(key, data[key], info, lines, place)
        elif info.required:
            yield Problem(place, 1, f"the key `{key}` is missing", example(key, info))
    for key in data.keys() - known.keys():
        near = get_close_matches(str(key), known, n=1)
        hint = f"did you mean `{near[0]}`?" if near else f"{article(kind.label)} may have: {', '.join(known)}"
        yield Problem(place, lines.of(key), f"`{key}` is not a key of {article(kind.label.lower())}", hint)


def _value_problems(key: str, value: object, info: FieldInfo, lines: Lines, place: str) -> Iterator[Problem]:
    words = words_of(info.type)
    of_many = example(key, info).endswith("]`")
    given = value if isinstance(value, list) else [] if of_many else [value]
    unknown = [word for word in given if words and isinstance(word, str) and word not in words]
    for word in unknown:
        near = get_close_matches(word, words, n=1)
        hint = f"did you mean `{near[0]}`?" if near else f"one of: {', '.join(words)}"
        yield Problem(place, lines.of(key), f"`{key}` has the unknown word `{word}`", hint)
    if unknown:
        return
    fault = _fault_of(key, value, info)
    if fault is not None:
        line = _line_within(lines, key, fault)
        if isinstance(value, list) and (split := _split_at_colon(value, fault)):
            what = f"a colon inside an entry of `{key}` needs quotes around the entry: `{split}`"
            yield Problem(place, line, what, f'`- "{split}"`')
            return
        yield Problem(place, line, _says(key, value, info, fault), example(key, info))


def _split_at_colon(value: list[object], fault: str) -> str:
    """The words of the entry that is keys and values, and should be text; nothing where the fault is another."""
    found = _ENTRY.search(fault)
    entry = value[int(found[1])] if found else None
    if not isinstance(entry, dict) or len(entry) != 1 or "Expected `str`" not in fault:
        return ""
    ((before, after),) = entry.items()
    return f"{before}: {after}"


def _fault_of(key: str, value: object, info: FieldInfo) -> str | None:
    """What msgspec says of a value that is not as its field declares, or nothing where a rule of ours says it."""
    try:
        converted = msgspec.convert(value, info.type)
    except msgspec.ValidationError as fault:
        return str(fault)
    return "" if key in RULES and not RULES[key](converted) else None


def _says(key: str, value: object, info: FieldInfo, fault: str) -> str:
    """What is wrong with a value: `minutes` should be …, but is …; for a nested value msgspec's own words."""
    what = f"`{key}` should be {hints_of(info).get('title', 'of another type')}"
    if isinstance(value, list):
        where = _ENTRY.search(fault)
        if where:
            return f"{what}; its entry {int(where[1]) + 1} is wrong: {plain_fault(fault)}"
        return f"{what}, but has {len(value)}" if "length" in fault else f"{what}, but is `{value}`"
    if value is None:
        return f"{what}, but is empty"
    if not isinstance(value, str | dict):
        read_as = f", {READ_AS.get(type(value), 'a date')}" if fault else ""
        return f"{what}, but is `{value}`{read_as}"
    return f"{what}, but is `{str(value)[:60]}`" + (
        f" ({len(value)} characters)" if isinstance(value, str) and len(value) > 60 else ""
    )


def plain_fault(fault: str) -> str:
    """What msgspec says of a value, in words for a person who has never seen Python."""
    said = re.sub(r" matching regex .*", " of that form", fault.split(" - at", maxsplit=1)[0])
    said = _QUOTED.sub(lambda found: f"`{found[1].replace('`', _APOSTROPHE)}`", said)
    for theirs, ours in PLAIN.items():
        said = said.replace(theirs, ours)
    return said[0].lower() + said[1:]


def _line_within(lines: Lines, key: str, fault: str) -> int:
    where = _ENTRY.search(fault)
    return lines.of(key, int(where[1])) if where else lines.of(key)
