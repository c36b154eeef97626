"""A page that is read as sections of one kind, such as the question bank: a section a `##` heading.

Whatever such a page is read by, its headings and bold words, are words of the interface: they are looked for as the
language that is spoken has them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.items.body import Body, HeadingLine
from alongside.items.item import Item
from alongside.languages.headings import left_in_english, missed
from alongside.languages.speaking import say
from alongside.problems import Problem

T = TypeVar("T")


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

    @property
    def counted(self) -> tuple[tuple[int, str], ...]:
        """What a translation counts as its original does: the line of each, and how it is written."""
        return ()


def read_page(
    name: str, reader: Callable[[Body, str], tuple[T, list[Problem]]], items: Mapping[str, Item]
) -> tuple[T | None, list[Problem]]:
    """What the page with an id is read as by its own reader, and its problems; None where there is no such page."""
    page = items.get(name)
    return reader(page.body, page.place) if page else (None, [])


def cut(body: Body, end: str) -> Iterator[tuple[HeadingLine, list[Node]]]:
    """Each section's heading and the blocks below it; a heading with the words of `end`, in English too, ends them."""
    known = {heading.line - body.line: heading for heading in body.headings}
    nodes = body.tree.children
    starts = [at for at, node in enumerate(nodes) if node.type == "heading" and node.tag == "h2"]
    for start, stop in pairwise([*starts, len(nodes)]):
        heading = known[(nodes[start].map or (0, 0))[0]]
        if heading.text in (say(end), end):
            return
        yield heading, nodes[start + 1 : stop]


def end_in_english(body: Body, end: str, path: str) -> Iterator[Problem]:
    """The heading that ends the sections, where a translation has left it as it was."""
    if left_in_english(body, end) is not None:
        line, what = missed(body, end)
        yield Problem(path, line, what, f"`## {say(end)}`")


def differences(own: Sequence[Section], original: Sequence[Section], path: str, place: str) -> Iterator[Problem]:
    """Where a translation has other sections than its original at `place`, or counts otherwise in one of them."""
    if len(own) != len(original):
        line = own[-1].line if own else 1
        what = f"the page has {len(own)} sections of its kind, and {len(original)} in {place}"
        yield Problem(path, line, what, "translate each section, in the order of the original")
        return
    for mine, theirs in zip(own, original, strict=True):
        yield from _counted_otherwise(mine, theirs, path, place)


def _counted_otherwise(own: Section, original: Section, path: str, place: str) -> Iterator[Problem]:
    mine, theirs = own.counted, original.counted
    if len(mine) != len(theirs):
        what = f"what is counted below “{own.title}” is {len(mine)} in number, and {len(theirs)} in {place}"
        yield Problem(path, own.line, what, f"translate what stands there from line {original.line} on, one by one")
        return
    for (line, written), (their_line, right) in zip(mine, theirs, strict=True):
        if written != right:
            yield Problem(path, line, f"`{written}` differs from {place}, line {their_line}", f"`{right}`")


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
