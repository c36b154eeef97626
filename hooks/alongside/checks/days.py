"""The days in front matter: every page has them, changes stand in their order, and no day is after the edition's."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from alongside.guide import Guide
from alongside.items.declared import example, keys_of
from alongside.items.readable import Readable
from alongside.problems import Problem


def days_missing(guide: Guide) -> Iterator[Problem]:
    """Every page has been reviewed, and says when it was published."""
    for item in guide.readable():
        for key in ("reviewed", "changes"):
            if not getattr(item, key):
                what = f"it is published once it has been reviewed: the key `{key}` is missing"
                yield Problem(item.place, 1, what, example(key, keys_of(item.kind)[key]))


def order_of_changes(guide: Guide) -> Iterator[Problem]:
    """The newest change of a page stands first."""
    for item in guide.readable():
        for at, (above, below) in enumerate(pairwise(item.changes), 1):
            if below.on > above.on:
                what = f"the change of {below.on} stands below that of {above.on}"
                yield Problem(item.place, item.line_of("changes", at), what, "put the newest change first")


def future_days(guide: Guide) -> Iterator[Problem]:
    """Nothing that an edition holds was reviewed or changed after its day."""
    for item in guide.readable() if guide.owner else ():
        for what, line, day in _days(item):
            if day > guide.edition:
                example = (
                    f"write `{guide.edition}`, or set `extra.edition` in mkdocs.yml to the day of the next edition"
                )
                yield Problem(item.place, line, f"{what} {day}, after this edition of {guide.edition}", example)


def _days(item: Readable) -> Iterator[tuple[str, int, date]]:
    """What each day of an item says, with its line."""
    if item.reviewed:
        yield "the page was reviewed on", item.line_of("reviewed"), item.reviewed
    for at, change in enumerate(item.changes):
        yield "a change is dated", item.line_of("changes", at), change.on
