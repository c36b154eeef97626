"""Every reader of foreign data among the scripts, on some thousand broken texts; `python -m tests.fuzz` tries more."""

import pytest
from playwright.sync_api import Browser, Page

from tests.fuzz import scripts

CASES = 2_000
READERS = [
    "a sheet",
    "a file in some encoding",
    "an enquiry",
    "an answer",
    "an edition",
    "the files of an edition",
    "the note of what a device keeps",
    "a name",
    "a date",
    "a typed date",
    "a time of day",
    "a quotation",
    "a copy handed over",
    "an address",
    "a plan's address",
    "a path's address",
    "a booklet's address",
    "a picture",
    "a drawing",
    "the logo of a tab",
    "a stored sheet",
    "a stored enquiry",
    "a stored booklet",
    "a session under way",
    "copies of a sheet",
    "codes of a team",
    "the results of a team",
    "stored results of a team",
    "a team's chance",
    "all in one file",
    "the text of a new page",
    "two tabs",
]


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_of_what_is_broken_keeps_its_promises(browser: Browser, site: str, reader: str) -> None:
    with scripts.at_home(browser, site, reader) as page:
        assert scripts.tried(page, reader, seed=1, first=0, cases=CASES).cases == CASES


def test_every_reader_is_tried(page: Page, site: str) -> None:
    assert scripts.names(page, site) == READERS
