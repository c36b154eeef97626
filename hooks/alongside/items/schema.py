"""A JSON Schema a kind, with which editors complete and check front matter: made from the same declarations."""

from typing import Any

import msgspec

from alongside.items.declared import keys_of
from alongside.items.vocabulary import Kind
from alongside.problems import article
from alongside.yaml.lines import read

DRAFT = "http://json-schema.org/draft-07/schema#"
"""What editors know: later drafts are refused by some."""


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of the front matter of a kind. What two keys or two files must keep together, it does not say."""
    known = keys_of(kind)
    made, parts = msgspec.json.schema_components([info.type for info in known.values()], ref_template="#/$defs/{name}")
    return {
        "$schema": DRAFT,
        "title": f"Front matter of {article(kind.label.lower())}",
        "type": "object",
        "properties": {key: _older(_as_data(schema)) for key, schema in zip(known, made, strict=True)},
        "required": [key for key, info in known.items() if info.required],
        "additionalProperties": False,
        "$defs": {name: _older(_of_values(schema)) for name, schema in sorted(parts.items())},
    }


def written(kind: Kind) -> str:
    """The schema as the file `schema/KIND.json` holds it."""
    return msgspec.json.format(msgspec.json.encode(schema_of(kind)), indent=2).decode() + "\n"


def _as_data(schema: dict[str, Any]) -> dict[str, Any]:
    """A key's schema, whose examples are values and not the YAML that one types."""
    examples = [read(example, "an example")[0] for example in schema.get("examples", ())]
    return schema | ({"examples": examples} if examples else {})


def _of_values(schema: dict[str, Any]) -> dict[str, Any]:
    """The same for the keys of a thing that a key holds."""
    keys = {key: _as_data(inner) for key, inner in schema.get("properties", {}).items()}
    return schema | ({"properties": keys} if keys else {})


def _older(schema: Any) -> Any:
    """A schema in the words of the draft: where all of a pair are of one type, this is the type of its items."""
    match schema:
        case {"prefixItems": [first, *_], **rest}:
            return {**rest, "items": _older(first)}
        case dict():
            return {key: _older(value) for key, value in schema.items()}
        case list():
            return [_older(value) for value in schema]
    return schema
