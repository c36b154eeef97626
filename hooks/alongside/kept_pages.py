"""Pages kept as they were rendered, and the key of each: it changes with all that its HTML depends on."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import msgspec
from msgspec import Struct

from alongside.fingerprint import digest
from alongside.guide import Guide
from alongside.items.kinds import Item, Term
from alongside.items.vocabulary import Kind
from alongside.keeping import Shelf
from alongside.pages import LISTS


class Contents(Struct, frozen=True):
    """An entry of a page's table of contents, and the entries below it."""

    name: str
    id: str
    level: int
    children: tuple["Contents", ...] = ()


class KeptPage(Struct, frozen=True):
    """A page as it was rendered."""

    html: str
    """The whole page."""
    content: str
    """Its text alone, which the search reads."""
    contents: tuple[Contents, ...]
    anchors: tuple[str, ...]
    """Every place on it that a link may name."""
    links: dict[str, dict[str, str]]
    """The anchors it links to on other pages, by those pages' files, each with the link as it was written."""


class KeptPages(Struct, frozen=True):
    """The pages kept between builds."""

    shelf: Shelf

    def get(self, key: str) -> KeptPage | None:
        """The page of a key, if it is kept."""
        content = self.shelf.get(key)
        return msgspec.msgpack.decode(content, type=KeptPage) if content else None

    def put(self, key: str, page: KeptPage) -> None:
        """Keeps a page."""
        self.shelf.put(key, msgspec.msgpack.encode(page))


class PageKeys:
    """Gives the key of each item's page.

    A page shows its own text, and of other items what their front matter says: titles, teasers, facts. So its key is
    made of its file, of all front matter, of the works it cites and the terms its words may use, and of the design:
    templates, code and settings, whose digest is `design`. Pages with lists drawn from all texts depend on all of them.
    `shown` has what a single page shows besides, by its item's id.
    """

    def __init__(self, guide: Guide, design: str, navigation: Sequence[Any], shown: Mapping[str, bytes]) -> None:
        self._guide, self._shown = guide, shown
        facts = (f"{item.source} {item.file.front} {item.body.words}" for item in guide.readable())
        self._frame = digest([design.encode(), msgspec.json.encode(navigation), *(fact.encode() for fact in facts)])

    def key(self, item: Item) -> str:
        """The key of an item's page."""
        return digest([self._frame.encode(), item.source.encode(), self._own(item)])

    def _own(self, item: Item) -> bytes:
        if item.id in LISTS:
            return self._all_texts
        works = [msgspec.json.encode(work) for work in self._guide.cited_by(item)]
        drawing = getattr(item, "diagram", "") and self._guide.diagram(item)  # type: ignore[arg-type]
        texts = [item.body.text, drawing, *(f"{term.id} {term.summary}" for term in self._terms_in(item))]
        return b"\0".join([*works, *(text.encode() for text in texts), self._shown.get(item.id, b"")])

    def _terms_in(self, item: Item) -> list[Term]:
        """The terms whose words all stand in an item's text: more than those it uses, never fewer."""
        words = set(_words(item.body.text))
        return [term for term, forms in self._forms if any(form <= words for form in forms)]

    @cached_property
    def _forms(self) -> list[tuple[Term, list[set[str]]]]:
        terms = [term for term in self._guide.of_kind(Kind.TERM) if isinstance(term, Term)]
        return [(term, [set(_words(form)) for form in (term.title, *term.also)]) for term in terms]

    @cached_property
    def _all_texts(self) -> bytes:
        texts = (f"{item.source} {item.file.front} {item.body.text}" for item in self._guide.items.values())
        works = map(msgspec.json.encode, self._guide.references.values())
        return digest([*(text.encode() for text in texts), *works]).encode()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
