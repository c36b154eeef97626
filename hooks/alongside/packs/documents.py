"""What a workshop's and a path's pack hold, and under which addresses they are printed."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from alongside.catalogue import Catalogue
from alongside.items import LibraryItem, Path, Timed, Workshop
from alongside.packs.reading import page_part
from alongside.packs.session import session_part
from alongside.printing import PAPERS, address, details_of, on_papers, part_of
from alongside.sheets.pdf import Cover, Document, Part

ADVICE = {
    Workshop: "Print the pack once for yourself. Then print the pages of each sheet again for those who fill it in.",
    Path: "Take one step at a time. Print the pages of a sheet again for each person who fills it in.",
}
"""What stands above a pack's contents."""


def pack_documents(guide: Catalogue, edition: date) -> dict[str, Document]:
    """The facilitator's copy of every workshop, and the pack of every workshop and path, by address."""
    found: dict[str, Document] = {}
    for item in guide.library():
        if isinstance(item, Workshop):
            found |= on_papers(item, "-facilitator-{paper}.pdf", session_part(item, guide, edition))
        if isinstance(item, Workshop | Path):
            found |= _packs(item, guide, edition)
    return found


def items_of(item: Workshop | Path, guide: Catalogue) -> list[LibraryItem]:
    """What a pack holds in order, each once: a workshop and its sheets; a path, its steps, and its sessions' sheets."""
    own = {step.item for step in item.steps} if isinstance(item, Path) else set()
    found = dict.fromkeys(_ids(item, guide, own))
    return [held for name in found if isinstance(held := guide.get(name), LibraryItem)]


def _ids(item: Workshop | Path, guide: Catalogue, own: set[str]) -> Iterator[str]:
    yield item.id
    if isinstance(item, Workshop):
        yield from (sheet for sheet in item.sheets if sheet not in own)
    else:
        for step in item.steps:
            stop = guide.get(step.item)
            yield from _ids(stop, guide, own) if isinstance(stop, Workshop) else (stop.id,)


def _packs(item: Workshop | Path, guide: Catalogue, edition: date) -> dict[str, Document]:
    details = details_of(item, guide, edition)
    cover = Cover(replace(details, kind=f"{details.kind} pack"), ADVICE[type(item)])
    parts = tuple(_parts(item, guide, edition))
    return {
        address(item, "-pack-{paper}.pdf", name): Document(parts, paper, cover=cover) for name, paper in PAPERS.items()
    }


def _parts(item: Workshop | Path, guide: Catalogue, edition: date) -> Iterator[Part]:
    steps = {step.item: n for n, step in enumerate(item.steps, 1)} if isinstance(item, Path) else {}
    for held in items_of(item, guide):
        part = _part(held, guide, edition)
        place = f"Step {steps[held.id]}" if held.id in steps else ""
        yield replace(part, place=place, prefix=f"{held.id}--")


def _part(item: LibraryItem, guide: Catalogue, edition: date) -> Part:
    """A sheet as participants get it, a workshop as its facilitator does, anything else as a page to read."""
    if isinstance(item, Timed) and item.id in guide.sheets:
        return part_of(item, guide, edition)
    if isinstance(item, Workshop):
        return session_part(item, guide, edition)
    return page_part(item, guide, edition)
