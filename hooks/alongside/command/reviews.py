"""`alongside reviews`: the pages that are due to be read through again."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

import click
import msgspec
from msgspec import Struct

from alongside.command.reading import read_here
from alongside.command.reports import annotation
from alongside.guide import Guide
from alongside.history import due_by
from alongside.problems import Problem


class Review(Struct, frozen=True):
    """A page that is due for review."""

    path: str
    """From the project's root."""
    line: int
    """On which it says when it was reviewed, from 1."""
    title: str
    reviewed: date
    due: date
    days: int
    """Since it was due; 0 on the day itself."""

    @property
    def said(self) -> str:
        """`due on 2027-11-22, 12 days before, last reviewed on 2026-11-22: Title`."""
        before = "" if self.days == 0 else ", 1 day before" if self.days == 1 else f", {self.days} days before"
        return f"due on {self.due}{before}, last reviewed on {self.reviewed}: {self.title}"


def reviews(guide: Guide, by: date) -> list[Review]:
    """The pages that are due by a day, in every language, the one that has waited longest first."""
    found = [
        Review(
            page.place,
            page.line_of("reviewed"),
            page.title,
            page.reviewed,
            page.review_due,
            (by - page.review_due).days,
        )
        for each in (guide, *guide.translations.values())
        for page in due_by(each, by)
        if page.reviewed and page.review_due
    ]
    return sorted(found, key=lambda review: (review.due, review.path))


def as_text(found: Iterable[Review]) -> Iterator[str]:
    """A line each, `path:line: since when — what to do`."""
    for review in found:
        yield str(_problem(review))


def as_annotations(found: Iterable[Review]) -> Iterator[str]:
    """Workflow commands, which GitHub shows beside the lines."""
    for review in found:
        yield annotation("warning", _problem(review))


def as_json(found: Iterable[Review]) -> Iterator[str]:
    """A list of objects: path, line, title, reviewed, due and days since."""
    yield msgspec.json.format(msgspec.json.encode(list(found)), indent=2).decode()


FORMATS: dict[str, Callable[[Iterable[Review]], Iterator[str]]] = {
    "text": as_text,
    "github": as_annotations,
    "json": as_json,
}
"""By name, what makes the lines of each."""


@click.command("reviews")
@click.option("--by", type=click.DateTime(["%Y-%m-%d"]), help="Due by this day, such as 2027-03-31; otherwise today.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to tell it.")
@click.option("--fail", is_flag=True, help="Let the status be 1 if a page is due.")
def command(by: datetime | None, form: str, fail: bool) -> None:
    """Tell which pages are due to be read through again, the one that has waited longest first.

    A page that nobody has reviewed yet is not published, and `alongside check` tells of it.
    """
    day = by.date() if by else date.today()
    found = reviews(read_here().guide, day)
    for line in FORMATS[form](found):
        click.echo(line)
    if form == "text":
        click.echo(f"{len(found)} due for review by {day}.", err=True)
    if fail and found:
        raise click.exceptions.Exit(1)


def _problem(review: Review) -> Problem:
    return Problem(
        review.path, review.line, review.said, "read it through, and set `reviewed` to the day on which you did"
    )
