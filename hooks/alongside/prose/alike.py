"""Pages that repeat each other: the same words in a row on two of them.

`alongside prose alike` prints each pair of pages that share a run of `LONG` words, or more than `MANY` runs of `SHORT`,
with the passages. What is said twice belongs on one page, with a link from the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from itertools import combinations

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.citation import CITATION
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
    r"|of not wanting to live .*|if (?:anyone|anybody|somebody) is in danger now (?:stop and )?get help(?: at once)?"
    r"|as text that a screen reader can follow"
    # Which boxes do for a first time.
    r"|(?:for a first \w+|if the talk is tomorrow|if time is short) the boxes in bold are enough"
    # Who is not asked.
    r"|(?:nobody|anyone) who is ill or on leave(?: is asked)?"
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
CITED = "\N{REFERENCE MARK}"
"""Stands for a citation while sentences are told apart."""

Run = tuple[str, ...]
"""Words in a row, in small letters."""


class Alike(Struct, frozen=True):
    """Two pages, and the long and the short runs that stand on both, those that overlap as one passage."""

    pages: tuple[str, str]
    long: tuple[str, ...]
    short: tuple[str, ...]


def _said(text: str) -> Iterator[list[str]]:
    """The words of each sentence and of each cell of a table, cut where fixed wording stands.

    A sentence with a citation is left out: a finding is told as plainly as it can be, wherever it is needed.
    """
    cells = re.sub(r"^\|(.*)\|$", lambda row: "\n\n".join(row[1].split("|")), text, flags=re.MULTILINE)
    uncited = LEFT_OUT.sub("\n\n", CITATION.sub(CITED, cells))
    for sentence in (one for one in sentences(uncited) if CITED not in one):
        yield from (part.split() for part in FIXED.split(" ".join(words(sentence)).lower()))


def alike(texts: dict[str, str]) -> list[Alike]:
    """Every two pages that share a long run or too many short ones, those that share most first."""
    pages = {name: list(_said(text)) for name, text in texts.items()}
    short = _shared(pages)
    # Whoever shares a long run shares the short ones in it
    near = {name for pair, runs in short.items() if len(runs) > LONG - SHORT for name in pair}
    long = {name: _runs(pages[name], LONG) for name in near}
    none = frozenset[Run]()
    both = {pair: long.get(pair[0], none) & long.get(pair[1], none) for pair in short}
    many = [pair for pair in short if both[pair] or len(short[pair]) > MANY]
    found = [Alike(pair, *(_joined(pages[pair[0]], of[pair]) for of in (both, short))) for pair in many]
    return sorted(
        (one for one in found if one.long or len(one.short) > MANY),
        key=lambda one: (-len(one.long), -len(one.short), one.pages),
    )


def _shared(pages: dict[str, list[list[str]]]) -> dict[tuple[str, str], set[Run]]:
    """The short runs that two pages share."""
    on = defaultdict[Run, list[str]](list)
    for name, parts in pages.items():
        for run in _runs(parts, SHORT):
            on[run].append(name)
    found = defaultdict[tuple[str, str], set[Run]](set)
    for run, names in on.items():
        for pair in combinations(names, 2):
            found[pair].add(run)
    return found


def _runs(parts: list[list[str]], length: int) -> frozenset[Run]:
    """Every run of so many words of a page."""
    return frozenset(run for part in parts for run in zip(*(part[at:] for at in range(length)), strict=False))


def _joined(parts: list[list[str]], runs: Set[Run]) -> tuple[str, ...]:
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
    return [one for one in alike(texts) if not meant(*map(guide.get, one.pages))]


def told(guide: Guide) -> Iterator[str]:
    """Them, as lines of text, with the passages."""
    for one in repeated(guide):
        yield f"{' and '.join(one.pages)}: {len(one.short)} short runs"
        yield from (f"    {passage}" for passage in one.long or one.short)
