"""Anchors of headings: unique, there for any words, and never an id that a template or a script knows."""

import dataclasses
import re

import pytest
from msgspec import structs

from alongside.anchors import RESERVED, anchor_of
from alongside.checks.addresses import anchors
from alongside.items.body import Body
from alongside.pages.lists import AREAS
from alongside.problems import report
from tests.guide import OVERRIDES, guide


def anchors_in(*headings: str) -> list[str]:
    taken: set[str] = set()
    return [anchor_of(words, taken) for words in headings]


def test_the_ids_of_all_templates_are_reserved() -> None:
    ids = {
        found
        for path in OVERRIDES.rglob("*.html")
        if path.name != "enquiries.html"  # it has no heading but its own
        for found in re.findall(r'\sid="([^"{]+)', path.read_text("utf-8"))
    }
    assert len(ids) > 50
    assert [name for name in ids if not RESERVED.fullmatch(name)] == []


@pytest.mark.parametrize("name", ["search-field", "letter-3", "text", "plan", "sheet", "field-x", "ref-x"])
def test_a_heading_takes_no_id_that_is_known_for_something_else(name: str) -> None:
    assert anchors_in(name, name) == [f"{name}_1", f"{name}_2"]


def test_every_heading_has_an_anchor_of_its_own() -> None:
    assert anchors_in("A", "A", "A_1", "A", "", "{{ }}", "\u05e9\u05dc\u05d5\u05dd", "constructor", "location") == [
        "a", "a_1", "a_1_1", "a_2", "section", "section_1", "section_2", "constructor", "location",
    ]  # fmt: skip
    body = Body("## A\n\n## A\n\n## A_1\n\n## \u05e9\u05dc\u05d5\u05dd\n\n## __proto\\_\\___\n")
    made = [heading.anchor for heading in body.headings]
    assert len(set(made)) == len(made) and all(made)


def test_a_term_or_a_work_that_would_be_another_place_is_named() -> None:
    term = guide().get("edict")
    work = next(work for work in guide().references.values() if not work.formerly)
    items = {**guide().items, "text": structs.replace(term, file=structs.replace(term.file, path="glossary/text.md"))}
    works = {**guide().references, "grades": structs.replace(work, key="grades")}
    told = report(anchors(dataclasses.replace(guide(), items=items, references=works)))
    assert len(told) == 3
    assert told[0].startswith("docs/glossary/text.md:1: `text` is already a place on docs/glossary/index.md")
    for line, page in zip(told[1:], ("sources", AREAS[work.area]), strict=True):
        assert line.startswith(f"docs/sources/references.yml:{work.line}: `grades` is already a place on docs/{page}/")
    assert list(anchors(guide())) == []
