"""The sheets as pages that compare them list them: by title, each with where it stands and what it is paired with."""

from collections.abc import Iterator

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.kinds import Checklist
from alongside.items.library import Fillable
from alongside.templates import words


class Entry(Struct, frozen=True, omit_defaults=True):
    """A sheet, as a page's script reads it."""

    id: str
    title: str
    """As it stands on pages, with typographic apostrophes."""
    kind: str
    """In words, such as "Worksheet"."""
    address: str
    """Of its page, under the site's."""
    formerly: tuple[str, ...]
    """The ids it had."""
    pair: str = ""
    """The id of the other side's checklist."""
    side: str = ""
    """Whose side of a pair it is, in words."""
    sign: str = ""
    """With which its codes for the team's view begin, if it has any."""


def listed(guide: Guide) -> list[Entry]:
    """All sheets, by kind and title."""
    return [*_entries(guide)]


def for_teams(guide: Guide) -> list[Entry]:
    """Those whose rows a team may lay together without names."""
    return [entry for entry in _entries(guide) if entry.sign]


def _entries(guide: Guide) -> Iterator[Entry]:
    for item in guide.library():
        if isinstance(item, Fillable) and item.id in guide.sheets:
            side = item.side if isinstance(item, Checklist) and item.pair in guide.sheets else None
            yield Entry(
                id=item.id,
                title=words(item.title),
                kind=item.kind.label,
                address=item.url,
                formerly=guide.former_ids(item),
                pair=(item.pair or "") if isinstance(item, Checklist) and side else "",
                side=words(side.label) if side else "",
                sign=item.team.sign if item.team else "",
            )
