"""Lists: boxes to tick, or items that may hold prompts with ruled space below."""

import re
from collections.abc import Callable
from html import unescape
from itertools import pairwise

from markdown_it.tree import SyntaxTreeNode as Node

from alongside.items.source import start
from alongside.sheets.inline import plain, read_label
from alongside.sheets.model import Block, Listing, Tick, Ticks
from alongside.sheets.reader import Reader, shown

ReadInside = Callable[[list[Node]], tuple[Block, ...]]
"""Reads the blocks of an item."""

_BOX = "[ ] "
_LIKE_A_BOX = re.compile(r"(?:\[(?:[\W_]{0,3}|\s*[xXoO]\s*)(?<!…)(?<!\.)\]|\(\s*\)|[☐☑☒□▢◻✓✔✅])(?![(\[:])")
"""Whatever may be meant as a box to tick."""
_EXAMPLE = "`- [ ] Ask what success looks like to them`"


def is_like_a_box(words: str) -> bool:
    """Whether words as written begin with what somebody means as a box to tick."""
    return bool(_LIKE_A_BOX.match(unescape(words)))


def read_list(node: Node, nested: bool, reader: Reader, read_inside: ReadInside) -> Ticks | Listing:
    """The list. If one of its items begins like a box, all have to be boxes."""
    ordered = node.type == "ordered_list"
    if ordered and node.markup == ")":
        reader.fault(start(node), "a list numbered with a bracket", "`1. Meet for half an hour`")
    if any(is_like_a_box(_words(item)) for item in node.children):
        if ordered:
            reader.fault(start(node), "a numbered list of boxes to tick", f"{_EXAMPLE}, without numbers")
        if nested:
            example = "put the boxes at the margin, below a heading or a paragraph"
            reader.fault(start(node), "boxes to tick inside another list", example)
        return Ticks(tuple(_tick(item, reader) for item in node.children))
    if ordered:
        _check_numbers(node, reader)
    items = tuple(_item(item, reader, read_inside) for item in node.children)
    return Listing(ordered, int(node.attrs.get("start", 1)), items)


def _check_numbers(node: Node, reader: Reader) -> None:
    """Numbers count up by one, or all are the same, as authors write who leave the counting to Markdown."""
    numbers = [int(item.info) for item in node.children]
    for item, (before, number) in zip(node.children[1:], pairwise(numbers), strict=True):
        if number != before + 1 and len(set(numbers)) > 1:
            what = f"a list that counts {before}, {number}, which is shown as {before}, {before + 1}"
            reader.fault(start(item), what, f"`{before + 1}.`, or begin another list below a paragraph")
            return


def _tick(item: Node, reader: Reader) -> Tick:
    words = _words(item)
    _check_box(item, words, reader)
    for extra in item.children[1:]:
        what = f"more than one paragraph in the box {shown(words.removeprefix(_BOX))}"
        reader.fault(start(extra), what, "say it in the box's own sentence, or in a paragraph above the list")
    inline = item.children[0].children[0] if words else None
    label = read_label(inline, reader, skip=_BOX, markable=False)
    name = reader.fixed(label.marker, start(item)) or reader.names.made(plain(label.runs))
    return Tick(name, label.runs)


def _check_box(item: Node, words: str, reader: Reader) -> None:
    line = start(item)
    if not is_like_a_box(words):
        what = f"{shown(words)} is not a box, but other items of its list are"
        reader.fault(line, what, f"all items or none; a paragraph parts two lists: {_EXAMPLE}")
    elif words[:3].lower() == "[x]":
        reader.fault(line, f"a box that is ticked already, {shown(words)}", _EXAMPLE)
    elif not words.startswith("[ ]"):
        reader.fault(line, f"a box that is not `[ ]`, with one plain space in it, {shown(words)}", _EXAMPLE)
    elif not words.removeprefix("[ ]").strip():
        reader.fault(line, "a box with no words beside it", _EXAMPLE)
    elif not words.startswith(_BOX):
        reader.fault(line, f"a box without a space after it, {shown(words)}", _EXAMPLE)


def _item(item: Node, reader: Reader, read_inside: ReadInside) -> tuple[Block, ...]:
    if not item.children:
        example = "write a prompt, a blank line and `____` indented by four spaces"
        reader.fault(start(item), "a list item with nothing in it", example)
    return read_inside(item.children)


def _words(item: Node) -> str:
    """The source of an item's first paragraph, or nothing."""
    first = item.children[0] if item.children else None
    return first.children[0].content if first and first.type == "paragraph" else ""
