"""What a guide knows of its pages in other languages: which there are, and where a link in one of them leads."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from alongside.items.item import Item, id_of
from alongside.items.vocabulary import Kind
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
        page, hash_, anchor = address.partition("#")
        item = self._pages.get(in_language(page)[1] or "./")
        return (item.url if item else in_language(page)[1] or "./") + hash_ + anchor

    def language_at(self, address: str) -> str:
        """The language, as pages name it, of the page to which an address leads, where it is not this guide's own."""
        if not self.original or is_elsewhere(address):
            return ""
        page = self._pages.get(in_language(address.partition("#")[0])[1] or "./")
        return "" if page and page.language == self.language.code else ENGLISH.lang

    @cached_property
    def _pages(self) -> Mapping[str, Item]:
        """Every item with a page, by the address of its original."""
        return {in_language(item.url)[1] or "./": item for item in self.items.values() if item.kind is not Kind.TERM}

    @cached_property
    def _files(self) -> frozenset[str]:
        return frozenset(item.source for item in self.items.values())
