"""The items of a guide: by id, file, kind, purpose or topic."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from alongside.items.item import Item
from alongside.items.kinds import Page, Situation
from alongside.items.library import Fillable, LibraryItem
from alongside.items.readable import Readable
from alongside.items.vocabulary import Audience, Idea, Kind, Purpose, Topic, Whom
from alongside.languages.language import Language


class Collection:
    """The part of a guide (`guide.py`) that finds items; of `items` and `language` its fields tell."""

    items: Mapping[str, Item]
    language: Language

    def get(self, item_id: str) -> Item:
        """The item with an id; KeyError when there is none."""
        return self.items[item_id]

    @cached_property
    def sources(self) -> Mapping[str, Item]:
        """Every item by its file under `docs/`."""
        return {item.source: item for item in self.items.values()}

    @cached_property
    def own(self) -> tuple[Item, ...]:
        """The items that are written in its language; the original's are all."""
        return tuple(item for item in self.items.values() if item.language == self.language.code)

    @cached_property
    def pictured(self) -> frozenset[str]:
        """The ids of the sheets of which a plain page shows a picture."""
        return frozenset(
            page.picture_of for page in self.of_kind(Kind.PAGE) if isinstance(page, Page) and page.picture_of
        )

    def of_kind(self, kind: Kind | str) -> list[Item]:
        """The items of a kind in the order of their titles."""
        return self._by_kind.get(str(kind), [])

    def library(self) -> list[LibraryItem]:
        """Every item of the Library, by kind and title."""
        return self._library

    def kinds(self) -> list[Kind]:
        """The kinds that the Library holds, in their order."""
        return [kind for kind in Kind if kind.in_library and self.of_kind(kind)]

    def with_purpose(self, purpose: Purpose) -> list[Fillable]:
        """The sheets that serve a purpose, by title."""
        found = (item for item in self.library() if isinstance(item, Fillable) and item.purpose is purpose)
        return sorted(found, key=lambda item: item.title.casefold())

    def settled_with(self, whom: Whom) -> list[Item]:
        """The situations that have to be settled with them, by title."""
        return [item for item in self.of_kind(Kind.SITUATION) if isinstance(item, Situation) and item.whom is whom]

    def topics(self) -> list[Topic]:
        """The topics that items of the Library have, in the vocabulary's order."""
        used = {topic for item in self.library() for topic in item.topics}
        return [topic for topic in Topic if topic in used]

    def audiences(self) -> list[Audience]:
        """For whom items of the Library are, in the vocabulary's order."""
        return list(Audience)

    def carrying(self, idea: Idea) -> list[Item]:
        """The items that carry an idea, the Library's first."""
        return [item for item in self.readable() if idea in item.ideas]

    def named(self, ids: Iterable[str]) -> list[Item]:
        """The items with these ids, in their order; an id that is no item's is passed over."""
        return [self.items[name] for name in ids if name in self.items]

    def former_ids(self, item: Item) -> tuple[str, ...]:
        """The ids by which browsers and shared addresses may still know an item; none that another item has now."""
        return tuple(former for former in item.former_ids if former not in self.items)

    def readable(self) -> Iterator[Readable]:
        """Every item that has a page of its own, the Library's first."""
        yield from self.library()
        yield from (page for page in self.of_kind(Kind.PAGE) if isinstance(page, Readable))

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Item]]:
        found: dict[str, list[Item]] = defaultdict(list)
        for item in sorted(self.own, key=lambda item: item.title.casefold()):
            found[item.kind].append(item)
        return found

    @cached_property
    def _library(self) -> list[LibraryItem]:
        found = (item for kind in Kind if kind.in_library for item in self.of_kind(kind))
        return [item for item in found if isinstance(item, LibraryItem)]
