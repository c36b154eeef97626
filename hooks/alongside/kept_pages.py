"""Pages kept as they were rendered, and the key of each: it changes with all that its HTML depends on."""

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from alongside.fingerprint import digest
from alongside.guide import may_use
from alongside.items.kinds import Item, Model, Term
from alongside.items.vocabulary import Kind
from alongside.keeping import Shelf
from alongside.pages import LISTS, compose
from alongside.site import Site


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
    templates, code and settings, whose digest is `design`. A page
    with a list drawn from all texts is known by its Markdown.
    """

    def __init__(self, site: Site, design: str, navigation: Sequence[Any]) -> None:
        self._guide, self._templates, guide = site.guide, site.templates, site.guide
        self._shown = {name: msgspec.json.encode(value) for name, value in site.shown.items()}
        self._terms = [term for term in guide.of_kind(Kind.TERM) if isinstance(term, Term)]
        facts = (f"{item.source} {item.file.front} {item.body.reading_minutes}" for item in guide.readable())
        self._frame = digest([design.encode(), msgspec.json.encode(navigation), *(fact.encode() for fact in facts)])

    def key(self, item: Item) -> str:
        """The key of an item's page."""
        return digest([self._frame.encode(), item.source.encode(), self._own(item)])

    def _own(self, item: Item) -> bytes:
        """What the page shows besides the frame. A list drawn from all texts uses any term."""
        has_list = item.id in LISTS
        text = compose(item, self._guide, self._templates) if has_list else item.body.text
        drawing = self._guide.diagram(item) if isinstance(item, Model) else ""
        terms = (
            f"{term.id} {term.title} {term.also} {term.summary}"
            for term in self._terms
            if has_list or may_use(term, item)
        )
        works = map(msgspec.json.encode, self._guide.cited_by(item))
        return b"\0".join([*map(str.encode, (text, drawing, *terms)), *works, self._shown.get(item.id, b"")])
