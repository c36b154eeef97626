"""The parts that a page of each kind has, in their order: what is missing or out of place is told as advice.

Readers who know one page of a kind find their way on every other. A situation's parts are read by the guide, and so
checks/situations.py holds them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from types import EllipsisType

from alongside.checks.apart import HEADING as APART
from alongside.checks.situations import PARTS as SITUATION
from alongside.checks.situations import meant_by
from alongside.items.body import HeadingLine
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.problems import Problem, article

PARTS: dict[Kind, tuple[str | EllipsisType, ...]] = {
    Kind.SITUATION: tuple(SITUATION),
    Kind.PRINCIPLE: (
        "Why it matters",
        "What it looks like",
        "Illustration",
        "When it is hard, and when not to",
        "Evidence",
        "Try it",
        "Questions to talk over",
    ),
    Kind.MODEL: (
        "The diagram in words",
        "Its parts",
        "Use it with your team",
        "A good and a poor example",
        "Limits and misuse",
        "Evidence",
        "Try it",
    ),
    Kind.CHECKLIST: ("When to use it", ..., "What good looks like", "Watch out", "Next"),
    Kind.WORKSHEET: ("How to use it", APART, ..., "Talk it over", "Facilitator's notes"),
    Kind.WORKSHOP: (
        "Outcomes",
        "Who, how many, how long",
        "Prepare",
        "Agenda",
        "Running late: cut this",
        "Remote version",
        "Follow up",
        "What is known",
    ),
    Kind.ARTICLE: (..., "What to do next"),
    Kind.PATH: ("Who it is for", ..., "What to leave for later"),
}
"""The sections of each kind in order; `...` stands for sections of the page's own, one at least."""
OPTIONAL = frozenset({"What is known"})
"""Parts that a page may leave out: studies that its readers would otherwise have to pass before they can begin."""


def parts_advice(item: Item) -> Iterator[Problem]:
    """What of a page's sections is missing, unknown or out of order; each part is told once."""
    parts = PARTS.get(item.kind, ())
    fixed = [part for part in parts if isinstance(part, str)]
    headings = [heading for heading in item.body.headings if heading.level == 2]
    if item.kind is Kind.SITUATION or not fixed:
        return
    found = [heading.text for heading in headings]
    meant = meant_by(found, [part for part in fixed if part not in found])
    for at, part in enumerate(fixed):
        if part not in found and part not in meant.values() and part not in OPTIONAL:
            where = f"below `## {fixed[at - 1]}`" if at else "as the last" if parts[0] is ... else "as the first"
            noun = article(item.kind.label.lower())
            yield Problem(item.place, item.body.line, f"{noun} has a part `## {part}`, and this one has none", where)
    for heading in headings:
        if heading.text in meant:
            right = f"`## {meant[heading.text]}`, as on every page of its kind"
            yield Problem(item.place, heading.line, f"`## {heading.text}` is headed otherwise", right)
    read = [(meant.get(heading.text, heading.text), heading) for heading in headings]
    yield from _out_of_order(item, [pair for pair in read if pair[0] in fixed], fixed)
    yield from _own(item, read, parts)


def _out_of_order(item: Item, known: list[tuple[str, HeadingLine]], fixed: Sequence[str]) -> Iterator[Problem]:
    """Told once, at the first heading that stands above one that belongs before it."""
    for (part, heading), (other, _) in pairwise(known):
        if fixed.index(part) > fixed.index(other):
            what = f"`## {heading.text}` stands above `## {other}`, and below it on every other page of its kind"
            yield Problem(item.place, heading.line, what, f"the order is {_listed(fixed)}")
            return


def _own(item: Item, read: list[tuple[str, HeadingLine]], parts: Sequence[str | EllipsisType]) -> Iterator[Problem]:
    """Sections of a page's own where its kind has none, or outside the place that is theirs."""
    noun, free = item.kind.label.lower(), parts.index(...) if ... in parts else None
    fixed = [part for part in parts if isinstance(part, str)]
    last = max((at for at, (part, _) in enumerate(read) if part in fixed[: free or 0]), default=-1)
    first = min((at for at, (part, _) in enumerate(read) if part in fixed[free or 0 :]), default=len(read))
    own = [(at, heading) for at, (part, heading) in enumerate(read) if part not in fixed]
    for at, heading in own:
        if free is None:
            what = f"`## {heading.text}` is no part of {article(noun)}"
            yield Problem(item.place, heading.line, what, f"{article(noun)} has {_listed(fixed)}")
        elif not last < at < first:
            what = f"`## {heading.text}` stands outside the place of a {noun}'s own sections"
            yield Problem(item.place, heading.line, what, f"the order is {_listed(parts)}")
    if free is not None and read and not own:
        what = f"{article(noun)} has sections of its own, and this one has none"
        yield Problem(item.place, item.body.line, what, f"the order is {_listed(parts)}")


def _listed(parts: Sequence[str | EllipsisType]) -> str:
    return ", ".join("your own" if isinstance(part, EllipsisType) else f"`## {part}`" for part in parts)
