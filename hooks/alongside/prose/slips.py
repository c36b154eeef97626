"""Markdown that is none for a blank or a new line too many or too few: it would stand on the page as it was typed."""

import re
from collections.abc import Container, Iterator

from alongside.items.item import Item
from alongside.problems import Problem

SLIPS = (
    (re.compile(r"^(#{1,6})(?=[^#\s])(.+)"), r"\1 \2"),
    (re.compile(r"^( *\d{1,3}\.)(?=[^\W\d_])(.+)"), r"\1 \2"),
    (re.compile(r"^( *-)(?=[^\W_]|\*\*)(.+)"), r"\1 \2"),
    (re.compile(r"^( *)[•·] *(.+)"), r"\1- \2"),
    (re.compile(r"^( *)[*+] +(\[ \] .+)"), r"\1- \2"),
    (re.compile(r"^ *(?:\.{6,}|…{3,}) *$"), "____"),
    (re.compile(r"(?<=[^\s\]])\] +\((?=[^()\s]+\.md(?:#[^()\s]*)?\)|https?:)"), "]("),
    (re.compile(r"\(([^()\[\]]+)\)\[([^\[\]\s]+\.md|https?:[^\[\]\s]+)\]"), r"[\1](\2)"),
    (re.compile(r"^[^|]*[.?!][\"”“)*]* (- (?:[*\[\"“„]|[^\W\d_]).+)"), r"\1"),
    (re.compile(r"^ *\d{1,2}\. [^|]*[.?!][\"”“)*]* (\d{1,2}\. (?:[*\[\"“„]|[^\W\d_]).+)"), r"\1"),
    (re.compile(r"\[\[([\w-]+)(?:\.md)?\]\]"), r"[words](../worksheets/\1.md)"),
)
"""What authors type, and what they mean."""


_CITED_WRONG = re.compile(r"\[@?\s*(?P<in>[A-Za-z]+\d{4}[a-z]?)\s*\](?!\()|\(@(?P<round>[a-z]+\d{4}[a-z]?)\)")


def slips(item: Item, works: Container[str]) -> Iterator[Problem]:
    """Each line of an item's text that has one. Of the keys of `works` it is known that they are meant as citations."""
    for number, line in enumerate(item.body.lines, item.body.line):
        for slip, meant in SLIPS:
            if found := slip.search(line):
                what = f"this would stand on the page as it is typed: `{found[0].strip()}`"
                yield Problem(item.place, number, what, f"`{slip.sub(meant, line).strip()}`")
        for cited in _CITED_WRONG.finditer(line):
            key = (cited["in"] or cited["round"]).lower()
            if key in works and cited[0] != f"[@{key}]":
                what = f"this would stand on the page as it is typed: `{cited[0]}`"
                yield Problem(item.place, number, what, f"`[@{key}]`")
