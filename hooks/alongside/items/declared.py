"""What the structs of the kinds declare of front matter: the keys of a kind, their words, limits and examples."""

from enum import Enum
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.inspect import EnumType as EnumInfo
from msgspec.inspect import LiteralType, Metadata, StructType, UnionType, VarTupleType, type_info
from msgspec.structs import FieldInfo, fields

from alongside.items.kinds import STRUCTS
from alongside.items.vocabulary import Kind


@cache
def keys_of(kind: Kind) -> dict[str, FieldInfo]:
    """The keys of a kind's front matter: key to the field that declares it. Nobody may change what is handed out."""
    return {info.encode_name: info for info in fields(STRUCTS[kind]) if info.name != "file"}


def hints_of(info: FieldInfo) -> dict[str, Any]:
    """What `msgspec.Meta` says of a field: `title`, `examples`, `description`. Nobody may change what is handed out."""
    return _hints(info.type)


@cache
def _hints(declared: Any) -> dict[str, Any]:
    kind = type_info(declared)
    if isinstance(kind, UnionType):  # one that may be left out
        kind = next((one for one in kind.types if isinstance(one, Metadata)), kind)
    return dict(kind.extra_json_schema or {}) if isinstance(kind, Metadata) else {}


def example(key: str, info: FieldInfo) -> str:
    """A right line of front matter for a key and the field that declares it."""
    return f"for example `{key}: {hints_of(info)['examples'][0]}`"


@cache
def words_of(declared: Any) -> tuple[str, ...]:
    """The words of the vocabulary that a field's type is made of; none where it is of another type."""
    kind = type_info(declared)
    while isinstance(kind, Metadata):
        kind = kind.type
    return tuple(map(str, kind.values if isinstance(kind, LiteralType) else _vocabulary(kind) or ()))


@cache
def parts_of(declared: Any) -> dict[str, FieldInfo]:
    """The keys of the things that a field's value is, or is a list of; none where it is not made of keys."""
    made_of = _made_of(type_info(declared))
    return {info.encode_name: info for info in fields(made_of)} if made_of else {}


def _made_of(kind: object) -> type[Struct] | None:
    """The struct that a value is made of, if any."""
    match kind:
        case StructType():
            return kind.cls
        case Metadata():
            return _made_of(kind.type)
        case VarTupleType():
            return _made_of(kind.item_type)
        case UnionType():
            return next(filter(None, map(_made_of, kind.types)), None)
    return None


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
