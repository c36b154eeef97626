"""What a reader can put into a booklet, for the page that builds one."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from alongside.agenda.copies import Copies
from alongside.files.formats import SHEETS, downloads
from alongside.files.leaves import pages_of
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.library import Fillable, Timed
from alongside.items.vocabulary import Kind
from alongside.templates import words
from alongside.wording import duration

PAGE = "booklet"
"""The id of the page that builds one."""
KINDS = (*SHEETS, Kind.WORKSHOP)
"""The kinds that a booklet can hold."""


class Printed(Struct, frozen=True):
    """A PDF: its address under the site's, and how many pages it has, if it was printed."""

    address: str
    pages: int | None


class Step(Struct, frozen=True):
    """A step of a session: its title with its number, and its minutes."""

    title: str
    minutes: int


class Cut(Struct, frozen=True):
    """What can be cut, the minutes that saves, and the number of the first step that it is of, if it names one."""

    what: str
    minutes: int
    step: int | None


class Sheet(Struct, frozen=True):
    """A sheet of a session, how many copies are printed, and of how many leaves each."""

    title: str
    copies: Copies
    leaves: int
    """Of one copy."""


class Session(Struct, frozen=True):
    """What the planner's script makes a plan of."""

    steps: tuple[Step, ...]
    cuts: tuple[Cut, ...]
    sheets: tuple[Sheet, ...]


class Entry(Struct, frozen=True):
    """An item that a booklet can hold, as the page's script reads it."""

    id: str
    title: str
    """As it stands on pages, with typographic apostrophes."""
    kind: str
    """The kind in words, such as "Worksheet"."""
    time: str
    """How long it takes, in words."""
    address: str
    """Of its page, under the site's."""
    formerly: tuple[str, ...]
    """The ids it had, so that a booklet shared before a file was renamed still finds it."""
    pdfs: Mapping[str, Printed]
    """By the paper."""
    session: Session | None
    """Of a workshop, so that a plan can be made for it."""


def entries(guide: Guide, files: Mapping[str, Path]) -> list[Entry]:
    """All that a booklet can hold, by kind and title; `files` has the PDFs that have been made, by their address."""
    return [_entry(item, guide, files) for item in guide.library() if isinstance(item, Timed) and item.kind in KINDS]


def _entry(item: Timed, guide: Guide, files: Mapping[str, Path]) -> Entry:
    return Entry(
        id=item.id,
        title=words(item.title),
        kind=item.kind.label,
        time=duration(item.minutes),
        address=item.url,
        formerly=guide.former_ids(item),
        pdfs=_pdfs(item, guide, files),
        session=_session(item, guide),
    )


def _session(item: Item, guide: Guide) -> Session | None:
    agenda = guide.agenda(item)
    if not agenda:
        return None
    return Session(
        steps=tuple(Step(step.title, step.minutes) for step in agenda.steps),
        cuts=tuple(Cut(cut.what, cut.minutes, cut.step) for cut in agenda.cuts),
        sheets=tuple(
            Sheet(words(sheet.title), material.copies, sheet.leaves)
            for material in agenda.materials()
            if isinstance(sheet := guide.items.get(material.sheet), Fillable)
        ),
    )


def _pdfs(item: Item, guide: Guide, files: Mapping[str, Path]) -> dict[str, Printed]:
    """The first PDF that an item offers on each paper: a sheet's participants' copy, a workshop's facilitator's."""
    found: dict[str, Printed] = {}
    for download in downloads(item, guide):
        if download.paper and download.paper not in found:
            place = files.get(download.address)
            found[download.paper] = Printed(download.address, pages_of(place) if place else None)
    return found
