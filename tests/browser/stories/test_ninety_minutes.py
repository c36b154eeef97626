"""Ninety minutes for twelve on a tablet: no network from step 3 on, a reload at step 5, late, and over on time."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import opened

SESSION = "workshops/team-partnership-review/"
START = datetime(2026, 12, 8, 14, 0)
LENGTHS = (5, 12, 6, 10, 17, 10, 10, 15, 5)


WINDOWS: dict[str, tuple[int, int, Any]] = {
    "tablet": (820, 1180, "light"),
    "telephone": (390, 844, "light"),
    "telephone in the dark": (390, 844, "dark"),
    "wide": (1280, 900, "light"),
    "wide in the dark": (1280, 900, "dark"),
}
"""A tablet held upright, and what else people bring: its width, its height and its palette."""


@pytest.fixture(params=WINDOWS)
def tablet(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A device that people touch."""
    width, height, palette = WINDOWS[request.param]
    context = browser.new_context(
        viewport={"width": width, "height": height}, has_touch=True, color_scheme=palette, reduced_motion="reduce"
    )
    yield from opened(context)


def wait(page: Page, minutes: float) -> None:
    page.clock.fast_forward(round(minutes * 60_000))


def go_on(page: Page, after: float, title: str) -> None:
    """Lets some minutes pass, and goes to the next step."""
    wait(page, after)
    page.get_by_role("button", name="Next step").tap()
    expect(page.locator("[data-room-script] h2:visible")).to_have_text(title)


def late(page: Page) -> Any:
    return expect(page.locator("[data-room-late]"))


def test_a_session_of_ninety_minutes(tablet: Page, site: str) -> None:
    page = tablet
    page.clock.install(time=START - timedelta(minutes=20))
    page.goto(site + SESSION)

    # twenty minutes before, the trainer plans
    page.get_by_label("Start").fill("14:00")
    page.get_by_label("People (").fill("12")
    page.get_by_label("People (").press("Tab")
    expect(page.locator("[data-planner-summary]")).to_have_text("12 people, 14:00 to 15:30: 90 minutes.")
    page.get_by_role("link", name="Run it: the view for the room").tap()
    expect(page.locator("[data-room-begin]")).to_contain_text("Team health check: 13 copies")

    # at two o'clock they begin, and all of it comes onto the tablet
    page.clock.pause_at(START)
    page.get_by_role("button", name="Begin now").tap()
    expect(page.locator("[data-room-kept]")).to_have_text(
        "This session is on your device, and goes on without a network.", timeout=60_000
    )
    late(page).to_have_text("On time")
    go_on(page, LENGTHS[0], "2. Correct the record")
    go_on(page, LENGTHS[1], "3. Mark alone")

    # the network goes; nobody notices
    page.context.set_offline(True)
    go_on(page, LENGTHS[2] + 4, "4. Show the marks")
    late(page).to_have_text("4 minutes late")
    go_on(page, LENGTHS[3] + 5, "5. The row that divides you")

    # someone reloads the page, and it is at the same second
    wait(page, 1)
    figures = page.locator("[data-room-figures]").inner_text()
    page.reload()
    expect(page.locator("[data-room-script] h2:visible")).to_have_text("5. The row that divides you")
    expect(page.locator("[data-room-figures]")).to_have_text(figures)
    expect(page.get_by_text("What might a 1 have seen")).to_be_visible()

    # nine minutes late, one cut of ten wins it back
    late(page).to_have_text("9 minutes late")
    expect(page.locator("[data-room-verdict]")).to_have_text("Cut this, and you end on time:")
    page.clock.resume()
    assert violations(page) == []
    page.clock.pause_at(START + timedelta(minutes=43, seconds=30))
    page.get_by_role("button", name=re.compile("^Cut this")).tap()
    late(page).to_have_text("1 minute early")

    # the row that is low is left out; the rest goes as planned
    go_on(page, 15.5, "7. Decide what to do")
    go_on(page, LENGTHS[6], "8. Promises in pairs")
    go_on(page, LENGTHS[7], "9. Close")
    wait(page, LENGTHS[8] + 1)
    page.locator('[data-room-do="next"]').tap()
    expect(page.locator("[data-room-whole]")).to_have_text("The session is over: it ended at 15:30, on time.")
