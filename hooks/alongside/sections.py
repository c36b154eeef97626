"""A page that is read as sections of one kind, such as the question bank: a section a `##` heading."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.items.body import Body, HeadingLine


class Section(Struct, frozen=True):
    """What every section has: `use` says in a paragraph when to use it. `anchor` is its heading's on the page."""

    title: str
    use: str
    line: int
    """Of its heading in the file."""
    anchor: str

    @property
    def facts(self) -> tuple[str, ...]:
        """What it is and how much, as the search says it."""
        return ()


def cut(body: Body, end: str) -> Iterator[tuple[HeadingLine, list[Node]]]:
    """Each section's heading and the blocks below it; a heading with the words of `end` ends them."""
    known = {heading.line - body.line: heading for heading in body.headings}
    nodes = body.tree.children
    starts = [at for at, node in enumerate(nodes) if node.type == "heading" and node.tag == "h2"]
    for start, stop in pairwise([*starts, len(nodes)]):
        heading = known[(nodes[start].map or (0, 0))[0]]
        if heading.text == end:
            return
        yield heading, nodes[start + 1 : stop]


def repeated(found: Iterable[tuple[str, int]]) -> Iterator[tuple[int, int]]:
    """The line of each text that stands on an earlier one, and that line; small and large letters are the same."""
    seen: dict[str, int] = {}
    for text, line in found:
        first = seen.setdefault(text.casefold(), line)
        if first != line:
            yield line, first


def words(node: Node) -> str:
    """The words of a block without their styles, on one line."""
    parts = (part for inline in node.walk() if inline.type == "inline" for part in inline.walk())
    texts = (" " if part.type in ("softbreak", "hardbreak") else part.content for part in parts if _said(part))
    return " ".join("".join(texts).split())


def _said(part: Node) -> bool:
    return part.type in ("text", "code_inline", "softbreak", "hardbreak")
