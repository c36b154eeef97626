"""The blocks of a part, each written by the method of its type."""

from collections.abc import Sequence
from itertools import count, zip_longest
from typing import TypeVar

from docx.document import Document
from docx.shared import Mm
from docx.text.paragraph import Paragraph as WordParagraph
from msgspec import Struct, structs

from alongside.sheets.document import AgendaTable, Figure
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Listing, Paragraph, Quote, Rating, Ruled, Runs, Table, Tick, Ticks
from alongside.sheets.word.blank import INDENT, TICK_INDENT
from alongside.sheets.word.elements import box, tab
from alongside.sheets.word.lists import Mark, new_list
from alongside.sheets.word.tables import add_agenda, add_rating, add_table
from alongside.sheets.word.text import paragraph, place, write

T = TypeVar("T")

BOX_POINTS = 14
QUOTE_INDENT = 6.0
"""Millimetres."""
AFTER_LIST = 3.4
"""Millimetres below the last item of a list: more than between its items."""
SHORT = 4
"""A list of so many items stays on one page."""
INTRODUCED = (Table, Rating, Ticks, Listing, Ruled)
"""What a paragraph directly above introduces: it stays with it."""


class Where(Struct, frozen=True):
    """Where blocks stand: how many lists are around them, and whether they are quoted."""

    depth: int = 0
    quoted: bool = False

    @property
    def indent(self) -> float:
        """Millimetres from the text's left edge."""
        return self.depth * INDENT + self.quoted * QUOTE_INDENT


AT_THE_MARGIN = Where()


class BlockWriter:
    """Writes blocks at the end of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._boxes = count(1)

    def write(self, blocks: Sequence[Block | AgendaTable | Figure], where: Where = AT_THE_MARGIN) -> None:
        """All blocks, in order."""
        for block, following in zip_longest(blocks, blocks[1:]):
            self._block(block, where, leads=isinstance(following, INTRODUCED))

    def _block(self, block: Block | AgendaTable | Figure, where: Where, *, leads: bool) -> None:
        match block:
            case Heading():
                # The title stands above, so a heading of the second level is the document's first
                self._add(f"Heading{block.level - 1}", block.runs)
            case Paragraph():
                self._prose(block.runs, where, leads)
            case Ticks():
                self._ticks(block, where)
            case Ruled():
                if block.prompt:
                    self._add("Prompt", block.prompt, where)
                self._rules(block.rules, where)
            case Listing():
                self._listing(block, where)
            case Table():
                add_table(self._document, block, where.indent)
            case Rating():
                add_rating(self._document, block, where.indent, self._boxes.__next__)
            case Quote():
                self.write(block.blocks, structs.replace(where, quoted=True))
            case AgendaTable():
                add_agenda(self._document, block)
            case Figure():
                raise ValueError(f"a Word file has no place for a drawing: “{block.alt}”")

    def _add(self, style: str, runs: Runs = (), where: Where = AT_THE_MARGIN) -> WordParagraph:
        """One more paragraph of the document, indented as its place asks."""
        made = paragraph(self._document, style, runs)
        if where.indent:
            made.paragraph_format.left_indent = Mm(where.indent)
        place(self._document, made._p)
        return made

    def _prose(self, runs: Runs, where: Where, leads: bool) -> None:
        style = "Quote" if where.quoted else "ListContinue" if where.depth else "Normal"
        _keep(self._add(style, runs, where), leads)

    def _ticks(self, ticks: Ticks, where: Where) -> None:
        for left, tick in _counted_down(ticks.items):
            made = self._tick(tick, where)
            _keep(made, 0 < left < SHORT and len(ticks.items) <= SHORT)
            if not left:
                made.paragraph_format.space_after = Mm(AFTER_LIST)

    def _tick(self, tick: Tick, where: Where) -> WordParagraph:
        made = self._add("TickBox")
        if where.indent:
            made.paragraph_format.left_indent = Mm(where.indent + TICK_INDENT)
        made._p.append(box(next(self._boxes), tick.name, plain(tick.label), BOX_POINTS))
        made._p.append(tab())
        return write(made, tick.label)

    def _rules(self, rules: int, where: Where) -> None:
        """Paragraphs to type in, on one page with what stands above them."""
        for left, _ in _counted_down(range(rules)):
            _keep(self._add("RuledLine", (), where), left > 0)

    def _listing(self, listing: Listing, where: Where) -> None:
        mark = new_list(self._document, listing, where.depth)
        inside = structs.replace(where, depth=where.depth + 1)
        for left, blocks in _counted_down(listing.items):
            made = self._item(blocks, mark, inside)
            if len(blocks) == 1:
                _keep(made, left > 0 and len(listing.items) <= SHORT)
                if not left and not where.depth and isinstance(blocks[0], Paragraph):
                    made.paragraph_format.space_after = Mm(AFTER_LIST)

    def _item(self, blocks: Sequence[Block], mark: Mark, inside: Where) -> WordParagraph:
        """An item; its bullet or number stands before its first words, or alone when it does not begin with words."""
        match blocks[0]:
            case Paragraph(runs):
                made, rest = self._marked(runs, mark, inside), blocks[1:]
                _keep(made, bool(rest) and isinstance(rest[0], INTRODUCED))
            case Ruled(prompt=prompt) as ruled:
                made, rest = self._marked(prompt, mark, inside), [structs.replace(ruled, prompt=()), *blocks[1:]]
                _keep(made, True)
            case _:
                made, rest = self._marked((), mark, inside), blocks
                _keep(made, True)
        self.write(rest, inside)
        return made

    def _marked(self, runs: Runs, mark: Mark, inside: Where) -> WordParagraph:
        made = self._add("ListNumber" if mark.ordered else "ListBullet", runs)
        numbering = made._p.get_or_add_pPr().get_or_add_numPr()
        numbering.get_or_add_ilvl().val = mark.level
        numbering.get_or_add_numId().val = mark.list_id
        if inside.quoted:
            made.paragraph_format.left_indent = Mm(inside.indent)
        return made


def _keep(made: WordParagraph, on: bool) -> None:
    """Keeps a paragraph on one page with the next; its style says what is so where this does not."""
    if on:
        made.paragraph_format.keep_with_next = True


def _counted_down(items: Sequence[T]) -> list[tuple[int, T]]:
    """Items with the number of those that follow."""
    return list(zip(reversed(range(len(items))), items, strict=True))
