"""What a workshop's and a path's pack hold.

A workshop's sheets are handouts, for the copies are made of the pack's own pages, and whoever leads introduces them. A
path is walked alone, so its sheets come whole.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from alongside.files.parts import handout_part, part_of
from alongside.files.words import details_of, with_leaves
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Path, Workshop
from alongside.items.library import LibraryItem
from alongside.languages.speaking import noted, say
from alongside.paper import Paper
from alongside.sheets.document import Cover, Document, Part

ADVICE = {
    Workshop: noted(
        "Print the pack once for yourself. Then print the pages of each sheet as often as it says below, on both "
        "sides of the paper. The sheets are handouts: you introduce them, and your copy has the words for it."
    ),
    Path: noted("Take one step at a time. Print the pages of a sheet again for each person who fills it in."),
}
"""What stands above a pack's contents."""


def pack_of(item: Workshop | Path, guide: Guide, paper: Paper) -> Document:
    """The pack of a workshop or a path: a cover, contents, and every item that belongs to it."""
    details = details_of(item, guide)
    cover = Cover(replace(details, kind=say("%(kind)s pack", kind=details.kind)), say(ADVICE[type(item)]))
    return Document(tuple(_parts(item, guide)), paper, cover=cover)


def items_of(item: Item, guide: Guide) -> list[LibraryItem]:
    """What a pack holds in order, each once: a workshop and its sheets; a path, its steps, and its sessions' sheets."""
    own = {step.item for step in item.steps} if isinstance(item, Path) else set()
    found = dict.fromkeys(_ids(item, guide, own))
    return [held for held in guide.named(found) if isinstance(held, LibraryItem)]


def _ids(item: Item, guide: Guide, own: set[str]) -> Iterator[str]:
    yield item.id
    if isinstance(item, Workshop):
        yield from (sheet for sheet in item.sheets if sheet not in own)
    elif isinstance(item, Path):
        for step in item.steps:
            stop = guide.items.get(step.item)
            yield from _ids(stop, guide, own) if isinstance(stop, Workshop) else (step.item,)


def _parts(item: Workshop | Path, guide: Guide) -> Iterator[Part]:
    steps = {step.item: n for n, step in enumerate(item.steps, 1)} if isinstance(item, Path) else {}
    copies = copies_in(item, guide)
    for held in items_of(item, guide):
        place = say("Step %(number)s", number=steps[held.id]) if held.id in steps else ""
        part = handout_part(held, guide) if held.id in copies else part_of(held, guide)
        yield replace(part, place=place, copies=copies.get(held.id, ""), prefix=f"{held.id}--")


def copies_in(item: Item, guide: Guide) -> dict[str, str]:
    """How many of each sheet a workshop needs, and on how many leaves each stands, in words, by the sheet's id."""
    agenda = guide.agenda(item)
    told = agenda.copies.items() if agenda else ()
    return {name: with_leaves(copies, guide.get(name)) for name, copies in told if name in guide.sheets}
