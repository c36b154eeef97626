"""The blocks of a sheet, read from the nodes of its syntax tree."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.items.source import is_rule, start
from alongside.sheets.inline import plain, read_label, read_prose
from alongside.sheets.lists import is_like_a_box, read_list
from alongside.sheets.marks import joined
from alongside.sheets.model import Block, Heading, Paragraph, Quote, Ruled
from alongside.sheets.reader import Reader, shown
from alongside.sheets.tables import read_table

DEEPEST = 4
"""Lists and quotes may stand inside one another so often: no paper is wide enough for more."""

_LISTS = ("bullet_list", "ordered_list")

_REFUSED = {
    "code_block": ("a block of code, which is what four spaces make", "begin the line at the margin"),
    "fence": ("a block of code", "write it as a paragraph, or as a quote: `> We said …`"),
    "html_block": ("a block of HTML", "write it in Markdown: a paragraph, a list, a table or a quote"),
    "hr": ("a line of dashes or stars", "`____` for a place to write, or a heading for a break"),
}
"""What a sheet cannot hold, by the parser's name for it: what to call it, and what to write instead."""

_MARK = re.compile(r"\s*(?:[-\N{HYPHEN}-\N{EM DASH}\N{MINUS SIGN}*+•·o]\s*)?")
"""What may stand before a box where a bullet was meant."""

_DEFINITION = re.compile(r"\[[^\]^]+\]:\s*\S+(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*")
_NUMBERED = re.compile(r"(\d{1,9})[.)]\s")

_FOREIGN = (
    ("!!!", "an admonition", "write it as a quote: `> Keep a copy each.`"),
    ("???", "an admonition", "write it as a quote: `> Keep a copy each.`"),
    ("*[", "an abbreviation", "add the term to the glossary"),
    ("|", "a table whose first two lines do not match", "`| Who | By when |`, below it `|---|---|`"),
)
"""Beginnings of paragraphs that are something else in some Markdown, or were meant to be."""


class Found(Struct, frozen=True):
    """A block and the nodes it was made of."""

    block: Block
    first: Node
    last: Node


class _Group(Struct):
    """A node, or none, and the ruled lines directly below it."""

    node: Node | None
    rules: list[Node]


def read_blocks(nodes: Sequence[Node], reader: Reader, depth: int = 0, nested: bool = False) -> Iterator[Found]:
    """The blocks that the nodes make; `nested` inside a list. What a sheet cannot hold is reported."""
    for group in _grouped(nodes):
        if group.rules:
            yield Found(_ruled(group, reader), group.node or group.rules[0], group.rules[-1])
        elif group.node and (block := _block(group.node, reader, depth, nested)):
            yield Found(block, group.node, group.node)


def _grouped(nodes: Sequence[Node]) -> list[_Group]:
    groups: list[_Group] = []
    for node in nodes:
        if not is_rule(node):
            groups.append(_Group(node, []))
        elif groups and (groups[-1].rules or (groups[-1].node and groups[-1].node.type == "paragraph")):
            groups[-1].rules.append(node)
        else:
            groups.append(_Group(None, [node]))
    return groups


def _ruled(group: _Group, reader: Reader) -> Ruled:
    """A ruled space: its label is the paragraph directly above or else the nearest heading."""
    rules = len(group.rules)
    if not group.node:
        if not reader.heading:
            what = "`____` with nothing above it that says what to write"
            reader.fault(start(group.rules[0]), what, "a prompt, a blank line, then `____`")
        heading = reader.heading or "A space to write"
        return Ruled(reader.names.lines(), heading, rules, marks=joined(heading))
    _check_paragraph(group.node, reader)
    label = read_label(group.node.children[0], reader)
    words = plain(label.runs)
    name = reader.fixed(label.marker, start(group.node)) or reader.names.made(words)
    return Ruled(name, words, rules, label.runs, joined(words, label.marks))


def _block(node: Node, reader: Reader, depth: int, nested: bool) -> Block | None:
    if node.type in _REFUSED:
        what, example = _REFUSED[node.type]
        reader.fault(start(node), f"{what}, {shown(reader.lines[start(node)].strip())}", example)
        return None
    if node.type in (*_LISTS, "blockquote"):
        return _holder(node, reader, depth, nested)
    if node.type == "heading":
        return _heading(node, reader, depth)
    if node.type == "table":
        return read_table(node, reader)
    _check_paragraph(node, reader)
    return Paragraph(read_prose(node.children[0], reader))


def _holder(node: Node, reader: Reader, depth: int, nested: bool) -> Block | None:
    """A list or a quote, with the blocks inside."""
    if depth >= DEEPEST:
        what = f"lists or quotes stand inside one another more than {DEEPEST} deep"
        reader.fault(start(node), what, "make a section of it, with a heading of its own")
        return None
    if node.type in _LISTS:
        return read_list(node, nested, reader, lambda nodes: _inside(nodes, reader, depth, True))
    return Quote(_inside(node.children, reader, depth, nested))


def _inside(nodes: Sequence[Node], reader: Reader, depth: int, nested: bool) -> tuple[Block, ...]:
    return tuple(found.block for found in read_blocks(nodes, reader, depth + 1, nested))


def _heading(node: Node, reader: Reader, depth: int) -> Heading:
    level, line = int(node.tag[1]), start(node)
    runs = read_prose(node.children[0], reader)
    words = plain(runs)
    if depth:
        reader.fault(line, f"the heading {shown(words)} inside a list or quote", f"at the margin: `## {words}`")
    if not runs:
        reader.fault(line, "a heading without words", "`## Our promises`")
    elif not 2 <= level <= 4:
        reader.fault(line, f"the heading {shown(words)} has level {level}", f"levels are 2 to 4: `## {words}`")
    elif not node.markup.startswith("#"):
        what = f"a line of dashes makes {shown(words)} a heading"
        reader.fault(line, what, f"`## {words}` for a heading, `____` for a place to write")
    return Heading(min(max(level, 2), 4), runs)


def _check_paragraph(node: Node, reader: Reader) -> None:
    content = node.children[0].content
    lines = content.split("\n")
    _check_items(lines, start(node), reader)
    for number, line in enumerate(lines):
        if _DEFINITION.fullmatch(line):
            what = f"{shown(line)}, an address apart from its link"
            reader.fault(start(node) + number, what, "`[words](../principles/trust.md)` where the words stand")
        if is_like_a_box(_MARK.sub("", line)):
            what = f"{shown(line)} is meant to be a box to tick, but is none"
            reader.fault(
                start(node) + number, what, "`- [ ] Ask what success looks like to them`, with a hyphen and spaces"
            )
    for beginning, what, example in _FOREIGN:
        if content.startswith(beginning):
            reader.fault(start(node), f"{what}, {shown(content)}", example)


def _check_items(lines: Sequence[str], first: int, reader: Reader) -> None:
    """A list that starts with another number than 1 needs a blank line above it, or it is part of the words there."""
    numbers = [int(found[1]) if (found := _NUMBERED.match(line)) else None for line in lines]
    for n, (number, below) in enumerate(pairwise(numbers)):
        if number is not None and below == number + 1:
            what = f"{shown(lines[n])} is meant to begin a list, but goes on with the words above"
            reader.fault(first + n, what, "leave a blank line above the list")
            return
