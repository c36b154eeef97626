"""`alongside reviews` tells which pages are due, by the rule that the pages themselves follow, in each form."""

import dataclasses
import json
from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from msgspec import structs

from alongside.command import reviews
from alongside.command.main import main
from alongside.guide import Guide
from alongside.items.readable import Readable
from tests.guide import ROOT, guide

HOSTILE = "Equal, standing\n::error::`x`"


def reviewed(name: str, on: date | None, title: str = "") -> Readable:
    found = guide().get(name)
    assert isinstance(found, Readable)
    return structs.replace(found, reviewed=on, title=title or found.title)


@pytest.fixture
def read() -> Guide:
    """A principle is due after a year, an article after two; a page that nobody has reviewed is not due again."""
    pages = (
        reviewed("asking-for-help", date(2024, 2, 29)),
        reviewed("equal-standing", date(2025, 3, 1), HOSTILE),
        reviewed("be-coachable-first", date(2025, 3, 2)),
        reviewed("about", None),
    )
    german = guide().translations["de"]
    page = german.get("equal-standing")
    assert isinstance(page, Readable)
    other = dataclasses.replace(german, items={page.id: structs.replace(page, reviewed=date(2025, 2, 1))})
    return dataclasses.replace(guide(), items={page.id: page for page in pages}, translations={"de": other})


@pytest.fixture
def run(read: Guide, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.setattr(reviews, "read_here", lambda: SimpleNamespace(guide=read))
    return lambda *words: CliRunner().invoke(main, ["reviews", *words])


def test_what_has_waited_longest_stands_first_and_a_page_is_due_on_the_day_itself(read: Guide) -> None:
    told = [(review.path, str(review.due), review.days) for review in reviews.reviews(read, date(2026, 3, 1))]
    assert told == [
        ("docs/de/principles/equal-standing.md", "2026-02-01", 28),
        ("docs/articles/asking-for-help.md", "2026-02-28", 1),
        ("docs/principles/equal-standing.md", "2026-03-01", 0),
    ]


def test_each_line_leads_to_the_day_and_says_what_to_do(run: Callable[..., Result]) -> None:
    told = run("--by", "2026-03-01")
    lines = told.stdout.splitlines()
    line = guide().get("asking-for-help").line_of("reviewed")
    assert (ROOT / "docs/articles/asking-for-help.md").read_text("utf-8").splitlines()[line - 1].startswith("reviewed:")
    assert len(lines) == 3 and lines[1].startswith(
        f"docs/articles/asking-for-help.md:{line}: due on 2026-02-28, 1 day before, last reviewed on 2024-02-29: "
    )
    assert (told.exit_code, told.stderr) == (0, "3 due for review by 2026-03-01.\n")


def test_data_and_annotations_hold_whatever_a_title_has(run: Callable[..., Result]) -> None:
    last = json.loads(run("--by", "2026-03-01", "--format", "json").stdout)[-1]
    assert last == {
        "path": "docs/principles/equal-standing.md",
        "line": guide().get("equal-standing").line_of("reviewed"),
        "title": HOSTILE,
        "reviewed": "2025-03-01",
        "due": "2026-03-01",
        "days": 0,
    }
    lines = run("--by", "2026-03-01", "--format", "github").stdout.splitlines()
    assert len(lines) == 3 and all(line.startswith("::warning file=docs/") for line in lines)


def test_only_when_asked_a_page_that_is_due_fails(run: Callable[..., Result]) -> None:
    assert [run("--by", day, "--fail").exit_code for day in ("2026-01-31", "2026-02-01")] == [0, 1]
    assert run("--by", "soon").exit_code == 2
    assert "2026-01-31" not in run().stderr and str(date.today()) in run().stderr
