"""The guide kept on a device: chosen and fetched whole, opened without a network, and gone when it is removed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import opened
from tests.browser.publishing import Server, caches_of, keep, serving

SHEET = "worksheets/team-health-check/"
SESSION = "workshops/team-partnership-review/"
REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope))"


@pytest.fixture
def server(site_folder: Path) -> Iterator[Server]:
    with serving(site_folder) as found:
        yield found


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """A visitor whose pages may fail to load what is not there: that a script throws still fails the test."""
    yield from opened(browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True))


def keep_pages(page: Page, server: Server, *addresses: str) -> Any:
    """What a page of a session calls; what it says when it cannot."""
    return page.evaluate(
        """async ([site, addresses]) => {
            const { keepPages } = await import(site + "modules/shared/offline.js");
            return keepPages(addresses).then(() => "", (fault) => fault.message);
        }""",
        [server.address, addresses],
    )


def is_kept(page: Page, server: Server, *addresses: str) -> Any:
    return page.evaluate(
        """async ([site, addresses]) =>
            (await import(site + "modules/shared/offline.js")).isKept(addresses)""",
        [server.address, addresses],
    )


def test_a_visit_registers_and_keeps_nothing(visitor: Page, server: Server) -> None:
    for address in ("", SHEET, SESSION, "offline/", "enquiries/"):
        visitor.goto(server.address + address)
        visitor.wait_for_timeout(300)
        assert visitor.evaluate(REGISTERED) == [] and caches_of(visitor) == []
    assert not [path for path in server.asked if "sw.js" in path or "files.json" in path]


def test_a_session_is_kept_with_all_that_it_loads(visitor: Page, server: Server) -> None:
    visitor.goto(server.address + SESSION)
    assert not is_kept(visitor, server, SESSION)
    assert keep_pages(visitor, server, server.address + SESSION + "?start=14:00#plan") == ""
    assert is_kept(visitor, server, SESSION) and not is_kept(visitor, server) and not is_kept(visitor, server, SHEET)
    server.is_down = True
    visitor.goto(server.address + SESSION + "?start=14:00")
    expect(visitor.locator("[data-planner]")).to_be_visible()
    answer = visitor.goto(server.address + SHEET)
    assert answer and answer.status == 503
    expect(visitor.get_by_role("heading", level=1)).to_have_text("This is not on this device")


def test_pages_that_cannot_be_kept_are_told_and_leave_nothing(visitor: Page, server: Server) -> None:
    visitor.goto(server.address + SESSION)
    server.broken.add(SESSION + "index.html")
    server.broken.add(SESSION)
    assert "does not have this edition whole" in keep_pages(visitor, server, SESSION)
    assert not is_kept(visitor, server, SESSION) and visitor.evaluate(REGISTERED) == []


def test_kept(visitor: Page, server: Server) -> None:
    keep(visitor, server.address, "pdf-a4")
