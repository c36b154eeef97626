"""The lists that single pages draw from the whole guide, and the works that any page cites: their headings as data.

Their HTML is in `overrides/text/`, a template a list, under the same headings.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from markdown.extensions.toc import slugify
from msgspec import Struct

from alongside.guide import Guide
from alongside.history import days_of
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.languages.speaking import noted
from alongside.wording import day


class Entry(Struct, frozen=True):
    """A heading of a list: its words, its anchor on the page, and its level."""

    name: str
    id: str
    level: int = 2


AREAS = {
    "teams": "works-on-teams",
    "coaching": "works-on-coaching",
    "deciding": "works-on-deciding",
    "work": "works-on-work",
}
"""The areas of the list of works, each with the id of the page that holds its works in full."""
REFERENCES = Entry(noted("References"), "references")
ELSEWHERE = Entry(noted("Works that moved to another page"), "elsewhere")


def list_of(item: Item, guide: Guide) -> list[Entry]:
    """The headings of the list below a page's own words; none where it has no list."""
    return list(LISTS[item.id](guide)) if item.id in LISTS else []


def _sources(guide: Guide) -> Iterator[Entry]:
    yield Entry("Grades", "grades")
    for area, page in AREAS.items():
        if page in guide.items:
            title = guide.get(page).title
            yield Entry(title, slugify(title, "-"))
            yield from _works(area, guide, 4)


def _works(area: str, guide: Guide, level: int = 2) -> Iterator[Entry]:
    return (Entry(work.short, key, level) for key, work in guide.references.items() if work.area == area)


def _page_of_works(area: str, guide: Guide) -> Iterator[Entry]:
    """The works of an area; then those that stood among them once, each an entry of the fourth level."""
    yield from _works(area, guide)
    moved = [Entry(work.short, key, 4) for key, work in guide.references.items() if work.formerly == area]
    if moved:
        yield from (ELSEWHERE, *moved)


def _glossary(guide: Guide) -> Iterator[Entry]:
    return (Entry(term.title, term.id) for term in guide.of_kind(Kind.TERM))


def _about(_: Guide) -> Iterator[Entry]:
    yield Entry("Which page carries which idea", "which-page-carries-which-idea")


def _changes(guide: Guide) -> Iterator[Entry]:
    return (Entry(day(one.on), f"on-{one.on}") for one in days_of(guide))


def _how_we_work(_: Guide) -> Iterator[Entry]:
    yield Entry("When each page was reviewed", "reviews")


LISTS: Mapping[str, Callable[[Guide], Iterator[Entry]]] = {
    "sources": _sources,
    **{page: partial(_page_of_works, area) for area, page in AREAS.items()},
    "glossary": _glossary,
    "about": _about,
    "changes": _changes,
    "how-we-work": _how_we_work,
}
"""Pages below whose own words a list is drawn from the guide, by id."""
