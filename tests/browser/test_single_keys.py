"""No single key does anything but where words are typed: whoever speaks to their computer presses many (WCAG 2.1.4)."""

import pytest
from playwright.sync_api import Page, expect

KEYS = ["s", "f", "/", "p", "n", ",", ".", "S", "h", "?"]


PLACES = ["[type=radio]", ".sheet [type=checkbox]", "button:visible", "main a", ".sheet-bar summary", "body"]


@pytest.mark.parametrize("place", PLACES)
def test_a_single_key_moves_nothing(page: Page, site: str, place: str) -> None:
    page.goto(site + "worksheets/team-health-check/", wait_until="networkidle")
    here = page.locator(place).first
    here.focus()
    page.evaluate("here = document.activeElement")
    address = page.url
    for name in KEYS:
        page.keyboard.press(name)
    assert page.evaluate("document.activeElement === here")
    assert page.url == address


def test_keys_still_type_where_words_are_typed(page: Page, site: str) -> None:
    page.goto(site + "worksheets/team-health-check/", wait_until="networkidle")
    for field in (page.locator(".sheet textarea").first, page.get_by_role("textbox", name="Search")):
        field.focus()
        page.keyboard.type("s/f, n.")
        expect(field).to_have_value("s/f, n.")


def test_arrows_still_choose_among_results(page: Page, site: str) -> None:
    page.goto(site, wait_until="networkidle")
    page.get_by_role("textbox", name="Search").press_sequentially("agreement")
    page.locator(".hit__title a").first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hit__title a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search__panel")).to_be_hidden()
