"""The key of a page: it changes with what the page shows, and with nothing else."""

import dataclasses
import re
from functools import cache
from pathlib import Path

import pytest
from msgspec import structs

from alongside.guide import Guide
from alongside.items.read import read_item
from alongside.keeping import Shelf
from alongside.pages.kept import KeptPages, PageKeys
from alongside.pages.lists import AREAS
from alongside.site import Site
from tests.guide import DOCS, OVERRIDES, guide

LISTS = {"sources", *AREAS.values(), "glossary", "about", "changes", "how-we-work"}
"""Pages with lists that are drawn from all others."""
ARTICLE, SHEET, SESSION = "asking-for-help", "team-health-check", "edict-swap"


def keys_of(read: Guide, design: str = "design", **shown: object) -> dict[str, str]:
    """The key of every page by its item's id."""
    keys = PageKeys(Site(read, OVERRIDES, Path(), shown=shown), design, [])
    return {item.id: keys.key(item) for item in read.readable()}


@cache
def before() -> dict[str, str]:
    """The keys of the real guide's pages."""
    return keys_of(guide())


def edited(name: str, old: str, new: str) -> Guide:
    """The guide with a text in an item's file replaced, wherever it stands."""
    source = guide().get(name).source
    text = (DOCS / source).read_text("utf-8")
    assert old in text, f"{source} has no {old!r}"
    item, problems = read_item(text.replace(old, new), source)
    assert item, problems
    return dataclasses.replace(guide(), items={**guide().items, name: item})


def changed(read: Guide) -> set[str]:
    """The pages whose keys another guide changes."""
    after = keys_of(read)
    return {name for name, key in before().items() if key != after[name]}


def test_a_summary_changes_the_pages_of_a_translation_too() -> None:
    german = guide().translations["de"]
    assert german.items[SESSION] is guide().items[SESSION], "a page that German pages show untranslated"
    session = edited(SESSION, "summary: ", "summary: In short. ").items[SESSION]
    keys, after = keys_of(german), keys_of(dataclasses.replace(german, items={**german.items, SESSION: session}))
    assert keys and [name for name, key in keys.items() if key == after[name]] == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ARTICLE, "## What to do next\n", "## What to do next\n\nNow.\n"),
        (SHEET, "____", "____\n____"),
        (SESSION, "## Follow up\n", "## Follow up\n\nNow. "),
    ],
)
def test_an_edited_text_changes_its_own_page(name: str, old: str, new: str) -> None:
    found = changed(edited(name, old, new))
    assert name in found and found - LISTS == {name}


def test_an_edited_text_that_cites_a_work_changes_where_the_work_is_listed() -> None:
    found = changed(edited(ARTICLE, "## What to do next\n", "## What to do next\n\nNow [@wang2014].\n"))
    assert found == {ARTICLE, "sources", *AREAS.values()}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ARTICLE, "title: ", "title: Why "),
        (ARTICLE, "summary: ", "summary: Why "),
        (SHEET, "minutes: ", "minutes: 1"),
        (SESSION, "related: [", "related: [asking-for-help, "),
        (ARTICLE, "reviewed: 2026-11-", "reviewed: 2026-10-"),
        (ARTICLE, "what: First published.", "what: Something changed."),
    ],
)
def test_what_other_pages_show_of_an_item_changes_every_page(name: str, old: str, new: str) -> None:
    assert changed(edited(name, old, new)) == before().keys()


def test_a_terms_meaning_changes_the_pages_that_use_it_and_the_glossary() -> None:
    found = changed(edited("coaching", "Helping someone find", "Helping somebody find"))
    using = {item.id for item in guide().readable() if re.search(r"(?<![\w-])coaching(?![\w-])", item.body.text, re.I)}
    assert using | {"glossary"} <= found
    assert found < before().keys()
    assert not any(re.search("coach", guide().get(name).body.text, re.I) is None for name in found - LISTS)


def test_a_new_form_of_a_term_changes_every_page_that_uses_that_form() -> None:
    form = "asking"
    found = changed(edited("coaching", "unlike: ", f"also: [{form}]\nunlike: "))
    using = {item.id for item in guide().readable() if re.search(rf"(?<![\w-]){form}(?![\w-])", item.body.text, re.I)}
    both = {name for name in using if re.search(r"(?<![\w-])coaching(?![\w-])", guide().get(name).body.text, re.I)}
    assert both, "a page with the old form and the new shows the difference"
    assert using - found == set()


def test_a_works_data_change_the_pages_that_cite_it_and_the_list() -> None:
    work = guide().references["wang2014"]
    works = {**guide().references, "wang2014": structs.replace(work, title="Another title")}
    citing = {item.id for item in guide().citing("wang2014")}
    assert changed(dataclasses.replace(guide(), references=works)) == citing | {"sources", *AREAS.values()}


def test_another_design_changes_every_page() -> None:
    after = keys_of(guide(), "another design")
    assert [name for name, key in before().items() if key == after[name]] == []


def test_what_one_page_shows_besides_changes_that_page() -> None:
    one, other = keys_of(guide(), booklet=[1]), keys_of(guide(), booklet=[2])
    assert [name for name in one if one[name] != other[name]] == ["booklet"]


def test_a_drawing_changes_its_models_page() -> None:
    drawing = structs.replace(guide().drawings["straight-talk"], svg="<svg/>")
    read = dataclasses.replace(guide(), drawings={**guide().drawings, "straight-talk": drawing})
    assert changed(read) == {"straight-talk"}


def test_each_page_has_a_key_of_its_own() -> None:
    assert len(set(before().values())) == len(before())


def test_what_is_kept_is_found_again_as_it_was(tmp_path: Path) -> None:
    kept = KeptPages(Shelf(tmp_path, ".page", 9))
    kept.put("key", "<html>é</html>")
    assert (kept.get("key"), kept.get("another")) == ("<html>é</html>", None)
