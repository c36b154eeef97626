"""Handouts and their paper: each stands on one leaf, or its author says on how many and why."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf

from alongside.files.formats import Download
from alongside.guide import Guide
from alongside.items.library import Fillable
from alongside.paper import Paper
from alongside.problems import Problem
from alongside.sheets.pdf.printer import LEAF


def leaf_problems(guide: Guide, places: Mapping[Download, Path]) -> Iterator[Problem]:
    """Every sheet whose handout takes more leaves than its front matter says, or fewer; `places` has the PDFs."""
    pages: dict[str, dict[Paper, int]] = {}
    for download, place in places.items():
        if download.key == "handout" and download.paper:
            pages.setdefault(download.item, {})[download.paper] = pages_of(place)
    for item_id, by_paper in pages.items():
        item = guide.get(item_id)
        assert isinstance(item, Fillable), f"{item_id} has no handout"
        yield from _problem(item, by_paper)


def pages_of(place: Path) -> int:
    """How many pages a PDF has. pikepdf is given no path: it takes none whose letters the system's locale lacks."""
    with place.open("rb") as file, pikepdf.open(file, access_mode=pikepdf.AccessMode.mmap) as pdf:
        return len(pdf.pages)


def _problem(item: Fillable, pages: Mapping[Paper, int]) -> Iterator[Problem]:
    """A sheet is judged by the paper on which its handout takes more."""
    paper = max(pages, key=lambda paper: pages[paper])
    needed = -(-pages[paper] // LEAF)
    if needed == item.leaves:
        return
    said = f"but `handout` says {_counted(item.leaves, 'leaf', 'leaves')}" if item.handout else "and nothing says why"
    takes = "stands on" if needed == 1 else "takes"
    needs = f"{_counted(needed, 'leaf', 'leaves')} ({_counted(pages[paper], 'page', 'pages')} on {paper.label})"
    what = f"the handout {takes} {needs}, {said}"
    yield Problem(item.place, item.line_of("handout" if item.handout else "title"), what, _example(needed, item.leaves))


def _counted(number: int, one: str, many: str) -> str:
    """`1 page`, `3 pages`: problems are told in English, in whatever language the page is."""
    return f"{number} {one if number == 1 else many}"


def _example(needed: int, said: int) -> str:
    if needed == 1:
        return "leave `handout` out, which is only for what takes more than one leaf"
    example = f"`handout: {{leaves: {needed}, because: Nine people write a row each.}}`"
    return f"shorten the sheet, or {example}" if needed > said else example
