"""Every page reads easily, says something of its own and keeps the editorial rules."""

import re
from collections.abc import Sequence
from itertools import combinations

import pytest

from alongside.items.citation import CITATION
from alongside.items.item import Item
from alongside.items.kinds import Term
from alongside.items.vocabulary import Kind
from alongside.prose.sentences import average_sentence, sentences, words
from tests.content.prose import grade, syllables
from tests.guide import guide, names_of

LIBRARY = names_of(*(kind.folder for kind in Kind if kind.in_library))
TERMS = names_of(Kind.TERM.folder)
LONGEST_AVERAGE, HARDEST = 17, 9

HARDER: dict[str, str] = {}
"""Pages that may be harder to read, each with its reason. None is at present."""
ALIKE: dict[frozenset[str], str] = {}
"""Pairs of pages that may share much of their wording, each with its reason. None is at present."""


def pages() -> Sequence[Item]:
    """Every page with more than a few words of its own."""
    found = [item for item in guide().readable() if len(words(item.body.text)) > 20]
    assert len(found) > len(LIBRARY)
    return found


def test_a_page_reads_easily() -> None:
    found = {item.id: (average_sentence(item.body.text), grade(item.body.text)) for item in pages()}
    hard = {
        name: (words, grade) for name, (words, grade) in found.items() if words > LONGEST_AVERAGE or grade > HARDEST
    }
    assert hard.keys() == HARDER.keys(), f"words a sentence and grade: {hard}"


@pytest.mark.parametrize("name", LIBRARY)
def test_the_first_paragraph_answers_in_forty_words(name: str) -> None:
    item = guide().get(name)
    first = " ".join(sentences(item.body.text.strip().split("\n\n")[0]))
    assert 8 <= len(words(first)) <= 40, first


@pytest.mark.parametrize("name", [*LIBRARY, *TERMS])
def test_a_teaser_has_thirty_words_at_most(name: str) -> None:
    item = guide().get(name)
    most = 40 if isinstance(item, Term) else 30
    assert len(words(item.summary)) <= most
    assert item.summary.endswith((".", "?", "!"))


def test_no_phrase_claims_without_a_source() -> None:
    vague = re.compile(r"\b(?:studies show|research shows|it is proven|science says|experts agree)\b", re.I)
    assert {item.id: found for item in pages() if (found := vague.findall(item.body.text))} == {}


def shingles(item: Item, length: int = 8) -> set[tuple[str, ...]]:
    """Every run of `length` words of a page's prose."""
    found = [word.lower() for sentence in sentences(item.body.text) for word in words(sentence)]
    return set(zip(*(found[start:] for start in range(length)), strict=False))


def test_no_two_pages_say_the_same() -> None:
    runs = {item.id: shingles(item) for item in pages()}
    shared = {
        frozenset((one, other)): len(runs[one] & runs[other]) / min(len(runs[one]), len(runs[other]))
        for one, other in combinations(runs, 2)
        if runs[one] and runs[other] and other != getattr(guide().get(one), "pair", None)
    }
    assert {pair: share for pair, share in shared.items() if share > 0.08 and pair not in ALIKE} == {}


def test_no_long_sentence_stands_on_two_pages() -> None:
    """What a work found may be said twice in the same careful words, with its citation; so may the note on the law."""
    first: dict[str, Item] = {}
    twice = []
    for item in pages():
        for sentence in sentences(CITATION.sub("CITED", item.body.text)):
            other = first.setdefault(sentence, item)
            paired = item.id == getattr(other, "pair", None)
            if (
                len(words(sentence)) >= 15
                and other is not item
                and not paired
                and not re.search("CITED|not legal advice", sentence)
            ):
                twice.append((other.id, item.id, sentence))
    assert twice == []


@pytest.mark.parametrize("page", ["ending-it-well", "bringing-along-leader", "bringing-along-colleague"])
def test_pages_near_the_law_say_whom_to_ask(page: str) -> None:
    body = " ".join(guide().get(page).body.text.split())
    assert (
        re.search(r"not\W+legal advice", body)
        and re.search(r"\bask\b", body)
        and re.search(r"in your country", body, re.I)
    )


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("people", 2), ("accountability", 6), ("made", 1), ("table", 2), ("one-to-one", 3), ("leader's", 2)],
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_sentences_leave_out_what_is_not_prose() -> None:
    body = "## Head\n\nOne [two](x.md) three [@key2001]. Four!\n\n| a | b |\n|---|---|\n\n____\n- [ ] Five six\n- seven"
    assert sentences(body) == ["One two three.", "Four!", "Five six", "seven"]
