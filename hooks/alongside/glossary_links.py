"""A Python-Markdown extension: the first use of each glossary term on a page becomes a link that tells its meaning."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from alongside.catalogue import Catalogue
from alongside.items import Term
from alongside.vocabulary import Kind

NOT_WITHIN = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "th", "script", "style"}
"""Elements whose words are left as they are."""


def forms(guide: Catalogue) -> dict[str, tuple[str, str]]:
    """Every form of every term, in lower case, with the term's address under `docs/` and its meaning."""
    terms = (term for term in guide.of_kind(Kind.TERM) if isinstance(term, Term))
    return {
        form.lower(): (f"/glossary/index.md#{term.id}", term.summary)
        for term in terms
        for form in (term.title, *term.also)
    }


class Terms(Treeprocessor):
    """Links each form in `forms`, a mapping of a form in lower case to its term's address and meaning, once a page."""

    def __init__(self, md: Markdown, forms: dict[str, tuple[str, str]]) -> None:
        super().__init__(md)
        self.forms = forms
        longest_first = sorted(forms, key=len, reverse=True)
        self.pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)

    def run(self, root: Element) -> None:
        """Walks the page's elements in reading order."""
        used: set[str] = set()
        for element in list(_readable(root)):
            self._link_text(element, used)
            for child in list(element):
                self._link_tail(element, child, used)

    def _link_text(self, element: Element, used: set[str]) -> None:
        pieces = self._split(element.text or "", used)
        if pieces:
            element.text, links = pieces
            for at, link in enumerate(links):
                element.insert(at, link)

    def _link_tail(self, parent: Element, child: Element, used: set[str]) -> None:
        pieces = self._split(child.tail or "", used)
        if pieces:
            child.tail, links = pieces
            at = list(parent).index(child) + 1
            for offset, link in enumerate(links):
                parent.insert(at + offset, link)

    def _split(self, text: str, used: set[str]) -> tuple[str, list[Element]] | None:
        """The text before the first new term, and a link a new term, each with the text behind it as its tail."""
        before, links, end = "", list[Element](), 0
        for found in self.pattern.finditer(text):
            address, meaning = self.forms[found[0].lower()]
            if address in used:
                continue
            used.add(address)
            between, end = text[end : found.start()], found.end()
            if links:
                links[-1].tail = between
            else:
                before = between
            links.append(_link(found[0], address, meaning))
        if not links:
            return None
        links[-1].tail = text[end:]
        return before, links


def _link(words: str, address: str, meaning: str) -> Element:
    link = Element("a", {"href": address, "class": "term", "title": meaning})
    link.text = words
    return link


def _readable(element: Element) -> Iterator[Element]:
    """The element and those below it whose words may be linked, in reading order."""
    if element.tag in NOT_WITHIN:
        return
    yield element
    for child in element:
        yield from _readable(child)


class GlossaryLinks(Extension):
    """Configured with `forms`; without any it does nothing."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"forms": [{}, "form in lower case -> (address, meaning)"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Runs after inline Markdown has become elements and before MkDocs makes links relative (priority 0)."""
        if forms := self.getConfig("forms"):
            md.treeprocessors.register(Terms(md, forms), "glossary_links", 4)


def makeExtension(**settings: Any) -> GlossaryLinks:  # noqa: N802 - Python-Markdown's name
    """What Python-Markdown calls for `alongside.glossary_links`."""
    return GlossaryLinks(**settings)
