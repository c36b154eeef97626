"""The bar above a sheet, and how soon one can write: on a telephone, by keyboard, without scripts."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.sheets import ready
from tests.guide import names_of

SHEET = "worksheets/team-health-check/"
KINDS = [f"{language}{kind}" for language in ("", "de/") for kind in ("worksheets", "checklists")]
SHEETS = [f"{kind}/{name}/" for kind in KINDS for name in names_of(kind)]
TELEPHONE: Any = {"width": 390, "height": 844}
PRINT = {
    *("Print as filled", "Print blank", "A4 PDF", "US Letter PDF", "A4 with my words", "US Letter with my words"),
    *("A4 handout", "US Letter handout"),
}
TEAM = {"Your code for the team’s view", "The team’s view"}  # noqa: RUF001
COPY = {"Copies", "Carry forward", "Save to a file", "Open a file", "Hand it over"}
MORE = COPY | {"Both sides together", "Dates for your calendar", "Clear"} | TEAM
FORMATS = {"Facilitator’s copy", "Facilitator’s copy, Word", "Large print", "Word"}  # noqa: RUF001
FORMS = [
    *(SHEET, "worksheets/who-needs-whom/", "workshops/team-partnership-review/", "booklet/"),
    *("enquiries/", "library/", "questions/", "sheets/"),
    *("both-sides/?sheet=team-health-check", "team-view/?sheet=team-health-check"),
]
LEAST = 16
"""Pixels of a field's letters: below it telephones magnify the page when one writes."""


def test_the_first_field_stands_within_a_screen_and_a_half_of_a_telephone(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport=TELEPHONE)
    page = context.new_page()
    far = {}
    for address in SHEETS:
        page.goto(site + address)
        field = page.locator(".sheet :is(textarea, input)").first
        top = field.evaluate("field => field.getBoundingClientRect().top + scrollY")
        if top > 1.5 * TELEPHONE["height"]:
            far[address] = top
    context.close()
    assert far == {}


def menu(page: Page, name: str) -> Any:
    return page.locator(".sheet-menu").filter(has=page.locator("summary", has_text=name))


def test_nothing_that_is_offered_is_lost_and_the_menus_work_by_keyboard(page: Page, site: str) -> None:
    page.goto(site + SHEET)
    ready(page)
    for name, wanted in (("Print", PRINT), ("More", MORE)):
        summary = menu(page, name).locator("summary")
        summary.focus()
        page.keyboard.press("Enter")
        words = menu(page, name).locator(".sheet-menu__panel > ul :is(button, a)").all_inner_texts()
        assert set(words) == wanted
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.sheet-menu__panel') !== null")
        page.keyboard.press("Escape")
        expect(summary).to_be_focused()
        expect(menu(page, name).locator(".sheet-menu__panel")).to_be_hidden()
    menu(page, "More").locator("summary").press("Enter")
    assert set(menu(page, "More").locator(".kit li > span:first-child").all_inner_texts()) == FORMATS
    page.locator("h1").click()
    expect(menu(page, "More").locator(".sheet-menu__panel")).to_be_hidden()
    expect(page.get_by_role("button", name="Keep for the booklet: Team health check")).to_be_visible()


def test_write_and_the_skip_link_lead_to_the_sheet(page: Page, site: str) -> None:
    page.goto(site + SHEET)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the sheet")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('form.sheet') !== null")
    page.get_by_role("link", name="Write", exact=True).press("Enter")
    expect(page.locator(".sheet :is(input, textarea)").first).to_be_focused()
    expect(page.locator(".sheet :is(input, textarea)").first).to_be_in_viewport()
    page.goto(site + "principles/everyones-success/")
    expect(page.get_by_role("link", name="Skip to the sheet")).to_have_count(0)


def test_after_a_question_the_focus_is_in_sight_again(page: Page, site: str) -> None:
    page.goto(site + SHEET)
    page.locator(".sheet textarea").first.fill("words")
    menu(page, "More").locator("summary").press("Enter")
    page.get_by_role("button", name="Clear", exact=True).press("Enter")
    page.get_by_role("button", name="Keep it", exact=True).press("Enter")
    expect(menu(page, "More").locator("summary")).to_be_focused()


def test_when_and_how_to_use_it_is_folded_on_a_telephone_alone(browser: Browser, page: Page, site: str) -> None:
    page.goto(site + SHEET)
    expect(page.get_by_text("In five minutes, everyone fills in")).to_be_visible()
    expect(page.locator(".before-writing summary")).to_be_hidden()
    context = browser.new_context(viewport=TELEPHONE, java_script_enabled=False)
    narrow = context.new_page()
    narrow.goto(site + SHEET)
    expect(narrow.get_by_text("In five minutes, everyone fills in")).to_be_hidden()
    narrow.locator(".before-writing summary").press("Enter")
    expect(narrow.get_by_text("In five minutes, everyone fills in")).to_be_visible()
    narrow.emulate_media(media="print")
    narrow.locator(".before-writing").evaluate("details => details.open = false")
    expect(narrow.get_by_text("In five minutes, everyone fills in")).to_be_visible()
    context.close()


@pytest.mark.parametrize("address", FORMS)
def test_no_field_has_letters_that_make_a_telephone_magnify(browser: Browser, site: str, address: str) -> None:
    context = browser.new_context(viewport=TELEPHONE)
    page = context.new_page()
    page.goto(site + address, wait_until="networkidle")
    fields = page.locator("main :is(input:not([type=checkbox], [type=radio], [type=file]), select, textarea)")
    sizes = fields.evaluate_all("fields => fields.map(field => parseFloat(getComputedStyle(field).fontSize))")
    assert [size for size in sizes if size < LEAST] == []
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_menu(browser: Browser, site: str, palette: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=palette)
    page = context.new_page()
    page.goto(site + SHEET)
    ready(page)
    for name in ("Print", "More"):
        menu(page, name).locator("summary").press("Enter")
        assert violations(page, palette) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("Escape")
    if width == TELEPHONE["width"]:
        page.locator(".before-writing summary").press("Enter")
        assert violations(page, palette) == []
    context.close()


def test_without_scripts_print_and_more_are_links(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + SHEET)
    for name, label in (("Print", "A4 PDF"), ("More", "DOCX")):
        menu(page_without_js, name).locator("summary").press("Enter")
        link = menu(page_without_js, name).get_by_role("link", name=re.compile(label)).first
        expect(link).to_be_visible()
        menu(page_without_js, name).locator("summary").press("Enter")
