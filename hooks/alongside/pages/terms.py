"""The glossary's terms in a page's text: the first use of each becomes a link that tells its meaning."""

import re
from collections.abc import Iterator

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.kinds import Term
from alongside.items.vocabulary import Kind
from alongside.sheets.quotes import curled


class Found(Struct, frozen=True):
    """A term in a text: where it begins and ends, where it is explained (under the site's address), and its meaning."""

    start: int
    end: int
    address: str
    meaning: str


class Terms:
    """Every form of every term of the glossary."""

    def __init__(self, guide: Guide) -> None:
        terms = [term for term in guide.of_kind(Kind.TERM) if isinstance(term, Term)]
        term_of = {curled(form): term for term in terms for form in (term.title, *term.also)}
        self._by_form = {form.lower(): term for form, term in term_of.items()}
        forms = sorted(term_of, key=len, reverse=True)
        self._pattern = re.compile(
            rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms)) or '(?!)'})(?![\w-])", re.IGNORECASE
        )

    def first_uses(self, text: str, used: set[str]) -> Iterator[Found]:
        """The terms of a text that are not among the `used` addresses, which take them in."""
        for found in self._pattern.finditer(text):
            # Ignoring case, a pattern takes the long s and the dotless i for other letters than they are
            term = self._by_form.get(found[0].lower())
            if term and term.url not in used:
                used.add(term.url)
                yield Found(found.start(), found.end(), term.url, term.summary)
