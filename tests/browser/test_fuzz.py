"""Every reader of foreign data, on some thousand texts that fuzz.js breaks at random: none throws, none loses."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

FUZZ = Path(__file__).with_name("fuzz.js").read_text("utf-8")
READERS = [
    "a sheet",
    "copies of a sheet",
    "a copy handed over",
    "an enquiry",
    "a booklet",
    "a booklet's address",
    "a plan's address",
    "an answer",
    "a picture",
    "a quotation",
]


@pytest.mark.parametrize("what", READERS)
def test_a_reader_of_what_is_broken_at_random_never_throws_and_never_loses(page: Page, site: str, what: str) -> None:
    # the booklet's policy lets one script become a parser, once: here it is the reader that is tried
    page.route("**/javascripts/kinds/booklet.js", lambda route: route.abort())
    page.goto(site + ("booklet/" if what == "a picture" else "library/"))
    page.evaluate(FUZZ.split("\n", 2)[2], {"what": what, "rounds": 1500})


def test_every_reader_is_tried() -> None:
    assert [line.split('"')[1] for line in FUZZ.splitlines() if line.endswith('": async () => {')] == READERS
