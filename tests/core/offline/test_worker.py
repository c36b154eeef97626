"""The worker at the site's root: one script that is no module, and another in its place where nothing is to be kept."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from alongside.offline.worker import is_offered, worker
from alongside.site import Site
from tests.guide import OVERRIDES, guide, owner, site


def withdrawn() -> Site:
    return Site(replace(guide(), owner=structs.replace(owner(), offline=False)), OVERRIDES, Path("unused"))


def test_it_answers_and_is_one_script_without_an_edition_in_it() -> None:
    text = worker(site())
    assert is_offered(site()) and 'addEventListener("fetch"' in text
    assert "import " not in text and "export " not in text
    assert site().design.folder not in text and str(guide().edition) not in text


def served() -> Site:
    return Site(guide(), OVERRIDES, Path("unused"), served=True)


@pytest.mark.parametrize("make", [served, withdrawn])
def test_it_removes_itself_where_nothing_is_to_be_kept(make: Callable[[], Site]) -> None:
    where = make()
    text = worker(where)
    assert not is_offered(where) and "unregister()" in text
    assert 'addEventListener("fetch"' not in text, "pages come from the server"
