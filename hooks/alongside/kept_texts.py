"""What an item's text says, kept between builds: a file that has not changed is not parsed again."""

from functools import cache
from typing import Any

import msgspec
from msgspec import Struct

from alongside.fingerprint import CORE, digest, fingerprint
from alongside.items.body import HeadingLine, Link
from alongside.items.item import Item
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


_decode = msgspec.msgpack.Decoder(KeptText).decode


def kept_text(item: Item, shelf: Shelf | None) -> tuple[Sheet, list[Problem]]:
    """What an item's body says, in blocks, and everything wrong with it; parsed only if the shelf does not hold it."""
    if shelf is None:
        return text_of(item)
    key = digest(
        [
            _parser(),
            spoken().digest.encode(),
            item.source.encode(),
            str(item.body.line).encode(),
            item.body.text.encode(),
        ]
    )
    content = shelf.get(key)
    if content is None:
        text, problems = text_of(item)
        shelf.put(key, msgspec.msgpack.encode(KeptText(text, problems, item.body.links, item.body.headings)))
        return text, problems
    kept: Any = _decode(content)
    item.body.remember(kept.links, kept.headings)
    return kept.text, kept.problems


@cache
def _parser() -> bytes:
    """What all texts depend on: the code that parses them."""
    return fingerprint([CORE / "sheets/parse.py"]).encode()
