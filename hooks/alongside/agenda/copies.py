"""How many copies of a sheet a session needs, as authors write it after the sheet's link: `one each and 2 spare`."""

import re

from msgspec import Struct

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
EXAMPLES = "`one a pair`, `one a group of 4`, `two in all`, `one each and 2 spare`, `each brings one`"
_NUMBER = rf"(?:{'|'.join(NUMBERS)}|[1-9]\d?)"
_SHARED = rf"(?P<count>{_NUMBER}) (?P<whom>each|a person|a pair|a three|a group of (?P<size>{_NUMBER})|in all)"
_MORE = rf"(?: and (?:you bring )?(?P<more>{_NUMBER}) (?:more|spare))?"
_AFTER = re.compile(
    rf", (?P<copies>(?:{_SHARED}|(?P<brings>each brings one)){_MORE})(?=$|[,;:.!?)\N{{EM DASH}}]| and\b)",
    re.IGNORECASE | re.ASCII,
)
_SIZES = {"each": 1, "a person": 1, "a pair": 2, "a three": 3, "in all": 0}


class Copies(Struct, frozen=True):
    """How many copies are printed: `count` for every `size` people, the last group too when it is smaller, and `more`.

    At a `size` of 0 `count` is for all of them together. Where people bring their own, `count` is 0. The planner's
    script counts, in `planner/copies.js`; shared copies are rounded up, so that nobody is without.
    """

    words: str
    """As the author wrote it: `one each and 2 spare`."""
    count: int
    size: int
    more: int = 0


def copies_after(words: str) -> Copies | None:
    """What the words after a link, such as `, one a pair, parts 1 and 2`, tell of copies; None where they do not."""
    found = _AFTER.match(" ".join(words.split()))
    if not found:
        return None
    count = 0 if found["brings"] else _number(found["count"])
    size = 1 if found["brings"] else _SIZES.get(found["whom"].lower(), _number(found["size"] or ""))
    return Copies(found["copies"], count, size, _number(found["more"] or ""))


def _number(word: str) -> int:
    """The number that a word or figures stand for; 0 for none."""
    return NUMBERS.index(word.lower()) + 1 if word.lower() in NUMBERS else int(word or 0)
