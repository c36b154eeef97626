"""All that a reader can search for, an entry each: items, terms, sections with their own phrases."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Page, Saying, Term
from alongside.items.library import LibraryItem, Timed
from alongside.items.times import time_of
from alongside.items.vocabulary import Audience, Kind
from alongside.languages.speaking import say
from alongside.sheets.quotes import curled

FORM = 4
"""A heading on so many pages is part of their form and says nothing of any of them."""


class Place(Struct, frozen=True, array_like=True):
    """A heading of a page, and its anchor."""

    words: str
    anchor: str


class Entry(Struct, frozen=True, omit_defaults=True):
    """A page or a place on one, as the search's scripts read it."""

    title: str
    """With typographic apostrophes, as every text here but the phrases."""
    url: str
    """Under the site's address, with the anchor of a place."""
    facts: tuple[str, ...]
    """What it is, how long it takes and for how many, in words."""
    summary: str
    say: tuple[str, ...] = ()
    """What people say to find it, and a term's other forms."""
    places: tuple[Place, ...] = ()
    """Its headings, but for those that many pages share."""
    side: str = ""
    """Whose page it is, `leader` or `colleague`, where it is for one of them and not for the other."""


def entries(guide: Guide) -> list[Entry]:
    """Every entry of the guide: the Library, plain pages, sections, terms."""
    pages = [*guide.readable()]
    shared = _shared(pages)
    found = [*(_of_page(item, shared) for item in pages), *(_of_section(*one, guide) for one in _sections(pages))]
    return [*found, *(_of_term(term) for term in guide.of_kind(Kind.TERM) if isinstance(term, Term))]


def _of_page(item: Item, shared: frozenset[str]) -> Entry:
    own = {saying.heading for saying in item.people_say_at} if isinstance(item, Page) else set()
    places = tuple(
        Place(curled(heading.text), heading.anchor)
        for heading in item.body.headings
        if heading.text not in shared | own
    )
    return Entry(curled(item.title), item.url, _facts(item), curled(item.summary), item.people_say, places, _side(item))


def _of_section(page: Page, saying: Saying, guide: Guide) -> Entry:
    """The entry of a section; one of the question bank is a set of questions, for example."""
    anchor = next((line.anchor for line in page.body.headings if line.text == saying.heading), "")
    known = next((one for one in guide.sections(page) if one.anchor == anchor), None)
    facts, use = (known.facts, known.use) if known else ((say("Part of “%(page)s”", page=curled(page.title)),), "")
    return Entry(curled(saying.heading), f"{page.url}#{anchor}", facts, curled(use), saying.phrases)


def _of_term(term: Term) -> Entry:
    say = (*term.people_say, *term.also)
    return Entry(curled(term.title), term.url, (term.kind.label,), curled(term.summary), say)


def _facts(item: Item) -> tuple[str, ...]:
    if not isinstance(item, LibraryItem):
        return (item.kind.label,)
    return (item.kind.label, time_of(item), *([item.people_words] if isinstance(item, Timed) else []))


def _side(item: Item) -> str:
    """The only reader of an item but for trainers; a session is for all who are in the room."""
    readers = {*item.audience} - {Audience.TRAINER} if isinstance(item, LibraryItem) else set()
    return "".join(readers) if len(readers) == 1 and item.kind is not Kind.WORKSHOP else ""


def _sections(pages: Iterable[Item]) -> Iterator[tuple[Page, Saying]]:
    return ((page, saying) for page in pages if isinstance(page, Page) for saying in page.people_say_at)


def _shared(pages: Iterable[Item]) -> frozenset[str]:
    """The headings that `FORM` pages or more have."""
    counted = Counter(words for page in pages for words in {heading.text for heading in page.body.headings})
    return frozenset(words for words, count in counted.items() if count >= FORM)
