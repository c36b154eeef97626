"""A session survives a reload, a closed tab, a sleeping machine, another tab, a night, a browser that keeps nothing."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.room import (
    KEY,
    PLAN,
    ROOM,
    START,
    after,
    another,
    begin,
    late,
    left,
    press,
    step,
    wait,
)


@pytest.mark.parametrize("how", ["reload", "close"])
def test_it_is_at_the_same_second_after_a_reload_or_a_closed_tab(page: Page, site: str, how: str) -> None:
    begin(page, site)
    press(page, "Next step")
    wait(page, 3.3)
    expect(page.locator("[data-room-figures]")).to_have_text("8:42 of 12 minutes")
    if how == "reload":
        page.reload()
        step(page, "2. Correct the record")
        expect(page.locator("[data-room-figures]")).to_have_text("8:42 of 12 minutes")
    else:
        context = page.context
        page.close()
        other = another(context, site + ROOM, after(4.3))
        step(other, "2. Correct the record")
        expect(other.locator("[data-room-figures]")).to_have_text("7:42 of 12 minutes")


def test_time_passes_while_the_machine_sleeps(page: Page, site: str) -> None:
    begin(page, site)
    page.clock.set_system_time(after(9))
    wait(page, 0.05)
    left(page).to_have_text("4 minutes over")
    late(page).to_have_text("4 minutes late")


def test_a_clock_that_is_put_back_breaks_nothing(page: Page, site: str) -> None:
    begin(page, site)
    press(page, "Next step")
    page.clock.set_system_time(after(-30))
    wait(page, 0.05)
    left(page).to_have_text("12 minutes left")
    late(page).to_have_text("34 minutes early")


def test_two_tabs_are_one_session(page: Page, site: str) -> None:
    begin(page, site)
    other = another(page.context, site + ROOM + PLAN, after(1))
    step(other, "1. Open")
    press(other, "Next step")
    step(page, "2. Correct the record")
    press(page, "Next step")
    step(other, "3. Mark alone")
    press(other, "Begin anew")
    press(other, "Yes, begin anew")
    expect(page.get_by_role("button", name="Begin now")).to_be_visible()


def test_a_session_left_yesterday_is_offered_again(page: Page, site: str) -> None:
    begin(page, site)
    press(page, "Next step")
    wait(page, 2)
    page.clock.set_system_time(START + timedelta(hours=19))
    page.reload()
    expect(page.locator("[data-room-left]")).to_contain_text("in this session on 8 December 2026 at 14:00")
    press(page, "Go on where you were")
    step(page, "2. Correct the record")
    left(page).to_have_text("12 minutes left")
    late(page).to_have_text("5 minutes early")


def test_one_of_another_plan_is_offered_and_anew_forgets_it(page: Page, site: str) -> None:
    begin(page, site)
    press(page, "Next step")
    page.goto(site + ROOM + "?start=14:00&people=9")
    expect(page.locator("[data-room-left]")).to_contain_text("Its plan was another.")
    press(page, "Begin now")
    step(page, "1. Open")
    assert "people=9" in page.evaluate(f"localStorage.getItem({KEY})")


def test_what_cannot_be_read_is_told_and_set_aside(page: Page, site: str) -> None:
    page.goto(site + "about/")
    page.evaluate(f'localStorage.setItem({KEY}, \'{{"version": 1, "visits": []\')')
    begin(page, site)
    step(page, "1. Open")
    assert "visits" in page.evaluate(f"localStorage.getItem({KEY} + ':unreadable')")


@pytest.mark.parametrize(
    "refuses",
    [
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    ],
    ids=["full", "forbidden"],
)
def test_a_browser_that_keeps_nothing_still_runs_it_and_says_so(page: Page, site: str, refuses: str) -> None:
    page.add_init_script(refuses)
    begin(page, site)
    press(page, "Next step")
    step(page, "2. Correct the record")
    expect(page.get_by_role("alert").filter(has_text="This browser keeps nothing")).to_be_visible()
