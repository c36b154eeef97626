"""A session in the room: its steps and its clocks, running late and early, and the cuts that win time back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.room import (
    PLAN,
    ROOM,
    after,
    begin,
    chosen,
    late,
    left,
    opened_at,
    press,
    step,
    wait,
    whole,
)


def test_the_plan_leads_to_the_view_for_the_room_with_the_plan(page: Page, site: str) -> None:
    page.goto(site + ROOM.removesuffix("room/") + PLAN + "&break=3-10")
    page.get_by_role("link", name="Run it: the view for the room").click()
    expect(page).to_have_url(re.compile(r"/room/\?start=14:00&people=12&break=3-10$"))
    expect(page.locator("[data-room-summary]")).to_have_text(
        "12 people, 14:00 to 15:40: 100 minutes, 10 minutes of it for breaks."
    )
    expect(page.locator("[data-room-begin] li")).to_contain_text(["Team health check: 13 copies", "Partnership"])


def test_a_step_shows_its_words_its_clock_and_what_is_next(page: Page, site: str) -> None:
    begin(page, site)
    step(page, "1. Open")
    expect(page.get_by_text("Name what is closed today.")).to_be_visible()
    expect(page.get_by_text("Say yes to the rules, or change them.")).to_be_visible()
    expect(page.locator("[data-room-next]")).to_have_text("Next: 2. Correct the record, 12 minutes")
    left(page).to_have_text("5 minutes left")
    late(page).to_have_text("On time")
    whole(page).to_have_text("90 minutes left, until 15:30")
    wait(page, 4.5)
    left(page).to_have_text("Less than a minute left")
    wait(page, 0.5)
    left(page).to_have_text("The time is up")
    press(page, "Next step")
    press(page, "Next step")
    step(page, "3. Mark alone")
    handed = page.locator("[data-room-script] li:visible ul").get_by_role("listitem")
    expect(handed).to_have_text("Team health check: 13 copies, one each and one more: 13 leaves")


def test_a_step_over_its_time_says_so_in_words_and_the_session_is_late(page: Page, site: str) -> None:
    begin(page, site)
    wait(page, 9.2)
    left(page).to_have_text("4 minutes over")
    late(page).to_have_text("4 minutes late")
    whole(page).to_have_text("85 minutes left, until 15:34; planned for 15:30")
    expect(page.locator("[data-room-figures]")).to_have_text("+4:12 of 5 minutes")


def test_whoever_is_early_is_told_too(page: Page, site: str) -> None:
    begin(page, site, time=after(-3))
    late(page).to_have_text("3 minutes early")
    wait(page, 2)
    press(page, "Next step")
    late(page).to_have_text("6 minutes early")
    whole(page).to_contain_text("until 15:24; planned for 15:30")
    expect(page.locator("[data-room-cutting]")).to_be_hidden()


def test_one_begun_late_is_late_and_one_begun_at_another_time_runs_from_then(page: Page, site: str) -> None:
    begin(page, site, time=after(7))
    late(page).to_have_text("7 minutes late")
    press(page, "Begin anew")
    press(page, "Yes, begin anew")
    page.clock.set_system_time(after(-300))
    wait(page, 0.1)
    expect(page.locator("[data-room-planned]")).to_contain_text("planned for another time than now, 09:00")
    press(page, "Begin now")
    late(page).to_have_text("On time")
    whole(page).to_contain_text("until 10:30")


@pytest.mark.parametrize(
    ("minutes", "said"), [(-2, "It begins in 2 minutes."), (4, "It should have begun 4 minutes ago.")]
)
def test_before_it_begins_the_clock_says_when_it_should(page: Page, site: str, minutes: int, said: str) -> None:
    opened_at(page, site + ROOM + PLAN, after(minutes))
    expect(page.locator("[data-room-planned]")).to_have_text(said)


def test_the_fewest_cuts_that_win_a_delay_back_are_offered_and_made_with_one_press(page: Page, site: str) -> None:
    begin(page, site)
    wait(page, 14)
    late(page).to_have_text("9 minutes late")
    expect(page.locator("[data-room-verdict]")).to_have_text("Cut this, and you end on time:")
    expect(chosen(page)).to_contain_text(["Step 6, the row that is low (10 minutes)"])
    expect(chosen(page)).to_contain_text(["The leader names a date for an answer."])
    page.get_by_role("button", name="Cut this: Step 6, the row that is low").click()
    late(page).to_have_text("1 minute early")
    expect(chosen(page)).to_have_count(0)
    page.get_by_text("The whole course, as it goes now").click()
    expect(page.locator("[data-room-course]")).to_contain_text("6. The row that is low: cut")
    page.get_by_role("button", name="Undo the cut: Step 6, the row that is low").click()
    late(page).to_have_text("9 minutes late")
    expect(chosen(page)).to_have_count(1)


def test_only_what_is_ahead_can_be_cut(page: Page, site: str) -> None:
    begin(page, site)
    for _ in range(5):
        press(page, "Next step")
    step(page, "6. The row that is low")
    wait(page, 90)
    late(page).to_have_text("30 minutes late")
    expect(page.locator("[data-room-verdict]")).to_have_text(
        "All that can still be cut wins 15 minutes back. You will end 15 minutes late, at 15:45:"
    )
    expect(chosen(page)).to_contain_text(["Step 8, the promises in pairs"])
    page.get_by_role("button", name=re.compile("Cut this: Step 8")).click()
    late(page).to_have_text("15 minutes late")
    expect(page.locator("[data-room-verdict]")).to_have_text(
        "Nothing that is ahead can be cut. You will end 15 minutes late, at 15:45."
    )
    press(page, "Next step")
    press(page, "Next step")
    step(page, "9. Close")
    expect(page.get_by_role("button", name=re.compile("Undo the cut"))).to_have_count(0)


def test_what_the_plan_left_out_is_left_out(page: Page, site: str) -> None:
    begin(page, site, PLAN + "&cut=3")
    whole(page).to_contain_text("until 15:20")
    for _ in range(4):
        press(page, "Next step")
    step(page, "5. The row that divides you")
    expect(page.locator("[data-room-next]")).to_have_text("Next: 7. Decide what to do, 10 minutes")


def test_breaks_count_and_are_shown(page: Page, site: str) -> None:
    begin(page, site, PLAN + "&break=1-10")
    wait(page, 5)
    press(page, "Next step")
    step(page, "Break")
    expect(page.get_by_text("Back at 14:15, after 10 minutes.")).to_be_visible()
    press(page, "Next step")
    late(page).to_have_text("10 minutes early")


def test_a_minute_more_a_pause_and_back(page: Page, site: str) -> None:
    begin(page, site)
    wait(page, 2)
    press(page, "One minute more")
    left(page).to_have_text("4 minutes left")
    late(page).to_have_text("1 minute late")
    press(page, "Pause")
    left(page).to_have_text("4 minutes left, paused")
    wait(page, 10)
    left(page).to_have_text("4 minutes left, paused")
    late(page).to_have_text("11 minutes late")
    press(page, "Pause")
    wait(page, 1)
    left(page).to_have_text("3 minutes left")
    press(page, "Next step")
    wait(page, 1)
    press(page, "Back")
    step(page, "1. Open")
    left(page).to_have_text("2 minutes left")


def test_it_ends_and_can_be_begun_anew(page: Page, site: str) -> None:
    begin(page, site)
    for _ in range(8):
        press(page, "Next step")
    step(page, "9. Close")
    wait(page, 80)
    press(page, "End the session")
    whole(page).to_have_text("The session is over: it ended at 15:20, 10 minutes early.")
    wait(page, 30)
    whole(page).to_have_text("The session is over: it ended at 15:20, 10 minutes early.")
    press(page, "Back")
    step(page, "9. Close")
    left(page).to_have_text("1 hour 45 minutes over".replace("1 hour 45", "105"))


def test_when_it_has_ended_nothing_is_advised_and_no_step_is_promised(page: Page, site: str) -> None:
    begin(page, site)
    wait(page, 16)
    press(page, "Next step")
    press(page, "End the session")
    expect(page.locator("[data-room-cutting]")).to_be_hidden()
    expect(page.locator("[data-room-next]")).to_be_hidden()
    page.get_by_text("The whole course, as it goes now").click()
    lines = page.locator("[data-room-course] > li")
    expect(lines.nth(1)).to_have_text("2. Correct the record: over")
    expect(lines.nth(2)).to_have_text("3. Mark alone: not reached")
    expect(lines.last).to_have_text("14:16 Ended")


def test_paper_has_the_whole_script_whichever_step_it_is(page: Page, site: str) -> None:
    opened_at(page, site + ROOM + PLAN, after(-2))
    for begun in (False, True):
        if begun:
            press(page, "Begin now")
        page.emulate_media(media="print")
        expect(page.locator("[data-room-script] h2:visible")).to_have_count(9)
        page.emulate_media(media="screen")
    expect(page.locator("[data-room-script] h2:visible")).to_have_count(1)
