"""Whole tasks by the keyboard alone: find, filter, fill in, print, plan, enquire. Nothing clicks or sets a value."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.until import until

OUTLINE = "(one) => [getComputedStyle(one)].flatMap((its) => [its.outlineStyle, its.outlineWidth])"
MOST_STOPS = 120
"""So often somebody may press Tab on the way to something."""


def reach(page: Page, target: Locator, key: str = "Tab") -> None:
    """Presses Tab until the focus is there, in sight, and shown by an outline."""
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        if target.evaluate("(one) => one === document.activeElement"):
            expect(target).to_be_in_viewport()
            style, width = target.evaluate(OUTLINE)
            assert style != "none" and width != "0px", "the focus does not show"
            return
    raise AssertionError(f"{target} was not reached in {MOST_STOPS} stops")


def stub_print(page: Page) -> None:
    page.evaluate("window.print = () => { document.body.dataset.printed = 'yes' }")


def test_find_from_home_what_fits_ones_own_words(page: Page, site: str) -> None:
    page.goto(site)
    reach(page, page.get_by_role("textbox", name="Search the guide"))
    page.keyboard.type("my manager does not listen")
    expect(page.locator(".hit__title a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="My manager does not listen")).to_be_visible()
    sheet = page.locator("a.leads__title").first
    reach(page, sheet)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="One-to-one")).to_be_visible()


def test_filter_the_library_and_clear_it(page: Page, site: str) -> None:
    page.goto(f"{site}library/")
    reach(page, page.get_by_label("Words in the title or summary"))
    page.keyboard.type("debrief")
    status = page.get_by_role("status").filter(has_text="item")
    expect(status).to_have_text(re.compile(r"^\d items?$"))
    reach(page, page.locator(".filters__more > summary"))
    kind = page.locator("select[name=kind]")
    if not kind.is_visible():
        page.keyboard.press("Enter")
    reach(page, kind)
    page.keyboard.type("Checklists")
    expect(page).to_have_url(re.compile("kind=checklist"))
    expect(page.get_by_role("link", name="Team debrief", exact=True)).to_be_visible()
    reach(page, page.get_by_role("button", name="Clear", exact=True), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}library/")


def test_choose_a_side_of_the_sheets(page: Page, site: str) -> None:
    page.goto(f"{site}sheets/")
    reach(page, page.get_by_label("Both sides"))
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(f"{site}sheets/?side=leader")


def test_fill_in_a_sheet_and_print_it(page: Page, site: str) -> None:
    page.goto(f"{site}worksheets/partnership-agreement/")
    stub_print(page)
    reach(page, page.get_by_role("link", name="Skip to the sheet"))
    page.keyboard.press("Enter")
    field = page.locator("form.sheet textarea, [data-sheet] textarea").first
    reach(page, field)
    page.keyboard.type("The audit, by the 14th")
    until(page, "localStorage.length > 0")
    reach(page, page.locator(".sheet-menu > summary").first, "Shift+Tab")
    page.keyboard.press("Enter")
    reach(page, page.get_by_role("button", name="Print as filled"))
    page.keyboard.press("Space")
    expect(page.locator("body")).to_have_attribute("data-printed", "yes")
    page.reload()
    expect(field).to_have_value("The audit, by the 14th")


def test_tick_and_rate_a_sheet(page: Page, site: str) -> None:
    page.goto(f"{site}worksheets/team-health-check/")
    first = page.locator("input[type=radio]").first
    reach(page, first)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(page.locator("input[type=radio]").nth(1)).to_be_checked()
    page.goto(f"{site}checklists/one-to-one-leader/")
    box = page.locator("main input[type=checkbox]").first
    reach(page, box)
    page.keyboard.press("Space")
    expect(box).to_be_checked()


def test_plan_a_session_with_a_break(page: Page, site: str) -> None:
    page.goto(f"{site}workshops/team-partnership-review/")
    start = page.get_by_label("Start")
    reach(page, start)
    page.keyboard.type("1400" if start.get_attribute("type") == "time" else "14:00")
    people = page.get_by_label("People (")
    reach(page, people)
    page.keyboard.type("12")
    reach(page, page.get_by_role("button", name="Add a break"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-planner-summary]")).to_contain_text("12 people")
    expect(page.get_by_role("combobox", name="After")).to_be_visible()


def test_ask_about_a_page(page: Page, site: str) -> None:
    page.goto(f"{site}articles/mentoring/")
    reach(page, page.get_by_role("link", name="Ask or tell us about this page"))
    page.keyboard.press("Enter")
    topic = page.locator("#enquiry-topic")
    reach(page, topic)
    page.keyboard.type("A question")
    reach(page, page.locator("#enquiry-message"))
    page.keyboard.type("Where do I begin?")
    reach(page, page.locator("[data-send]"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-errors]")).to_be_focused()
    reach(page, page.get_by_role("link", name="Give your name"))
    page.keyboard.press("Enter")
    expect(page.locator("#enquiry-name")).to_be_focused()
    page.keyboard.type("Zoë")
    reach(page, page.locator("#enquiry-email"))
    page.keyboard.type("zoe@example.org")
    reach(page, page.locator("[data-send]"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-panel=mail]")).to_be_focused()
