"""What the limits of front matter and settings allow can be printed, written and cut out, to the last character."""

import dataclasses

import pytest
from msgspec import structs

from alongside.cards.printer import CardPrinter
from alongside.files.documents import deck_in, part_in
from alongside.files.formats import all_downloads
from alongside.guide import Guide
from alongside.items.frontmatter import MOST_IN_WORD
from alongside.owner.settings import MOST_OF_AN_ADDRESS
from alongside.paper import Paper
from alongside.sheets.word.writer import Writer
from tests.guide import OVERRIDES, guide, owner

NAME = "The Partnership Practice of Northern Cooperation and Learning for Everyone at Wo"
HOST = "https://guide.the-partnership-practice-of-northern-cooperation.example.org/"


@pytest.fixture(scope="module")
def longest() -> Guide:
    """The guide of an owner whose name and address are as long as they may be, and so is each summary."""
    address = HOST + "a" * (MOST_OF_AN_ADDRESS - len(HOST) - 1) + "/"
    assert (len(NAME), len(address)) == (80, MOST_OF_AN_ADDRESS)
    items = {
        name: structs.replace(item, summary=("word " * MOST_IN_WORD)[: MOST_IN_WORD - 1] + ".")
        for name, item in guide().items.items()
    }
    own = structs.replace(owner(), organisation=NAME, site_url=address, licence="W" * 12 + " word" * 9 + " a")
    return dataclasses.replace(guide(), owner=own, items=items)


def test_every_deck_of_cards_holds_them(longest: Guide) -> None:
    printer = CardPrinter(OVERRIDES)
    decks = [download for download in all_downloads(longest) if download.key == "cards"]
    assert len(decks) > 20
    for download in decks:
        assert printer.print_deck(deck_in(download, longest), download.paper or Paper.A4).startswith(b"%PDF")


def test_every_word_file_holds_them(longest: Guide) -> None:
    writer = Writer(OVERRIDES)
    files = [download for download in all_downloads(longest) if download.key == "word"]
    assert len(files) > 40
    for download in files[::5]:
        assert writer.write_part(part_in(download, longest)).startswith(b"PK")
