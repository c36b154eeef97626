"""A value of front matter as its author meant it, where that can be told: the example that is right."""

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
    for text in _ways(value):
        if fault_of(key, yaml.safe_load(text), info) is None:
            return f"`{key}: {text}`"
    return example(key, info)


def fault_of(key: str, value: Any, info: FieldInfo) -> str | None:
    """What msgspec says of a value that is not as its field declares, or nothing where a rule of ours says it."""
    try:
        converted = msgspec.convert(value, info.type)
    except msgspec.ValidationError as fault:
        return str(fault)
    return "" if key in RULES and not RULES[key](converted) else None


def _ways(value: Any) -> Iterator[str]:
    """What a wrong value may have meant, as YAML that is sound, the likeliest first."""
    match value:
        case str() if len(value) <= LONGEST and not set(value) & set("[]{}#&*!|>'\"%@`\\"):
            yield from _of_text(value)
        case int() if not isinstance(value, bool):
            yield f'"{value}"'
        case list() if value and all(isinstance(one, str) and _FILE.fullmatch(one) for one in value):
            yield f"[{', '.join(_name(one) for one in value)}]"


def _of_text(value: str) -> Iterator[str]:
    """The same of a text: a file's name, a day, a range, a number, a list without its brackets."""
    if _FILE.fullmatch(value):
        yield _name(value)
        yield f"[{_name(value)}]"
    if (found := _DAY.fullmatch(value)) and (day := _day(*map(int, found.groups()))):
        yield str(day)
    if found := _RANGE.fullmatch(value.strip()):
        yield f"[{found[1]}, {found[2]}]"
    if len(numbers := re.findall(r"\d{1,4}", value)) == 1:
        yield str(int(numbers[0]))
    if ":" not in value and "." not in value:
        yield f"[{', '.join(part.strip() for part in value.split(','))}]"


def _name(path: str) -> str:
    """A file's name without folder and `.md`, quoted where YAML would read something else."""
    found = _FILE.fullmatch(path)
    name = found[1] if found else path
    return name if yaml.safe_load(name) == name else f'"{name}"'


def _day(first: int, second: int, year: int) -> date | None:
    """A day as most of the world writes it, or as Americans do where it cannot be the former."""
    day, month = (second, first) if second > 12 else (first, second)
    try:
        return date(year, month, day)
    except ValueError:
        return None
