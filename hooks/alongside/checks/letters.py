"""What is printed has only letters that a font of print holds: another would be an empty box, or stop the printing."""

from collections.abc import Iterator

from alongside.files.formats import downloads
from alongside.files.packs import items_of
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Path, Workshop
from alongside.letters import named, strange
from alongside.problems import Problem

EXAMPLE = "use a letter of a European alphabet, or say it in words"


def printed_letters(guide: Guide) -> Iterator[Problem]:
    """Every letter of an item that is printed, and of what stands on all of print, is in a font."""
    for item in _printed(guide):
        for text, first in ((item.file.front, 2), (item.body.text, item.body.line)):
            for letter, line in strange(text, guide.letters):
                yield Problem(item.place, first + line, f"no font of print has {named(letter)}", EXAMPLE)


def _printed(guide: Guide) -> list[Item]:
    """The items that have a file of their own, or stand in a pack."""
    offered = [item for item in guide.readable() if downloads(item, guide)]
    packed = [held for item in offered if isinstance(item, Path | Workshop) for held in items_of(item, guide)]
    return list({item.id: item for item in (*offered, *packed)}.values())
