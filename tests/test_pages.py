"""An item's Markdown made ready for the site."""

import dataclasses

import pytest

from alongside.enquiry.reading import read_owner
from alongside.read import read_guide
from alongside.pages import compose, links_from
from alongside.templates import environment
from tests.conftest import ROOT

OWNER = read_owner((ROOT / "mkdocs.yml").read_text("utf-8"), "mkdocs.yml", {})[0]
GUIDE = read_guide(ROOT / "docs", OWNER)[0]
TEMPLATES = environment(ROOT / "overrides")


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("https://alongside.example/models/straight-talk/", "../../models/straight-talk/"),
        ("https://alongside.example/glossary/#trust", "../../glossary/#trust"),
        ("https://alongside.example/", "../../"),
        ("https://alongside.example/sources/references.yml", "../../sources/references.yml"),
        ("https://elsewhere.example/", "https://elsewhere.example/"),
    ],
)
def test_links_beside_fields_lead_within_the_site(address: str, local: str) -> None:
    assert links_from(GUIDE.get("team-health-check"), GUIDE)(address) == local


def test_citations_become_links_to_the_list_below() -> None:
    page = compose(GUIDE.get("everyones-success"), GUIDE, TEMPLATES)
    assert "([Stewart et al., 2023](#ref-stewart2023))" in page
    assert "{: #ref-stewart2023 }" in page.split("## References")[1]
    assert "[@" not in page


def test_a_page_that_cites_nothing_has_no_list() -> None:
    assert "## References" not in compose(GUIDE.get("partnership-agreement"), GUIDE, TEMPLATES)


def test_every_work_is_listed_with_its_limits_and_where_it_is_used() -> None:
    page = compose(GUIDE.get("sources"), GUIDE, TEMPLATES)
    for key, work in GUIDE.references.items():
        entry = page.split(f"{{: #{key} }}")[1].split("\n### ")[0]
        assert work.finding in entry and work.limits in entry
        assert all(f"(/{item.source})" in entry for item in GUIDE.citing(key))


def test_every_term_is_in_the_glossary_with_where_it_is_used() -> None:
    page = compose(GUIDE.get("glossary"), GUIDE, TEMPLATES)
    for term in GUIDE.of_kind("term"):
        assert f"## {term.title} {{: #{term.id} }}" in page and term.summary in page


def test_an_unknown_citation_is_left_as_it_was_written() -> None:
    item = GUIDE.get("everyones-success")
    bare = dataclasses.replace(GUIDE, references={})
    assert "[@stewart2023]" in compose(item, bare, TEMPLATES)
