"""Times as people write them, those that nobody can read, and the day on which a session ends."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

SESSION = "workshops/team-partnership-review/"
BREAKS = "&break=1-240" * 7
READ = {
    "14:30": [
        "1430",
        "2.30pm",
        "2:30 pm",
        "2.30 p.m.",
        "14h30",
        "14 h 30",
        "14.30 Uhr",
        "14 Uhr 30",
        "14:30:00",
        "14:30h",
    ],
    "14:00": ["2 pm", "2PM", "14h", "14 Uhr", "at 14:00"],
    "00:00": ["12 am", "midnight", "0:00"],
    "12:00": ["noon", "12 pm", "12 noon"],
    "09:30": ["930", "9.30", "9.30 am", "09,30", "\uff19\uff1a\uff13\uff10"],
}


@pytest.fixture
def planner(page: Page, site: str) -> Page:
    page.goto(site + SESSION)
    expect(page.get_by_label("Start")).to_be_visible()
    return page


def query(page: Page) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(page.url).query)


@pytest.mark.parametrize("read", READ)
def test_a_time_is_understood_as_people_write_it(planner: Page, read: str) -> None:
    start = planner.get_by_label("Start")
    for typed in READ[read]:
        start.fill(typed)
        start.press("Tab")
        expect(start).to_have_value(read)
        assert query(planner) == [("start", read)], typed


@pytest.mark.parametrize("typed", ["24:00", "12:60", "two", "14:0", "14:30 am", "13 am", "0 pm", "9:3", "143000"])
def test_what_is_no_time_keeps_the_last_good_one_and_says_so(planner: Page, typed: str) -> None:
    start, fault = planner.get_by_label("Start"), planner.locator("#plan-start-fault")
    start.fill("14:00")
    start.press("Tab")
    start.fill(typed)
    start.press("Tab")
    expect(fault).to_have_text("Write the time like 09:30, 14:00 or 2:30 pm. The plan stays at 14:00.")
    expect(start).to_have_attribute("aria-invalid", "true")
    assert query(planner) == [("start", "14:00")]
    expect(planner.locator("[data-planner-summary]")).to_contain_text("14:00 to 15:30")
    start.fill("")
    start.press("Tab")
    expect(fault).to_be_hidden()
    assert query(planner) == []


@pytest.mark.parametrize(("label", "good", "bad"), [("People (", "8", "0"), ("Minutes late", "5", "999")])
def test_what_is_no_number_keeps_the_last_good_one_and_says_so(planner: Page, label: str, good: str, bad: str) -> None:
    field = planner.get_by_label(label)
    field.fill(good)
    field.press("Tab")
    before = query(planner)
    field.fill(bad)
    field.press("Tab")
    expect(planner.get_by_text(f"The plan stays at {good}.")).to_be_visible()
    assert query(planner) == before != []


@pytest.mark.parametrize(
    ("address", "end"),
    [
        ("?start=22:00", "23:30:"),
        ("?start=22:30", "00:00 the next day:"),
        (f"?start=22:00{BREAKS}", "03:30 the day after next:"),
        (f"?start=22:00{BREAKS}{BREAKS}", "07:30 3 days later:"),
        (BREAKS.replace("&", "?", 1), "29 hours 30 minutes from start to end"),
    ],
)
def test_a_session_ends_on_the_right_day(page: Page, site: str, address: str, end: str) -> None:
    page.goto(site + SESSION + address)
    expect(page.locator("[data-planner-summary]")).to_contain_text(end)
    if "start" in address:
        expect(page.locator("[data-planner-end]")).to_have_text(end.rstrip(":"))


def test_whoever_runs_late_is_told_the_day_too(page: Page, site: str) -> None:
    page.goto(f"{site}{SESSION}?start=22:30&late=60&over=8")
    expect(page.locator("[data-planner-verdict]")).to_contain_text("at 01:00 the next day")
