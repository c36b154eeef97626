"""A manner that no single page shows: habits counted over the whole guide, each with a bound.

`alongside prose manner` prints the counts, the pages that have most of each, and the phrases that stand on too many
pages. The bounds are advice: they say when a habit is heard. Nothing on the list is wrong in one place.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from msgspec import Struct

from alongside.guide import Guide
from alongside.prose.sentences import sentences, words

SHORT, LONGER = 9, 40
"""Words of a sentence that closes on a point, and of a paragraph that is long enough to have a close."""
PHRASE, PAGES = 6, 5
"""Words of a phrase, and the pages that may share one."""
NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
STUDIES = r"(?:studies|samples|experiments|trials|reviews|surveys|comparisons|refusals|effects|papers)"
SET = re.compile(
    r"lawyer|advice|adviser|\bhr\b|union|works council|authority|we looked|looked on|november|care religion"
    r"|orientation|race or origin|origin age|religion|box for box|other half|two parallel strokes"
    r"|in a second language|by ear or screen reader|parts \d|job is ending|medical|whistleblowing"
    r"|stays between|between us|to act and|harassed|harassment|broken law|can.t keep all of|all of this to myself"
    r"|tell you first|you first what|first what i.m going|i can i.ll tell"
    r"|ill or on leave|get help|crisis line|the boxes|in bold|under sources"
)
"""Words that stand in formulas: where the law is near, what was looked for, the two halves of a pair, titles, who is
not asked, where help is, which boxes do at first, where works are looked up, and what cannot stay between two people,
the same everywhere."""


class Habit(Struct, frozen=True):
    """Something to count: `most` is the bound, a share where there is something to take it of."""

    name: str
    most: float
    count: Callable[[str], tuple[int, int]]
    """Of a page's text: how often it is so, and out of how many; out of 0 where it is no share."""


def _matches(pattern: str, flags: int = 0) -> Callable[[str], tuple[int, int]]:
    return lambda text: (len(re.findall(pattern, text, flags)), 0)


def _nor(text: str) -> tuple[int, int]:
    return sum(sentence.startswith("Nor ") for sentence in sentences(text)), 0


def _bold(text: str) -> tuple[int, int]:
    bullets = re.findall(r"^\s*- (?!\[ \])(\*\*)?", text, re.MULTILINE)
    return sum(map(bool, bullets)), len(bullets)


def _closes(text: str) -> tuple[int, int]:
    longer = [said for part in re.split(r"\n\s*\n", text) if (said := _paragraph(part))]
    return sum(len(words(said[-1])) <= SHORT for said in longer), len(longer)


def _paragraph(part: str) -> list[str]:
    """The sentences of a longer paragraph; none of anything else."""
    said = [] if re.match(r"[#|>_-]|\d+\.", part.strip()) else sentences(part)
    return said if len(said) > 2 and sum(len(words(sentence)) for sentence in said) >= LONGER else []


HABITS = (
    Habit("“goes with”, “went with”", 45, _matches(r"\b(?:go|goes|going|gone|went)\s+with\b")),
    Habit("weekdays", 110, _matches(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")),
    Habit("“whom”", 105, _matches(r"\bwhom\b", re.IGNORECASE)),
    Habit("“in our experience”", 30, _matches(r"\bin\s+our\s+experience\b", re.IGNORECASE)),
    Habit("sentences that begin with “Nor”", 3, _nor),
    Habit("bullets that open bold", 0.5, _bold),
    Habit(
        "“over” before a number of studies, which says that there were more",
        0,
        _matches(rf"\bover\s+(?:\d[\d,]*|{NUMBER})\s+(?:\w+\s+){{0,3}}?{STUDIES}\b", re.IGNORECASE),
    ),
    Habit("longer paragraphs that close on nine words or fewer", 0.3, _closes),
)


def texts_of(guide: Guide) -> dict[str, str]:
    """The text of each page of the Library, by its id."""
    return {item.id: item.body.text for item in guide.library()}


def amount(habit: Habit, pages: dict[str, str]) -> float:
    """How much of a habit pages have: a number, or a share of all."""
    found = [habit.count(text) for text in pages.values()]
    times, of = sum(one[0] for one in found), sum(one[1] for one in found)
    return times / of if of else times


def shared(pages: dict[str, str]) -> dict[str, set[str]]:
    """The phrases that more than `PAGES` pages share, formulas left out, with these pages."""
    found = defaultdict[str, set[str]](set)
    for name, text in pages.items():
        for sentence in sentences(text):
            said = [word.lower() for word in words(sentence)]
            for start in range(len(said) - PHRASE + 1):
                found[" ".join(said[start : start + PHRASE])].add(name)
    return {phrase: names for phrase, names in found.items() if len(names) > PAGES and not SET.search(phrase)}


def told(guide: Guide) -> Iterator[str]:
    """It all, as lines of text."""
    pages = texts_of(guide)
    for habit in HABITS:
        most = Counter({name: habit.count(text)[0] for name, text in pages.items()}).most_common(5)
        yield f"{amount(habit, pages):7.2f} of {habit.most:g} at most: {habit.name}"
        yield "        most in " + ", ".join(f"{name} ({times})" for name, times in most if times)
    for phrase, names in sorted(shared(pages).items(), key=lambda one: -len(one[1])):
        yield f"{len(names):7} pages say “{phrase}”: {', '.join(sorted(names))}"
