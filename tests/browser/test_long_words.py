"""Words that are wider than a line, and letters that the cover's font lacks: whole, and inside the page."""

import io
import re
from collections import Counter
from typing import Any
from urllib.parse import quote

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_booklet import downloaded, elements, printed

BOTH = "booklet/?items=team-health-check,partnership-agreement"
MARGIN = 55
"""Points: 20 mm less a little, for letters that lean out."""
LONG = {
    "one long word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "wide letters": "W" * 120,
    "Chinese": "我们在这里一起工作并且互相信任因为每个人的成功都是大家的成功" * 3,
    "an address": "anna-magdalena.von-und-zu-hohenfels@learning-and-development.partnership-leadership.example.org",
    "Polish": "Zażółć gęślą jaźń, Gündoğan i Nguyễn " * 3,
}


def boxes(content: bytes) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every letter and picture of the cover, and the page's width."""
    page = pypdfium2.PdfDocument(io.BytesIO(content))[0]
    return [thing.get_bounds() for thing in page.get_objects((pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_IMAGE))]


def told(content: bytes) -> str:
    """The words of the cover without spaces, those that are drawn too."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        drawn = "".join(str(element.ActualText) for element in elements(pdf) if "/ActualText" in element)
    text = pypdfium2.PdfDocument(io.BytesIO(content))[0].get_textpage().get_text_bounded()
    return "".join((text + drawn).split()).replace("\ufffe", "")


@pytest.mark.parametrize("kind", LONG)
@pytest.mark.parametrize("paper", ["A4", "US Letter"])
def test_a_cover_holds_its_words_whole_inside_the_page(page: Page, site: str, kind: str, paper: str) -> None:
    words = LONG[kind][:120]
    page.goto(f"{site}{BOTH}#title={quote(words)}&name={quote(words)}&date=2026-11-26")
    page.get_by_label(paper).check()
    content = downloaded(page)
    width, height = pypdfium2.PdfDocument(io.BytesIO(content))[0].get_size()
    for left, bottom, right, top in boxes(content):
        assert MARGIN <= left <= right <= width - MARGIN and 50 <= bottom <= top <= height, kind
    # a hyphen at the end of a line is taken for one that parts a word; lines that are drawn stand behind all others
    said = re.sub("[-\x02]", "", told(content))
    for word, times in Counter(words.replace("-", "").split()).items():
        assert said.count(word) >= 2 * times, word


@pytest.mark.parametrize("kind", LONG)
def test_the_printed_cover_holds_its_words_inside_the_page(page: Page, site: str, kind: str) -> None:
    words = LONG[kind][:120]
    page.goto(f"{site}{BOTH}#title={quote(words)}&name={quote(words)}")
    printed(page)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 660, "height": 900})
    wide: Any = page.locator(".booklet-cover:not(.booklet-leaf)").evaluate(
        "cover => [cover.scrollWidth, cover.clientWidth]"
    )
    assert wide[0] <= wide[1], kind
    expect(page.locator(".booklet-cover:not(.booklet-leaf) .booklet-cover__title")).to_have_text(words)
