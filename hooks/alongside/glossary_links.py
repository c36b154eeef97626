"""A Python-Markdown extension: the first use of each glossary term on a page becomes a link that tells its meaning."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from alongside.guide import Guide
from alongside.items.kinds import Term
from alongside.items.vocabulary import Kind

NOT_WITHIN = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "th", "script", "style"}
"""Elements whose words are left as they are."""


def forms(guide: Guide) -> dict[str, tuple[str, str]]:
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
        """Walks the page's words in reading order."""
        self._link_within(root, set())

    def _link_within(self, element: Element, used: set[str]) -> None:
        """Links the words of an element, of its children and of what stands between them."""
        if element.tag in NOT_WITHIN or str(element.get("id")).startswith("ref-"):  # nor in the title of a work cited
            return
        children = list(element)
        element.text, links = self._split(element.text or "", used)
        for at, link in enumerate(links):
            element.insert(at, link)
        for child in children:
            self._link_within(child, used)
            child.tail, links = self._split(child.tail or "", used)
            after = list(element).index(child) + 1
            for offset, link in enumerate(links):
                element.insert(after + offset, link)

    def _split(self, text: str, used: set[str]) -> tuple[str, list[Element]]:
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
            return text, []
        links[-1].tail = text[end:]
        return before, links


def _link(words: str, address: str, meaning: str) -> Element:
    link = Element("a", {"href": address, "class": "term", "title": meaning})
    link.text = words
    return link


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
