"""The real decks as they are printed: pages, places, words, and what goes wrong."""

import io
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest
from msgspec import structs

from alongside.cards.deck import Deck, Format, Point, Question
from alongside.cards.printer import CardPrinter
from alongside.faults import SheetError
from alongside.paper import Paper
from alongside.sheets.model import Quote
from alongside.wording import day
from tests.core.cards.decks import deck_of
from tests.guide import guide

from .samples import SMALL, text
from .viewer import MM, SIZES, Box, Viewer, back_words, behind, front_boxes, front_words, squeezed

CAPTION = 6 * MM
"""How far above the cards the margin's words reach."""


def test_is_valid_pdf_ua(printed: bytes) -> None:
    report = page.validate_pdf_bytes(printed)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant and report.rules.passed > 50


def test_every_page_has_the_papers_size_and_every_front_its_back(deck: Deck, printed: bytes, paper: Paper) -> None:
    viewer = Viewer(printed)
    assert len(viewer) == 2 * len(deck.cards) / 8
    for number in range(len(viewer)):
        assert viewer.size(number) == pytest.approx(SIZES[paper], abs=0.1)


def test_the_text_of_each_card_stands_whole_in_its_place_and_its_back_behind_it(
    deck: Deck, printed: bytes, paper: Paper
) -> None:
    viewer, boxes = Viewer(printed), front_boxes(paper)
    for number, card in enumerate(deck.cards):
        sheet, box = 2 * (number // 8), boxes[number % 8]
        assert front_words(card) in viewer.within(sheet, box), card.name
        assert back_words(card) in viewer.within(sheet + 1, behind(box, paper)), card.name


def test_nothing_is_printed_near_a_cut(printed: bytes, paper: Paper) -> None:
    viewer, boxes = Viewer(printed), front_boxes(paper)
    above = max(box.top for box in boxes)
    margin = Box(0, above, SIZES[paper][0], above + CAPTION)
    for number in range(len(viewer)):
        lost = [box for box in viewer.places(number) if not any(card.holds(box, 2.5 * MM) for card in boxes)]
        assert [box for box in lost if not margin.holds(box)] == []


def test_every_back_says_where_the_card_is_from(deck: Deck, printed: bytes, paper: Paper) -> None:
    viewer = Viewer(printed)
    address = squeezed(deck.address.removeprefix("https://").strip("/"))
    for number, _ in enumerate(deck.cards):
        back = viewer.within(2 * (number // 8) + 1, behind(front_boxes(paper)[number % 8], paper))
        for words in (address, squeezed(f"Edition of {day(guide().edition)}"), "CCBY4.0"):
            assert words in back


def test_is_read_card_by_card(deck: Deck, printed: bytes) -> None:
    viewer = Viewer(printed)
    for first in range(0, len(deck.cards), 8):
        cards = [card for card in deck.cards[first : first + 8] if isinstance(card, Point | Format | Question)]
        for side, words in ((0, front_words), (1, back_words)):
            whole, at = viewer.whole(first // 4 + side), -1
            for card in cards:
                at = whole.index(words(card), at + 1)
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        marked = list(marked_contents(pdf.Root.StructTreeRoot, None))
        assert marked == sorted(marked) and len(marked) > len(deck.cards)


def marked_contents(element: Any, on: int | None) -> Any:
    """Page and number of each stretch of content, in the order in which the tags have them."""
    on = element.Pg.objgen[0] if "/Pg" in element else on
    children = element.get("/K", ())
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, int):
            yield on, child
        elif isinstance(child, pikepdf.Dictionary) and "/MCID" in child:
            yield (child.Pg.objgen[0] if "/Pg" in child else on), int(child.MCID)
        elif isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield from marked_contents(child, on)


def test_says_its_title_and_language(deck: Deck, printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == f"{deck.title}: cards"
            assert metadata["xmp:CreateDate"].startswith(f"{guide().edition}T00:00:00")


@pytest.mark.parametrize("name", ["questions", "straight-talk"])
def test_the_same_deck_gives_the_same_bytes(templates: Path, printer: CardPrinter, paper: Paper, name: str) -> None:
    deck = deck_of(name)
    assert CardPrinter(templates).print_deck(deck, paper) == printer.print_deck(deck, paper)


def test_a_short_page_of_cards_keeps_fronts_and_backs_together(printer: CardPrinter, paper: Paper) -> None:
    viewer, boxes = Viewer(printer.print_deck(SMALL, paper)), front_boxes(paper)
    assert len(viewer) == 2
    assert viewer.within(0, boxes[2]).startswith("When")
    assert "Sayitfirst." in viewer.within(1, boxes[3])
    assert viewer.within(1, boxes[2]) == ""


def test_words_to_say_are_set_off_on_a_card_and_tagged(printer: CardPrinter, paper: Paper) -> None:
    back = (text("Ask first."), Quote((text("May I?"),)))
    content = printer.print_deck(structs.replace(SMALL, cards=(*SMALL.cards, Point("Ask", "Parts", back))), paper)
    assert "Askfirst.MayI?" in squeezed(Viewer(content).whole(1))
    assert page.validate_pdf_bytes(content).is_compliant


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        (Point("Too long", "Parts", (text("Ask what they saw. " * 80),)), "the card “Too long” holds more than can be"),
        (Question("Why? " * 80, "When", "Ask.", "1 of 1"), "holds more than can be read on it"),
        (Point("語", "Parts", ()), "語"),
    ],
    ids=["too-long-a-back", "too-long-a-front", "missing-glyph"],
)
def test_a_fault_names_the_item_and_the_card(printer: CardPrinter, card: Point | Question, reason: str) -> None:
    with pytest.raises(SheetError) as caught:
        printer.print_deck(structs.replace(SMALL, cards=(*SMALL.cards, card)), Paper.A4)
    assert str(caught.value).startswith("small, its cards: ")
    assert reason in str(caught.value)
