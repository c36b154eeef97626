"""A session in the room: its steps and clocks, running late and early, and what survives a reload, sleep and a night."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.room import (
    KEY,
    PLAN,
    ROOM,
    START,
    after,
    another,
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
    expect(page.locator("[data-room-next]")).to_have_text("Next: 2. Read the record, 10 minutes")
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


@pytest.mark.parametrize(("minutes", "said"), [(-2, "It begins in 2 minutes."), (4, "It should have begun 4 minutes ago.")])
def test_before_it_begins_the_clock_says_when_it_should(page: Page, site: str, minutes: int, said: str) -> None:
    opened_at(page, site + ROOM + PLAN, after(minutes))
    expect(page.locator("[data-room-planned]")).to_have_text(said)


def test_the_fewest_cuts_that_win_a_delay_back_are_offered_and_made_with_one_press(page: Page, site: str) -> None:
    begin(page, site)
    wait(page, 16)
    late(page).to_have_text("11 minutes late")
    expect(page.locator("[data-room-verdict]")).to_have_text("Cut this, and you end on time:")
    expect(chosen(page)).to_contain_text(["Step 7, the second row (12 minutes)"])
    expect(chosen(page)).to_contain_text(["Fix its date before people leave."])
    page.get_by_role("button", name="Cut this: Step 7, the second row").click()
    late(page).to_have_text("1 minute early")
    expect(chosen(page)).to_have_count(0)
    page.get_by_text("The whole course, as it goes now").click()
    expect(page.locator("[data-room-course]")).to_contain_text("7. Second row: cut")
    page.get_by_role("button", name="Undo the cut: Step 7, the second row").click()
    late(page).to_have_text("11 minutes late")
    expect(chosen(page)).to_have_count(1)


def test_only_what_is_ahead_can_be_cut(page: Page, site: str) -> None:
    begin(page, site)
    for _ in range(6):
        press(page, "Next step")
    step(page, "7. Second row")
    wait(page, 90)
    late(page).to_have_text("30 minutes late")
    expect(page.locator("[data-room-verdict]")).to_have_text(
        "All that can still be cut wins 18 minutes back. You will end 12 minutes late, at 15:42:"
    )
    expect(chosen(page)).to_contain_text(["Step 9 and its reading out"])
    page.get_by_role("button", name=re.compile("Cut this: Step 9")).click()
    late(page).to_have_text("12 minutes late")
    expect(page.locator("[data-room-verdict]")).to_have_text(
        "Nothing that is ahead can be cut. You will end 12 minutes late, at 15:42."
    )
    press(page, "Next step")
    press(page, "Next step")
    step(page, "10. Read out and close")
    expect(page.get_by_role("button", name=re.compile("Undo the cut"))).to_have_count(0)


def test_what_the_plan_left_out_is_left_out(page: Page, site: str) -> None:
    begin(page, site, PLAN + "&cut=3")
    whole(page).to_contain_text("until 15:18")
    for _ in range(5):
        press(page, "Next step")
    step(page, "6. First row")
    expect(page.locator("[data-room-next]")).to_have_text("Next: 8. Decide one act, 10 minutes")


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


@pytest.mark.parametrize("how", ["reload", "close"])
def test_it_is_at_the_same_second_after_a_reload_or_a_closed_tab(page: Page, site: str, how: str) -> None:
    begin(page, site)
    press(page, "Next step")
    wait(page, 3.3)
    expect(page.locator("[data-room-figures]")).to_have_text("6:42 of 10 minutes")
    if how == "reload":
        page.reload()
        step(page, "2. Read the record")
        expect(page.locator("[data-room-figures]")).to_have_text("6:42 of 10 minutes")
    else:
        context = page.context
        page.close()
        other = another(context, site + ROOM, after(4.3))
        step(other, "2. Read the record")
        expect(other.locator("[data-room-figures]")).to_have_text("5:42 of 10 minutes")


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
    left(page).to_have_text("10 minutes left")
    late(page).to_have_text("34 minutes early")


def test_two_tabs_are_one_session(page: Page, site: str) -> None:
    begin(page, site)
    other = another(page.context, site + ROOM + PLAN, after(1))
    step(other, "1. Open")
    press(other, "Next step")
    step(page, "2. Read the record")
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
    step(page, "2. Read the record")
    left(page).to_have_text("10 minutes left")
    late(page).to_have_text("5 minutes early")


def test_one_of_another_plan_is_offered_and_anew_forgets_it(page: Page, site: str) -> None:
    begin(page, site)
    press(page, "Next step")
    page.goto(site + ROOM + "?start=14:00&people=9")
    expect(page.locator("[data-room-left]")).to_contain_text("Its plan was another.")
    press(page, "Begin now")
    step(page, "1. Open")
    assert "people=9" in page.evaluate(f"localStorage.getItem({KEY})")


def test_it_ends_and_can_be_begun_anew(page: Page, site: str) -> None:
    begin(page, site)
    for _ in range(9):
        press(page, "Next step")
    step(page, "10. Read out and close")
    wait(page, 80)
    press(page, "End the session")
    whole(page).to_have_text("The session is over: it ended at 15:20, 10 minutes early.")
    wait(page, 30)
    whole(page).to_have_text("The session is over: it ended at 15:20, 10 minutes early.")
    press(page, "Back")
    step(page, "10. Read out and close")
    left(page).to_have_text("1 hour 45 minutes over".replace("1 hour 45", "105"))


def test_what_cannot_be_read_is_told_and_set_aside(page: Page, site: str) -> None:
    page.goto(site + "about/")
    page.evaluate(f"localStorage.setItem({KEY}, '{{\"version\": 1, \"visits\": []')")
    begin(page, site)
    step(page, "1. Open")
    assert "visits" in page.evaluate(f"localStorage.getItem({KEY} + ':unreadable')")


def test_a_browser_that_keeps_nothing_still_runs_it_and_says_so(page: Page, site: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    begin(page, site)
    press(page, "Next step")
    step(page, "2. Read the record")
    expect(page.get_by_role("alert").filter(has_text="This browser keeps nothing")).to_be_visible()


def test_it_is_led_by_keys_alone_and_single_letters_do_nothing(page: Page, site: str) -> None:
    opened_at(page, site + ROOM + PLAN)
    page.get_by_role("button", name="Begin now").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Next step")).to_be_focused()
    page.keyboard.press("Enter")
    step(page, "2. Read the record")
    page.keyboard.press("PageDown")
    step(page, "3. Mark alone")
    page.keyboard.press("PageUp")
    step(page, "2. Read the record")
    for key in ("n", "p", "b", "s", "ArrowRight", "+"):
        page.keyboard.press(key)
    step(page, "2. Read the record")
    wait(page, 20)
    cut = page.get_by_role("button", name=re.compile("^Cut this"))
    cut.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Undo the cut")).or_(cut).first).to_be_focused()
    page.locator("[data-room-keys]").uncheck()
    page.keyboard.press("PageDown")
    step(page, "2. Read the record")


def test_who_hears_the_page_is_told_of_steps_and_of_five_minutes_and_no_seconds(page: Page, site: str) -> None:
    begin(page, site)
    page.evaluate(
        """() => { said = []; new MutationObserver(() => said.push(document.querySelector("[data-room-news]").textContent))
            .observe(document.querySelector("[data-room-news]"), {childList: true}) }"""
    )
    wait(page, 4)
    press(page, "Next step")
    for _ in range(24):
        wait(page, 0.5)
    assert page.evaluate("said") == [
        "2. Read the record: 10 minutes. 1 minute early.",
        "Five minutes left in this step.",
        "The time of this step is up.",
    ]


def test_the_screen_is_kept_on_and_asked_for_again(page: Page, site: str) -> None:
    page.add_init_script(
        """asked = []; Object.defineProperty(navigator, "wakeLock", {value: {request: async () => {
            asked.push("on"); return {release: async () => asked.push("off")} }}})"""
    )
    opened_at(page, site + ROOM + PLAN)
    assert page.evaluate("asked") == []
    press(page, "Begin now")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    wait(page, 0.1)
    assert page.evaluate("asked") == ["on", "on", "off"]
    page.get_by_role("button", name="End the session").click()
    wait(page, 0.1)
    assert page.evaluate("asked") == ["on", "on", "off", "off"]


def test_nothing_sounds_unless_it_is_asked_for(page: Page, site: str) -> None:
    page.add_init_script(
        "rung = 0; const make = AudioContext.prototype.createOscillator;"
        "AudioContext.prototype.createOscillator = function () { rung += 1; return make.call(this); };"
    )
    begin(page, site)
    wait(page, 6)
    assert page.evaluate("rung") == 0
    page.get_by_label("A soft bell at the end of a step").check()
    press(page, "Next step")
    wait(page, 12)
    assert page.evaluate("rung") == 2, "two tones, once"


def test_without_javascript_the_whole_script_can_be_read(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + ROOM)
    expect(page_without_js.locator("[data-room-step]:visible")).to_have_count(10)
    expect(page_without_js.get_by_text("Here is the whole script to read from.")).to_be_visible()
    expect(page_without_js.get_by_role("button", name="Begin now")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 820, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_the_room_is_accessible_before_during_late_and_after(
    browser: Browser, site: str, palette: Any, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=palette)
    page = context.new_page()
    opened_at(page, site + ROOM + PLAN)
    page.clock.resume()  # axe waits
    found = violations(page)
    press(page, "Begin now")
    wait(page, 17)
    found += violations(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll(".room button, .room a.button, .room summary, .room__choice label")]
            .filter((it) => it.offsetParent && it.getBoundingClientRect().height < 44).map((it) => it.textContent.trim())"""
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="End the session").click()
    assert found + violations(page) == []
    context.close()


def test_forced_colours_and_stillness_lose_nothing(browser: Browser, site: str) -> None:
    context = browser.new_context(forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    begin(page, site)
    wait(page, 9)
    left(page).to_have_text("4 minutes over")
    borders = page.locator(".room__clock").first.evaluate("it => getComputedStyle(it).borderTopStyle")
    assert borders != "none"
    assert page.evaluate("document.getAnimations().length") == 0
    context.close()


def test_the_room_is_in_no_index(site_folder: Any) -> None:
    page = (site_folder / ROOM / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in page
    for name in ("sitemap.xml", "llms.txt", "library.json"):
        assert "/room/" not in (site_folder / name).read_text("utf-8")
    assert not any("/room/" in json.dumps(text.read_text("utf-8")) for text in site_folder.glob("assets/search*.json"))
