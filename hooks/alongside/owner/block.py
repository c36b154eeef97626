"""Checks a block of settings against the struct that declares its keys."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.inspect import BoolType, Metadata, StructType, Type, VarTupleType, type_info
from msgspec.structs import FieldInfo, fields

from alongside.items.declared import hints_of
from alongside.owner.layers import Layers
from alongside.problems import Problem


class Block(NamedTuple):
    """A mapping in the settings."""

    data: dict[str, Any]
    where: tuple[str, ...]
    """The keys that lead to it, such as `extra`, `owner`."""
    layers: Layers

    def inner(self, key: str) -> "Block":
        """The block under a key."""
        return self._replace(data=self.data[key], where=(*self.where, key))

    def name(self, key: str) -> str:
        """A key with what leads to it: `extra.owner.email`."""
        return ".".join((*self.where, key))

    def problem(self, what: str, example: str, *key: str | int) -> Problem:
        """A fault of a key, or of the whole block."""
        return Problem(*self.layers.place(*self.where, *key), what, example)


def check_block(block: Block, struct: type[Struct]) -> Iterator[Problem]:
    """Every key that is missing, unknown, empty or of the wrong type, in the block and the blocks in it."""
    known = {info.name: info for info in fields(struct)}
    for name, info in known.items():
        if name in block.data:
            yield from _check_value(block, info)
        elif info.required:
            yield block.problem(f"the key `{block.name(name)}` is missing", _example(info))
    for key in block.data.keys() - known.keys():
        advice = _advice(key, struct)
        yield block.problem(f"`{key}` is not a key of `{'.'.join(block.where)}`", advice, key)


def build(block: Block, struct: type[Struct]) -> Any:
    """The struct of a block without faults. Text loses the white space around it."""
    inner = {
        info.name: build(block.inner(info.name), kind.cls)
        for info in fields(struct)
        if isinstance(kind := _kind(info), StructType) and info.name in block.data
    }
    plain = {key: _trimmed(value) for key, value in block.data.items()}
    return msgspec.convert(plain | inner, struct, strict=False)


def _check_value(block: Block, info: FieldInfo) -> Iterator[Problem]:
    value, kind = _trimmed(block.data[info.name]), _kind(info)
    if value is None or value in ("", [], {}):
        yield block.problem(f"`{block.name(info.name)}` is empty", _filled(info), info.name)
    elif isinstance(kind, StructType) and isinstance(value, dict):
        yield from check_block(block.inner(info.name), kind.cls)
    elif isinstance(kind, VarTupleType) and isinstance(value, list):
        yield from _check_entries(block, info, value)
    elif not _fits(value, info):
        what = f"`{block.name(info.name)}` should be {_title(info)}, but is `{short(value)}`"
        yield block.problem(what, _example(info), info.name)


def _check_entries(block: Block, info: FieldInfo, entries: list[Any]) -> Iterator[Problem]:
    """Each entry by itself, as a list that has no other."""
    for index, entry in enumerate(entries):
        which = f"entry {index + 1} of `{block.name(info.name)}`"
        if not isinstance(entry, str) or not entry:
            what = f"{which} should be text, but is `{short(entry)}`"
            yield block.problem(what, "put the whole entry in quotes, or leave it out", info.name, index)
        elif not _fits([entry], info):
            what = f"{which} should be {_title_of_entries(info)}, but is `{short(entry)}`"
            yield block.problem(what, _example(info), info.name, index)


def _fits(value: object, info: FieldInfo) -> bool:
    """Whether a value is what its field wants. Only a switch may be written otherwise: `1` for `true`."""
    try:
        msgspec.convert(value, info.type, strict=not isinstance(_kind(info), BoolType))
    except msgspec.ValidationError:
        return False
    return True


def _kind(info: FieldInfo) -> Type:
    kind = type_info(info.type)
    return kind.type if isinstance(kind, Metadata) else kind


def _title(info: FieldInfo) -> str:
    return str(hints_of(info)["title"])


def _title_of_entries(info: FieldInfo) -> str:
    kind = _kind(info)
    entries = kind.item_type if isinstance(kind, VarTupleType) else kind
    return str((entries.extra_json_schema or {})["title"]) if isinstance(entries, Metadata) else "text"


def _example(info: FieldInfo) -> str:
    return f"for example `{info.name}: {hints_of(info)['examples'][0]}`"


def _filled(info: FieldInfo) -> str:
    return _example(info) if info.required else f"{_example(info)}, or leave the line out"


def _advice(key: str, struct: type[Struct]) -> str:
    """The nearest key that is known here, or the block where it belongs, or all that are known."""
    known = [info.name for info in fields(struct)]
    near = get_close_matches(key, known, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    inner = [info.name for info in fields(struct) if key in _keys_of(_kind(info))]
    return f"it belongs under `{inner[0]}:`" if inner else f"the keys are {', '.join(known)}"


def _keys_of(kind: Type) -> list[str]:
    return [info.name for info in fields(kind.cls)] if isinstance(kind, StructType) else []


def short(value: object) -> str:
    """A value as a person may have written it, at most 60 characters of it."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a block of keys"
    words = str(value)
    return words if len(words) <= 60 else f"{words[:60]}…"


def _trimmed(value: Any) -> Any:
    """A text, or a list's texts, without the white space around them."""
    if isinstance(value, list):
        return [entry.strip() if isinstance(entry, str) else entry for entry in value]
    return value.strip() if isinstance(value, str) else value
