"""What a guide knows of its pages in other languages: which there are, and where a link in one of them leads."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from alongside.items.item import Item, id_of
from alongside.languages.language import ENGLISH, Language
from alongside.links import in_language, is_elsewhere


class InLanguages:
    """The part of a guide (`guide.py`) that has to do with languages; of `items` and `original` its fields tell."""

    items: Mapping[str, Item]
    language: Language
    original: Any
    translations: dict[str, Any]

    def in_languages(self, item: Item) -> list[tuple[Language, Item]]:
        """An item in every language that has a page of it, the original first; none where that is the only one."""
        first: Any = self.original or self
        guides = (first, *first.translations.values())
        found = [(guide.language, guide.items[item.id]) for guide in guides if item.id in guide.items]
        pages = [(language, one) for language, one in found if one.language == language.code]
        return pages if len(pages) > 1 else []

    def standing(self, path: str) -> str:
        """The file under `docs/` to which a link leads: a translation, or where there is none the original."""
        item = self.items.get(id_of(path)) if self.original and path.endswith(".md") else None
        if item and in_language(item.source)[1] == in_language(path)[1]:
            return item.source
        return in_language(path)[1] if self.original and path not in self._files else path

    def led(self, address: str) -> str:
        """An address under the site's as a link was written, and where it leads in this guide's language."""
        if not self.original or is_elsewhere(address):
            return address
        item, anchor = self._at(address)
        return (item.url if item else in_language(address.partition("#")[0])[1] or "./") + anchor

    def language_at(self, address: str) -> str:
        """The language, as pages name it, of the page to which an address leads, where it is not this guide's own."""
        if not self.original or is_elsewhere(address):
            return ""
        item, _ = self._at(address)
        return "" if item and item.language == self.language.code else ENGLISH.lang

    def _at(self, address: str) -> tuple[Item | None, str]:
        """The item at an address, and what the address says besides: `#` and an anchor. A term stands at its own."""
        page, hash_, anchor = address.partition("#")
        page = in_language(page)[1] or "./"
        term = self._pages.get(f"{page}#{anchor}")
        return (term, "") if term else (self._pages.get(page), hash_ + anchor)

    @cached_property
    def _pages(self) -> Mapping[str, Item]:
        """Every item, by the address of its original."""
        return {in_language(item.url)[1] or "./": item for item in self.items.values()}

    @cached_property
    def _files(self) -> frozenset[str]:
        return frozenset(item.source for item in self.items.values())
