"""A sheet's places to write as data, `fields.json` beside its page: for scripts that compare, hand over and count.

It is made of the sheet's blocks alone. What a place means stands in its words and in the words above it, so a script
needs nothing of the page.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec
from msgspec import Struct

from alongside.fingerprint import digest
from alongside.guide import Guide
from alongside.items.kinds import Checklist
from alongside.items.library import Fillable, Team
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Listing, Quote, Rating, Ruled, Runs, Sheet, Space, Table, Ticks
from alongside.templates import words

NAME = "fields.json"
FORMAT: Literal[1] = 1
"""Of the data. New keys may be added; a change of what a key means gets the next number."""
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Douglas Crockford's Base32: no I, L, O and U, which are read as others (https://www.crockford.com/base32.html)."""


class Field(Struct, frozen=True, omit_defaults=True):
    """A place to write. All words are as they stand on pages, with typographic marks."""

    name: str
    """As the form and what is kept name it."""
    kind: Literal["tick", "rating", "text"]
    words: str
    """The box's, the statement's, the prompt's; of a cell its row and column in one."""
    above: tuple[str, ...] = ()
    """The headings above it, the outermost first."""
    group: str = ""
    """The words at the head of its rating."""
    row: str = ""
    """The words of its row in a table; empty where the row has none."""
    column: str = ""
    """The head of its column in a table."""
    scale: tuple[str, ...] = ()
    """Of a rating: the choices, from the lowest."""


class TeamRows(Struct, frozen=True):
    """The rows that a team lays together without names."""

    sign: str
    """With which a code of this sheet begins."""
    version: str
    """Two signs that change with the names and scales of the rows; they stand in a code."""
    rows: tuple[str, ...]
    """Their names: ratings, and cells that are blank or written."""


class SheetFields(Struct, frozen=True, omit_defaults=True):
    """A sheet as data."""

    format: Literal[1]
    sheet: str
    title: str
    version: str
    """Ten signs that change with the names and scales of its places."""
    fields: tuple[Field, ...]
    formerly: tuple[str, ...] = ()
    """The ids it had before."""
    pair: str = ""
    """The id of the other side's checklist, which has as many boxes in the same order."""
    side: str = ""
    team: TeamRows | None = None


def address(url: str) -> str:
    """Where the data of the sheet at a page's address stand, both under the site's."""
    return f"{url}{NAME}"


def sheet_fields(item: Fillable, guide: Guide) -> SheetFields:
    """The data of a sheet of the guide."""
    fields = tuple(fields_in(guide.sheets[item.id]))
    of_pair = isinstance(item, Checklist) and item.pair in guide.sheets
    return SheetFields(
        format=FORMAT,
        sheet=item.id,
        title=words(item.title),
        version=version_of(fields),
        fields=fields,
        formerly=guide.former_ids(item),
        pair=(item.pair or "") if isinstance(item, Checklist) and of_pair else "",
        side=(item.side or "") if isinstance(item, Checklist) else "",
        team=_team(item.team, fields) if item.team else None,
    )


def written(data: SheetFields) -> str:
    """The data as JSON, a field a line: the same data are the same text."""
    head, rest = msgspec.json.encode(msgspec.structs.replace(data, fields=())).decode().split('"fields":[]')
    lines = ",\n".join(msgspec.json.encode(field).decode() for field in data.fields)
    return f'{head}"fields":[\n{lines}\n]{rest}\n'


def fields_in(sheet: Sheet) -> Iterator[Field]:
    """Every place to write of a sheet, in reading order, with the words above it."""
    above: tuple[Heading, ...] = ()
    for block in sheet.participants():
        if isinstance(block, Heading):
            above = (*(heading for heading in above if heading.level < block.level), block)
        yield from _fields_of(block, tuple(_said(heading.runs) for heading in above))


def version_of(fields: Sequence[Field]) -> str:
    """Ten signs that change with the names and scales of places to write."""
    return digest(part.encode() for field in fields for part in (field.name, " ".join(field.scale)))[:10]


def team_rows(team: Team, fields: Sequence[Field]) -> list[Field]:
    """The rows of the part that a team lays together: its ratings, and the cells that are alone in their row."""
    part = [field for field in fields if field.above[:1] == (words(team.part),)]
    cells = [(field.above, field.row) for field in part if field.row]
    return [
        field for field in part if field.kind == "rating" or (field.row and cells.count((field.above, field.row)) == 1)
    ]


def _fields_of(block: Block, above: tuple[str, ...]) -> Iterator[Field]:
    match block:
        case Ticks():
            yield from (Field(item.name, "tick", _said(item.label), above) for item in block.items)
        case Ruled():
            yield Field(block.name, "text", words(block.label), above)
        case Rating():
            for row in block.rows:
                yield Field(row.name, "rating", _said(row.statement), above, _said(block.head), scale=block.choices)
        case Table():
            yield from _cells(block, above)
        case Listing():
            yield from (field for item in block.items for inner in item for field in _fields_of(inner, above))
        case Quote():
            yield from (field for inner in block.blocks for field in _fields_of(inner, above))


def _cells(table: Table, above: tuple[str, ...]) -> Iterator[Field]:
    columns = [_said(head) for head in table.head]
    for row in table.rows:
        name = next((_said(cell.runs) for cell in row if not isinstance(cell, Space) and cell.runs), "")
        for cell, column in zip(row, columns, strict=True):
            if isinstance(cell, Space):
                yield Field(cell.name, "text", words(cell.label), above, row=name, column=column)


def _said(runs: Runs) -> str:
    return words(plain(runs))


def _team(team: Team, fields: Sequence[Field]) -> TeamRows:
    rows = team_rows(team, fields)
    number = int(version_of(rows), 16)
    version = SIGNS[number % 32] + SIGNS[number // 32 % 32]
    return TeamRows(team.sign, version, tuple(field.name for field in rows))
