"""Calendar files are what RFC 5545 says, as another program reads them: the Python library `icalendar`."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from playwright.sync_api import Page

WRITE = """async ({name, events}) => {
  const { calendarText } = await import("/modules/shared/calendar.js");
  const start = (text) => /Z$/.test(text) ? new Date(text) : text;
  const dated = events.map((event) => ({...event, start: start(event.start)}));
  return calendarText({name, events: dated}, new Date("2026-11-26T08:30:15Z"));
}"""
MOMENT = """async ([local, zone]) => {
  const { momentIn } = await import("/modules/shared/calendar.js");
  return momentIn(local, zone).toISOString();
}"""
DAY = {"uid": "look-again@alongside.example", "title": "Look again", "start": "2026-12-14"}


@pytest.fixture
def plain_page(page: Page, site: str) -> Page:
    page.goto(site + "about/")
    return page


def written(page: Page, *events: dict[str, Any], name: str = "Dates") -> str:
    return str(page.evaluate(WRITE, {"name": name, "events": list(events)}))


def read(text: str) -> Any:
    """The calendar, of which nothing was passed over."""
    calendar = Calendar.from_ical(text)
    assert not calendar.errors and not any(part.errors for part in calendar.walk())
    return calendar


def test_a_day_takes_the_day_and_no_hour_of_it(plain_page: Page) -> None:
    [event] = read(written(plain_page, DAY)).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 12, 14)
    assert event.decoded("dtend") == date(2026, 12, 15)
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert event.decoded("dtstamp") == datetime(2026, 11, 26, 8, 30, 15, tzinfo=UTC)
    assert (str(event["uid"]), str(event["transp"])) == ("look-again@alongside.example", "TRANSPARENT")


def test_the_last_day_of_a_year_ends_in_the_next(plain_page: Page) -> None:
    [event] = read(written(plain_page, DAY | {"start": "2027-12-31"})).walk("VEVENT")
    assert event.decoded("dtend") == date(2028, 1, 1)


def test_a_time_in_a_zone_is_written_in_utc(plain_page: Page) -> None:
    session = DAY | {"start": "2026-07-01T09:30", "zone": "Europe/Berlin", "minutes": 90, "place": "Room 4, left"}
    moment = DAY | {"start": "2026-07-01T07:30:00Z", "minutes": 90}
    for event in read(written(plain_page, session, moment)).walk("VEVENT"):
        assert event.decoded("dtstart") == datetime(2026, 7, 1, 7, 30, tzinfo=UTC)
        assert event.decoded("dtend") == datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
        assert "transp" not in event


@pytest.mark.parametrize(
    ("local", "zone", "moment"),
    [
        ("2026-01-15T09:30", "Europe/London", "2026-01-15T09:30:00.000Z"),
        ("2026-07-15T09:30", "Europe/London", "2026-07-15T08:30:00.000Z"),
        ("2026-12-14T09:30", "Asia/Kolkata", "2026-12-14T04:00:00.000Z"),
        ("2026-03-29T00:59", "Europe/London", "2026-03-29T00:59:00.000Z"),
        ("2026-03-29T01:30", "Europe/London", "2026-03-29T01:30:00.000Z"),  # skipped: clocks show 02:30 then
        ("2026-03-29T02:00", "Europe/London", "2026-03-29T01:00:00.000Z"),
        ("2026-03-08T02:30", "America/New_York", "2026-03-08T07:30:00.000Z"),  # skipped
        ("2026-10-25T01:30", "Europe/London", "2026-10-25T00:30:00.000Z"),  # comes twice
        ("2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00.000Z"),  # comes twice
        ("2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00.000Z"),  # half an hour is skipped
    ],
)
def test_local_times_around_a_change_of_the_clocks(plain_page: Page, local: str, zone: str, moment: str) -> None:
    assert plain_page.evaluate(MOMENT, [local, zone]) == moment


def test_words_come_back_as_they_were_and_lines_are_short(plain_page: Page) -> None:
    title = "Sam; a, b \\ “c” \\n " + "ünïcödé 👩\u200d🚀 " * 20
    about = "first line\nsecond, with a comma; and\r\nthird"
    url = "https://alongside.example/worksheets/?copy=abc123"
    text = written(plain_page, DAY | {"title": title, "about": about, "url": url, "place": "A;B"}, name="Sam, November")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n") and "\n" not in text.replace("\r\n", "")
    [event] = read(text).walk("VEVENT")
    assert r"X-WR-CALNAME:Sam\, November" in text.split("\r\n")
    assert str(event["summary"]) == title
    assert str(event["description"]) == about.replace("\r\n", "\n")
    assert (str(event["url"]), str(event["location"])) == (url, "A;B")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(max_size=200))
def test_no_title_breaks_out_of_its_line(plain_page: Page, title: str) -> None:
    text = written(plain_page, DAY | {"title": f"{title}x"})
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert {line.split(":")[0].split(";")[0] for line in text.split("\r\n") if line[:1] not in {" ", ""}} == {
        *("BEGIN", "VERSION", "PRODID", "METHOD", "X-WR-CALNAME"),
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "TRANSP", "SUMMARY", "END"),
    }
    assert len(read(text).walk("VEVENT")) == 1
