"""What pages show of each other, from the real items."""

from pathlib import Path

import msgspec

from alongside.files.reading import page_part
from alongside.items.kinds import Situation, Term
from alongside.items.vocabulary import Kind
from alongside.navigation import navigation
from alongside.read import read_guide
from alongside.relations import term_pattern
from tests.apart import APART
from tests.dated import DATED
from tests.guide import DOCS, OVERRIDES, guide, owner
from tests.phrases import phrases

NEW = """---
title: A brand new worksheet
summary: It was added as one file and nothing else was touched.
topics: [trust]
for: [leader]
minutes: 10
people: 2
purpose: talk
related: [partnership-agreement]
{phrases}{dated}---
Ask.

{apart}____
"""


def test_adding_one_file_is_enough(tmp_path: Path) -> None:
    copy_of_docs(tmp_path)
    (tmp_path / "worksheets/brand-new.md").write_text(
        NEW.format(phrases=phrases("brand new"), dated=DATED, apart=APART), "utf-8"
    )
    grown, problems = read_guide(tmp_path, None, OVERRIDES)
    assert problems == []
    new = grown.get("brand-new")
    assert new in grown.library() and new in grown.of_kind(Kind.WORKSHEET)
    assert "worksheets/brand-new.md" in str(navigation(grown))
    assert new in grown.related(grown.get("partnership-agreement"), most=100)
    assert grown.sheet(new) is not None


SITUATION = """---
title: My team never meets
summary: It was added as one file and nothing else was touched.
people_say: [no meetings at all, we only email, never see my team, who are they even, all by chat, a team on paper]
topics: [meetings]
for: [leader]
with: team
sheet: team-health-check
next: [equal-standing]
{dated}---
Meet once.

## Tomorrow

Ask.

## The sheet

Fill it in.

## When not

Wait.

## Afterwards

Look back.
"""


def test_adding_one_situation_is_enough(tmp_path: Path) -> None:
    copy_of_docs(tmp_path)
    (tmp_path / "situations/my-team-never-meets.md").write_text(SITUATION.format(dated=DATED), "utf-8")
    grown, problems = read_guide(tmp_path, owner(), OVERRIDES)
    assert problems == []
    new = grown.get("my-team-never-meets")
    assert new in grown.library() and new in grown.of_kind(Kind.SITUATION)
    assert list(navigation(grown)[1]) == ["Situations"], "the first tab, after home"
    assert "situations/my-team-never-meets.md" in navigation(grown)[1]["Situations"]
    assert isinstance(new, Situation)
    leads = [grown.get(name) for name in ("team-health-check", "equal-standing")]
    assert all(new in grown.related(lead, most=100) for lead in leads), "what it leads to leads back"
    assert not {"team-health-check", "equal-standing"} & {other.id for other in grown.related(new, most=100)}
    said = msgspec.json.encode(page_part(new, grown).blocks).decode()
    assert all(lead.title in said for lead in leads), "on paper"


def copy_of_docs(folder: Path) -> None:
    for path in (path for kind in ("md", "yml", "svg") for path in DOCS.rglob(f"*.{kind}")):
        target = folder / path.relative_to(DOCS)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())


def test_related_items_begin_with_the_items_own_list() -> None:
    item = guide().get("everyones-success")
    related = guide().related(item)
    assert [other.id for other in related[: len(item.related)]] == list(item.related)
    assert item not in related and len(related) == len({other.id for other in related})


def test_what_a_page_puts_forward_is_not_found_again_beside_it() -> None:
    for item in guide().library():
        found = {other.id for other in guide().related(item, most=100)}
        assert not found & {*item.leads} - {*item.related}, item.id


def test_every_item_is_in_the_navigation() -> None:
    listed = str(navigation(guide()))
    assert [item.source for item in guide().library() if item.source not in listed] == []


def test_a_citation_leads_back_to_its_page() -> None:
    item = guide().get("everyones-success")
    assert "stewart2023" in {work.key for work in guide().cited_by(item)}
    assert item in guide().citing("stewart2023")


def test_terms_are_found_as_whole_words_and_longest_first() -> None:
    terms = [term for term in guide().of_kind(Kind.TERM) if isinstance(term, Term)]
    pattern = term_pattern(terms)
    assert [found[0] for found in pattern.finditer("Two-way coaching; coaching, encoaching")] == [
        "Two-way coaching",
        "coaching",
    ]
    assert term_pattern([]).search("anything") is None


def test_references_are_rendered_short_by_number_of_authors() -> None:
    shorts = {reference.short for reference in guide().references.values()}
    assert "Kluger and DeNisi, 1996" in shorts
    assert "Wang et al., 2014" in shorts
