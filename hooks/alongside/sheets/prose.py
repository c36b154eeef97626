"""Where Python-Markdown, which renders the prose around the fields, reads Markdown otherwise than GitHub.

It nests by four spaces only, and begins a list or a table only after a blank line. Blocks that hold fields
are rendered from the sheet, so these rules do not bind them.
"""

from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode as Node

from alongside.items.source import end, indent_of, start
from alongside.sheets.model import Sheet, fields_of
from alongside.sheets.reader import Reader, shown

_LISTS = ("bullet_list", "ordered_list")


def check_prose(sheet: Sheet, nodes: Sequence[Node], reader: Reader) -> None:
    """Reports prose that would look other on the page than in the file."""
    with_fields = {placed.first for placed in sheet.blocks if any(fields_of(placed.block))}
    prose = [node for node in nodes if reader.file_line(start(node)) not in with_fields]
    for node in prose:
        for part in node.walk():
            if part.type == "list_item":
                _check_indent(part, reader)
            if part.type in (*_LISTS, "table"):
                _check_gap(part, reader)


def _check_indent(item: Node, reader: Reader) -> None:
    """Every further block of an item has to be indented by four spaces for each list it stands in."""
    outer = sum(node.type == "list_item" for node in _above(item))
    needed = 4 * (outer + 1)
    for block in item.children[1:]:
        line = reader.lines[start(block)]
        if block.type != "hr" and indent_of(line) < needed:
            what = f"{shown(line.strip())} belongs to a list item but is indented by {indent_of(line)} spaces"
            reader.fault(start(block), what, f"indent it by {needed}: `{' ' * needed}{line.strip()[:20]}`")


def _check_gap(node: Node, reader: Reader) -> None:
    before = node.previous_sibling
    if not before or before.type != "paragraph" or (node.parent and node.parent.type == "list_item"):
        return
    if end(before, reader.lines) + 1 == start(node):
        kind = "table" if node.type == "table" else "list"
        what = f"a {kind} begins directly below a paragraph, {shown(reader.lines[start(node)].strip())}"
        reader.fault(start(node), what, f"leave a blank line above the {kind}")


def _above(node: Node) -> Iterator[Node]:
    while node.parent is not None:
        node = node.parent
        yield node
