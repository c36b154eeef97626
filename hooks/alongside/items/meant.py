"""A value of front matter as its author meant it, where that can be told: the example that is right."""

import json
import math
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
import yaml
from msgspec.structs import FieldInfo

from alongside.items.declared import example
from alongside.items.frontmatter import RULES

LONGEST = 200
"""Letters of a value of which another is made."""
_RANGE = re.compile(r"(\d{1,4})\D+(\d{1,4})")
_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_FILE = re.compile(r"(?:[\w.-]+/)*([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.md|/)?")


def right(key: str, value: Any, info: FieldInfo) -> str:
    """A right line for a key: of what its author wrote, or where no such value is right the declared example."""
    for meant in _ways(value):
        if fault_of(key, meant, info) is None:
            return f"`{key}: {_written(meant)}`"
    return example(key, info)


def _written(value: object) -> str:
    """A value as front matter has it, in one line; with the quotation marks of the guide, where it needs some."""
    text = yaml.safe_dump([value], default_flow_style=True, allow_unicode=True, width=math.inf)[1:-2]
    return json.dumps(value, ensure_ascii=False) if text.startswith("'") else text


def fault_of(key: str, value: Any, info: FieldInfo) -> str | None:
    """What msgspec says of a value that is not as its field declares, or nothing where a rule of ours says it."""
    try:
        converted = msgspec.convert(value, info.type)
    except msgspec.ValidationError as fault:
        return str(fault)
    return "" if key in RULES and not RULES[key](converted) else None


def _ways(value: Any) -> Iterator[object]:
    """What a wrong value may have meant, the likeliest first."""
    match value:
        case str() if len(value) <= LONGEST and not set(value) & set("[]{}#&*!|>'\"%@`\\"):
            yield from _of_text(value)
        case int() if not isinstance(value, bool):
            yield str(value)
        case list() if value and all(isinstance(one, str) and _FILE.fullmatch(one) for one in value):
            yield [_name(one) for one in value]


def _of_text(value: str) -> Iterator[object]:
    """The same of a text: a file's name, a day, a range, a number, a list without its brackets."""
    if _FILE.fullmatch(value):
        yield _name(value)
        yield [_name(value)]
    if (found := _DAY.fullmatch(value)) and (day := _day(*map(int, found.groups()))):
        yield day
    if found := _RANGE.fullmatch(value.strip()):
        yield [int(found[1]), int(found[2])]
    if len(numbers := re.findall(r"\d{1,4}", value)) == 1:
        yield int(numbers[0])
    if ":" not in value and "." not in value:
        yield [part.strip() for part in value.split(",")]


def _name(path: str) -> str:
    """A file's name without folder and `.md`."""
    found = _FILE.fullmatch(path)
    return found[1] if found else path


def _day(first: int, second: int, year: int) -> date | None:
    """A day as most of the world writes it, or as Americans do where it cannot be the former."""
    day, month = (second, first) if second > 12 else (first, second)
    try:
        return date(year, month, day)
    except ValueError:
        return None
