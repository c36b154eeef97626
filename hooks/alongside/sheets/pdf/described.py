"""The places to write of a sheet as a PDF needs them: kind, name and a description in words."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec
from msgspec import Struct

from alongside.sheets.model import Block, Heading, RatingRow, Ruled, Runs, Space, Tick, fields_of

CITATION = re.compile(r"\s*\[(@[^\]\"]*)\]")


class Kind(StrEnum):
    """How a place is filled in."""

    RULED = "ruled"
    CELL = "cell"
    TICK = "tick"
    CHOICE = "choice"


class Described(Struct, frozen=True):
    """A field: `description` says what belongs there, for those who cannot see what is printed by it."""

    name: str
    kind: Kind
    description: str


def uncited(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without their citations (`[@key]`): a participants' sheet has no list of sources."""
    return cited(blocks, {})


def cited(blocks: Sequence[Block], works: Mapping[str, str]) -> tuple[Block, ...]:
    """The blocks with each citation in words: `works` gives a work's short form (`Wang et al., 2014`) by its key.

    The full reference stands on the page whose address is printed at the foot.
    """

    def in_words(found: re.Match[str]) -> str:
        known = [works[key] for key in re.findall(r"@([\w-]+)", found[1]) if key in works]
        # The text is inside a JSON string, where a name's quotation mark would end it
        return json.dumps(f" ({'; '.join(known)})", ensure_ascii=False)[1:-1] if known else ""

    text = msgspec.json.encode(blocks).decode()
    return msgspec.json.decode(CITATION.sub(in_words, text), type=tuple[Block, ...])


def described(blocks: Sequence[Block]) -> Iterator[Described]:
    """Every field of the blocks in reading order, described with the heading it stands under."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = plain(block.runs)
        for field in fields_of(block):
            kind, what = _kind_and_words(field)
            where = f" ({heading})" if heading and heading != what else ""
            yield Described(field.name, kind, what + where)


def _kind_and_words(field: Tick | Ruled | Space | RatingRow) -> tuple[Kind, str]:
    match field:
        case Tick():
            return Kind.TICK, plain(field.label)
        case RatingRow():
            return Kind.CHOICE, plain(field.statement)
        case Ruled():
            return Kind.RULED, field.label
        case Space():
            return Kind.CELL, field.label


def plain(runs: Runs) -> str:
    """The words of a text without their styles."""
    return "".join(run.text for run in runs)
