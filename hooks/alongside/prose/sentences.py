"""The prose of a page, sentence by sentence."""

import re
from functools import lru_cache
from itertools import groupby

from alongside.items.citation import CITATION

SKIPPED = re.compile(r"^\s*(#|\||_{4,}|<|\*\*?$)")
"""Lines that are no prose: headings, tables, places to write, HTML."""


@lru_cache(2_000)
def sentences(body: str) -> list[str]:
    """The sentences of a page's prose, without headings, tables, citations, link targets and marks of style.

    A list's entry ends a sentence even without a full stop; a colon or a semicolon does not. Nobody may change it.
    """
    plain = re.sub(r"\s*" + CITATION.pattern, "", body.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", plain)
    blocks: list[str] = []
    for line in plain.split("\n"):
        text = "" if SKIPPED.match(line) else line.strip()
        entry = re.match(r"(?:>\s*)?(?:[-*]|\d+\.)\s+(?:\[ \]\s*)?(.*)", text)
        if not text or entry:
            blocks.append("")
        blocks.append(entry[1] if entry else text.removeprefix(">").strip())
    paragraphs = [" ".join(group) for filled, group in groupby(blocks, bool) if filled]
    cut = (re.split(r"(?<=[.!?])[\"'”)*]*\s+(?=[\"'“(*]*[A-Z0-9])", re.sub(r"[*_`]", "", text)) for text in paragraphs)
    return [sentence for part in cut for sentence in part if words(sentence)]


def words(text: str) -> list[str]:
    """The words of a text; figures count as words."""
    return re.findall(r"[A-Za-z0-9À-ÿ]+(?:['-][A-Za-zÀ-ÿ]+)*", text)


def average_sentence(body: str) -> float:
    """Words a sentence."""
    found = sentences(body)
    return sum(len(words(sentence)) for sentence in found) / max(1, len(found))
