"""The screen for the wall: a second window that shows the task and the time, and follows the one that leads."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.room import KEY, PLAN, ROOM, after, another, begin, press, wait


def screen_of(page: Page, site: str, minutes: float = 0) -> Page:
    screen = another(page.context, site + ROOM + "?screen", after(minutes))
    screen.set_viewport_size({"width": 1280, "height": 720})
    return screen


def test_it_shows_the_task_and_the_time_and_no_script_and_follows(page: Page, site: str) -> None:
    begin(page, site)
    screen = screen_of(page, site)
    shown = screen.locator("main")
    expect(shown.get_by_role("heading", level=2)).to_have_text("1. Open")
    expect(shown).to_contain_text("Say yes to the rules, or change them.")
    expect(shown).to_contain_text("5 minutes left")
    expect(shown).to_contain_text("The session ends at 15:30")
    expect(shown.get_by_text("Name what is closed today.")).to_be_hidden()
    press(page, "Next step")
    expect(shown.get_by_role("heading", level=2)).to_have_text("2. Correct the record")
    expect(shown).to_contain_text("Next: 3. Mark alone, 6 minutes")
    press(page, "Pause")
    expect(shown).to_contain_text("Paused")
    press(page, "Pause")
    page.get_by_role("button", name="End the session").click()
    expect(shown.get_by_role("heading", level=2)).to_have_text("Thank you")


def test_a_session_of_an_edition_that_had_more_steps_is_none(page: Page, site: str) -> None:
    begin(page, site)
    page.evaluate(
        f"""() => {{
            const run = JSON.parse(localStorage.getItem({KEY}));
            run.visits[0].at = 60;
            localStorage.setItem({KEY}, JSON.stringify(run));
        }}"""
    )
    page.goto(site + ROOM + "?screen")
    expect(page.locator("[data-screen-title]")).to_have_text("The session has not begun")


def test_it_says_when_it_has_lost_its_leader_and_goes_on(page: Page, site: str) -> None:
    begin(page, site)
    screen = screen_of(page, site)
    lost = screen.locator("[data-screen-lost]")
    wait(screen, 0.2)
    expect(lost).to_have_text("")
    page.close()
    wait(screen, 0.2)
    expect(lost).to_contain_text("The window that leads this session is not to be found.")
    expect(screen.locator("main")).to_contain_text("5 minutes left")
    another(screen.context, site + ROOM, after(1))
    wait(screen, 0.1)
    expect(lost).to_have_text("")


def test_it_waits_for_a_session_to_begin(page: Page, site: str) -> None:
    page.goto(site + ROOM + "?screen")
    expect(page.get_by_role("heading", level=2)).to_have_text("The session has not begun")


def test_a_browser_that_keeps_nothing_shows_it_all_the_same(page: Page, site: str) -> None:
    page.context.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no') }")
    begin(page, site)
    press(page, "Next step")
    screen = screen_of(page, site)
    wait(screen, 0.1)
    expect(screen.get_by_role("heading", level=2)).to_have_text("2. Correct the record")


def test_a_break_says_when_it_goes_on(page: Page, site: str) -> None:
    begin(page, site, PLAN + "&break=1-10")
    screen = screen_of(page, site)
    press(page, "Next step")
    expect(screen.locator("main")).to_contain_text("Back at 14:10")


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_it_is_read_from_the_back_of_a_room(browser: Browser, site: str, palette: Any) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720}, color_scheme=palette)
    page = context.new_page()
    begin(page, site)
    for _ in range(5):
        press(page, "Next step")
    screen = screen_of(page, site)
    wait(screen, 0.1)
    sizes = screen.evaluate(
        """() => ["title", "task", "left", "until"].map((name) =>
            parseFloat(getComputedStyle(document.querySelector(`[data-screen-${name}]`)).fontSize))"""
    )
    assert min(sizes) >= 36 and sizes[0] >= 70 and sizes[2] >= 70
    assert screen.evaluate("document.documentElement.scrollHeight <= 720"), "nothing is below the edge"
    screen.clock.resume()  # axe waits
    assert violations(screen, palette) == []
    context.close()
