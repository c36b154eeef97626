"""The pages that the navigation and the templates lead to have to be there."""

import dataclasses

import pytest

from alongside.navigation import missing
from tests.guide import guide


def test_every_page_of_the_real_guide_is_there() -> None:
    assert missing(guide()) == []


@pytest.mark.parametrize("source", ["index.md", "library/index.md", "about/index.md", "articles/index.md"])
def test_a_page_that_is_not_there_is_named_once_and_one_left_out_for_its_own_fault_is_not(source: str) -> None:
    items = {name: item for name, item in guide().items.items() if item.source != source}
    (problem,) = missing(dataclasses.replace(guide(), items=items))
    assert (problem.path, problem.line) == (f"docs/{source}", 1)
    assert missing(dataclasses.replace(guide(), items=items, left_out={source: ""})) == []
