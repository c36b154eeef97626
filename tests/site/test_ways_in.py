"""The bar, home and the pages of sections: from what happens to a sheet in two clicks, and back out to a person."""

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin

import pytest
from justhtml import Element

from alongside.items.kinds import Page, Situation
from alongside.items.library import Fillable
from alongside.items.vocabulary import Kind, Purpose
from alongside.navigation import BAR, HOME
from tests.guide import guide
from tests.site.pages import BASE, BuiltPage, pages_of

EVERYWHERE = ["", "situations/", "worksheets/team-health-check/", "library/", "enquiries/", "about/", "404.html"]


def addresses(page: BuiltPage, links: Sequence[object]) -> list[str]:
    """Where links lead, under the site's address."""
    found = [str(link.attrs["href"]) for link in links if isinstance(link, Element)]
    return [urljoin(BASE + page.address, target).removeprefix(BASE) for target in found]


def words(element: Element) -> str:
    return " ".join(element.to_text().split())


@pytest.mark.parametrize("address", EVERYWHERE)
def test_the_bar_has_five_sections_my_sheets_and_contact_on_every_page(address: str, site_folder: Path) -> None:
    page = pages_of(site_folder)[address]
    assert [words(link) for link in page.all(".tabs a")] == [*BAR, "My sheets", "Contact"]
    assert [words(link) for link in page.all(".menu__panel > ul > li > a")] == [
        *BAR,
        "Everything",
        "My sheets",
        "Contact",
    ]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_the_foot_of_every_page_says_how_to_reach_the_owner(address: str, site_folder: Path) -> None:
    page, owner = pages_of(site_folder)[address], guide().owner
    assert owner
    links = page.all(".colophon__about a")
    targets = [str(link.attrs["href"]) for link in links]
    assert addresses(page, links[:1]) == ["enquiries/"] or address == "404.html"
    assert {owner.mail_link, owner.telephone_link} <= set(targets)


@pytest.mark.parametrize("section", BAR)
def test_the_present_section_is_marked_on_each_of_its_pages(section: str, site_folder: Path) -> None:
    pages = pages_of(site_folder)
    index, parts = BAR[section]
    own = [index, *(f"{part.folder}/index.md" if isinstance(part, Kind) else part for part in parts)]
    for source in own:
        here = pages[guide().sources[source].url].all(".tabs a[aria-current]")
        assert [words(link) for link in here] == [section], source


def test_eight_situations_lead_from_home_to_their_sheet_in_two_clicks(site_folder: Path) -> None:
    pages = pages_of(site_folder)
    situations = addresses(pages[""], pages[""].all(".happening > ul a"))
    assert len(situations) == 8
    for address in situations:
        (item,) = (item for item in guide().library() if item.url == address)
        assert isinstance(item, Situation)
        sheets = addresses(pages[address], pages[address].all("a.leads__title"))
        assert sheets[0] == guide().get(item.sheet).url


def test_home_asks_in_the_readers_words_and_shows_a_sheet_as_it_prints(site_folder: Path) -> None:
    home, item = pages_of(site_folder)[""], guide().sources[HOME]
    assert isinstance(item, Page) and item.picture_of
    assert len(home.all("main .search__form")) == len(home.all(".search__form")) == 1
    (picture,) = home.all("img")
    file = site_folder / str(picture.attrs["src"])
    assert file.read_bytes().startswith(b"\x89PNG") and guide().get(item.picture_of).title in str(picture.attrs["alt"])
    assert file.stat().st_size < 25_000  # its places to write, and not its introduction
    graded = [words(count) for count in home.all(".grades dd")]
    assert sum(map(int, graded)) == len(guide().of_kind("principle")) + len(guide().of_kind("model"))


def test_every_page_prints_the_guides_name_and_its_address(site_folder: Path) -> None:
    for page in pages_of(site_folder).values():
        if page.all("main") and not page.all("meta[name=robots][content=noindex]"):  # those have no address to print
            (imprint,) = page.all(".imprint")
            assert guide().site + page.address in words(imprint) and re.search(
                "Alongside, (edition of|Ausgabe vom)", words(imprint)
            ), page.address


def test_the_sheets_page_has_every_sheet_once_below_its_purpose(site_folder: Path) -> None:
    page = pages_of(site_folder)["sheets/"]
    shown = [addresses(page, group.query(".row__title a")) for group in page.all(".rows-group")]
    sheets = [item for item in guide().library() if isinstance(item, Fillable)]
    wanted = [sorted((item.title.casefold(), item.url) for item in sheets if item.purpose is one) for one in Purpose]
    assert shown == [[url for _, url in group] for group in wanted]
    sides = {row.attrs["data-row"] for row in page.all(".row")}
    assert sides == {"leader", "colleague", "leader colleague"}


@pytest.mark.parametrize("section", ["Sessions", "Ideas"])
def test_the_page_of_a_section_has_all_that_it_holds(section: str, site_folder: Path) -> None:
    index, parts = BAR[section]
    page = pages_of(site_folder)[guide().sources[index].url]
    linked = set(addresses(page, page.all(".rows-group a")))
    for part in parts:
        wanted = guide().of_kind(part) if isinstance(part, Kind) else [guide().sources[part]]
        assert {item.url for item in wanted} <= linked
