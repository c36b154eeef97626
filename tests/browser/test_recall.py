"""The search finds what was asked for: every phrase its own page, and most of two sets of queries."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from alongside.search.index import entries_of
from tests.content.queries import FILE, HELD, queries
from tests.guide import site as guide_site
from tests.recall import found, shares

OWN = 0.98
"""The share of phrases whose own page is among the first three."""


def test_each_phrase_finds_its_own_page_among_three(page: Page, site: str) -> None:
    said = [(phrase, entry.url) for entry in entries_of(guide_site()) for phrase in entry.say]
    results = found(page, site, [phrase for phrase, _ in said])
    missed = [phrase for (phrase, url), urls in zip(said, results, strict=True) if url not in urls]
    assert len(missed) <= (1 - OWN) * len(said), missed


@pytest.mark.parametrize(("file", "least_first", "least_three"), [(FILE, 0.87, 0.95), (HELD, 0.79, 0.91)])
def test_most_of_a_set_is_found(page: Page, site: str, file: Path, least_first: float, least_three: float) -> None:
    asked = queries(file)
    _, first, three = shares(asked, found(page, site, [query.words for query in asked]))["all"]
    assert first >= least_first and three >= least_three, (first, three)


def test_a_title_finds_its_own_page_first(page: Page, site: str) -> None:
    entries = entries_of(guide_site())
    results = found(page, site, [entry.title for entry in entries])
    titles = {entry.url: entry.title for entry in entries}
    missed = [entry.title for entry, urls in zip(entries, results, strict=True) if titles[urls[0]] != entry.title]
    assert missed == []


def test_of_a_pair_the_side_of_whoever_asks_stands_before_the_other(page: Page, site: str) -> None:
    pairs = sorted(entry.url for entry in entries_of(guide_site()) if re.fullmatch(r"checklists/.*-leader/", entry.url))
    topics = [url.split("/")[1].removesuffix("-leader").replace("-", " ") for url in pairs]
    asked = {"leader": "an employee and", "colleague": "my boss and"}
    wrong = []
    for side, who in asked.items():
        results = found(page, site, [f"{who} {topic}" for topic in topics], most=300)
        for url, urls in zip(pairs, results, strict=True):
            own, other = (url.replace("-leader/", f"-{one}/") for one in (side, *(asked.keys() - {side})))
            if other in urls and urls.index(own) > urls.index(other):
                wrong.append((who, own))
    assert len(pairs) > 8 and wrong == []
