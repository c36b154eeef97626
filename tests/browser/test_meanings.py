"""The meaning of a term: told on hover and focus, closed by Escape, there without scripts (WCAG 1.4.13)."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations

PAGE = "articles/leadership-against-teamwork/"


@pytest.fixture
def term(page: Page, site: str) -> Locator:
    page.goto(site + PAGE)
    found = page.locator("a.term").first
    expect(found).to_have_attribute("aria-describedby", "meaning-1")
    return found


def test_escape_closes_it_and_the_focus_stays(page: Page, term: Locator) -> None:
    term.focus()
    meaning = page.get_by_role("tooltip")
    expect(meaning).to_be_visible()
    expect(meaning).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(meaning).to_have_count(0)
    expect(term).to_be_focused()


def test_escape_closes_it_under_the_pointer_while_the_focus_is_elsewhere(page: Page, term: Locator) -> None:
    term.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)


def test_the_pointer_can_move_onto_it_and_it_stays(page: Page, term: Locator) -> None:
    term.hover()
    meaning = page.get_by_role("tooltip")
    meaning.hover()
    page.wait_for_timeout(600)
    expect(meaning).to_be_visible()
    page.mouse.move(0, 0)
    expect(meaning).to_have_count(0)


def test_only_one_is_open(page: Page, term: Locator) -> None:
    term.focus()  # what it tells may cover the next one
    page.locator("a.term").last.hover()
    expect(page.get_by_role("tooltip")).to_have_count(1)


def test_a_screen_reader_hears_it_with_the_link(page: Page, term: Locator) -> None:
    words = page.locator("#meaning-1").evaluate("meaning => meaning.textContent")
    expect(term).to_have_accessible_description(words)
    assert term.get_attribute("title") is None, "the browser would show it a second time"


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_the_window_and_is_accessible(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(site + PAGE)
    for at in range(page.locator("a.term").count()):
        page.locator("a.term").nth(at).focus()
        box = page.get_by_role("tooltip").bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
        expect(page.get_by_role("tooltip")).to_be_in_viewport(ratio=1)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_link_has_its_title(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + PAGE)
    assert page_without_js.locator("a.term").first.get_attribute("title")
