"""A booklet with the reader's words: blank, or of each sheet the copy that is chosen, as a PDF and on paper."""

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.kept import draft, key, put
from tests.browser.test_booklet import AGREEMENT, BOTH, HEALTH, downloaded, line, notice, printed, texts
from tests.browser.test_filled_pdf import CELL, LONG, RULED, assert_is_accessible, held
from tests.print.pdf.viewer import texts_of
from tests.print.pdf.viewers import pdfium

SAM: Mapping[str, Any] = {RULED: LONG, CELL: "by 1 May", "when-slips--we-set-date-look-sheet-again": True}


def kept(page: Page, site: str) -> None:
    """Two copies of the agreement, the second called after Sam."""
    sam = json.dumps(json.loads(draft(AGREEMENT, SAM)) | {"name": "Sam <b>", "created": "2026-11-20T10:00:00.000Z"})
    texts = {f"sheet:{AGREEMENT}": draft(AGREEMENT, {RULED: "my own result"}), f"sheet:{AGREEMENT}:copy:abc123": sam}
    put(page, site, {key(site, name): text for name, text in texts.items()})
    page.goto(site + BOTH)


def choose_sam(page: Page) -> None:
    page.get_by_label("Put it in").check()
    line(page, AGREEMENT).get_by_label("Copy of Partnership agreement").select_option("Sam <b>")


def test_a_booklet_is_blank_unless_words_are_asked_for(page: Page, site: str) -> None:
    kept(page, site)
    assert held(downloaded(page)) == {}


def test_the_first_copy_is_put_in_where_none_is_chosen(page: Page, site: str) -> None:
    kept(page, site)
    page.get_by_label("Put it in").check()
    assert held(downloaded(page)) == {f"{AGREEMENT}--{RULED}": "my own result"}


def test_the_chosen_copy_stands_in_its_pdf_with_its_name_and_all_of_a_long_text(page: Page, site: str) -> None:
    kept(page, site)
    expect(line(page, HEALTH).locator("select")).to_be_hidden()
    blank = len(texts(downloaded(page)))
    choose_sam(page)
    expect(page.locator("[data-booklet-pages]")).to_contain_text(f"At least {blank} pages")
    content = downloaded(page)
    values = {name: "/Yes" if value is True else value for name, value in SAM.items()}
    assert held(content) == {f"{AGREEMENT}--{name}": value for name, value in values.items()}
    assert_is_accessible(content)
    pages = [" ".join(text.split()) for text in texts_of(pdfium.printed_of(content))]  # with what stands in fields
    assert "Partnership agreement: Sam <b>" in pages[1]
    number = next(int(found[1]) for text in pages if (found := re.search(r"Continued on booklet page (\d+)", text)))
    assert f"Booklet page {number}" in pages[number - 1] and "Continued: My most important result" in pages[number - 1]
    assert "59. I promise to answer" in " ".join(pages)


def test_what_goes_on_stands_behind_its_own_sheet(page: Page, site: str) -> None:
    kept(page, site)
    page.goto(f"{site}booklet/?items={AGREEMENT},{HEALTH}")
    choose_sam(page)
    pages = texts(downloaded(page))
    going_on = next(at for at, text in enumerate(pages) if "Continued: My most important result" in text)
    promises = [at for at, text in enumerate(pages) if "59. I promise" in text]
    health = next(at for at, text in enumerate(pages) if at > 1 and "Team health check" in text)
    assert going_on <= promises[-1] == health - 1
    assert re.search(rf"Team health check .* pages {health + 1} to {len(pages)}", pages[1])


def test_the_chosen_copy_is_printed(page: Page, site: str) -> None:
    kept(page, site)
    choose_sam(page)
    text = " ".join(printed(page))
    assert (
        "59. I promise to answer" in text and "Partnership agreement: Sam <b>" in text and "my own result" not in text
    )


def test_a_copy_that_cannot_be_read_is_blank_in_the_pdf_and_that_is_told(page: Page, site: str) -> None:
    put(page, site, {key(site, f"sheet:{AGREEMENT}"): "{broken"})
    page.goto(site + BOTH)
    page.get_by_label("Put it in").check()
    assert held(downloaded(page)) == {}
    expect(notice(page, "unread")).to_contain_text("What you typed on “Partnership agreement” cannot be read")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing(page: Page, site: str, palette: Any, width: int) -> None:
    page.emulate_media(color_scheme=palette, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    kept(page, site)
    choose_sam(page)
    assert violations(page, palette) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
