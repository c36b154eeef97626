"""Puts a sheet's form into its Markdown: fields become HTML, prose stays Markdown."""

from collections.abc import Iterator
from typing import Protocol

from msgspec import Struct

from alongside.items.body import Body
from alongside.sheets.model import Block, Heading, Placed, Sheet, fields_of


class Form(Protocol):
    """Makes the markup, so that none is made here; `form.FormRenderer` is one."""

    def __call__(self, block: Block) -> str:
        """HTML of a block that holds fields."""

    def notes(self, markdown: str) -> str:
        """The facilitator's notes: their Markdown, still to be rendered, inside what sets them apart."""


class _Edit(Struct, frozen=True):
    """Lines of the file, from 1, and what stands in their place."""

    first: int
    last: int
    text: str


def fill_in(body: Body, sheet: Sheet, render: Form) -> str:
    """The body with each top-level block that holds fields as HTML, and the facilitator's notes set apart.

    `sheet` is what `parse` made of it. The heading of the notes stays outside of what
    sets them apart, so that a link to it never leads to something closed.
    """
    lines = list(body.lines)
    edits = [*_fields(sheet, render), *_notes(sheet, body, render)]
    for edit in sorted(edits, key=lambda edit: edit.first, reverse=True):
        lines[edit.first - body.line : edit.last - body.line + 1] = ["", edit.text, ""]
    return "\n".join(lines)


def _fields(sheet: Sheet, render: Form) -> Iterator[_Edit]:
    for placed in sheet.blocks:
        if not placed.facilitator and any(fields_of(placed.block)):
            yield _Edit(placed.first, placed.last, render(placed.block))


def _notes(sheet: Sheet, body: Body, render: Form) -> Iterator[_Edit]:
    for section in _sections_of_notes(sheet):
        if section:
            first, last = section[0].first, section[-1].last
            inside = "\n".join(body.lines[first - body.line : last - body.line + 1])
            yield _Edit(first, last, render.notes(inside))


def _sections_of_notes(sheet: Sheet) -> list[list[Placed]]:
    """The blocks below each heading of notes, without that heading."""
    sections: list[list[Placed]] = []
    level = 0
    for placed in sheet.blocks:
        if not placed.facilitator:
            level = 0
        elif isinstance(placed.block, Heading) and (not level or placed.block.level <= level):
            level = placed.block.level
            sections.append([])
        else:
            sections[-1].append(placed)
    return sections
