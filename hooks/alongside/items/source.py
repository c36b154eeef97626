"""The Markdown of a body as lines and as a tree.

CommonMark nests a block in a list's item only when it is indented as far as the item's words: three spaces
below `1. `, four below `10. `. Authors write two, three or four; `reindented` makes them all mean the same.
"""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

PARSER = MarkdownIt("commonmark", {"html": True, "maxNesting": 40}).enable("table").disable("reference")
"""A definition, `[word]: address`, would leave nothing behind where it stands; so none is one."""
_LINE_END = re.compile(r"\r\n?|\n")
_ITEM = re.compile(r"( *)(?:[-*+]|\d{1,9}[.)])( +)(?=\S)")
_QUOTE_MARKS = re.compile(r"(?: {0,3}> ?)*")
_BAR = re.compile(r"(?<!\\)\|")


class _Item(Struct, frozen=True):
    """An open list item: where its mark and its words begin as written, and how far both were moved."""

    mark: int
    words: int
    moved: int


def lines_of(markdown: str) -> list[str]:
    """The lines of a text as CommonMark counts them: other line breaks of Unicode end none."""
    return _LINE_END.split(markdown)


def parsed(lines: Sequence[str]) -> list[Token]:
    """The tokens of a text, with the lines (from 0) as they are written."""
    return PARSER.parse("\n".join(reindented(lines)))


def reindented(lines: Sequence[str]) -> list[str]:
    """`lines`, with what is indented by two spaces or more below a list item moved to the item's words."""
    open_items: list[_Item] = []
    moved_lines: list[str] = []
    after_blank = False
    for line in lines:
        words = line.lstrip(" ")
        indent = len(line) - len(words)
        found = _ITEM.match(line)
        while words and open_items and indent < open_items[-1].mark + 2 and (after_blank or found):
            open_items.pop()
        target = _moved(indent, open_items[-1]) if words and open_items else indent
        if found:
            open_items.append(_Item(indent, len(found[0]), target - indent))
        after_blank = not words
        moved_lines.append(" " * target + words)
    return moved_lines


def _moved(indent: int, item: _Item) -> int:
    belongs = indent >= item.mark + 2
    return max(indent, item.words) + item.moved if belongs else indent


def indent_of(line: str) -> int:
    """By how many spaces a line is indented; the marks of quotes around it do not count."""
    inner = _without_quote_marks(line)
    return len(inner) - len(inner.lstrip(" "))


def cells_of(line: str) -> int:
    """How many cells a table's line holds, bars that are escaped aside."""
    inner = _without_quote_marks(line).strip()
    bars = len(_BAR.findall(inner))
    closed = inner.endswith("|") and not inner.endswith("\\|") and len(inner) > 1
    return bars + 1 - inner.startswith("|") - closed


def _without_quote_marks(line: str) -> str:
    found = _QUOTE_MARKS.match(line.expandtabs(4))
    return line.expandtabs(4)[found.end() if found else 0 :]


def is_rule(node: Node) -> bool:
    """Whether a node is a line of underscores, which is a ruled line."""
    return node.type == "hr" and node.markup.startswith("_")


def start(node: Node) -> int:
    """The line, from 0, on which a node begins."""
    return node.map[0] if node.map else 0


def end(node: Node, lines: Sequence[str]) -> int:
    """The line, from 0, on which a node's last words stand: blank lines below are not its own."""
    last = node.map[1] if node.map else 1
    while last > start(node) + 1 and not lines[min(last, len(lines)) - 1].strip(" \t>"):
        last -= 1
    return last - 1
