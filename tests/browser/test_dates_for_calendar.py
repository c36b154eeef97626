"""The dates of a sheet, looked at and given to a calendar: icalendar reads what comes out."""

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.sheets import offered, ready
from tests.browser.test_carry_forward import AGREEMENT, BY, HEALTH, NOTES, PROMISE, SO, begin, field
from tests.guide import guide


def opened(page: Page) -> Locator:
    offered(page, "Dates for your calendar").click()
    shown = page.locator("[data-sheet-panel][open]")
    expect(shown).to_have_count(1)
    return shown


def line(shown: Locator, words: str) -> Locator:
    return shown.locator(".sheet-panel__line", has_text=words)


def downloaded(page: Page) -> Download:
    with page.expect_download() as got:
        page.get_by_role("button", name="Download for your calendar").click()
    return got.value


def events(got: Download) -> list[Any]:
    """What a calendar takes from a file, with nothing passed over."""
    calendar = Calendar.from_ical(got.path().read_bytes().decode())
    assert not calendar.errors and not any(part.errors for part in calendar.walk())
    return list(calendar.walk("VEVENT"))


@pytest.fixture
def agreement(page: Page, site: str) -> Page:
    begin(
        page,
        site,
        AGREEMENT,
        {PROMISE: "send, in writing; the draft", BY: "Mon 14 December", SO: "print it"},
        "Kim, May",
    )
    return page


def test_a_promise_with_its_day_becomes_an_event_named_after_sheet_copy_and_row(agreement: Page) -> None:
    expect(line(opened(agreement), "Mon 14 December").get_by_label("Date:")).to_have_value("2026-12-14")
    got = downloaded(agreement)
    assert got.suggested_filename == "partnership-agreement-kim-may-2026-11-26.ics"
    [event] = events(got)
    assert event.decoded("dtstart") == date(2026, 12, 14)
    assert str(event["summary"]) == (
        "Partnership agreement, Kim, May: First person: send, in writing; the draft; Mon 14 December; print it"
    )
    assert "Promises to: send, in writing; the draft" in str(event["description"])
    assert str(event["url"]) == agreement.url
    expect(agreement.locator("[data-sheet-status]")).to_contain_text("1 date downloaded")
    expect(field(agreement, BY)).to_have_value("Mon 14 December")


def test_what_was_typed_last_is_saved_before_it_is_said_that_dates_are_downloaded(agreement: Page) -> None:
    agreement.clock.pause_at("2026-11-26T12:00:00")  # so that no time passes between the last key and the file
    field(agreement, BY).fill("15 December")
    opened(agreement)
    downloaded(agreement)
    agreement.clock.run_for(5_000)
    expect(agreement.locator("[data-sheet-status]")).to_contain_text("1 date downloaded")


def test_the_same_date_has_the_same_uid_when_it_is_given_again(agreement: Page) -> None:
    opened(agreement)
    first = events(downloaded(agreement))
    field(agreement, BY).fill("15 December")
    opened(agreement)
    again = events(downloaded(agreement))
    assert [str(event["uid"]) for event in first] == [str(event["uid"]) for event in again]
    assert first[0].decoded("dtstart") != again[0].decoded("dtstart")


def test_what_is_over_doubtful_or_not_understood_is_said_and_left_out(agreement: Page) -> None:
    field(agreement, BY).fill("3/4, 1 November or when Kim asks")
    field(agreement, f"{BY}--2").fill("soon")
    shown = opened(agreement)
    doubtful, over, unknown = line(shown, "“3/4”"), line(shown, "“1 November”"), line(shown, "“soon”")
    expect(doubtful).to_contain_text("It can be 3 April 2027 or 4 March 2027.")
    expect(over).to_contain_text("It is over.")
    expect(unknown).to_contain_text("No date was understood.")
    assert not any(box.is_checked() for box in shown.locator("[type=checkbox]").all())
    shown.get_by_role("button", name="Download").click()
    expect(agreement.locator("[data-sheet-notices]")).to_contain_text("No file was made, since no date was chosen.")
    shown = opened(agreement)
    line(shown, "“3/4”").get_by_role("button", name="4 March 2027").click()
    line(shown, "“soon”").get_by_label("Date:").fill("2026-12-01")
    line(shown, "“soon”").get_by_label("Date:").dispatch_event("change")
    days = {event.decoded("dtstart") for event in events(downloaded(agreement))}
    assert days == {date(2027, 3, 4), date(2026, 12, 1)}


def test_a_sheet_without_a_date_says_so(page: Page, site: str) -> None:
    begin(page, site, NOTES, {})
    offered(page, "Dates for your calendar").click()
    expect(page.locator("[data-sheet-notices]")).to_contain_text("There is no date on this sheet yet.")


def test_only_sheets_that_ask_for_a_date_offer_it(page: Page, site: str) -> None:
    items = [item for item in guide().items.values() if item.kind.has_sheet]
    with_dates = {item.id for item in items if guide().texts[item.id].has_dates}
    assert {AGREEMENT, HEALTH, NOTES} <= with_dates < {item.id for item in items}
    for sheet, count in (("worksheets/team-health-check", 1), ("checklists/one-to-one-leader", 0)):
        page.goto(f"{site}{sheet}/")
        ready(page)
        expect(page.locator("[data-sheet-do=dates]")).to_have_count(count)
        expect(page.locator("[data-date]")).to_have_count(2 * count)


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_list_of_dates_is_clean(agreement: Page, palette: Any, width: int) -> None:
    agreement.set_viewport_size({"width": width, "height": 900})
    agreement.emulate_media(color_scheme=palette)
    field(agreement, BY).fill("3/4, 1 November or when Kim asks")
    opened(agreement)
    assert violations(agreement, palette) == []
    assert agreement.evaluate("document.documentElement.scrollWidth <= innerWidth")
