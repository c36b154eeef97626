"""The ways through the guide: the situations that lead to an item, and its stops on paths."""

from collections.abc import Iterator

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Path, Situation
from alongside.items.vocabulary import Kind


class Stop(Struct, frozen=True):
    """An item's place on a path."""

    path: Path
    number: int
    """Of its step, from 1, as the path counts them."""
    before: Item | None
    """The step before; None where there is none that can be opened."""
    after: Item | None


def stops_of(item: Item, guide: Guide) -> Iterator[Stop]:
    """Where an item stands on each path that names it, by the paths' titles."""
    for path in guide.of_kind(Kind.PATH):
        if isinstance(path, Path) and item.id in path.leads:
            at = path.leads.index(item.id)
            before, after = guide.named(reversed(path.leads[:at])), guide.named(path.leads[at + 1 :])
            yield Stop(path, at + 1, next(iter(before), None), next(iter(after), None))


def situations_of(item: Item, guide: Guide) -> list[Item]:
    """The situations that lead to an item; a situation leads to itself."""
    found = (one for one in guide.of_kind(Kind.SITUATION) if isinstance(one, Situation))
    return [one for one in found if one.id == item.id or item.id in one.leads]
