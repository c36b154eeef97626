"""The Library as data: what its schema says, in an order that stays, and nothing that is the guide's own matter."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from alongside.items.times import minutes_of
from alongside.items.vocabulary import Kind
from alongside.machines.library import Entry, File, Library, library, schema, written
from tests.core.machines.published import publication
from tests.guide import ROOT, guide

INTERNAL = re.compile(r"seen|people_say|formerly|source|line|file|body|front|/work/|docs/|\.md$")
"""Keys and texts that would be the guide's own matter; `files` are what an item offers."""


def data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(library(publication(), {})))
    return found


def faults(found: Any) -> list[str]:
    checked = json.loads(schema("https://alongside.example/library.schema.json"))
    Draft202012Validator.check_schema(checked)
    validator = Draft202012Validator(checked, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(found)]


def test_the_data_are_what_the_schema_says() -> None:
    assert faults(data()) == []


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (("version",), 2),
        (("edition",), "soon"),
        (("items", 0, "kind"), "poem"),
        (("items", 0, "minutes"), "ten"),
        (("items", 0, "topics"), ["gossip"]),
        (("items", 0, "files"), [{"format": "pdf"}]),
    ],
)
def test_the_schema_refuses_what_the_data_never_are(at: tuple[Any, ...], value: Any) -> None:
    found = copy.deepcopy(data())
    inner = found
    for key in at[:-1]:
        inner = inner[key]
    inner[at[-1]] = value
    assert [fault for fault in faults(found) if fault.startswith(f"$.{at[0]}")] != []


def test_the_ten_minute_formats_are_there_with_their_words_and_steps() -> None:
    formats = guide().formats
    assert formats
    found = data()["ten_minutes"]
    assert [one["title"] for one in found] == [one.title for one in formats.sections]
    for one in found:
        assert sum(step["minutes"] for step in one["steps"]) == 10 and one["say"] and one["not_when"]
        assert one["url"].partition("/ten-minutes/#")[2] in {section.anchor for section in formats.sections}


def test_every_item_is_there_once_by_kind_and_title() -> None:
    items = data()["items"]
    assert {entry["id"] for entry in items} == set(guide().items) and len(items) == len(guide().items)
    kinds = [str(kind) for kind in Kind]
    order = [(kinds.index(entry["kind"]), entry["title"].casefold()) for entry in items]
    assert order == sorted(order)


def test_it_does_not_hang_on_the_order_in_which_files_are_read() -> None:
    read = publication()
    turned = dict(reversed([*read.guide.items.items()]))
    other = msgspec.structs.replace(read, guide=copy.copy(read.guide))
    other.guide.__dict__.update(items=turned)
    assert written(library(other, {})) == written(library(read, {}))


def test_every_item_stands_on_a_line_of_its_own() -> None:
    lines = written(library(publication(), {})).splitlines()
    assert len(lines) == len(guide().items) + 2
    entry = json.loads(next(line for line in lines if '"id":"team-health-check"' in line).rstrip(","))
    minutes = minutes_of(guide().get("team-health-check"))
    assert (entry["kind"], entry["minutes"], entry["people"]) == ("worksheet", minutes, {"fewest": 3, "most": 12})
    assert entry["markdown"] == f"{entry['url']}index.html.md"
    assert [file["url"].rpartition("/")[2] for file in entry["files"] if file["paper"] == "a4"] == [
        "team-health-check-a4.pdf",
        "team-health-check-handout-a4.pdf",
        "team-health-check-large-a4.pdf",
        "team-health-check-facilitator-a4.pdf",
    ]


def test_what_a_situation_and_a_path_lead_to_are_items() -> None:
    for entry in data()["items"]:
        assert set(entry["leads"]) | set(entry["related"]) <= set(guide().items), entry["id"]
    assert all(entry["leads"] for entry in data()["items"] if entry["kind"] in ("situation", "path"))


def test_the_size_of_a_file_is_that_of_the_file(tmp_path: Path) -> None:
    made = tmp_path / "sheet.pdf"
    made.write_bytes(b"1234")
    found = library(publication(), {"worksheets/team-health-check/team-health-check-a4.pdf": made})
    sizes = [file.bytes for item in found.items for file in item.files if file.bytes is not None]
    assert sizes == [4]


def test_nothing_of_the_guide_s_own_matter_is_told() -> None:
    for struct in (Library, Entry, File):
        keys = set(struct.__struct_encode_fields__) - {"files"}
        assert not [key for key in keys if INTERNAL.search(key)], struct
    text = written(library(publication(), {}))
    assert str(ROOT) not in text
    titles = {item.title for item in guide().items.values()}
    phrases = {phrase for item in guide().items.values() for phrase in item.people_say if len(phrase) > 24} - titles
    assert len(phrases) > 100 and [phrase for phrase in phrases if f'"{phrase}"' in text] == []


def test_every_key_is_explained_or_explains_itself() -> None:
    made = json.loads(schema("https://alongside.example/library.schema.json"))
    assert made["$id"] == "https://alongside.example/library.schema.json"
    keys = {(name, key) for name, of in made["$defs"].items() for key in of.get("properties", ())}
    without = {
        key
        for name, key in keys
        if "description" not in (said := made["$defs"][name]["properties"][key]) and "$ref" not in said
    }
    assert without <= {"$schema", "name", "summary", "title", "language", "licence", "fewest", "most"}
