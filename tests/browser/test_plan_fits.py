"""A plan that fits the time there is, on a day, in a zone; its calendar file; and the link that others have of it."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import opened

SESSION = "workshops/team-partnership-review/"
PLAN = "?start=14:00&people=12"
ABROAD = f"{PLAN}&date=2026-12-08&zone=America/New_York"
CUTS = [{"minutes": 2, "step": 4}, {"minutes": 3, "step": 2}, {"minutes": 10, "step": 6}, {"minutes": 15, "step": 8}]
STEPS = [5, 12, 6, 10, 17, 10, 10, 15, 5]


LINES = """heads => heads.map(head => {
  const words = document.createRange()
  words.selectNodeContents(head)
  return new Set([...words.getClientRects()].map(box => box.top)).size
})"""
"""On how many lines the words of each head stand."""


@pytest.mark.parametrize("address", ["workshops/founding-a-partnership/", "de/workshops/founding-a-partnership/"])
def test_on_a_telephone_no_head_of_the_plan_breaks_within_its_word(page: Page, site: str, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site + address)
    assert page.locator(".plan__steps thead th").evaluate_all(LINES) == [1, 1, 1]


def query(page: Page) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(page.url).query)


def fit(page: Page, minutes: int) -> Any:
    page.get_by_label("Minutes that you have").fill(str(minutes))
    page.get_by_role("button", name="Fit the session into them").click()
    return expect(page.locator("[data-planner-fit]"))


def fitted(page: Page, minutes: int, *breaks: int) -> Any:
    """What `fit` makes of the session with breaks of so many minutes after its first steps."""
    return page.evaluate(
        """async ([site, steps, cuts, breaks, minutes]) =>
            (await import(site + "modules/planner/cuts.js")).fit({steps, cuts}, breaks, minutes)""",
        [
            page.url.split("workshops")[0],
            STEPS,
            CUTS,
            [{"after": at, "minutes": length} for at, length in enumerate(breaks, 1)],
            minutes,
        ],
    )


def test_a_session_is_cut_as_little_as_it_takes_and_breaks_go_last(page: Page, site: str) -> None:
    page.goto(site + SESSION)
    found = fitted(page, 90)
    assert (found["cuts"], found["over"]) == ([], 0)
    assert fitted(page, 85)["cuts"] == [3], "one cut of 10 rather than two of 2 and 3"
    assert fitted(page, 88)["cuts"] == [1], "of the single cuts the shortest"
    found = fitted(page, 75, 10)
    assert found["cuts"] == [3, 4] and len(found["breaks"]) == 1
    found = fitted(page, 65, 10, 5)
    assert found["breaks"] == [{"after": 2, "minutes": 5}] and found["cuts"] == [1, 2, 3, 4], "one of the breaks goes"
    found = fitted(page, 63, 10, 5)
    assert found["breaks"] == [] and found["cuts"] == [1, 3, 4], "both go, and one thing less is cut"
    assert fitted(page, 59, 10) == {"cuts": [], "breaks": [{"after": 1, "minutes": 10}], "over": 1}


def test_the_minutes_there_are_give_a_plan_that_its_address_keeps(page: Page, site: str, browser: Browser) -> None:
    page.goto(f"{site}{SESSION}{PLAN}&break=3-10")
    fit(page, 75).to_have_text("It fits, with the 2 things that are left out below: it takes 75 minutes.")
    assert query(page)[2:] == [("break", "3-10"), ("cut", "3"), ("cut", "4")]
    expect(page.locator("[data-planner-cut] li")).to_contain_text(
        ["Step 6, the row that is low (10 minutes)", "Step 8"]
    )
    expect(page.locator("[data-planner-end]")).to_have_text("15:15")
    expect(page.locator(".plan__steps tbody tr").filter(has_text="6. The row that is low")).to_contain_text("Left out")
    for other in opened(browser.new_context()):
        other.goto(page.url)
        expect(other.locator("[data-planner-end]")).to_have_text("15:15")
        other.get_by_role("button", name="Put back: Step 6, the row that is low").click()
        expect(other.locator("[data-planner-end]")).to_have_text("15:25")
        expect(other.get_by_role("button", name=re.compile("Put back: Step 8"))).to_be_focused()
        assert ("cut", "3") not in query(other)


def test_what_does_not_fit_is_told_with_how_much_and_changes_nothing(page: Page, site: str) -> None:
    page.goto(site + SESSION + PLAN)
    fit(page, 50).to_have_text(
        "It does not fit. With all that can be cut, and no break, it takes 60 minutes: 10 minutes too many."
        " Nothing is cut."
    )
    assert query(page) == [("start", "14:00"), ("people", "12")]
    fit(page, 95).to_have_text("It fits, as it is: it takes 90 minutes.")


def test_no_cut_is_advised_that_the_plan_has_already_made(page: Page, site: str) -> None:
    page.goto(f"{site}{SESSION}{PLAN}&cut=1&late=2")
    shown = page.locator("[data-planner-cuts] > li:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Silent reading in step 2")


@pytest.mark.parametrize("fault", ["cut=5", "cut=0", "date=2026-02-30", "zone=Berlin/Europe", "zone=%2B02:00", "cut=x"])
def test_a_cut_a_day_and_a_zone_that_are_none_are_told(page: Page, site: str, fault: str) -> None:
    page.goto(f"{site}{SESSION}{PLAN}&{fault}")
    expect(page.locator("[data-planner-notice]")).to_contain_text(fault.replace("%2B", "+"))
    expect(page.get_by_label("Start")).to_have_value("14:00")


def test_an_address_of_an_earlier_edition_opens_the_same_plan(page: Page, site: str) -> None:
    page.goto(f"{site}{SESSION}?start=14:00&people=12&break=3-10&late=20&over=4")
    expect(page.locator("[data-planner-summary]")).to_have_text(
        "12 people, 14:00 to 15:40: 100 minutes, 10 minutes of it for breaks."
    )
    expect(page.locator("[data-planner-notice]")).to_be_hidden()
    expect(page.locator("[data-planner-cut]")).to_be_hidden()


def test_a_reader_in_another_zone_sees_their_own_time_beside_it(browser: Browser, site: str) -> None:
    for page in opened(browser.new_context(timezone_id="Europe/Berlin")):
        page.goto(site + SESSION + ABROAD)
        expect(page.locator("[data-planner-summary]")).to_have_text(
            "12 people, Tuesday 8 December 2026, 14:00 to 15:30, New York time: 90 minutes."
        )
        local = page.locator("[data-planner-local]")
        expect(local).to_have_text("Where you are, by Berlin time, that is 20:00 to 21:30.")
        page.get_by_label("Start").fill("20:00")
        page.get_by_label("Start").press("Tab")
        expect(local).to_contain_text("that is 02:00 to 03:30 on Wednesday 9 December 2026.")
        # clocks in Berlin are put back meanwhile
        page.get_by_label("Start").fill("20:30")
        page.get_by_label("Date").fill("2026-10-24")
        page.get_by_label("Date").press("Tab")
        expect(local).to_contain_text("that is 02:30 to 03:00 on Sunday 25 October 2026.")
        page.get_by_label("Time zone").fill("europe/berlin")
        page.get_by_label("Time zone").press("Tab")
        expect(page.get_by_label("Time zone")).to_have_value("Europe/Berlin")
        expect(local).to_be_hidden()
        page.get_by_label("Time zone").fill("Middle-earth")
        page.get_by_label("Time zone").press("Tab")
        expect(page.get_by_text("Write a zone by its name")).to_be_visible()
        assert ("zone", "Europe/Berlin") in query(page)


def test_the_calendar_file_holds_the_session_its_steps_and_the_link(page: Page, site: str) -> None:
    page.goto(f"{site}{SESSION}{ABROAD}&cut=3")
    with page.expect_download() as download:
        page.get_by_role("button", name="Put it into a calendar").click()
    assert download.value.suggested_filename == "team-partnership-review-2026-12-08.ics"
    (event,) = Calendar.from_ical(Path(download.value.path()).read_bytes().decode()).walk("VEVENT")
    assert event["SUMMARY"] == "Team partnership review"
    assert event.decoded("dtstart").isoformat() == "2026-12-08T19:00:00+00:00"
    assert event.decoded("dtend").isoformat() == "2026-12-08T20:20:00+00:00"
    assert event["URL"] == f"{site}{SESSION}{ABROAD.replace('&date', '&cut=3&date')}"
    about = str(event["DESCRIPTION"])
    for words in (
        "14:17\N{EN DASH}14:23 3. Mark alone",
        "Left out: Step 6, the row that is low",
        "Team health check: 13 copies",
    ):
        assert words in about


def test_a_plan_without_a_day_has_no_place_in_a_calendar(page: Page, site: str) -> None:
    page.goto(site + SESSION + PLAN)
    page.get_by_role("button", name="Put it into a calendar").click()
    expect(page.locator("[data-planner-shared]")).to_contain_text("Set a date first")
    expect(page.get_by_label("Date")).to_be_focused()


def test_a_link_that_was_copied_is_told_to_be_old_when_the_plan_changes(page: Page, site: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + SESSION)
    stale = page.locator("[data-planner-stale]")
    page.get_by_label("Start").fill("14:00")
    page.get_by_label("Start").press("Tab")
    expect(stale).to_be_hidden()
    page.get_by_role("button", name="Copy the link").click()
    page.get_by_label("Start").fill("14:30")
    page.get_by_label("Start").press("Tab")
    said = "The link that you copied shows 14:00; this plan now has 14:30. Copy the link again if others have it."
    expect(stale).to_have_text(said)
    page.reload()
    expect(stale).to_have_text(said)
    page.get_by_role("button", name="Copy the link").click()
    expect(stale).to_be_hidden()


def test_so_is_one_that_was_opened_until_the_plan_is_as_it_was(page: Page, site: str) -> None:
    page.goto(f"{site}{SESSION}{PLAN}&cut=3")
    stale = page.locator("[data-planner-stale]")
    expect(stale).to_be_hidden()
    page.get_by_label("People (").fill("9")
    page.get_by_label("People (").press("Tab")
    expect(stale).to_contain_text("9 people")  # which moves what stands below it
    page.get_by_role("button", name="Put back").click()
    cut = "\N{LEFT DOUBLE QUOTATION MARK}Step 6, the row that is low\N{RIGHT DOUBLE QUOTATION MARK}"
    expect(stale).to_have_text(
        f"The link that you opened shows 12 people, {cut} left out; this plan now has 9 people, nothing left out."
        " Copy the link again if others have it."
    )
    page.goto(f"{site}{SESSION}{PLAN}&cut=3")
    expect(stale).to_be_hidden()


def test_the_plan_stands_on_top_and_the_script_has_the_pages_width(page: Page, site: str) -> None:
    page.goto(site + SESSION + "#plan")
    tops = page.evaluate("['#plan', '.kit', '#outcomes', '#agenda'].map((it) => document.querySelector(it).offsetTop)")
    assert tops == sorted(tops)
    expect(page.locator("#plan")).to_be_in_viewport()
    page.get_by_role("navigation", name="On this page", exact=True).get_by_role("link", name="Agenda").click()
    expect(page.locator("#agenda")).to_be_in_viewport()
    table = page.locator("#plan-script + table").bounding_box()
    bar = page.locator(".title-block").bounding_box()
    assert table and bar and abs(table["width"] - bar["width"]) < 2
    for width in (390, 820):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
