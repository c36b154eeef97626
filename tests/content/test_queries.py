"""The sets of queries are whole and fair in their shape; what the search makes of them is tested elsewhere."""

import re
from collections import Counter

from tests.content.queries import FILE, HELD, Query, needed, places, queries
from tests.guide import guide

MANNERS = {"misspelt", "spelling", "inflected", "synonym", "situation", "tool", "title", "long"}
LEAST_SHARE = 0.12
"""Of each manner in the whole set."""
MOST_PAGES = 3
"""So many results a search shows at once."""
LONG = 8
"""Words of a whole sentence, at least."""


def both() -> list[Query]:
    """The queries of both sets."""
    return [*queries(FILE), *queries(HELD)]


def test_every_page_named_exists() -> None:
    known = places(guide())
    assert [query for query in both() if not query.pages or not set(query.pages) <= known.keys()] == []


def test_every_page_is_the_best_answer_to_enough_queries() -> None:
    best = Counter(query.pages[0] for query in queries())
    wanting = {address: best[address] for address in places(guide()) if best[address] < needed(address)}
    advice = f"add lines such as {{query: ..., pages: [{next(iter(wanting), '')}], class: situation}} to {FILE.name}"
    assert wanting == {}, f"these are the first answer to too few queries: {advice}"


def test_a_query_names_few_pages_and_each_once() -> None:
    assert [query for query in both() if len(query.pages) > MOST_PAGES] == []
    assert [query for query in both() if len(query.pages) != len(set(query.pages))] == []


def test_no_query_stands_twice() -> None:
    count = Counter(" ".join(words(query.words)) for query in both())
    assert [query for query, times in count.items() if times > 1] == []


def test_people_type_in_every_manner() -> None:
    count = Counter(query.manner for query in queries())
    assert count.keys() == MANNERS
    assert {manner: times for manner, times in count.items() if times < LEAST_SHARE * count.total()} == {}


def test_a_query_reads_as_it_is_typed() -> None:
    pattern = re.compile(r"[a-z0-9][a-z0-9 ,:'-]*[a-z0-9]")
    assert [query.words for query in both() if not pattern.fullmatch(query.words)] == []


def test_a_typed_title_is_the_first_page_s() -> None:
    known = places(guide())
    titles = [query for query in queries() if query.manner == "title"]
    assert [query for query in titles if not is_typed_of(query.words, known.get(query.pages[0], ""))] == []


def test_a_long_query_is_a_whole_sentence() -> None:
    assert [query.words for query in both() if query.manner == "long" and len(words(query.words)) < LONG] == []


def words(text: str) -> list[str]:
    """The words of a text, small and without marks."""
    return re.findall(r"[a-z0-9]+", text.lower().replace("'", ""))


def is_typed_of(typed: str, title: str) -> bool:
    """Whether words are a title's, in its order and without gaps; the last may be half-typed."""
    return f" {' '.join(words(typed))}" in f" {' '.join(words(title))}"
