"""Drawing a question in a real browser: none twice, by keyboard, read out; and the page without JavaScript."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from alongside.questions import Bank
from tests.browser.axe import violations
from tests.guide import guide

STRAIGHT = str.maketrans("\u2019\u201c\u201d", '\'""')


def real() -> Bank:
    """The bank of the real page."""
    bank = guide().bank
    assert bank
    return bank


def texts() -> list[str]:
    return [question.text for question in real().questions]


@pytest.fixture
def bank(page: Page, site: str) -> Page:
    """The question bank's page, ready to draw."""
    page.goto(site + "questions/")
    expect(page.get_by_role("button", name="Draw a question")).to_be_visible()
    return page


def draw(page: Page) -> str:
    """Draws; the question that is shown then."""
    page.locator("#draw button").click()
    return page.locator(".draw__question").inner_text().translate(STRAIGHT)


def test_draws_every_question_once_before_any_comes_again(bank: Page) -> None:
    drawn = [draw(bank) for _ in texts()]
    assert sorted(drawn) == sorted(texts())
    expect(bank.locator(".draw__left")).to_contain_text("last one")
    assert draw(bank) != drawn[-1]


@pytest.mark.parametrize("number", [0, 11])
def test_draws_from_one_moment_only_and_none_twice(bank: Page, number: int) -> None:
    situation = real().situations[number]
    bank.get_by_label("Your moment").select_option(label=situation.title)
    drawn = [draw(bank) for _ in range(5)]
    assert sorted(drawn) == sorted(question.text for question in situation.questions)
    expect(bank.locator(".draw__moment")).to_have_text(situation.title)
    again = [draw(bank) for _ in range(5)]
    assert sorted(again) == sorted(drawn) and again[0] != drawn[-1]


def test_what_was_drawn_of_a_moment_does_not_come_again_from_any(bank: Page) -> None:
    bank.get_by_label("Your moment").select_option(label=real().situations[3].title)
    first = [draw(bank) for _ in range(3)]
    bank.get_by_label("Your moment").select_option(label="Any")
    assert not set(first) & {draw(bank) for _ in range(57)}


def test_works_by_keyboard_and_is_read_out(bank: Page) -> None:
    bank.get_by_label("Your moment").focus()
    bank.keyboard.press("Tab")
    bank.keyboard.press("Enter")
    status = bank.locator("#draw").get_by_role("status")
    expect(status.locator(".draw__question")).to_be_visible()
    expect(bank.get_by_role("button", name="Draw another")).to_be_focused()
    before = status.inner_text()
    bank.keyboard.press("Enter")
    expect(status).not_to_have_text(before)
    assert status.get_attribute("aria-atomic") == "true"


def test_the_link_leads_to_the_question_on_the_page(bank: Page) -> None:
    text = draw(bank)
    bank.get_by_role("link", name="Link to this question").click()
    target = bank.locator(":target")
    assert target.inner_text().translate(STRAIGHT) == text
    expect(target).to_be_in_viewport()


def test_nothing_is_stored(bank: Page) -> None:
    draw(bank)
    assert bank.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_nothing_moves_for_those_who_want_no_motion(browser: Browser, site: str) -> None:
    names = {}
    wishes: tuple[Any, ...] = ("reduce", "no-preference")
    for wish in wishes:
        context = browser.new_context(reduced_motion=wish)
        page = context.new_page()
        page.goto(site + "questions/")
        draw(page)
        names[wish] = page.locator(".draw__question").evaluate("it => getComputedStyle(it).animationName")
        context.close()
    assert names == {"reduce": "none", "no-preference": "drawn"}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_a_draw(browser: Browser, site: str, palette: Any, width: int) -> None:
    viewport: Any = {"width": width, "height": 900}
    context = browser.new_context(viewport=viewport, color_scheme=palette, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site + "questions/")
    before = violations(page, palette)
    draw(page)
    expect(page.locator(".draw__question")).to_be_in_viewport()
    assert (before, violations(page, palette)) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_without_javascript_the_page_holds_all_and_offers_no_draw(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + "questions/")
    expect(page_without_js.locator("#draw")).to_be_hidden()
    shown = [text.translate(STRAIGHT) for text in page_without_js.locator(".prose ol > li[id]").all_inner_texts()]
    assert [text for text in shown if text in texts()] == texts()
    expect(page_without_js.get_by_role("link", name="A4 PDF of the cards of Coaching questions")).to_be_visible()


def test_on_paper_the_questions_stand_alone(bank: Page) -> None:
    draw(bank)
    bank.emulate_media(media="print")
    expect(bank.locator("#draw")).to_be_hidden()
    expect(bank.get_by_role("heading", name=real().situations[0].title)).to_be_visible()
