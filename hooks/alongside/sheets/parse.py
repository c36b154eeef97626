"""Markdown to a sheet.

A sheet is ordinary Markdown in which a blank is a place to write, such as
`docs/worksheets/partnership-agreement.md`. What a sheet cannot hold is a problem with its line, never dropped
in silence. How fields are named is told in `names.py`.
"""

from collections.abc import Iterator
from functools import lru_cache

from markdown_it.tree import SyntaxTreeNode as Node

from alongside.items.body import Body
from alongside.items.item import Item
from alongside.items.read import KEPT
from alongside.items.source import end, start
from alongside.languages.speaking import noted, say
from alongside.links import under_site
from alongside.problems import Problem
from alongside.sheets.blocks import Found, read_blocks
from alongside.sheets.inline import plain
from alongside.sheets.marks import in_short, sources
from alongside.sheets.model import Heading, Placed, Sheet, fields_of
from alongside.sheets.reader import Reader, Resolve, shown

NOTES = noted("Facilitator's notes")
"""The heading of the section that only the facilitator's copy shows."""

_CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"


def parse(body: Body, path: str, resolve: Resolve, *, fillable: bool = True) -> tuple[Sheet, list[Problem]]:
    """The sheet of a body and everything wrong with it, which is reported under `path`.

    `resolve` gives the address under the site's for a link's target and its line, or None for a link that is to be
    printed as words only. A page that is read and
    not filled in, such as an article, has `fillable=False`: a place to write on it is a problem.
    """
    reader = Reader(body, path, resolve, fillable=fillable)
    nodes = body.tree.children
    sheet = Sheet(tuple(_placed(_read(nodes, reader), reader)))
    _check_sources(sheet, reader)
    if not fillable:
        _refuse_fields(sheet, reader)
    elif not any(sheet.fields()):
        example = "add a box `- [ ] Ask what …`, a line `____` below a prompt, or an empty table cell"
        reader.fault(0, "a sheet without one place to write", example)
    return sheet, sorted(set(reader.problems))


@lru_cache(KEPT)
def text_of(item: Item) -> tuple[Sheet, list[Problem]]:
    """What an item's body says, in blocks, and everything wrong with it; see `parse`."""
    return parse(item.body, item.place, lambda href, _: under_site(href, item.source), fillable=item.kind.has_sheet)


def _read(nodes: list[Node], reader: Reader) -> Iterator[Found]:
    """All blocks, each read when the headings above it are known."""
    level = 1
    for found in read_blocks(nodes, reader):
        if isinstance(found.block, Heading):
            reader.enter(plain(found.block.runs))
            if found.block.level > level + 1:
                what = f"the heading {shown(reader.heading)} skips a level"
                reader.fault(start(found.first), what, f"`{'#' * (level + 1)} {reader.heading}`")
            level = found.block.level
        yield found


def _check_sources(sheet: Sheet, reader: Reader) -> None:
    """What a place takes from the last copy stands below a heading or a prompt of this sheet."""
    known = sources(sheet.participants())
    for line, words in reader.sources:
        if in_short(words) not in known:
            what = f"`from {words}` names no heading or prompt with a place to write below it"
            reader.fault(line, what, "the words of one that has: `*(from Our promises)*`")


def _refuse_fields(sheet: Sheet, reader: Reader) -> None:
    for placed in sheet.blocks:
        if any(fields_of(placed.block)):
            what = "a place to write on a page that is no sheet"
            reader.problems.append(reader.problem_at(placed.first, what, "put it on a worksheet or a checklist"))


def _placed(blocks: Iterator[Found], reader: Reader) -> Iterator[Placed]:
    """Blocks with their lines; the section under the heading of the notes is the facilitator's."""
    notes_level = 0
    for found in blocks:
        if isinstance(found.block, Heading) and (not notes_level or found.block.level <= notes_level):
            is_notes = reader.heading.lower().replace(_CURLY, "'") == say(NOTES).lower().replace(_CURLY, "'")
            notes_level = found.block.level if is_notes else 0
        if notes_level and any(fields_of(found.block)):
            what = "a place to write in the facilitator's notes"
            reader.fault(start(found.first), what, "move it to a section above, or make it a plain list")
        first = reader.file_line(start(found.first))
        yield Placed(found.block, first, reader.file_line(end(found.last, reader.lines)), notes_level > 0)
