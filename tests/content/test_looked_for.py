"""Where the guide says that a study was not found, it was looked for: `docs/sources/looked-for.yml` keeps the list."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Literal

import msgspec
import pytest
from msgspec import Struct

from alongside.items.item import Item
from alongside.prose.sentences import sentences
from tests.guide import DOCS, guide

CLAIM = re.compile(
    r"""
    \b(?:no|nor\ an?y?|hold\ no)\ (?:[\w“”"'-]+\ ){0,4}?(?:study|studies|tests?|trials?|experiments?|research)\b
    | \b(?:nobody|no\ one)(?:,[^,]*,)?\ (?:has|have)\ (?:tested|studied|shown|tried)\b
    | \b(?:has|have)\ not\ been\ (?:studied|shown)\b
    | \bfound(?:\ \w+)?\ none\b | \bnone\ was\ found\b | \bthere\ was\ none\b
    | \bfound\ trainings\ only\b | \bnot\ found\b
    """,
    re.X | re.I,
)
"""A sentence that says that something was not found in what others have published."""
OTHER = re.compile(r"\bno study can\b|\b(?:and|was) no (?:test|experiment)\b", re.I)
"""Words that look like it and are about something else: a value, or a work that is there and is no experiment."""
NOT_A_SEARCH = {
    "how-we-work/index": (
        "No study of it has been made, and no trial with readers either.",
        "the guide itself, which we know",
    ),
    "data/index": (
        '"Practice only" means that we looked for a study and found none, and not that a thing does not work.',
        "what a grade means",
    ),
    "sources/index": (
        "Where a page says that we looked for a study and found none, it means this.",
        "what such a sentence means",
    ),
}
"""Sentences that need no search, by page, each with its reason."""


class Search(Struct, frozen=True, forbid_unknown_fields=True):
    """What was looked for in vain, and what a page says of it."""

    page: str
    says: tuple[str, ...]
    looked_for: str
    words: tuple[str, ...]
    where: tuple[Literal["works", "pages"], ...]
    day: date
    nearest: tuple[str, ...] = ()


@cache
def searches() -> Mapping[str, Search]:
    """Every search, by its page."""
    found = msgspec.yaml.decode((DOCS / "sources/looked-for.yml").read_bytes(), type=list[Search])
    assert len({search.page for search in found}) == len(found) > 20
    return {search.page: search for search in found}


def page_of(item: Item) -> str:
    """A page's path under `docs`, without its suffix."""
    return item.place.removeprefix("docs/").removesuffix(".md")


def told(item: Item) -> list[str]:
    """The sentences of a page's prose, its summary, and the reason for its grade."""
    return [*sentences(item.body.text), *filter(None, (item.summary, getattr(item, "because", None)))]


def claims(told: Sequence[str]) -> set[str]:
    """Those that say that something was not found."""
    return {sentence for sentence in told if CLAIM.search(OTHER.sub("", sentence))}


def pages() -> list[Item]:
    """Every page with words of its own."""
    return [item for item in guide().items.values() if item.body.text]


def test_whatever_was_not_found_was_looked_for() -> None:
    said = {page_of(item): found for item in pages() if (found := claims(told(item)))}
    listed = {page: set(search.says) for page, search in searches().items()}
    for page, (sentence, _) in NOT_A_SEARCH.items():
        listed.setdefault(page, set()).add(sentence)
    lacking = {page: extra for page, found in said.items() if (extra := found - listed.get(page, set()))}
    assert lacking == {}, "look for it, cite what you find, or list it in docs/sources/looked-for.yml"


def test_whatever_was_looked_for_is_still_said() -> None:
    said = {page_of(item): set(told(item)) for item in pages()}
    gone = {page: lost for page, search in searches().items() if (lost := set(search.says) - said.get(page, set()))}
    assert gone == {}, "take the line out of docs/sources/looked-for.yml, or mend its words"
    assert {page: sentence for page, (sentence, _) in NOT_A_SEARCH.items() if sentence not in said[page]} == {}


def test_a_page_says_when_we_looked_and_leads_to_where() -> None:
    body = {page_of(item): " ".join(item.body.text.split()) for item in pages()}
    day = {page: f"{search.day.day} {search.day:%B %Y}" for page, search in searches().items()}
    leads = {page: "#what-we-looked-for" in body[page] or page == "sources/index" for page in day if page != "index"}
    assert [page for page, led in leads.items() if not led] == []
    assert [page for page in leads if day[page] not in body[page]] == []


def test_a_search_is_whole() -> None:
    for page, search in searches().items():
        assert search.says and search.looked_for and search.words and search.where, page
        assert search.day <= guide().edition, page
        assert set(search.nearest) <= guide().references.keys(), page


@pytest.mark.parametrize(
    "sentence",
    [
        "No study was found of duties held on both sides.",
        "We hold no study of mentoring.",
        "Nobody, as far as we found, has tested how best to ask.",
        "We looked for one and found none.",
        "Whether it works has not been studied.",
        "No test of a straight-talk method was found.",
        "It is a model and no test, and no study of it was found.",
    ],
)
def test_a_claim_is_known_by_its_words(sentence: str) -> None:
    assert claims([sentence]) == {sentence}


@pytest.mark.parametrize(
    "sentence", ["It is a model and no test.", "That is a value, and no study can settle it.", "It was no experiment."]
)
def test_what_only_looks_like_a_claim_is_let_be(sentence: str) -> None:
    assert claims([sentence]) == set()
