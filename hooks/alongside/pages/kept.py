"""Pages kept as they were rendered, and the key of each: it changes with all that its HTML depends on."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import msgspec
from msgspec import Struct

from alongside.fingerprint import digest
from alongside.items.item import Item
from alongside.items.kinds import Model, Term
from alongside.items.vocabulary import Kind
from alongside.keeping import Shelf
from alongside.pages.lists import AREAS, LISTS
from alongside.site import Site

_INDENT = re.compile(r"\n\s+")


def packed(html: str) -> str:
    """A page without blank lines and without the white space before a line's first sign, which a browser leaves out."""
    return _INDENT.sub("\n", html)


class KeptPages(Struct, frozen=True):
    """The pages kept between builds."""

    shelf: Shelf

    def get(self, key: str) -> str | None:
        """The HTML of the page of a key, if it is kept."""
        content = self.shelf.get(key)
        return content.decode() if content else None

    def put(self, key: str, html: str) -> None:
        """Keeps a page."""
        self.shelf.put(key, html.encode())


class PageKeys:
    """Gives the key of each item's page.

    A page shows its own text, and of other items what their front matter says: titles, teasers, facts. So its key is
    made of its file, of all front matter (in a translation, of what is not translated too), of the works it cites and
    the terms its words may use, and of the design: templates, code and settings, whose digest is `design`. A page with
    a list drawn from all texts is known by its Markdown.
    """

    def __init__(self, site: Site, design: str, navigation: Sequence[Any]) -> None:
        self._guide, guide = site.guide, site.guide
        self._shown = {name: msgspec.json.encode(value) for name, value in site.shown.items()}
        shown = [item for item in guide.items.values() if not isinstance(item, Term)]
        facts = (f"{item.source} {item.file.front} {item.body.reading_minutes}" for item in shown)
        self._frame = digest([design.encode(), msgspec.json.encode(navigation), *(fact.encode() for fact in facts)])

    def key(self, item: Item) -> str:
        """The key of an item's page."""
        return digest([self._frame.encode(), item.source.encode(), self._own(item)])

    def _own(self, item: Item) -> bytes:
        """What the page shows besides the frame; a list below it may use any term."""
        drawing = self._guide.diagram(item) if isinstance(item, Model) else ""
        near = self._terms if item.id in LISTS else self._guide.terms_near(item)
        terms = (f"{term.id} {term.file.front}" for term in near)
        works = map(msgspec.json.encode, self._guide.cited_by(item))
        texts = map(str.encode, (item.body.text, drawing, *terms))
        return b"\0".join([*texts, *works, self._listed(item), self._shown.get(item.id, b"")])

    def _listed(self, item: Item) -> bytes:
        """What the list below a page shows that no front matter says: which items use a term, or cite a work."""
        listed: list[Any] = []
        if item.id == "glossary":
            listed = [[use.id for use in self._guide.using(term)] for term in self._terms]
        if item.id in {"sources", *AREAS.values()}:
            listed = [
                (work, [use.id for use in self._guide.citing(key)]) for key, work in self._guide.references.items()
            ]
        return msgspec.json.encode(listed)

    @cached_property
    def _terms(self) -> list[Term]:
        return [term for term in self._guide.of_kind(Kind.TERM) if isinstance(term, Term)]
