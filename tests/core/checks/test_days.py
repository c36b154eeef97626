"""Every page has its days, in their order, and none after the edition's."""

import dataclasses
from datetime import date, timedelta
from pathlib import Path

from msgspec import structs

from alongside.checks.days import days_missing, future_days, order_of_changes
from alongside.guide import Guide
from alongside.problems import report
from alongside.read import read_guide
from tests.dated import DATED
from tests.guide import OVERRIDES, guide, owner

PAGE = "---\ntitle: {title}\nsummary: A page that says something of use.\n{days}---\nWords.\n"


def read(docs: Path, days: str, edition: date | None = None) -> Guide:
    (docs / "about.md").write_text(PAGE.format(title="About", days=days), "utf-8")
    by = structs.replace(owner(), edition=edition) if edition else None
    return read_guide(docs, by, OVERRIDES)[0]


def test_a_page_without_days_is_told_what_to_write(tmp_path: Path) -> None:
    once = "it is published once it has been reviewed:"
    example = "for example `changes: [{on: 2026-11-22, what: First published.}]`"
    assert report(days_missing(read(tmp_path, ""))) == [
        f"docs/about.md:1: {once} the key `changes` is missing — {example}",
        f"docs/about.md:1: {once} the key `reviewed` is missing — for example `reviewed: 2026-11-22`",
    ]
    assert len(report(days_missing(read(tmp_path, "reviewed:\nchanges: []\n")))) == 2
    assert report(days_missing(read(tmp_path, DATED))) == []


def test_changes_out_of_order_are_named_each_with_its_line(tmp_path: Path) -> None:
    days = [date(2026, 11, 22), date(2026, 11, 24), date(2026, 11, 24), date(2026, 11, 23), date(2026, 11, 25)]
    listed = "".join(f"  - on: {day}\n    what: Something changed.\n" for day in days)
    assert report(order_of_changes(read(tmp_path, f"changes:\n{listed}"))) == [
        "docs/about.md:7: the change of 2026-11-24 stands below that of 2026-11-22 — put the newest change first",
        "docs/about.md:13: the change of 2026-11-25 stands below that of 2026-11-23 — put the newest change first",
    ]


def test_days_after_the_edition_are_named_each_with_its_line(tmp_path: Path) -> None:
    changes = "  - on: 2026-11-24\n    what: Something changed.\n  - on: 2026-11-22\n    what: First published.\n"
    days = f"reviewed: 2026-11-23\nchanges:\n{changes}"
    right = "write `2026-11-22`, or set `extra.edition` in mkdocs.yml to the day of the next edition"
    assert report(future_days(read(tmp_path, days, date(2026, 11, 22)))) == [
        f"docs/about.md:4: the page was reviewed on 2026-11-23, after this edition of 2026-11-22 — {right}",
        f"docs/about.md:6: a change is dated 2026-11-24, after this edition of 2026-11-22 — {right}",
    ]
    assert report(future_days(read(tmp_path, days, date(2026, 11, 24)))) == []
    assert report(future_days(read(tmp_path, days))) == []


def test_the_real_guide_is_told_of_by_its_whole_check() -> None:
    before = dataclasses.replace(guide(), owner=structs.replace(owner(), edition=guide().edition - timedelta(days=1)))
    assert list(future_days(before)), "something was changed in this edition"
    assert list(future_days(guide())) == []
