"""Items with a page of their own: when a person last reviewed it, when that is due again, and what has changed."""

from calendar import monthrange
from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from alongside.items.frontmatter import Reviewed, Sentence
from alongside.items.item import Item
from alongside.items.vocabulary import Kind

MONTHS_WITH_GRADE = 12
"""So many months after its review a page that grades evidence is due again: studies go on."""
MONTHS = 24
"""So many months any other page has."""
GRADED = frozenset({Kind.PRINCIPLE, Kind.MODEL})
"""The kinds of pages that grade evidence."""


class Change(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A change that a reader may want to know of."""

    on: Annotated[date, Meta(title="a day, as year-month-day without a time", examples=["2026-11-22"])]
    what: Annotated[Sentence, Meta(examples=["First published."])]


class Readable(Item, frozen=True, kw_only=True):
    """What every item with a page of its own has. Who writes one sees it before anybody has reviewed it."""

    reviewed: Reviewed = None
    changes: Annotated[
        tuple[Change, ...],
        Meta(
            title="a list of changes, the newest first, each with on and what",
            examples=["[{on: 2026-11-22, what: First published.}]"],
            description="What has changed, as far as readers would want to know; the last entry published it.",
        ),
    ] = ()

    @property
    def first_published(self) -> date | None:
        """The day of its first change, which published it."""
        return self.changes[-1].on if self.changes else None

    @property
    def last_changed(self) -> date | None:
        """The day of its newest change."""
        return self.changes[0].on if self.changes else None

    @property
    def review_due(self) -> date | None:
        """The day on which it is to be reviewed again."""
        months = MONTHS_WITH_GRADE if self.kind in GRADED else MONTHS
        return months_after(self.reviewed, months) if self.reviewed else None


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a month that is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
