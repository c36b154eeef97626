"""The words of a page as they stand on it: typographic marks, citations and terms as links, addresses from the page."""

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct, structs

from alongside.guide import Guide
from alongside.items.citation import CITATION, keys_of
from alongside.links import on_page
from alongside.pages.terms import Terms
from alongside.sheets.model import Run, Runs
from alongside.sheets.quotes import curled, curled_runs


class Styled(Struct, frozen=True):
    """Runs one after the other in one style."""

    strong: bool
    emphasis: bool
    runs: Runs


class Prose:
    """Dresses the runs of one page, from its beginning to its end: each term is linked where it is used first."""

    def __init__(self, guide: Guide, terms: Terms, page: str) -> None:
        self._guide, self._works, self._terms, self._page = guide, guide.references, terms, page
        self._used: set[str] = set()

    def dressed(self, runs: Runs, *, terms: bool = True) -> list[Styled]:
        """Runs as the page shows them; `terms` is false where a link would be in the way, as in a heading."""
        dressed = (dressed for run in curled_runs(runs) for dressed in self._run(run, terms))
        return [Styled(*style, tuple(alike)) for style, alike in groupby(dressed, lambda it: (it.strong, it.emphasis))]

    def said(self, text: str) -> Runs:
        """Plain words, such as those of a list drawn from the guide, as runs."""
        return (Run(text),)

    def plain(self, text: str) -> str:
        """A text that stands in an attribute or a label."""
        return curled(text)

    def address(self, address: str) -> str:
        """An address under the site's, as the page links to it."""
        return on_page(self._guide.led(address), self._page)

    def language_at(self, address: str) -> str:
        """The language of the page to which an address leads, where it is another than this page's."""
        return self._guide.language_at(address)

    def _run(self, run: Run, terms: bool) -> Iterator[Run]:
        if run.href:
            yield structs.replace(run, href=self.address(run.href), language=self.language_at(run.href))
            return
        if run.code:
            yield run
            return
        end = 0
        for found in CITATION.finditer(run.text):
            yield from self._with_terms(run, run.text[end : found.start()], terms)
            yield from self._cited(run, found)
            end = found.end()
        yield from self._with_terms(run, run.text[end:], terms)

    def _cited(self, run: Run, found: re.Match[str]) -> Iterator[Run]:
        """A citation as a reader sees it: `(Wang et al., 2014; Karau and Williams, 1993)`, each a link."""
        known = [key for key in keys_of(found) if key in self._works]
        if not known:
            yield structs.replace(run, text=found[0])
        for number, key in enumerate(known):
            yield structs.replace(run, text="; " if number else "(")
            yield structs.replace(run, text=self._works[key].short, href=f"#ref-{key}")
        if known:
            yield structs.replace(run, text=")")

    def _with_terms(self, run: Run, text: str, terms: bool) -> Iterator[Run]:
        end = 0
        for found in self._terms.first_uses(text, self._used) if terms else ():
            yield structs.replace(run, text=text[end : found.start])
            link = self.address(found.address)
            yield structs.replace(run, text=text[found.start : found.end], href=link, meaning=found.meaning)
            end = found.end
        if text[end:]:
            yield structs.replace(run, text=text[end:])
