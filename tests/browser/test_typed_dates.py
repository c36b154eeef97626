"""Dates as people type them are read, and where nobody can tell which day is meant, that is told."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.until import HANGS

TODAY = "2026-11-26"
"""A Thursday."""
READ = """async (texts) => {
  const { datesIn } = await import("/modules/shared/dates.js");
  return texts.map((text) => datesIn(text, "2026-11-26"));
}"""
PLAIN = {
    "2026-12-14": "2026-12-14",
    "14 December": "2026-12-14",
    "14th of December 2026, at 14:30": "2026-12-14",
    "Dec 14 2026": "2026-12-14",
    "Dec. 14, 2026": "2026-12-14",
    "14.12.": "2026-12-14",
    "14. 12. 2026": "2026-12-14",
    "Monday 14 December": "2026-12-14",
    "by Mon, 14 Dec, in writing": "2026-12-14",
    "14/12/26": "2026-12-14",
    "14-12-2026": "2026-12-14",
    "12/14/2026": "2026-12-14",
    "4/4": "2027-04-04",
    "Friday 3/4/2026": "2026-04-03",
    "14 Dec '26": "2026-12-14",
    "Dec 14 10:30": "2026-12-14",
    "14 October": "2026-10-14",
    "1 June": "2027-06-01",
    "29 Feb 2028": "2028-02-29",
}
COUNTED = {
    "tomorrow": "2026-11-27",
    "on Friday": "2026-11-27",
    "this Monday": "2026-11-30",
    "next Thursday": "2026-12-03",
    "in two weeks": "2026-12-10",
    "in a week's time": "2026-12-03",
    "in 10 days": "2026-12-06",
}
EITHER = {
    "03/04": ["2027-04-03", "2027-03-04"],
    "3/4/2027": ["2027-04-03", "2027-03-04"],
    "next Friday": ["2026-11-27", "2026-12-04"],
    "Thursday": ["2026-11-26", "2026-12-03"],
    "14-16 December": ["2026-12-14", "2026-12-16"],
}
NO_DAY = ["31 February", "31/02/2027", "2026-13-40", "29 February", "99/99"]
NOTHING = ["", "soon", "December 2026", "may", "score 3.4", "the 14th", "1234567890", "when they ask"]


def found(page: Page, site: str, texts: list[str]) -> dict[str, list[dict[str, Any]]]:
    page.goto(site + "about/")
    return dict(zip(texts, page.evaluate(READ, texts), strict=True))


def test_a_date_is_read_in_each_way_that_people_write_it(page: Page, site: str) -> None:
    read = found(page, site, list(PLAIN))
    assert {text: [one["days"] for one in dates] for text, dates in read.items()} == {
        text: [[day]] for text, day in PLAIN.items()
    }
    assert not any(one["doubt"] for dates in read.values() for one in dates)


def test_days_counted_from_today_say_so(page: Page, site: str) -> None:
    for text, dates in found(page, site, list(COUNTED)).items():
        assert [(one["days"], one["doubt"]) for one in dates] == [([COUNTED[text]], "Counted from 26 November 2026")]


def test_what_can_mean_two_days_is_given_as_two(page: Page, site: str) -> None:
    for text, dates in found(page, site, list(EITHER)).items():
        assert [one["days"] for one in dates] == [EITHER[text]]
        assert dates[0]["doubt"].startswith("It can be ")


def test_a_weekday_that_does_not_agree_is_told(page: Page, site: str) -> None:
    [date] = found(page, site, ["Tuesday 14 December"])["Tuesday 14 December"]
    assert (date["days"], date["doubt"]) == (["2026-12-14"], "14 December 2026 is a Monday")


@pytest.mark.parametrize("texts", [NO_DAY])
def test_a_day_that_does_not_exist_is_told(page: Page, site: str, texts: list[str]) -> None:
    for dates in found(page, site, texts).values():
        assert [(one["days"], one["doubt"]) for one in dates] == [([], "There is no such day")]


GERMAN = {
    "bis 14. Dezember": "2026-12-14",
    "Montag, den 14. Dezember 2026": "2026-12-14",
    "am 3. M\u00e4rz, 10:30": "2027-03-03",
    "7. Okt. 2027": "2027-10-07",
    "bis MITTWOCH": "2026-12-02",
    "Dienstag, 14. Dez": "2026-12-14",
    "so um die 14, im Mai": "",
}


def test_days_and_months_are_read_in_the_pages_language_too(page: Page, site: str) -> None:
    page.goto(site + "de/worksheets/partnership-agreement/")
    read = dict(zip(GERMAN, page.evaluate(READ, list(GERMAN)), strict=True))
    assert {text: [day for one in dates for day in one["days"]] for text, dates in read.items()} == {
        text: [day] if day else [] for text, day in GERMAN.items()
    }
    assert "Montag" in read["Dienstag, 14. Dez"][0]["doubt"]


def test_what_is_no_date_is_taken_for_none(page: Page, site: str) -> None:
    assert not any(found(page, site, NOTHING).values())


def test_several_dates_come_in_their_order_with_their_words(page: Page, site: str) -> None:
    text = "First look 1 Dec, second 15.12., last Thu 31 December 2026"
    dates = found(page, site, [text])[text]
    assert [(one["words"], *one["days"]) for one in dates] == [
        ("1 Dec", "2026-12-01"),
        ("15.12.", "2026-12-15"),
        ("Thu 31 December 2026", "2026-12-31"),
    ]


def test_a_long_text_does_not_hang(page: Page, site: str) -> None:
    texts = ["1 " * 200_000, "mon " * 100_000, "14-" * 100_000, "(" * 100_000, "1 or " * 100_000]
    page.goto(site + "about/")
    took = "async (texts) => { const from = performance.now(); await (%s)(texts); return performance.now() - from; }"
    assert page.evaluate(took % READ, texts) < HANGS
