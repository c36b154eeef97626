"""Pages that repeat each other: the same words in a row on two of them.

`alongside prose alike` prints each pair of pages that share a run of `LONG` words, or more than `MANY` runs of `SHORT`,
with the passages. What is said twice belongs on one page, with a link from the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Checklist, Workshop
from alongside.prose.sentences import sentences, words

LONG, SHORT, MANY = 8, 5, 8
"""Words of a run that is too long to share; words of a short one, and how many of those two pages may share."""
WHO = r"(?:hr|union|works council|equality body|(?:employment )?lawyer|safety officer|public advice service)"
FIXED = re.compile(
    # Protected grounds are named in full, or one of them would seem to count less.
    r"(?:your )?sex gender identity .*?(?:whistleblowing|disability)|pregnancy or care.*?whistleblowing"
    # Who may be asked where the law is near: kinds of help, in the reader's own country.
    rf"|(?:ask |at |from |to )?(?:a |an |the |your )?{WHO}(?: (?:(?:or |and |a |an |the |your )*{WHO}))*"
    r"(?: for competition or procurement law)?(?: in your country)?(?: before you)?|this is not legal advice"
    # Whether a talk has consequences is asked, and told, in words that leave no doubt.
    r"|whether anything formal hangs on (?:it|this talk)"
    # Advice on a life in danger, and for whoever hears a page read aloud, is not varied.
    r"|of not wanting to live .*|as text that a screen reader can follow"
    # What was looked for: test_looked_for.py holds these sentences to the list.
    r"|(?:on 26 november 2026 )?we looked (?:on 26 november 2026 )?(?:for an? \w+)?|on 26 november 2026"
    # A sheet's parts, minutes and marks, the other half of a pair, the sign for equals in a drawing.
    r"|fill in parts.*|(?:allow )?(?:\d+ )?(?:minutes )?(?:for )?parts? \d.*|\d means .*"
    r"|other half box for box|two parallel strokes of equal length"
    # The definition of partnership, and the question of its first tenet.
    r"|each person answers to themselves .*|what (?:did )?the rest of us s(?:ee|aw) and when"
)
"""Wording that is meant to be the same wherever it stands: a run ends before it, and another begins after it."""
LEFT_OUT = re.compile(r'\[[^\]]*\]\([^)]*\)|"(?:[^"\n]|\n(?!\n))*"')
"""A link's words are the title of another page; words in quotation marks are spoken, and learned as they are."""


class Alike(Struct, frozen=True):
    """Two pages, and the long and the short runs that stand on both, those that overlap as one passage."""

    pages: tuple[str, str]
    long: tuple[str, ...]
    short: tuple[str, ...]


def _said(text: str) -> Iterator[list[str]]:
    """The words of each sentence and of each cell of a table, cut where fixed wording stands."""
    cells = re.sub(r"^\|(.*)\|$", lambda row: "\n\n".join(row[1].split("|")), text, flags=re.MULTILINE)
    for sentence in sentences(LEFT_OUT.sub("\n\n", cells)):
        yield from (part.split() for part in FIXED.split(" ".join(words(sentence)).lower()))


def alike(texts: dict[str, str]) -> list[Alike]:
    """Every two pages that share a short run, those that share most first."""
    pages = {name: list(_said(text)) for name, text in texts.items()}
    long, short = _shared(pages, LONG), _shared(pages, SHORT)
    found = [Alike(pair, *(_joined(pages[pair[0]], of[pair]) for of in (long, short))) for pair in short]
    return sorted(found, key=lambda one: (-len(one.long), -len(one.short), one.pages))


def _shared(pages: dict[str, list[list[str]]], length: int) -> dict[tuple[str, str], set[tuple[str, ...]]]:
    """The runs of so many words that two pages share."""
    on = defaultdict[tuple[str, ...], dict[str, None]](dict)
    for name, parts in pages.items():
        for part in parts:
            for start in range(len(part) - length + 1):
                on[tuple(part[start : start + length])][name] = None
    found = defaultdict[tuple[str, str], set[tuple[str, ...]]](set)
    for run, names in on.items():
        for pair in combinations(names, 2):
            found[pair].add(run)
    return found


def _joined(parts: list[list[str]], runs: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The runs as they stand on a page."""
    length = len(next(iter(runs), ()))
    found = list[str]()
    for part in parts if runs else ():
        hit = [tuple(part[at : at + length]) in runs for at in range(len(part) - length + 1)]
        kept = [any(hit[max(0, at - length + 1) : at + 1]) for at in range(len(part))]
        marked = " ".join(word if keep else "|" for word, keep in zip(part, kept, strict=True))
        found += [passage.strip() for passage in marked.split("|") if passage.strip()]
    return tuple(dict.fromkeys(found))


def meant(first: Item, second: Item) -> bool:
    """Whether two are one thing in two halves: both sides of a pair, a session and a sheet whose words it reads out."""
    return any(
        (isinstance(one, Checklist) and one.pair == other.id) or (isinstance(one, Workshop) and other.id in one.sheets)
        for one, other in ((first, second), (second, first))
    )


def repeated(guide: Guide) -> list[Alike]:
    """The pages and terms of the guide that repeat each other more than chance and the matter bring."""
    texts = {item.id: f"{item.summary}\n\n{item.body.text}" for item in guide.items.values()}
    found = [one for one in alike(texts) if one.long or len(one.short) > MANY]
    return [one for one in found if not meant(*map(guide.get, one.pages))]


def told(guide: Guide) -> Iterator[str]:
    """Them, as lines of text, with the passages."""
    for one in repeated(guide):
        yield f"{' and '.join(one.pages)}: {len(one.short)} short runs"
        yield from (f"    {passage}" for passage in one.long or one.short)
