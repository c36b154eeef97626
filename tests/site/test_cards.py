"""The cards of the built site: every deck that a page offers is there, and the question bank's page."""

from pathlib import Path

import pytest

from alongside.questions import ID, Bank
from alongside.ten_minutes import ID as FORMATS
from tests.guide import files, guide, names_of
from tests.site.pages import BASE, pages_of

ITEMS = [*names_of("models"), ID, FORMATS]


def test_every_deck_that_is_offered_is_the_one_that_was_printed(site_folder: Path) -> None:
    """What stands on the cards is looked at in `tests/print/cards`."""
    cards = [download for download in files().downloads.values() if download.key == "cards"]
    assert len(cards) == 2 * len(ITEMS) >= 26
    for download in cards:
        printed = files().path(download.address).read_bytes()
        assert (site_folder / download.address).read_bytes() == printed, download.address


@pytest.mark.parametrize("name", ITEMS)
def test_the_page_links_to_its_cards(site_folder: Path, name: str) -> None:
    page = pages_of(site_folder)[guide().get(name).url]
    offered = {
        BASE + address for address, file in files().downloads.items() if (file.item, file.key) == (name, "cards")
    }
    assert len(offered) == 2
    assert offered <= set(page.targets())


def real() -> Bank:
    """The question bank."""
    bank = guide().bank
    assert bank
    return bank


def test_each_question_has_an_anchor_at_its_words(site_folder: Path) -> None:
    page, bank = pages_of(site_folder)[guide().get(ID).url], real()
    items = {str(item.attrs["id"]): " ".join(item.to_text().split()) for item in page.all(".prose ol > li[id]")}
    straight = str.maketrans("\u2019\u201c\u201d", '\'""')
    for question in bank.questions:
        assert items[question.anchor].translate(straight) == question.text.translate(straight)


def test_the_page_can_be_drawn_from_by_moment(site_folder: Path) -> None:
    page, bank = pages_of(site_folder)[guide().get(ID).url], real()
    options = [str(option.attrs.get("value") or "") for option in page.all("#draw option")]
    assert options == ["", *(situation.anchor for situation in bank.situations)]
    assert set(options[1:]) <= set(page.ids())
    assert "hidden" in page.all("#draw")[0].attrs
