"""An item's Markdown made ready for the site."""

import dataclasses

from alongside.pages import compose
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
