"""An item's Markdown made ready for the site."""

import dataclasses

import pytest
from markdown import markdown
from msgspec import structs

from alongside.items.body import Body
from alongside.items.kinds import Item
from alongside.pages import compose, parts_of, whole
from tests.guide import guide, templates


def test_citations_become_links_to_the_list_below() -> None:
    page = compose(guide().get("everyones-success"), guide(), templates())
    assert "([Stewart et al., 2023](#ref-stewart2023))" in page
    assert "{: #ref-stewart2023 }" in page.split("## References")[1]
    assert "[@" not in page


def test_a_page_that_cites_nothing_has_no_list() -> None:
    assert "## References" not in compose(guide().get("partnership-agreement"), guide(), templates())


def test_every_work_is_listed_with_its_limits_and_where_it_is_used() -> None:
    page = compose(guide().get("sources"), guide(), templates())
    for key, work in guide().references.items():
        entry = page.split(f"{{: #{key} }}")[1].split("\n### ")[0]
        assert work.finding in entry and work.limits in entry
        assert all(f"(/{item.source})" in entry for item in guide().citing(key))


def test_every_term_is_in_the_glossary_with_where_it_is_used() -> None:
    page = compose(guide().get("glossary"), guide(), templates())
    for term in guide().of_kind("term"):
        assert f"## {term.title} {{: #{term.id} }}" in page and term.summary in page


def test_an_unknown_citation_is_left_as_it_was_written() -> None:
    item = guide().get("everyones-success")
    bare = dataclasses.replace(guide(), references={})
    assert "[@stewart2023]" in compose(item, bare, templates())


AGENDA = (
    "## {}\n\n| Step | Minutes |\n|---|---|\n| 1. Open | 4 |\n\n### If it gets stuck\n\nWait.\n\n## Follow up\n\nAsk.\n"
)


@pytest.mark.parametrize("heading", ["Agenda", "**Agenda**", "*Agenda*", "`Agenda`", "Agenda ##"])
def test_a_workshops_text_is_cut_at_its_agenda_however_the_heading_is_set(heading: str) -> None:
    parts = parts_of(html_of(changed("edict-swap", f"Opening words.\n\n{AGENDA.format(heading)}")))
    assert "Opening words." in parts["opening"] and "<h2" not in parts["opening"]
    assert "Agenda" in parts["sections"] and "<table" not in parts["sections"]
    assert "<table" in parts["agenda"] and "Follow up" in parts["agenda"]


def test_no_other_heading_is_taken_for_the_agenda() -> None:
    html = html_of(changed("edict-swap", f"Opening.\n\n{AGENDA.format('Agenda in short')}"))
    assert parts_of(html)["agenda"] == "" and "Follow up" in parts_of(html)["sections"]


def test_a_page_without_sections_is_all_opening() -> None:
    assert parts_of("<p>Words.</p>") == {"opening": "<p>Words.</p>", "sections": "", "agenda": ""}


def test_no_cut_is_left_in_a_whole_page() -> None:
    html = html_of(guide().get("edict-swap"))
    assert "<!-- cut" in html and "<!--" not in whole(html)
    assert sorted(whole(html).split()) == sorted(" ".join(parts_of(html).values()).split())


def changed(name: str, body: str) -> Item:
    """An item with another text."""
    item = guide().get(name)
    return structs.replace(item, file=structs.replace(item.file, body=Body(body)))


def html_of(item: Item) -> str:
    """The page's text as MkDocs renders it."""
    return markdown(compose(item, guide(), templates()), extensions=["attr_list", "md_in_html", "tables", "toc"])
