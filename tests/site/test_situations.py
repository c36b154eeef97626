"""A situation's page: its sheet, when not, and what comes next, in their places."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from justhtml import Element

from alongside.items.kinds import Situation
from tests.guide import guide, names_of
from tests.site.pages import BASE, BuiltPage, pages_of


def below(page: BuiltPage, heading: str) -> list[Element]:
    """The elements of the text from a heading of the second level to the next."""
    found: list[Element] = []
    inside = False
    for element in page.all(".prose > *"):
        if element.name == "h2":
            inside = " ".join(element.to_text().split()) == heading
        elif inside:
            found.append(element)
    assert found, f"nothing stands below {heading}"
    return found


def linked(page: BuiltPage, elements: list[Element]) -> list[str]:
    """The addresses under the site's to which the lines of a situation's leads link."""
    links = [link for element in elements for link in element.query("a.leads__title") if isinstance(link, Element)]
    return [urljoin(BASE + page.address, str(link.attrs["href"])).removeprefix(BASE) for link in links]


@pytest.mark.parametrize("name", names_of("situations"))
def test_a_page_shows_its_sheet_when_not_and_what_comes_next(name: str, site_folder: Path) -> None:
    item = guide().get(name)
    assert isinstance(item, Situation)
    page = pages_of(site_folder)[item.url]
    sheet, onward = below(page, "The sheet"), below(page, "Afterwards")
    assert linked(page, sheet) == [guide().get(item.sheet).url]
    assert any(".pdf" in element.to_html() for element in sheet)
    assert linked(page, onward) == [guide().get(other).url for other in item.next]
    assert below(page, "When not")[0].name == "p"


def test_the_tab_of_the_situations_comes_first_and_its_page_shows_each(site_folder: Path) -> None:
    pages = pages_of(site_folder)
    first = pages[""].all(".tabs a")[0]
    assert first.to_text().strip() == "Situations" and first.attrs["href"] == "situations/"
    rows = pages["situations/"].all(".row")
    assert len(rows) == len(names_of("situations")) + len(names_of("paths"))


def test_a_sheet_says_for_which_situations_it_is(site_folder: Path) -> None:
    targets = pages_of(site_folder)["worksheets/reframing/"].targets()
    assert BASE + "situations/i-keep-saying-the-same-thing/" in targets
