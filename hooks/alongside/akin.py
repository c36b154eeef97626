"""Which items share topics with another."""

from collections.abc import Sequence

from alongside.grouping import grouped
from alongside.items.item import Item
from alongside.items.library import LibraryItem


class Akin:
    """The items of the Library by the set of their topics. Many have the same few: sets are compared, not items."""

    def __init__(self, library: Sequence[LibraryItem]) -> None:
        self._by_topics = grouped((frozenset(item.topics), (place, item)) for place, item in enumerate(library))

    def to(self, item: Item, most: int = 20) -> list[LibraryItem]:
        """The items that share most topics with an item, in the Library's order where they share as many."""
        own = frozenset(item.topics) if isinstance(item, LibraryItem) else frozenset()
        shared = grouped((len(own & topics), items) for topics, items in self._by_topics.items() if own & topics)
        found: list[LibraryItem] = []
        for count in sorted(shared, reverse=True):
            found += [other for _, other in sorted(held for items in shared[count] for held in items[:most])]
            if len(found) > most:
                break
        return found
