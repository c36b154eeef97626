"""The text of an item's page."""

import dataclasses
import html

import pytest

from alongside.pages.lists import AREAS
from alongside.pages.text import Contents, nested
from tests.guide import guide, page, with_body


def test_citations_become_links_to_the_list_below() -> None:
    text = page("everyones-success").whole
    assert '(<a href="#ref-stewart2023">Stewart et al., 2023</a>)' in text
    assert '<li id="ref-stewart2023">' in text.split('<h2 id="references">')[1]
    assert "[@" not in text


def test_a_page_that_cites_nothing_has_no_list() -> None:
    assert 'id="references"' not in page("contribute").whole


def test_every_work_is_listed_with_its_limits_and_where_it_is_used() -> None:
    names = page("sources").whole
    full = {area: page(name).whole for area, name in AREAS.items()}
    for key, work in guide().references.items():
        assert f'<li id="{key}"><a href="../{AREAS[work.area]}/#{key}">' in names
        entry = full[work.area].split(f'<h2 id="{key}">')[1].split("<h2 ")[0]
        assert "What it found:" in entry and "Limits:" in entry
        assert all(f'href="../{item.url}"' in entry for item in guide().citing(key) if item.kind != "page")


def test_a_work_that_moved_to_another_page_is_reached_from_where_it_stood() -> None:
    moved = [work for work in guide().references.values() if work.formerly]
    assert moved
    whole = {area: page(address).whole for area, address in AREAS.items()}
    for work in moved:
        assert work.formerly
        assert f'<li id="{work.key}"><a href="../{AREAS[work.area]}/#{work.key}">' in whole[work.formerly]
        assert f'<h2 id="{work.key}">' not in whole[work.formerly]


def test_every_term_is_in_the_glossary_with_where_it_is_used() -> None:
    text = html.unescape(page("glossary").whole)
    for term in guide().of_kind("term"):
        assert f'<h2 id="{term.id}">' in text


def test_an_unknown_citation_is_left_as_it_was_written() -> None:
    bare = dataclasses.replace(guide(), references={})
    assert "[@stewart2023]" in page("everyones-success", bare).whole


@pytest.mark.parametrize("name", ["straight-talk-preparation", "straight-talk-planner"])
def test_what_to_do_in_danger_stands_with_the_first_words(name: str) -> None:
    text = page(name)
    assert "<strong>In danger:</strong>" in text.lead and "<strong>In danger:</strong>" not in text.more


@pytest.mark.parametrize(
    "second",
    [
        "**Not now:** wait.",
        "In danger: call.",
        "*In danger:* call.",
        "Say so. **In danger:** call.",
        "- **In danger:** call.",
    ],
)
def test_other_words_stay_below_the_first(second: str) -> None:
    text = page("straight-talk-planner", with_body("straight-talk-planner", f"First.\n\n{second}\n\n____\n"))
    assert text.lead == "<p>First.</p>\n" and text.more


AGENDA = (
    "## {}\n\n| Step | Minutes |\n|---|---|\n| 1. Open | 4 |\n\n### If it gets stuck\n\nWait.\n\n## Follow up\n\nAsk.\n"
)


@pytest.mark.parametrize("heading", ["Agenda", "**Agenda**", "*Agenda*", "`Agenda`", "Agenda ##"])
def test_a_workshops_agenda_is_known_however_its_heading_is_set(heading: str) -> None:
    text = page("edict-swap", with_body("edict-swap", f"Opening words.\n\n{AGENDA.format(heading)}"))
    agenda, follow_up = text.sections
    assert "Opening words." in text.opening and "<h2" not in text.opening
    assert agenda.name == "Agenda" and "Agenda" in agenda.heading and "<table" in agenda.body
    assert follow_up.name == "Follow up" and "Follow up" in follow_up.heading


def test_no_other_heading_is_taken_for_the_agenda() -> None:
    text = page("edict-swap", with_body("edict-swap", f"Opening.\n\n{AGENDA.format('Agenda in short')}"))
    assert not any(section.name == "Agenda" for section in text.sections)


def test_a_page_without_sections_is_all_opening() -> None:
    text = page("edict-swap", with_body("edict-swap", "Words."))
    assert (text.opening.strip(), text.sections) == ("<p>Words.</p>", ())


def test_contents_are_nested_as_their_levels_say() -> None:
    flat = [Contents(str(number), str(number), level) for number, level in enumerate([2, 3, 3, 2, 4, 3])]
    found = nested(flat)
    assert [one.name for one in found] == ["0", "3"]
    assert [[below.name for below in one.children] for one in found] == [["1", "2"], ["5"]]
