"""Entries as the site publishes them: data for the search, and for browsers without scripts a list from A to Z."""

import re
from collections.abc import Iterable
from itertools import groupby

import msgspec
from msgspec import Struct

from alongside.enquiry.page import PEOPLE_SAY, SOURCE, SUMMARY, TITLE
from alongside.items.vocabulary import Kind
from alongside.languages.language import Language
from alongside.links import page_address
from alongside.search.entries import Entry, entries
from alongside.site import Site

ADDRESS = "assets/search/entries.json"
"""Where the data stands under the site's address."""
PAGE = "a-z"
"""The id of the page with the list from A to Z."""
_ARTICLE = re.compile(r"^(?:an?|the)\s+|\W+", re.IGNORECASE)


class Letter(Struct, frozen=True):
    """A letter, and the entries whose titles begin with it, in order."""

    letter: str
    entries: tuple[Entry, ...]


def address_of(language: Language) -> str:
    """Where the data of a language stand, under the site's address."""
    return ADDRESS if language.is_original else ADDRESS.replace(".json", f".{language.code}.json")


def entries_of(site: Site) -> list[Entry]:
    """Every entry of a site: the guide's, and that of the enquiry page, which is no file of its."""
    if not site.language.is_original:
        return entries(site.guide)
    return [*entries(site.guide), Entry(TITLE, page_address(SOURCE), (Kind.PAGE.label,), SUMMARY, PEOPLE_SAY)]


def written(found: Iterable[Entry]) -> str:
    """Entries as JSON; the same entries are the same text."""
    return msgspec.json.encode(found).decode()


def by_letter(found: Iterable[Entry]) -> list[Letter]:
    """Entries from A to Z; a title's leading article does not count, and `#` holds what begins with no letter."""
    ordered = sorted(found, key=lambda entry: (_letter(entry), _sorted_by(entry.title), entry.url))
    return [Letter(letter, tuple(those)) for letter, those in groupby(ordered, _letter)]


def _sorted_by(title: str) -> str:
    return _ARTICLE.sub("", title.casefold(), count=1) or title


def _letter(entry: Entry) -> str:
    first = _sorted_by(entry.title)[:1].upper()
    return first if first.isalpha() else "#"
