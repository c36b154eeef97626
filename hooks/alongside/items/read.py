"""Reads one Markdown file into an item: finds its front matter, checks every key of it, reports every problem."""

import re
from collections.abc import Iterator
from datetime import datetime
from difflib import get_close_matches
from enum import Enum
from functools import cache, lru_cache
from typing import Any

import msgspec
from msgspec.inspect import EnumType as EnumInfo
from msgspec.inspect import Metadata, UnionType, VarTupleType, type_info
from msgspec.structs import FieldInfo, fields

from alongside.items.body import Body
from alongside.items.frontmatter import RULES
from alongside.items.item import Item, SourceFile
from alongside.items.kinds import STRUCTS
from alongside.items.size import too_large
from alongside.items.vocabulary import Kind
from alongside.languages.inherited import front_matter, missing_words
from alongside.links import in_language
from alongside.problems import Problem
from alongside.yaml.lines import Lines, read
from alongside.yaml.slips import odd_spaces, slips

FENCE = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
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
KEPT = 20_000
"""So many files are read once only while the site is served: one that has not changed is the same item again."""
EXAMPLE = "begin the file with `---`, a line `title: Team health check`, the other keys, and `---`"


def kind_of(path: str) -> Kind:
    """The kind of the file at `path` under `docs/`: its folder says, and a folder's `index.md` is a page."""
    folder, _, name = in_language(path)[1].rpartition("/")
    return next((kind for kind in Kind if kind.folder == folder and folder and name != "index.md"), Kind.PAGE)


@lru_cache(KEPT)
def read_item(text: str, path: str, root: str = "docs", original: str = "") -> tuple[Item | None, list[Problem]]:
    """The item in a file's `text`, or None with every problem of its front matter.

    `path` is the file's under `root`; problems name it as `root/path`. A translation takes what is no words from the
    front matter of its `original`.
    """
    place, text = f"{root}/{path}", text.removeprefix("\ufeff").replace("\r\n", "\n")
    if problems := list(too_large(text, place)):
        return None, problems
    found = FENCE.match(text)
    if not found:
        return None, [Problem(place, 1, "there is no front matter between two lines of `---`", EXAMPLE)]
    if problems := list(odd_spaces(found["yaml"], place, first_line=2)):
        return None, problems
    data, lines, problems = read(found["yaml"], place, first_line=2)
    problems += slips(lines, found["yaml"], place)
    if problems:
        return None, problems
    data = tidied(data)
    if not isinstance(data, dict):
        return None, [Problem(place, 2, "the front matter holds no keys", EXAMPLE)]
    kind = kind_of(path)
    whole = tidied(read(original, place)[0]) if original else {}
    problems = list(missing_words(data, whole, place))
    if original:
        data = front_matter(data, whole)
    source = SourceFile(
        path=path,
        kind=kind,
        front=found["yaml"],
        body=Body(text[found.end() :], text[: found.end()].count("\n") + 1),
        lines=lines,
    )
    problems += [*_key_problems(kind, data, lines, place), *_body_problems(source, place)]
    return (None, problems) if problems else (_build(data, source), [])


def tidied(value: Any) -> Any:
    """Plain data, in whose texts every run of white space is one space and none stands at an end."""
    match value:
        case str():
            return re.sub(r"[ \t\r\n]+", " ", value).strip()
        case list():
            return [tidied(inner) for inner in value]
        case dict():
            return {key: tidied(inner) for key, inner in value.items()}
    return value


@cache
def keys_of(kind: Kind) -> dict[str, FieldInfo]:
    """The keys of a kind's front matter: key to the field that declares it. Nobody may change what is handed out."""
    return {info.encode_name: info for info in fields(STRUCTS[kind]) if info.name != "file"}


def hints_of(info: FieldInfo) -> dict[str, Any]:
    """What `msgspec.Meta` says of a field: `title`, `examples`, `description`."""
    kind = type_info(info.type)
    return dict(kind.extra_json_schema or {}) if isinstance(kind, Metadata) else {}


def _build(data: dict[str, Any], source: SourceFile) -> Item:
    known = keys_of(source.kind)
    values = {info.name: msgspec.convert(data[key], info.type) for key, info in known.items() if key in data}
    return STRUCTS[source.kind](file=source, **values)


def _key_problems(kind: Kind, data: dict[str, Any], lines: Lines, place: str) -> Iterator[Problem]:
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
    words = _words_of(info.type)
    given = value if isinstance(value, list) else [value]
    unknown = [word for word in given if words and isinstance(word, str) and word not in words]
    for word in unknown:
        near = get_close_matches(word, words, n=1)
        hint = f"did you mean `{near[0]}`?" if near else f"one of: {', '.join(words)}"
        yield Problem(place, lines.of(key), f"`{key}` has the unknown word `{word}`", hint)
    if unknown:
        return
    fault = _fault_of(key, value, info)
    if fault is not None:
        yield Problem(place, _line_within(lines, key, fault), _says(key, value, info, fault), example(key, info))


def _fault_of(key: str, value: object, info: FieldInfo) -> str | None:
    """What msgspec says of a value that is not as its field declares, or nothing where a rule of ours says it."""
    try:
        converted = msgspec.convert(value, info.type)
    except msgspec.ValidationError as fault:
        return str(fault)
    return "" if key in RULES and not RULES[key](converted) else None


@cache
def _words_of(declared: Any) -> tuple[str, ...]:
    """The words of the vocabulary that a field's type is made of; none where it is of another type."""
    return tuple(map(str, _vocabulary(type_info(declared)) or ()))


def _vocabulary(kind: object) -> type[Enum] | None:
    """The vocabulary that a field's words come from, if any."""
    match kind:
        case EnumInfo():
            return kind.cls
        case Metadata():
            return _vocabulary(kind.type)
        case VarTupleType():
            return _vocabulary(kind.item_type)
        case UnionType():
            return next(filter(None, map(_vocabulary, kind.types)), None)
    return None


def _says(key: str, value: object, info: FieldInfo, fault: str) -> str:
    """What is wrong with a value: `minutes` should be …, but is …; for a nested value msgspec's own words."""
    what = f"`{key}` should be {hints_of(info).get('title', 'of another type')}"
    if isinstance(value, list):
        where = re.search(r"`\$\[(\d+)\]", fault)
        if where:
            return f"{what}; its entry {int(where[1]) + 1} is wrong: {plain_fault(fault)}"
        return f"{what}, but is `{value}`"
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
    for theirs, ours in PLAIN.items():
        said = said.replace(theirs, ours)
    return said[0].lower() + said[1:]


def _line_within(lines: Lines, key: str, fault: str) -> int:
    where = re.search(r"`\$\[(\d+)\]", fault)
    return lines.of(key, int(where[1])) if where else lines.of(key)


def example(key: str, info: FieldInfo) -> str:
    """A right line of front matter for a key and the field that declares it."""
    return f"for example `{key}: {hints_of(info)['examples'][0]}`"


def _body_problems(source: SourceFile, place: str) -> Iterator[Problem]:
    if source.kind is Kind.TERM and source.body.text.strip():
        yield Problem(
            place,
            source.body.line,
            "a glossary term has no text below its front matter",
            "put the definition in `summary`",
        )
    if source.kind.in_library and not source.body.text.strip():
        yield Problem(
            place,
            source.body.line,
            "there is no text below the front matter",
            "write the page's opening paragraph",
        )


def article(noun: str) -> str:
    """The noun with `a` or `an`."""
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"
