"""What has changed in the guide, day by day, and when each of its pages was reviewed and is due again."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

from alongside.grouping import grouped
from alongside.guide import Guide
from alongside.items.readable import Change, Readable
from alongside.site import Site
from alongside.templates import rendered

FEED = "feed.xml"
"""Where the feed stands under the site's address, and its template's name."""
MOST_IN_FEED = 60
"""So many pages the feed names: those that changed last."""
MOST_LISTED = 2
"""So many changes of a page are listed, its newest: the list is a page too, and stays light."""


class Shelf(Struct, frozen=True):
    """Pages of one kind."""

    label: str
    pages: Sequence[Readable]


class Happening(Struct, frozen=True):
    """What happened on a day to some pages, in one sentence."""

    what: str
    shelves: Sequence[Shelf]


class Day(Struct, frozen=True):
    """A day on which something changed."""

    on: date
    happenings: Sequence[Happening]


def days_of(guide: Guide) -> list[Day]:
    """The days on which pages last changed, the newest first; pages of which the same is said stand together."""
    changes = [(change, page) for page in guide.readable() for change in page.changes[:MOST_LISTED]]
    by_day = grouped((change.on, (change, page)) for change, page in changes)
    return [Day(on, list(_happenings(by_day[on]))) for on in sorted(by_day, reverse=True)]


def _happenings(changes: Iterable[tuple[Change, Readable]]) -> Iterator[Happening]:
    """What is said of fewer pages comes first: it tells a reader more."""
    by_sentence = grouped((change.what, page) for change, page in changes)
    for what, pages in sorted(by_sentence.items(), key=lambda said: len(said[1])):
        shelves = groupby(pages, lambda page: page.kind)
        yield Happening(what, [Shelf(kind.plural, list(these)) for kind, these in shelves])


def by_review(guide: Guide) -> list[Readable]:
    """Every page that has been reviewed, the one that is due for it first."""
    reviewed = [(page.review_due, page) for page in guide.readable() if page.review_due]
    return [page for _, page in sorted(reviewed, key=itemgetter(0))]


def due_by(guide: Guide, day: date) -> list[Readable]:
    """The pages whose review is due on a day or was before, the one that has waited longest first."""
    return [page for page in by_review(guide) if page.review_due and page.review_due <= day]


def overdue(guide: Guide) -> list[Readable]:
    """The pages whose review was due before the day of this edition."""
    return due_by(guide, guide.edition - timedelta(days=1))


def in_feed(guide: Guide) -> list[Readable]:
    """The pages of the feed, the one that changed last first."""
    changed = [(page.last_changed, page) for page in guide.readable() if page.last_changed]
    return [page for _, page in sorted(changed, key=itemgetter(0), reverse=True)][:MOST_IN_FEED]


def feed_address(site: Site) -> str:
    """Where the feed of a language stands, under the site's address."""
    return site.guide.feed


def feed(site: Site, name: str, description: str, language: str) -> str:
    """The Atom feed (RFC 4287) of a site with this name, description and language. Its guide has an owner."""
    return rendered(
        site.templates,
        FEED,
        guide=site.guide,
        pages=in_feed(site.guide),
        address=feed_address(site),
        licence=site.guide.licence,
        site={"name": name, "description": description, "language": language},
    )
