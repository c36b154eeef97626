"""What a reader can put into a booklet, for the page that builds one."""

from collections.abc import Mapping
from pathlib import Path

import pikepdf
from msgspec import Struct

from alongside.agenda.copies import Copies
from alongside.files.formats import SHEETS, downloads
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Timed
from alongside.items.vocabulary import Kind
from alongside.wording import duration

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


class Sheet(Struct, frozen=True):
    """A sheet of a session, and how many copies are printed."""

    title: str
    copies: Copies


class Session(Struct, frozen=True):
    """What the planner's script makes a plan of."""

    steps: tuple[Step, ...]
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
        title=_on_pages(item.title),
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
    sheets = [(guide.get(one.sheet), one.copies) for one in agenda.materials() if one.sheet in guide.items]
    return Session(
        steps=tuple(Step(step.title, step.minutes) for step in agenda.steps),
        sheets=tuple(Sheet(_on_pages(sheet.title), copies) for sheet, copies in sheets),
    )


def _on_pages(title: str) -> str:
    return title.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")


def _pdfs(item: Item, guide: Guide, files: Mapping[str, Path]) -> dict[str, Printed]:
    """The first PDF that an item offers on each paper: a sheet's participants' copy, a workshop's facilitator's."""
    found: dict[str, Printed] = {}
    for download in downloads(item, guide):
        if download.paper:
            found.setdefault(download.paper, Printed(download.address, _pages(files.get(download.address))))
    return found


def _pages(path: Path | None) -> int | None:
    if path is None:
        return None
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)
