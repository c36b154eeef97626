"""The keys of front matter as fields of a form, made of the declarations that KEYS.md is made of."""

from enum import Enum
from typing import Any

from msgspec import Struct
from msgspec.inspect import EnumType, IntType, Metadata, StrType, StructType, Type, UnionType, VarTupleType, type_info
from msgspec.structs import FieldInfo, fields

from alongside.items.declared import hints_of, keys_of
from alongside.items.vocabulary import Kind

REVIEWERS = ("reviewed", "changes", "formerly")
"""Keys that an author of a new item leaves out: whoever reviews it sets the days, and it stood nowhere before."""


class Bounds(Struct, frozen=True, omit_defaults=True):
    """What a text or a number has to be."""

    least: int | None = None
    """The fewest letters of a text, or the smallest number."""
    most: int | None = None
    pattern: str = ""
    """For the whole of it, if it begins with `^`; else for a part."""


class KeyField(Struct, frozen=True, omit_defaults=True):
    """A key as a field of the form."""

    key: str
    shape: str
    """`text`, `number`, `word` (one of `words`), `words` (some of them), `texts` (one a line), `people` (a number, or
    the fewest and the most), `parts` (one thing of several `parts`) or `rows` (a list of such things)."""
    title: str
    """What it should be."""
    description: str
    example: str
    required: bool = False
    bounds: Bounds = Bounds()
    """Of the text or number, or of each text of several."""
    count: Bounds = Bounds()
    """How many there may be of several."""
    words: tuple[tuple[str, str], ...] = ()
    """Each word of a vocabulary, and what readers see for it."""
    thing: str = ""
    """What each thing of `parts` or `rows` is called, such as `Step`."""
    parts: tuple["KeyField", ...] = ()
    """What such a thing is made of."""


def fields_of(kind: Kind) -> tuple[KeyField, ...]:
    """The fields of a kind's form, those that must be filled in first."""
    phrases = set[str]() if kind is Kind.PAGE else {"people_say"}  # as checks/phrases.py asks for them
    made = [_field(key, info, key in phrases) for key, info in keys_of(kind).items() if key not in REVIEWERS]
    return tuple(sorted(made, key=lambda field: not field.required))


def _field(key: str, info: FieldInfo, needed: bool = False) -> KeyField:
    hints = hints_of(info)
    kind, bounds = _without_wrapping(type_info(info.type))
    inner, each = _without_wrapping(kind.item_type) if isinstance(kind, VarTupleType) else (None, Bounds())
    shape = _shape(key, kind, inner)
    made_of = inner or kind
    return KeyField(
        key,
        shape,
        str(hints["title"]),
        str(hints.get("description", "")),
        str(hints["examples"][0]),
        info.required or needed,
        each if inner else bounds,
        bounds if inner else Bounds(),
        _words(made_of.cls) if isinstance(made_of, EnumType) else (),
        made_of.cls.__name__ if isinstance(made_of, StructType) else "",
        tuple(_field(one.encode_name, one) for one in fields(made_of.cls)) if isinstance(made_of, StructType) else (),
    )


def _shape(key: str, kind: Type, inner: Type | None) -> str:
    """How a value is asked for. A key of a type that no control is for is not offered in silence: it raises."""
    match kind, inner:
        case _ if key == "people":
            return "people"
        case (EnumType(), None) | (_, EnumType()):
            return "words" if inner else "word"
        case (StrType(), None) | (_, StrType()):
            return "texts" if inner else "text"
        case (StructType(), None) | (_, StructType()):
            return "rows" if inner else "parts"
        case IntType(), None:
            return "number"
    raise TypeError(f"the form by which an item is added has no control for the key {key}")


def _words(vocabulary: type[Enum]) -> tuple[tuple[str, str], ...]:
    return tuple((str(word), str(getattr(word, "label", word))) for word in vocabulary)


def _without_wrapping(kind: Type) -> tuple[Type, Bounds]:
    """A type without its notes and without the None that it may be, and its bounds."""
    bounds = Bounds()
    while isinstance(kind, Metadata | UnionType):
        if isinstance(kind, UnionType):
            others: list[Any] = [one for one in kind.types if type(one).__name__ != "NoneType"]
            if len(others) != 1:
                return kind, bounds
            kind = others[0]
        else:
            kind = kind.type
    match kind:
        case StrType():
            bounds = Bounds(kind.min_length, kind.max_length, kind.pattern or "")
        case VarTupleType():
            bounds = Bounds(kind.min_length, kind.max_length)
        case IntType():
            bounds = Bounds(kind.ge, kind.le)
    return kind, bounds
