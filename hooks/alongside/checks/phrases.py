"""What people say: every item has phrases by which it is found, of its own and of no more than two others."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.declared import example, keys_of
from alongside.items.item import Item
from alongside.items.kinds import Page
from alongside.items.vocabulary import Kind
from alongside.problems import Problem
from alongside.skeletons import SUMMARY

MOST = 3
"""So many items may have the same phrase; a search shows three of them at once."""


class Said(Struct, frozen=True):
    """A phrase as it is compared, where it stands, and the title or heading to which it leads."""

    words: str
    written: str
    item: Item
    line: int
    title: str


def phrases_missing(guide: Guide) -> Iterator[Problem]:
    """Every item but a plain page has phrases, and so has every section of a page that is read as sections."""
    for item in guide.own:
        declared = keys_of(item.kind)["people_say"]
        if item.kind is not Kind.PAGE and not item.people_say:
            yield Problem(item.place, 1, "the key `people_say` is missing", example("people_say", declared))
        found = {section.heading for section in item.people_say_at} if isinstance(item, Page) else set()
        for section in guide.sections(item):
            if section.title not in found:
                what = f"`people_say_at` has no phrases for “{section.title}”"
                yield Problem(item.place, section.line, what, "put six to twelve below its heading's words")


def headings_named(guide: Guide) -> Iterator[Problem]:
    """Every section in `people_say_at` has a heading of level 2 on the page."""
    for item in guide.own:
        for at, section in enumerate(item.people_say_at if isinstance(item, Page) else ()):
            known = [heading.text for heading in item.body.headings if heading.level == 2]
            if section.heading not in known:
                near = get_close_matches(section.heading, known, n=1)
                hint = f"did you mean `{near[0]}`?" if near else f"one of: {', '.join(known) or 'none'}"
                what = f"`people_say_at` names `{section.heading}`, which is no heading of the page"
                yield Problem(item.place, item.line_of("people_say_at", at, "heading"), what, hint)


def idle_phrases(guide: Guide) -> Iterator[Problem]:
    """No phrase says what the title says already, or stands twice in a list."""
    for item in guide.own:
        seen: set[tuple[str, str]] = set()
        for said in _said_of(item):
            if f" {said.words} " in f" {folded(said.title)} ":
                what = f"the phrase `{said.written}` stands in `{said.title}` already"
                yield Problem(item.place, said.line, what, "say it in words of another kind: `catch up with my boss`")
            elif (said.title, said.words) in seen:
                what = f"the phrase `{said.written}` stands twice"
                yield Problem(item.place, said.line, what, "delete one")
            seen.add((said.title, said.words))


def shared_phrases(guide: Guide) -> Iterator[Problem]:
    """No phrase leads to more than `MOST` places."""
    same: dict[str, dict[tuple[str, str], Said]] = defaultdict(dict)
    for item in guide.own:
        for said in _said_of(item) if item.summary != SUMMARY else ():  # else it has only been begun
            same[said.words].setdefault((item.id, said.title), said)
    for found in same.values():
        for said in found.values() if len(found) > MOST else ():
            others = ", ".join(sorted({other.item.id for other in found.values()} - {said.item.id}))
            what = f"the phrase `{said.written}` leads to {len(found)} places: here, {others}"
            yield Problem(said.item.place, said.line, what, f"leave it to the {MOST} that answer it best")


@lru_cache(50_000)
def folded(text: str) -> str:
    """The words of a phrase as they are compared: in lower case, without punctuation."""
    return " ".join(re.findall(r"[^\W_]+", re.sub("['\N{RIGHT SINGLE QUOTATION MARK}]", "", text.casefold())))


def _said_of(item: Item) -> Iterator[Said]:
    """The phrases of an item and of its sections."""
    for at, phrase in enumerate(item.people_say):
        yield Said(folded(phrase), phrase, item, item.line_of("people_say", at), item.title)
    for place, section in enumerate(item.people_say_at if isinstance(item, Page) else ()):
        for at, phrase in enumerate(section.phrases):
            line = item.line_of("people_say_at", place, "phrases", at)
            yield Said(folded(phrase), phrase, item, line, section.heading)
