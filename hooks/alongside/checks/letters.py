"""What is printed has only letters that a font of print holds: another would be an empty box, or stop the printing."""

from collections.abc import Iterator

from alongside.files.formats import downloads
from alongside.files.packs import items_of
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Model, Path, Workshop
from alongside.letters import named, strange
from alongside.problems import Problem

EXAMPLE = "use a letter of a European alphabet, or say it in words"


def printed_letters(guide: Guide) -> Iterator[Problem]:
    """Every letter of an item that is printed, and of what stands on all of print, is in a font."""
    printed = _printed(guide)
    for item in printed:
        yield from _strange(item.file.front, item.place, 2, guide)
        yield from _strange(item.body.text, item.place, item.body.line, guide)
    for model in (item for item in printed if isinstance(item, Model) and item.id in guide.drawings):
        yield from _strange(guide.diagram(model), f"docs/{model.diagram}", 1, guide)
    for work in {work.key: work for item in printed for work in guide.cited_by(item)}.values():
        yield from _strange(work.short, "docs/sources/references.yml", work.line, guide)
    if printed and guide.owner:
        yield from _strange(guide.organisation, *guide.owner.named_at, guide)
        yield from _strange(guide.owner.licence, *guide.owner.named_at, guide)


def _strange(text: str, path: str, first: int, guide: Guide) -> Iterator[Problem]:
    """Each letter of a text that no font has; `first` is the line of the file on which the text begins."""
    for letter, line in strange(text, guide.letters):
        yield Problem(path, first + line, f"no font of print has {named(letter)}", EXAMPLE)


def _printed(guide: Guide) -> list[Item]:
    """The items that have a file of their own, or stand in a pack."""
    offered = [item for item in guide.readable() if downloads(item, guide)]
    packed = [held for item in offered if isinstance(item, Path | Workshop) for held in items_of(item, guide)]
    return list({item.id: item for item in (*offered, *packed)}.values())
