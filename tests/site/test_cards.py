"""The cards of the built site: every deck that a page offers is there, and the question bank's page."""

import io
from pathlib import Path

import page as page_validation
import pypdfium2
import pytest

from alongside.files.formats import Download, downloads
from alongside.read import read_guide
from alongside.items.kinds import Item
from alongside.questions import ID, bank_of
from alongside.items.vocabulary import Kind
from tests.guide import ROOT
from tests.site.pages import BASE, pages_of

GUIDE, _ = read_guide(ROOT / "docs", None)
ITEMS = [*GUIDE.of_kind(Kind.MODEL), GUIDE.get(ID)]
CARDS = [file for item in ITEMS for file in downloads(item, GUIDE) if file.label == "Cards to cut out"]
SIZES = {"A4": (595, 842), "US Letter": (612, 792)}
"""Width and height in points."""


def test_every_model_and_the_question_bank_offer_cards_on_both_papers() -> None:
    assert len(CARDS) == 2 * len(ITEMS) >= 26


@pytest.mark.parametrize("file", CARDS, ids=lambda file: file.address)
def test_cards_are_there_valid_and_on_their_paper(site_folder: Path, file: Download) -> None:
    content = (site_folder / file.address).read_bytes()
    assert page_validation.validate_pdf_bytes(content).is_compliant
    pdf = pypdfium2.PdfDocument(io.BytesIO(content))
    assert len(pdf) % 2 == 0
    assert {tuple(round(side) for side in pdf[number].get_size()) for number in range(len(pdf))} == {SIZES[file.paper]}


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_page_links_to_its_cards(site_folder: Path, item: Item) -> None:
    page = pages_of(site_folder)[item.url]
    offered = {file.address for file in CARDS if file.address.startswith(page.address)}
    assert len(offered) == 2
    assert {BASE + address for address in offered} <= set(page.targets())


def test_each_question_has_an_anchor_at_its_words(site_folder: Path) -> None:
    page, (bank, _) = pages_of(site_folder)[GUIDE.get(ID).url], bank_of(GUIDE.get(ID))
    items = {str(item.attrs["id"]): " ".join(item.to_text().split()) for item in page.all(".prose ol > li[id]")}
    straight = str.maketrans("\u2019\u201c\u201d", '\'""')
    for question in bank.questions:
        assert items[question.anchor].translate(straight) == question.text.translate(straight)


def test_the_page_can_be_drawn_from_by_moment(site_folder: Path) -> None:
    page, (bank, _) = pages_of(site_folder)[GUIDE.get(ID).url], bank_of(GUIDE.get(ID))
    options = [str(option.attrs.get("value") or "") for option in page.all("#draw option")]
    assert options == ["", *(situation.anchor for situation in bank.situations)]
    assert set(options[1:]) <= set(page.ids())
    assert "hidden" in page.all("#draw")[0].attrs
