"""The search finds what was asked for: every phrase its own page, and most of two sets of queries."""

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
