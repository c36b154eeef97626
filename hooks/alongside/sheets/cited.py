"""Citations in the blocks of a printed document: in words for the facilitator, left out for participants."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from alongside.items.citation import CITATION, keys_of
from alongside.sheets.model import Block

_WITH_SPACE = re.compile(rf"\s*{CITATION.pattern}")


def uncited(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without their citations: a participants' sheet and a card have no list of sources."""
    return cited(blocks, {})


def cited(blocks: Sequence[Block], works: Mapping[str, str]) -> tuple[Block, ...]:
    """The blocks with each citation in words: `works` gives a work's short form (`Wang et al., 2014`) by its key.

    The full reference stands on the page whose address is printed at the foot.
    """

    def in_words(found: re.Match[str]) -> str:
        known = [works[key] for key in keys_of(found) if key in works]
        return f" ({'; '.join(known)})" if known else ""

    return _changed(blocks, "text", lambda text: _WITH_SPACE.sub(in_words, text))


def linked(blocks: Sequence[Block], address: Callable[[str], str | None]) -> tuple[Block, ...]:
    """The blocks with each link's address changed; a link whose address becomes None is words only."""
    return _changed(blocks, "href", address)


def _changed(blocks: Sequence[Block], key: str, change: Callable[[str], str | None]) -> tuple[Block, ...]:
    """The blocks with every value of a key of their runs changed."""

    def inside(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: change(held) if name == key and held else inside(held) for name, held in value.items()}
        return [inside(held) for held in value] if isinstance(value, list | tuple) else value

    return msgspec.convert(inside(msgspec.to_builtins(blocks)), tuple[Block, ...])
