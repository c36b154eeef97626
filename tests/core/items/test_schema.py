"""The schemas for editors follow the declarations, and take what the build takes."""

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from alongside.items.declared import keys_of
from alongside.items.keys import SCHEMAS
from alongside.items.schema import schema_of, written
from alongside.items.vocabulary import Kind
from alongside.yaml.lines import read
from tests.guide import guide


@pytest.mark.parametrize("kind", Kind)
def test_a_schema_is_current_and_takes_every_file_of_its_kind(kind: Kind) -> None:
    text = (SCHEMAS / f"{kind}.json").read_text("utf-8")
    assert text == written(kind), "run `python -m alongside.items.keys`"
    schema = json.loads(text)
    Draft7Validator.check_schema(schema)
    check = Draft7Validator(schema)
    found = {
        item.source: [fault.message for fault in check.iter_errors(front(item.file.front))]
        for item in guide().of_kind(kind)
    }
    assert {source: faults for source, faults in found.items() if faults} == {}
    for key, declared in schema["properties"].items():
        assert declared["description"], f"{key} says nothing of what it is for"
        one = Draft7Validator(declared | {"$defs": schema["$defs"]})
        assert [fault.message for value in declared["examples"] for fault in one.iter_errors(value)] == []


def front(text: str) -> Any:
    """Front matter as an editor sees it: days are texts."""
    return json.loads(json.dumps(read(text, "a.md")[0], default=str))


@pytest.mark.parametrize(
    ("key", "value"),
    [("minutes", "soon"), ("topics", ["trsut"]), ("people", [1, 2, 3]), ("reviewed", 2026), ("minuets", 5)],
)
def test_what_the_build_refuses_an_editor_refuses(key: str, value: object) -> None:
    item = next(iter(guide().of_kind(Kind.WORKSHOP)))
    right = front(item.file.front)
    assert [*Draft7Validator(schema_of(Kind.WORKSHOP)).iter_errors(right | {key: value})] != []
    without = {name: right[name] for name in right if name != "title"}
    assert [*Draft7Validator(schema_of(Kind.WORKSHOP)).iter_errors(without)] != []


def test_every_key_has_a_schema() -> None:
    assert all(schema_of(kind)["properties"].keys() == keys_of(kind).keys() for kind in Kind)
