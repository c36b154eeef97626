"""Links within the guide: each leads to a page or a published file, and its anchor to a place there."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from urllib.parse import unquote

from alongside.guide import Guide
from alongside.history import FEED
from alongside.items.body import Link
from alongside.items.item import Item, id_of
from alongside.items.read import body_of
from alongside.items.vocabulary import Kind
from alongside.links import is_elsewhere, target_of
from alongside.pages.lists import list_of
from alongside.problems import Problem

GENERATED = ("enquiries/index.md", FEED, "library.json", "library.schema.json", "llms.txt")
"""What the build adds, to which items may link."""
_WEB = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|io|eu|uk|de|us)(?:/|$)", re.IGNORECASE)
"""How an address on the web begins that lacks its scheme."""
EXAMPLE = "[words](../worksheets/team-health-check.md)"


def body_links(guide: Guide) -> Iterator[Problem]:
    """Every relative link leads to a page or a file that is published, and its anchor to a place there."""
    pages = {item.source: item for item in guide.items.values() if item.kind is not Kind.TERM}
    places = {source: _places(item, guide) for source, item in pages.items()}
    for item in guide.own:
        for link in item.body.links if item.source in pages else ():
            if not is_elsewhere(link.href):
                yield from _problems(link, item.source, guide, places)
    # Of a file that is left out for its front matter, everything that is wrong is told at once
    for source, text in guide.left_out.items():
        for link in body_of(text).links:
            if not is_elsewhere(link.href):
                yield from _problems(link, source, guide, places)


def _problems(link: Link, source: str, guide: Guide, places: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    place = f"docs/{source}"
    target, anchor = target_of(unquote(link.href), source)
    target = guide.standing(target)
    if target in guide.left_out or target in GENERATED or target in guide.assets:
        return
    if target not in places:
        what = f"the link `{link.href}` leads nowhere"
        yield Problem(place, link.line, what, _hint(link.href, target, source, guide, places))
    elif anchor and anchor not in places[target] and not _names_a_term(target, anchor, guide):
        what = f"the link `{link.href}` names a heading that is not there"
        known = ", ".join(sorted(places[target])) or "none"
        yield Problem(place, link.line, what, f"headings there: {known}")


def _names_a_term(target: str, anchor: str, guide: Guide) -> bool:
    """Whether a link leads to a term: one that is not translated stands in the English glossary."""
    term = guide.items.get(anchor)
    return bool(term and term.kind is Kind.TERM and id_of(target) == term.kind.folder)


def _hint(href: str, target: str, source: str, guide: Guide, places: Mapping[str, frozenset[str]]) -> str:
    here = posixpath.dirname(source) or "."
    if _WEB.match(href):
        return f"an address on the web begins with `https://`: `https://{href}`"
    term = guide.sources.get(target)
    if term and term.kind is Kind.TERM:
        return f"a term has no page of its own: `{posixpath.relpath('glossary/index.md', here)}#{term.id}`"
    near = get_close_matches(target, places, n=1)
    return f"did you mean {posixpath.relpath(near[0], here)}?" if near else EXAMPLE


def _places(item: Item, guide: Guide) -> frozenset[str]:
    """Every anchor on an item's page to which a link may lead; a page that is not translated lists the original's."""
    if guide.original and item.language != guide.language.code:
        guide = guide.original
    asked = guide.bank.questions if guide.bank and item.id == "questions" else ()
    return frozenset(
        [
            *(heading.anchor for heading in item.body.headings),
            *(entry.id for entry in list_of(item, guide)),
            *(question.anchor for question in asked),
        ]
    )
