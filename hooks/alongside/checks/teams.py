"""What a team lays together without names: rows that are there, for enough people, under a sign of their own."""

from collections.abc import Iterator
from math import ceil, log2, prod

from alongside.guide import Guide
from alongside.hiding import FEWEST, IN_WORDS
from alongside.items.library import Fillable
from alongside.problems import Problem
from alongside.sheets.fields import fields_in, team_rows

MOST_BITS = 110
"""Of the answers in a code, so that it stays shorter than 31 signs: over so many its check finds every swap."""


def team_parts(guide: Guide) -> Iterator[Problem]:
    """A part named by `team` has rows to count, its sheet is for enough people, and no two sheets have one sign."""
    signs: dict[str, Fillable] = {}
    for item in guide.library():
        if not isinstance(item, Fillable) or not item.team or item.id not in guide.sheets:
            continue
        line = item.line_of("team")
        rows = team_rows(item.team, list(fields_in(guide.sheets[item.id])))
        if not rows:
            what = f"`team` names the part `{item.team.part}`, which has no row to count"
            yield Problem(item.place, line, what, "name a part with a rating by its heading: `part: 1. My marks`")
        if ceil(log2(prod(len(row.scale or "x") + 1 for row in rows))) > MOST_BITS:
            what = f"`team` names the part `{item.team.part}`, whose {len(rows)} rows no short code can hold"
            yield Problem(item.place, line, what, "forty rows of five choices at most")
        if item.fewest_and_most[1] < FEWEST:
            what = f"`team` stands on a sheet for fewer than {IN_WORDS} people, whose marks are never shown"
            yield Problem(item.place, line, what, f"leave it out, or write `people: [3, {FEWEST + 7}]`")
        first = signs.setdefault(item.team.sign, item)
        if first is not item:
            what = f"`team` has the sign `{item.team.sign}`, which is also that of {first.place}"
            yield Problem(item.place, line, what, "give each sheet a letter of its own")
