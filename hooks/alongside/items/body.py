"""A Markdown body, parsed once: its links, headings, citations, tables and sheet all come from one syntax tree."""

import re
from collections.abc import Iterator
from functools import cached_property
from math import ceil

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.anchors import anchor_of
from alongside.items.citation import CITATION, keys_of
from alongside.items.source import lines_of, parsed

WORDS_A_MINUTE = 200


class Link(Struct, frozen=True):
    """A link as written, and its line in the file."""

    href: str
    line: int


class HeadingLine(Struct, frozen=True):
    """A heading's level, words, line in the file, and the anchor its page will give it."""

    level: int
    text: str
    line: int
    anchor: str
    end: int
    """The first line below it."""


class Citation(Struct, frozen=True):
    """A reference's key, cited on a line of the file."""

    key: str
    line: int


class Body:
    """The Markdown below a file's front matter. It is parsed when something of it is first asked for, and only then."""

    def __init__(self, text: str, line: int = 1) -> None:
        self.text = text
        """As written."""
        self.line = line
        """The line of the file on which it begins, from 1."""

    @cached_property
    def lines(self) -> list[str]:
        """Its lines as CommonMark counts them."""
        return lines_of(self.text)

    @cached_property
    def tree(self) -> Node:
        """The syntax tree, whose lines count from 0."""
        return Node(self._tokens)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link, in order."""
        return tuple(link for token in self._tokens if token.type == "inline" for link in self._links_in(token))

    @cached_property
    def headings(self) -> tuple[HeadingLine, ...]:
        """Every heading, in order."""
        taken: set[str] = set()
        return tuple(self._heading(node, taken) for node in self.tree.walk() if node.type == "heading")

    def remember(self, links: tuple[Link, ...], headings: tuple[HeadingLine, ...]) -> None:
        """Takes what was found when this very text was parsed before."""
        self.__dict__.update(links=links, headings=headings)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every work cited, in order."""
        return tuple(
            Citation(key, self.line + self.text.count("\n", 0, found.start()))
            for found in CITATION.finditer(self.text)
            for key in keys_of(found)
        )

    @cached_property
    def reading_minutes(self) -> int:
        """How long it takes to read, at 200 words a minute."""
        return ceil(len(words_of(self.text)) / WORDS_A_MINUTE)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words, each once, in lower case."""
        return frozenset(words_of(self.text))

    @cached_property
    def _tokens(self) -> list[Token]:
        return parsed(self.lines)

    def _links_in(self, inline: Token) -> Iterator[Link]:
        line = self.line + (inline.map or [0])[0]
        for token in inline.children or ():
            if token.type == "link_open":
                yield Link(str(token.attrGet("href")), line)
            line += token.type in ("softbreak", "hardbreak")

    def _heading(self, node: Node, taken: set[str]) -> HeadingLine:
        words = plain_words(node)
        first, end = node.map or (0, 1)
        return HeadingLine(int(node.tag[1]), words, self.line + first, anchor_of(words, taken), self.line + end)


def words_of(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return re.findall(r"\w+", text.lower())


def plain_words(node: Node) -> str:
    """The words of a node without their styles."""
    return "".join(part.content for part in node.walk() if part.type in ("text", "code_inline"))
