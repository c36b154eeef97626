"""What items are read as, kept between builds: a file that has not changed is not parsed again."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

import msgspec
from msgspec import Struct

from alongside.agenda.model import Agenda
from alongside.agenda.read import read_agenda
from alongside.fingerprint import CORE, digest, fingerprint
from alongside.items.body import HeadingLine, Link
from alongside.items.item import Item
from alongside.items.kinds import Workshop
from alongside.keeping import Shelf
from alongside.languages.speaking import spoken
from alongside.problems import Problem
from alongside.sheets.model import Sheet
from alongside.sheets.parse import text_of


class KeptText(Struct, frozen=True):
    """All that parsing a text gives."""

    text: Sheet
    problems: list[Problem]
    links: tuple[Link, ...]
    headings: tuple[HeadingLine, ...]


class KeptAgenda(Struct, frozen=True):
    """All that reading an agenda gives."""

    agenda: Agenda | None
    problems: list[Problem]


Kept = TypeVar("Kept")
TEXT, AGENDA = msgspec.msgpack.Decoder(KeptText), msgspec.msgpack.Decoder(KeptAgenda)


def kept_text(item: Item, shelf: Shelf | None) -> tuple[Sheet, list[Problem]]:
    """What an item's body says, in blocks, and everything wrong with it; parsed only if the shelf does not hold it."""
    if shelf is None:
        return text_of(item)

    def read() -> KeptText:
        return KeptText(*text_of(item), item.body.links, item.body.headings)

    kept = _kept(TEXT, item, shelf, read)
    item.body.remember(kept.links, kept.headings)
    return kept.text, kept.problems


def kept_agenda(item: Workshop, shelf: Shelf | None) -> tuple[Agenda | None, list[Problem]]:
    """A workshop's agenda, or None with every problem of it; read only if the shelf does not hold it."""
    if shelf is None:
        return read_agenda(item)
    kept = _kept(AGENDA, item, shelf, lambda: KeptAgenda(*read_agenda(item)))
    return kept.agenda, kept.problems


def _kept(decoder: msgspec.msgpack.Decoder[Kept], item: Item, shelf: Shelf, read: Callable[[], Kept]) -> Kept:
    """What the shelf holds of an item, or else what is read now and put there."""
    kind, text = str(decoder.type), item.body.text
    of = (kind, _readers(), spoken().digest, item.source, str(item.body.line), item.file.front, text)
    key = digest(part.encode() for part in of)
    content = shelf.get(key)
    if content is None:
        made = read()
        shelf.put(key, msgspec.msgpack.encode(made))
        return made
    return decoder.decode(content)


@cache
def _readers() -> str:
    """What all readings depend on: the code that reads texts and agendas."""
    return fingerprint([CORE / "sheets/parse.py", CORE / "agenda/read.py"])
