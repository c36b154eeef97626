"""Tables that authors write below a heading of an item, with the line of each row."""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches

from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.items.body import Body, plain_words
from alongside.items.item import Item
from alongside.items.source import cells_of, start
from alongside.languages.headings import missed
from alongside.languages.speaking import say
from alongside.sheets.quotes import curled

Fault = Callable[[int, str, str], None]
"""Takes what a problem says: the line in the file, what is wrong, and an example that is right."""


class Link(Struct, frozen=True):
    """A link: its address and words, the plain words between it and the next link or the end, its line in the file."""

    address: str
    words: str
    after: str
    line: int


class Row(Struct, frozen=True):
    """A table's row: the plain words of each cell, every link in it, and its line in the file."""

    cells: tuple[str, ...]
    links: tuple[Link, ...]
    line: int


class Section(Struct, frozen=True):
    """What stands below a heading of the second level, up to the next: its links, and the rows of its first table."""

    line: int
    """The heading's own line in the file."""
    links: tuple[Link, ...]
    rows: tuple[Row, ...]
    """The head first; none where there is no table."""


def section(body: Body, heading: str) -> Section | None:
    """The section of `body` below `## heading`, if there is one."""
    found = [node for title, node in _parts(body.tree) if title == heading]
    if not found:
        return None
    table = next((node for node in found if node.type == "table"), None)
    rows = [row for part in table.children for row in part.children] if table else []
    return Section(
        line=body.line + start(found[0]),
        links=tuple(link for node in found for link in _links(node, body.line)),
        rows=tuple(_row(node, body.line) for node in rows),
    )


def rows_below(item: Item, heading: str, columns: tuple[str, ...], example: str, fault: Fault) -> list[Row]:
    """The rows, without the head, of the table below `## heading`, or none once a problem with it is reported.

    Heading, columns and `example`, a right row, are words of the interface: they are looked for as the language that is
    spoken has them.
    """
    columns, title, example = tuple(map(say, columns)), say(heading), say(example)
    found, right = section(item.body, title), f"`| {' | '.join(columns)} |`"
    if not found:
        fault(*missed(item.body, heading), f"`## {title}`, and below it {right}")
        return []
    if not found.rows:
        fault(found.line, f"there is no table below `## {title}`", right)
        return []
    head, *rows = found.rows
    if head.cells != columns:
        _report_columns(head, columns, fault)
        return []
    if not rows:
        fault(head.line, f"the table below `## {title}` has no row", example)
    lines = item.body.lines
    widths = [cells_of(lines[row.line - item.body.line]) for row in rows]
    _report_widths(rows, widths, len(columns), example, fault)
    return rows if set(widths) == {len(columns)} else []


def minutes_of(row: Row, example: str, fault: Fault) -> int:
    """The minutes in a row's second cell, or 0 with a problem."""
    name, written = row.cells[:2]
    if not name:
        fault(row.line, "the row's first cell is empty", say(example))
    if re.fullmatch(r"[1-9][0-9]{0,2}", written):
        return int(written)
    what = f"the minutes of `{name[:60]}` should be a whole number from 1 on, but "
    fault(row.line, what + (f"are `{written[:60]}`" if written else "are empty"), say(example))
    return 0


def _parts(root: Node) -> Iterator[tuple[str, Node]]:
    """Every block of the body with the heading of the second level that it stands below, which comes first itself."""
    title = ""
    for node in root.children:
        if node.type == "heading" and node.tag in ("h1", "h2"):
            title = _words(node)
        yield title, node


def _row(node: Node, first_line: int) -> Row:
    # the parser fills a row up or cuts it off at the head's width; `rows_below` counts the cells as written
    return Row(tuple(map(_words, node.children)), tuple(_links(node, first_line)), first_line + start(node))


def _words(node: Node) -> str:
    return curled(plain_words(node)).strip()


def _links(node: Node, first_line: int) -> Iterator[Link]:
    return (link for part in node.walk() if part.type == "inline" for link in _links_in(part, first_line))


def _links_in(inline: Node, first_line: int) -> Iterator[Link]:
    """Every link of a paragraph, a cell or a heading, whatever it is nested in."""
    line = first_line + start(inline)
    opened: list[tuple[str, int]] = []
    words = [""]
    for token in (inline.token and inline.token.children) or ():
        if token.type == "link_open":
            opened.append((str(token.attrGet("href")), line))
            words.append("")
        elif token.type == "link_close":
            words.append("")
        elif token.type in ("softbreak", "hardbreak"):
            line += 1
            words[-1] += " "
        else:
            words[-1] += token.content
    for at, (address, its_line) in enumerate(opened):
        yield Link(address, curled(words[2 * at + 1]), curled(words[2 * at + 2]), its_line)


def _report_columns(head: Row, columns: tuple[str, ...], fault: Fault) -> None:
    near = [next(iter(get_close_matches(name, columns, n=1)), "") for name in head.cells]
    right = f"`| {' | '.join(columns)} |`"
    for name, meant in zip(head.cells, near, strict=True):
        if name not in columns:
            fault(head.line, f"`{name}` is no column of this table", f"did you mean `{meant}`?" if meant else right)
    missing = [name for name in columns if name not in near]
    for name in missing:
        fault(head.line, f"the table lacks the column `{name}`", right)
    if not missing and set(head.cells) <= set(columns):
        fault(head.line, "the table's columns stand in another order, or twice", right)


def _report_widths(rows: list[Row], widths: list[int], right: int, example: str, fault: Fault) -> None:
    for row, width in zip(rows, widths, strict=True):
        if width != right:
            what = f"the row has {width} cells in place of {right}"
            fault(row.line, what, f"{example}; a bar within a cell is written `\\|`")
