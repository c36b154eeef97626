"""Which copies a workshop's page tells: after the links to its sheets in the agenda, or else in `## Prepare`."""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from alongside.agenda.copies import EXAMPLES, Copies, copies_after
from alongside.agenda.tables import Fault, Link


class Mention(Struct, frozen=True):
    """A link to a sheet, with the sheet's id."""

    sheet: str
    link: Link


def copies_told(mentions: Sequence[Mention], fault: Fault) -> dict[str, Copies]:
    """How many of each sheet are printed, by its id, in the order of the mentions.

    One link to a sheet at least is followed by how many; where more are, they say the same.
    """
    told: dict[str, tuple[Copies, int]] = {}
    for sheet, link in ((mention.sheet, mention.link) for mention in mentions):
        copies = copies_after(link.after)
        if copies:
            _check_same(told.setdefault(sheet, (copies, link.line)), copies, link, fault)
    for sheet, link in {mention.sheet: mention.link for mention in reversed(mentions)}.items():
        if sheet not in told:
            fault(
                link.line,
                f"no link to `{sheet}` is followed by how many copies are printed{_instead(link)}",
                _right(link),
            )
    return {mention.sheet: told[mention.sheet][0] for mention in mentions if mention.sheet in told}


def _check_same(first: tuple[Copies, int], copies: Copies, link: Link, fault: Fault) -> None:
    before, line = first
    if replace(copies, words="") != replace(before, words=""):
        what = f"`{link.words}` comes as `{copies.words}` here, but as `{before.words}` on line {line}"
        fault(link.line, what, f"write `{before.words}` in both places, or in one alone")


def _instead(link: Link) -> str:
    """The words that stand where the copies should."""
    found = re.match(r",\s+([^,;:.!?()]+)", link.after)
    return f"; this one is followed by `{found[1].strip()[:60]}`" if found else ""


def _right(link: Link) -> str:
    return f"write `[{link.words}]({link.address}), one each`, or one of {EXAMPLES}"
