"""What stands in an item's Markdown body, with lines: links, headings and citations."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown.extensions.toc import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct

CITATION = re.compile(r"\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]")
PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")


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


class Citation(Struct, frozen=True):
    """A reference's key, cited on a line of the file."""

    key: str
    line: int


def links(body: str, first_line: int) -> Iterator[Link]:
    """Every link of the body, in order; `first_line` is the file's line on which the body begins."""
    for inline in _inlines(body):
        line = first_line + (inline.map or [0])[0]
        for token in inline.children or ():
            if token.type == "link_open":
                yield Link(str(token.attrGet("href")), line)
            line += token.type in ("softbreak", "hardbreak")


def headings(body: str, first_line: int) -> Iterator[HeadingLine]:
    """Every heading of the body, in order, with the anchor that Python-Markdown's `toc` makes of it."""
    seen: dict[str, int] = {}
    tokens = PARSER.parse(body)
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            text = "".join(part.content for part in inline.children or () if part.type in ("text", "code_inline"))
            fixed = re.search(r"\{:?\s*#([\w-]+)\s*\}\s*$", text)
            slug = fixed[1] if fixed else slugify(text, "-")
            count = seen[slug] = seen.get(slug, -1) + 1
            yield HeadingLine(
                int(token.tag[1]),
                text,
                first_line + (token.map or [0])[0],
                f"{slug}_{count}" if count else slug,
            )


def citations(body: str, first_line: int) -> Iterator[Citation]:
    """Every citation `[@key]` or `[@one; @other]` of the body, in order."""
    for found in CITATION.finditer(body):
        for key in re.finditer(r"@([\w-]+)", found[1]):
            yield Citation(key[1], first_line + body.count("\n", 0, found.start(1) + key.start()))


def _inlines(body: str) -> Iterator[Token]:
    return (token for token in PARSER.parse(body) if token.type == "inline")
