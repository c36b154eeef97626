"""Citations in the blocks of a printed document: in words for the facilitator, left out for participants."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from alongside.items.citation import CITATION, keys_of
from alongside.items.references import Reference
from alongside.sheets.model import Block

Address = Callable[[str], str | None]
"""Gives the address that a link has in print; with None, it is words only."""
_WITH_SPACE = re.compile(rf"\s*{CITATION.pattern}")


def uncited(blocks: Sequence[Block], address: Address = str) -> tuple[Block, ...]:
    """The blocks without their citations: a participants' sheet and a card have no list of sources."""
    return cited(blocks, {}, address)


def cited(blocks: Sequence[Block], works: Mapping[str, Reference], address: Address = str) -> tuple[Block, ...]:
    """The blocks with each citation of a known work in words: `(Wang et al., 2014)`.

    The full reference stands on the page whose address is printed at the foot.
    """

    def in_words(found: re.Match[str]) -> str:
        known = [works[key].short for key in keys_of(found) if key in works]
        return f" ({'; '.join(known)})" if known else ""

    def printed(text: str) -> str:
        return _WITH_SPACE.sub(in_words, text) if "[@" in text else text

    return _changed(blocks, {"text": printed, "href": address})


def _changed(blocks: Sequence[Block], changes: Mapping[str, Callable[[str], str | None]]) -> tuple[Block, ...]:
    """The blocks with every value of some keys of their runs changed."""

    def inside(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                name: changes[name](held) if held and name in changes else inside(held) for name, held in value.items()
            }
        return [inside(held) for held in value] if isinstance(value, list | tuple) else value

    return msgspec.convert(inside(msgspec.to_builtins(blocks)), tuple[Block, ...])
