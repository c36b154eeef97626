"""When a page is due for review, and how its days are read."""

from datetime import date

import pytest

from alongside.items.read import read_item
from alongside.items.readable import GRADED, MONTHS, MONTHS_WITH_GRADE, Readable, months_after
from alongside.items.vocabulary import Kind
from alongside.problems import report
from tests.guide import guide

ARTICLE = """---
title: Trust at work
summary: What trust is, and what it is not.
topics: [trust]
for: [leader]
{front}
---
Text
"""


def read(front: str) -> tuple[Readable | None, list[str]]:
    item, problems = read_item(ARTICLE.format(front=front), "articles/trust.md")
    assert item is None or isinstance(item, Readable)
    return item, report(problems)


def test_the_newest_change_is_the_last_and_the_first_one_published_it() -> None:
    front = (
        "changes:\n  - on: 2026-12-03\n    what: The grade is lower.\n  - on: 2026-11-22\n    what: First published."
    )
    item, problems = read(f"reviewed: 2026-12-01\n{front}")
    assert item and problems == []
    assert (item.first_published, item.last_changed) == (date(2026, 11, 22), date(2026, 12, 3))
    assert item.review_due == date(2028, 12, 1)


def test_a_page_without_days_is_read_for_whoever_writes_it() -> None:
    item, problems = read("related: []")
    assert item and problems == []
    assert (item.reviewed, item.first_published, item.last_changed, item.review_due) == (None, None, None, None)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2026, 11, 22), 24, date(2028, 11, 22)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_are_those_of_the_calendar(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


def test_a_page_that_grades_evidence_is_due_sooner() -> None:
    pages = list(guide().readable())
    assert {page.kind for page in pages if hasattr(page, "grade")} == GRADED
    for page in pages:
        assert page.reviewed
        months = MONTHS_WITH_GRADE if page.kind in (Kind.PRINCIPLE, Kind.MODEL) else MONTHS
        assert page.review_due == months_after(page.reviewed, months)


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("reviewed: soon", "docs/articles/trust.md:6: `reviewed` should be a day from 1980 to 2107, "
         "as year-month-day without a time, but is `soon` — for example `reviewed: 2026-11-22`"),
        ("reviewed: 22 November 2026", "but is `22 November 2026` — for example `reviewed: 2026-11-22`"),
        ("reviewed: 20261122", "but is `20261122`, a number — for example `reviewed: 2026-11-22`"),
        ("reviewed: 2026-11-22 10:00:00", "but is `2026-11-22 10:00:00`, a day with a time — for example"),
        ("reviewed: 9999-12-31", "but is `9999-12-31` — for example"),
        ("reviewed: [2026-11-22]", "but is `"),
        ("reviewed: 2026-11-31", "trust.md:6: there is no such date: `reviewed: 2026-11-31`"),
        ("changes: First published.", "should be a list of changes, the newest first, each with on and what, but is `"),
        ("changes: [First published.]",
         "an entry of `changes` should have `on` and `what`, but is `First published.` — for "),
        ("changes: [{on: 2026-11-22}]", "the key `what` is missing in an entry of `changes` — for example"),
        ("changes: [{what: First published.}]", "the key `on` is missing in an entry of `changes` — for example"),
        ("changes: [{on: soon, what: First published.}]",
         "`on` should be a day, as year-month-day without a time, but is `soon` — for example `on: 2026-11-22`"),
        ("changes: [{on: 2026-11-22 10:00, what: First published.}]",
         "`on` should be a day, as year-month-day without a time, but is `"),
        ("changes: [{on: 2026-11-22, what: First published., who: me}]", "`who` is not a key of an entry of `changes`"),
        ("changes:\n  - on: 2026-11-22\n    what: First published.\n  - on: 2026-11-20\n    what: x",
         "trust.md:10: `what` should be a sentence of 10 to 240 characters, but is `x` — for example `what: First"),
    ],
)  # fmt: skip
def test_a_day_that_is_none_is_named_with_its_line_and_a_right_one(front: str, said: str) -> None:
    item, problems = read(front)
    assert item is None and len(problems) == 1
    assert said in problems[0]


def test_terms_have_no_days_of_their_own() -> None:
    term = "---\ntitle: candour\nsummary: Saying what you see, welcome or not.\nreviewed: 2026-11-22\n---\n"
    item, problems = read_item(term, "glossary/candour.md")
    assert item is None and "`reviewed` is not a key of a glossary term" in report(problems)[0]
