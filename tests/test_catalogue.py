"""What pages show of each other, from the real items."""

from pathlib import Path

from alongside.guide import term_pattern
from alongside.read import read_guide
from alongside.items.kinds import Term
from alongside.navigation import navigation
from alongside.items.vocabulary import Kind
from tests.conftest import ROOT

GUIDE = read_guide(ROOT / "docs", None)[0]
NEW = """---
title: A brand new worksheet
summary: It was added as one file and nothing else was touched.
topics: [trust]
for: [leader]
minutes: 10
people: 2
related: [partnership-agreement]
---
Ask.

____
"""


def test_adding_one_file_is_enough(tmp_path: Path) -> None:
    copy_of_docs(tmp_path)
    (tmp_path / "worksheets/brand-new.md").write_text(NEW, "utf-8")
    guide, problems = read_guide(tmp_path, None)
    assert problems == []
    new = guide.get("brand-new")
    assert new in guide.library() and new in guide.of_kind(Kind.WORKSHEET)
    assert "worksheets/brand-new.md" in str(navigation(guide))
    assert new in guide.related(guide.get("partnership-agreement"), most=100)
    assert guide.sheet(new) is not None


def copy_of_docs(folder: Path) -> None:
    for path in [
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "docs").rglob("*.yml"),
        *(ROOT / "docs").rglob("*.svg"),
    ]:
        target = folder / path.relative_to(ROOT / "docs")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())


def test_related_items_begin_with_the_items_own_list() -> None:
    item = GUIDE.get("everyones-success")
    related = GUIDE.related(item)
    assert [other.id for other in related[: len(item.related)]] == list(item.related)
    assert item not in related and len(related) == len({other.id for other in related})


def test_every_item_is_in_the_navigation() -> None:
    listed = str(navigation(GUIDE))
    assert [item.source for item in GUIDE.library() if item.source not in listed] == []


def test_a_citation_leads_back_to_its_page() -> None:
    item = GUIDE.get("everyones-success")
    assert "stewart2023" in {work.key for work in GUIDE.cited_by(item)}
    assert item in GUIDE.citing("stewart2023")


def test_terms_are_found_as_whole_words_and_longest_first() -> None:
    terms = [term for term in GUIDE.of_kind(Kind.TERM) if isinstance(term, Term)]
    pattern = term_pattern(terms)
    assert [found[0] for found in pattern.finditer("Two-way coaching; coaching, encoaching")] == [
        "Two-way coaching",
        "coaching",
    ]
    assert term_pattern([]).search("anything") is None


def test_references_are_rendered_short_by_number_of_authors() -> None:
    shorts = {reference.short for reference in GUIDE.references.values()}
    assert "Kluger and DeNisi, 1996" in shorts
    assert "Wang et al., 2014" in shorts
