"""What a reader can put into a booklet, for the page that builds one."""

from collections.abc import Mapping
from pathlib import Path

import pikepdf
from msgspec import Struct

from alongside.files.formats import SHEETS, downloads
from alongside.guide import Guide
from alongside.items.kinds import Item, Timed
from alongside.items.vocabulary import Kind

KINDS = (*SHEETS, Kind.WORKSHOP)
"""The kinds that a booklet can hold."""


class Printed(Struct, frozen=True):
    """A PDF: its address under the site's, and how many pages it has, if it was printed."""

    address: str
    pages: int | None


class Entry(Struct, frozen=True):
    """An item that a booklet can hold, as the page's script reads it."""

    id: str
    title: str
    """As it stands on pages, with typographic apostrophes."""
    kind: str
    """The kind in words, such as "Worksheet"."""
    minutes: int
    address: str
    """Of its page, under the site's."""
    formerly: tuple[str, ...]
    """The ids it had, so that a booklet shared before a file was renamed still finds it."""
    pdfs: Mapping[str, Printed]
    """By the paper."""


def entries(guide: Guide, files: Mapping[str, Path]) -> list[Entry]:
    """All that a booklet can hold, by kind and title; `files` has the PDFs that have been made, by their address."""
    return [_entry(item, guide, files) for item in guide.library() if isinstance(item, Timed) and item.kind in KINDS]


def _entry(item: Timed, guide: Guide, files: Mapping[str, Path]) -> Entry:
    return Entry(
        id=item.id,
        title=item.title.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}"),
        kind=item.kind.label,
        minutes=item.minutes,
        address=item.url,
        formerly=guide.former_ids(item),
        pdfs=_pdfs(item, guide, files),
    )


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
