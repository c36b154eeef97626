"""What the list of all that a browser keeps has to know of the guide: sheets with their places to write, and sessions.

The page of that list holds it whole. Home asks for it without the places, and only where a browser keeps something.
"""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from string import ascii_lowercase, digits

import msgspec
from msgspec import Struct

from alongside.guide import Guide
from alongside.items.library import LibraryItem
from alongside.items.vocabulary import Kind
from alongside.templates import words

PAGE = "my-sheets"
"""The id of the page with the list."""
DIGITS = digits + ascii_lowercase
"""Of base 36."""
ADDRESS = f"{PAGE}/sheets.json"
"""Under the site's address: the same, without the places to write."""


class Known(Struct, frozen=True, omit_defaults=True):
    """A sheet, or a session."""

    id: str
    title: str
    """As it stands on pages, with typographic marks."""
    kind: str
    """In words, such as "Worksheet"."""
    address: str
    """Of its page, under the site's."""
    formerly: tuple[str, ...] = ()
    """The ids by which browsers may still know it."""
    places: str = ""
    """The names of a sheet's places to write, as `packed` has them."""


def known_items(guide: Guide) -> list[Known]:
    """Every sheet and session of the guide, by kind and title; last, in another language, those that it lacks."""
    own = [_known(item, guide) for item in guide.library() if item.kind.has_sheet or item.kind is Kind.WORKSHOP]
    ids = {one.id for one in own}
    rest = known_items(guide.original) if guide.original else []
    return [*own, *(one for one in rest if one.id not in ids)]


def written(known: Sequence[Known]) -> str:
    """The data that home asks for."""
    return msgspec.json.encode([msgspec.structs.replace(one, places="") for one in known]).decode()


def _known(item: LibraryItem, guide: Guide) -> Known:
    sheet = guide.sheet(item)
    places = dict.fromkeys(field.name for field in sheet.fields()) if sheet else ()
    return Known(item.id, words(item.title), item.kind.label, item.url, guide.former_ids(item), packed(places))


def packed(names: Iterable[str]) -> str:
    """Names with a space between, which none has in it: each without the letters with which the one before begins too.

    How many those are, at most 35, is said before it as a digit of base 36. So the page is a twentieth smaller.
    """
    found, before = list[str](), ""
    for name in names:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, name[: len(DIGITS) - 1], strict=False))
        shared = len([*alike])
        found.append(DIGITS[shared] + name[shared:])
        before = name
    return " ".join(found)
