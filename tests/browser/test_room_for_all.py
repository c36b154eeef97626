"""A session in the room by keys, by ear, by touch, without a script, in all palettes and widths; found by no search."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.room import (
    PLAN,
    ROOM,
    begin,
    left,
    opened_at,
    press,
    step,
    wait,
)


def test_it_is_led_by_keys_alone_and_single_letters_do_nothing(page: Page, site: str) -> None:
    opened_at(page, site + ROOM + PLAN)
    page.get_by_role("button", name="Begin now").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Next step")).to_be_focused()
    page.keyboard.press("Enter")
    step(page, "2. Correct the record")
    page.keyboard.press("PageDown")
    step(page, "3. Mark alone")
    page.keyboard.press("PageUp")
    step(page, "2. Correct the record")
    for key in ("n", "p", "b", "s", "ArrowRight", "+"):
        page.keyboard.press(key)
    step(page, "2. Correct the record")
    wait(page, 20)
    cut = page.get_by_role("button", name=re.compile("^Cut this"))
    cut.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Undo the cut")).or_(cut).first).to_be_focused()
    page.locator("[data-room-keys]").uncheck()
    page.keyboard.press("PageDown")
    step(page, "2. Correct the record")


def test_who_hears_the_page_is_told_of_steps_and_of_five_minutes_and_no_seconds(page: Page, site: str) -> None:
    begin(page, site)
    page.evaluate(
        """() => {
            said = [];
            const place = document.querySelector("[data-room-news]");
            new MutationObserver(() => said.push(place.textContent)).observe(place, {childList: true});
        }"""
    )
    wait(page, 4)
    press(page, "Next step")
    for _ in range(28):
        wait(page, 0.5)
    assert page.evaluate("said") == [
        "2. Correct the record: 12 minutes. 1 minute early.",
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
    expect(page_without_js.locator("[data-room-step]:visible")).to_have_count(9)
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
    found = violations(page, palette)
    press(page, "Begin now")
    wait(page, 17)
    found += violations(page, palette)
    small = page.evaluate(
        """() => [...document.querySelectorAll(".room button, .room a.button, .room summary, .room__choice label")]
            .filter((it) => it.offsetParent && it.getBoundingClientRect().height < 44)
            .map((it) => it.textContent.trim())"""
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="End the session").click()
    assert found + violations(page, palette) == []
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
