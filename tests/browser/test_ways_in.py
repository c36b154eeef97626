"""Home, the sheets' two sides and the menu, as a reader uses them."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

SAID = {
    "someone in my team is not pulling their weight, one-to-one tomorrow": "someone-is-not-doing-their-part",
    "I need to tell a colleague that her work is not good enough": "their-work-is-not-good-enough",
    "my manager never listens to me": "my-manager-does-not-listen",
    "first week as the new team lead": "i-am-new-here-as-a-leader",
    "we agree things in meetings and then nobody does them": "we-decide-and-nothing-happens",
    "two managers give me different priorities": "i-have-two-bosses",
    "my team has far too much on its plate": "there-is-too-much-work",
    "I have to facilitate a workshop this week": "i-run-a-session-on-thursday",
}


@pytest.mark.parametrize("said", SAID)
def test_a_situation_said_at_home_is_among_the_first_three(said: str, page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("textbox", name="Search the guide").fill(said)
    first = page.locator(".hit__title a")
    expect(first.first).to_be_visible()
    found = [str(link.get_attribute("href")) for link in first.all()[:3]]
    assert any(f"situations/{SAID[said]}/" in address for address in found), found


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_one_side_of_the_table_hides_the_others_sheets(scripts: bool, browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{site}sheets/")
    leaders, colleagues = (
        page.get_by_role("link", name=f"One-to-one: the {who}\N{RIGHT SINGLE QUOTATION MARK}s side", exact=True)
        for who in ("leader", "colleague")
    )
    expect(leaders).to_be_visible()
    expect(colleagues).to_be_visible()
    page.get_by_label("The colleague\N{RIGHT SINGLE QUOTATION MARK}s side", exact=True).check()
    expect(leaders).to_be_hidden()
    expect(colleagues).to_be_visible()
    expect(page.get_by_role("heading", name="Have a talk")).to_be_visible()
    if scripts:
        expect(page).to_have_url(f"{site}sheets/?side=colleague")
        expect(page.get_by_role("status").filter(has_text="sheets")).to_have_text(re.compile(r"^[1-6]\d sheets$"))
        page.reload()
        expect(leaders).to_be_hidden()
    context.close()


@pytest.mark.parametrize("asked", ["constructor", "", "LEADER.", "%3Cb%3E"])
def test_a_side_that_is_none_shows_all_and_one_with_a_full_stop_is_read(asked: str, page: Page, site: str) -> None:
    page.goto(f"{site}sheets/?side={asked}")
    chosen = "The leader\N{RIGHT SINGLE QUOTATION MARK}s side" if asked == "LEADER." else "Both sides"
    expect(page.get_by_label(chosen, exact=True)).to_be_checked()


def test_escape_and_leaving_close_the_menu(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{site}sheets/")
    summary = page.locator("[data-menu] summary")
    summary.focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("navigation", name="Menu")
    expect(panel.get_by_role("link", name="Contact")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    expect(panel).to_be_hidden()
    context.close()


def test_choosing_a_tab_moves_no_other_and_shows_in_forced_colours(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, forced_colors="active")
    page = context.new_page()
    places = []
    for address in ("", "sheets/", "about/"):
        page.goto(site + address)
        places.append(page.locator(".tabs a").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().x)"))
    assert places[0] == places[1] == places[2]
    lines = page.locator(".tabs a").evaluate_all(
        "(all) => all.map((one) => [one.hasAttribute('aria-current'), getComputedStyle(one).borderBottomColor])"
    )
    here = {colour for current, colour in lines if current}
    others = {colour for current, colour in lines if not current}
    ground = page.locator(".masthead").evaluate("(one) => getComputedStyle(one).backgroundColor")
    assert len(here) == 1 and here != others == {ground}, "the present one has a line, and no other"
    context.close()


def test_a_kept_sheet_shows_in_forced_colours(browser: Browser, site: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{site}worksheets/team-health-check/")
    button = page.get_by_role("button", name=re.compile("^Keep for the booklet: Team health check"))
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    box = "(one) => [getComputedStyle(one, '::before')].flatMap((its) => [its.backgroundColor, its.borderTopColor])"
    inside, frame = button.evaluate(box)
    assert inside == frame, "the box is filled with the colour of its frame"
    context.close()
