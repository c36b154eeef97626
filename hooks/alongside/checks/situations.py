"""A situation has four parts, in one order, each with something to say."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from itertools import pairwise

from alongside.guide import Guide
from alongside.items.body import HeadingLine
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.languages.headings import missed
from alongside.languages.speaking import noted, say
from alongside.problems import Problem

PARTS = {
    noted("Tomorrow"): "what to say or do, in words that can be spoken",
    noted("The sheet"): "how to use the sheet here; its title and link are added",
    noted("When not"): "when this is the wrong thing, and what kind of help to ask for instead",
    noted("Afterwards"): "what comes next; the links to it are added",
}
"""The headings of a situation in their order, and what stands below each."""


def situation_parts(guide: Guide) -> Iterator[Problem]:
    """Every situation has its parts, no other ones, in their order, and none is empty."""
    for item in guide.of_kind(Kind.SITUATION):
        headings = [heading for heading in item.body.headings if heading.level == 2]
        yield from _missing_or_foreign(item, headings)
        yield from _out_of_order(item, headings)
        yield from _empty(item, headings)


def _parts() -> dict[str, str]:
    """The headings as the language that is spoken has them, and what stands below each."""
    return {say(part): holds for part, holds in PARTS.items()}


def _order() -> str:
    return ", ".join(f"`## {part}`" for part in _parts())


def _missing_or_foreign(item: Item, headings: Sequence[HeadingLine]) -> Iterator[Problem]:
    found = [heading.text for heading in headings]
    meant = meant_by(found, [part for part in _parts() if part not in found])
    for part, holds in PARTS.items():
        if say(part) not in found and say(part) not in meant.values():
            line, what = missed(item.body, part)
            yield Problem(item.place, line, what, f"`## {say(part)}`, and below it: {holds}")
    for at, heading in enumerate(headings):
        if heading.text not in (*_parts(), *PARTS):
            what = f"`## {heading.text}` is no part of a situation"
            right = (
                f"did you mean `## {meant[heading.text]}`?" if heading.text in meant else f"a situation has {_order()}"
            )
            yield Problem(item.place, heading.line, what, right)
        elif heading.text in found[:at]:
            yield Problem(item.place, heading.line, f"there is a second `## {heading.text}`", "make one of the two")


def meant_by(found: Sequence[str], missing: Sequence[str]) -> dict[str, str]:
    """The headings that are written like one that is missing, each with the one that is meant."""
    small = {part.casefold(): part for part in missing}
    near = {text: get_close_matches(text.casefold(), small, n=1, cutoff=0.8) for text in found if text not in missing}
    return {text: small[names[0]] for text, names in near.items() if names}


def _out_of_order(item: Item, headings: Sequence[HeadingLine]) -> Iterator[Problem]:
    """Told once, at the first heading that stands above one that belongs before it."""
    parts = [*_parts()]
    known = [heading for heading in headings if heading.text in parts]
    places = [parts.index(heading.text) for heading in known]
    for heading, (one, other) in zip(known, pairwise(places), strict=False):
        if one > other:
            yield Problem(item.place, heading.line, f"`## {heading.text}` stands too early", f"the order is {_order()}")
            return


def _empty(item: Item, headings: Sequence[HeadingLine]) -> Iterator[Problem]:
    lines, first, parts = item.body.lines, item.body.line, _parts()
    ends = [*(heading.line for heading in headings[1:]), first + len(lines)]
    for heading, end in zip(headings, ends, strict=False):
        if heading.text in parts and not any(map(str.strip, lines[heading.end - first : end - first])):
            yield Problem(item.place, heading.line, f"nothing stands below `## {heading.text}`", parts[heading.text])
