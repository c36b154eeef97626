"""A link as written, as an address under the site's, and as a page or a paper needs it."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.links import is_elsewhere, on_page, on_paper, page_address, target_of, under_site

SITE = "https://alongside.example/guide/"
ELSEWHERE = ["https://elsewhere.example/a/b?c#d", "mailto:ask@practice.org", "tel:+441170000000"]


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("../models/straight-talk.md", "models/straight-talk/"),
        ("straight-talk-planner.md#rate", "worksheets/straight-talk-planner/#rate"),
        ("#rate", "worksheets/team-health-check/#rate"),
        ("index.md", "worksheets/"),
        ("../index.md", "./"),
        ("../index.md#top", "./#top"),
        ("../sources/references.yml", "sources/references.yml"),
        ("../a:b/c.md", "a:b/c/"),
        *((href, href) for href in ELSEWHERE),
    ],
)
def test_a_link_is_an_address_under_the_sites_or_leads_elsewhere(href: str, address: str) -> None:
    assert under_site(href, "worksheets/team-health-check.md") == address


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("models/straight-talk/", "../../models/straight-talk/"),
        ("worksheets/team-health-check/#rate", "#rate"),
        ("worksheets/", "../"),
        ("glossary/#trust", "../../glossary/#trust"),
        ("./", "../../"),
        ("./#top", "../../#top"),
        ("sources/references.yml", "../../sources/references.yml"),
        *((address, address) for address in ELSEWHERE),
    ],
)
def test_an_address_is_relative_to_the_page_that_shows_it(address: str, local: str) -> None:
    assert on_page(address, "worksheets/team-health-check/") == local


@pytest.mark.parametrize(
    ("address", "local"), [("models/straight-talk/", "models/straight-talk/"), ("./", "./"), ("./#top", "#top")]
)
def test_from_home_an_address_is_itself(address: str, local: str) -> None:
    assert on_page(address, "") == local


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("models/straight-talk/#a", f"{SITE}models/straight-talk/#a"),
        ("./", SITE),
        *((address, address) for address in ELSEWHERE),
    ],
)
def test_paper_has_the_whole_address(address: str, whole: str) -> None:
    assert on_paper(address, SITE) == whole


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("../models/a.md#b", ("models/a.md", "b")),
        ("./a.md", ("worksheets/a.md", "")),
        ("#b", ("worksheets/x.md", "b")),
        ("../../a.md", ("../a.md", "")),
    ],
)
def test_a_links_target_is_a_file_and_an_anchor(href: str, target: tuple[str, str]) -> None:
    assert target_of(href, "worksheets/x.md") == target


@pytest.mark.parametrize(
    ("path", "address"), [("index.md", ""), ("about/index.md", "about/"), ("models/a.md", "models/a/")]
)
def test_the_address_of_a_files_page(path: str, address: str) -> None:
    assert page_address(path) == address


@pytest.mark.parametrize("href", ["a/b:c.md", "#a", "../a.md", "a.md"])
def test_only_what_names_a_scheme_leads_elsewhere(href: str) -> None:
    assert not is_elsewhere(href)


NAME = st.text("abc-", min_size=1, max_size=3)
FOLDERS = st.lists(NAME, max_size=3).map(lambda names: "".join(f"{name}/" for name in names))


@given(FOLDERS, FOLDERS)
def test_a_browser_finds_from_any_page_what_paper_names(address: str, page: str) -> None:
    assert urljoin(SITE + page, on_page(address or "./", page)) == on_paper(address or "./", SITE)
