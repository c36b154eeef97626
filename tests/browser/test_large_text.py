"""Text at twice its size: on a telephone nothing runs out of the window, and no page scrolls sideways."""

import pytest
from playwright.sync_api import Page

from tests.browser.room import PLAN, ROOM, START, opened_at, press

TWICE = "document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%' })"
PAGES = [
    "",
    "my-sheets/",
    "worksheets/team-health-check/",
    "checklists/one-to-one-leader/",
    "checklists/with-staff-representatives/",
    "both-sides/?sheet=team-health-check",
    "team-view/?sheet=team-health-check",
    "booklet/?items=team-health-check",
    "offline/",
    "library/",
    "enquiries/",
    "principles/wellbeing-with-targets/",
    "workshops/edict-swap/",
    "de/offline/",
    "de/library/",
    "de/principles/equal-standing/",
    "de/checklists/appraisal-colleague/",
    "de/worksheets/who-needs-whom/",
    "de/workshops/founding-a-partnership/",
]
"""A page of each kind with the longest that it may have to hold in one line, and what German makes of it."""


def is_within(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("address", PAGES)
def test_no_page_scrolls_sideways(page: Page, site: str, address: str) -> None:
    page.add_init_script(TWICE)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site + address)
    page.wait_for_timeout(300)
    is_within(page)


def test_the_room_does_not_either(page: Page, site: str) -> None:
    page.add_init_script(TWICE)
    page.set_viewport_size({"width": 390, "height": 844})
    opened_at(page, site + ROOM + PLAN, START)
    press(page, "Begin now")
    is_within(page)
