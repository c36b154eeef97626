"""A session in the room: opening it, and letting its time pass."""

from datetime import datetime, timedelta
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

ID = "team-partnership-review"
"""A workshop of nine steps and 90 minutes; steps of 5, 12, 6, 10, 17, 10, 10, 15 and 5."""
ROOM = f"workshops/{ID}/room/"
PLAN = "?start=14:00&people=12"
START = datetime(2026, 12, 8, 14, 0)
CUTS = (
    "The two minutes of looking in step 4",
    "Silent reading in step 2",
    "Step 6, the row that is low",
    "Step 8, the promises in pairs",
)
KEY = "document.documentElement.dataset.keys + 'session:team-partnership-review'"


def opened_at(page: Page, address: str, time: datetime = START) -> None:
    """Opens a page by whose clock it is that time."""
    page.clock.install(time=time - timedelta(seconds=30))
    page.clock.pause_at(time)
    page.goto(address)
    expect(page.locator("[data-room][data-ready]")).to_be_attached()


def begin(page: Page, site: str, plan: str = PLAN, time: datetime = START) -> None:
    """Begins a session at a time."""
    opened_at(page, site + ROOM + plan, time)
    press(page, "Begin now")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def wait(page: Page, minutes: float) -> None:
    """Lets time pass; the page learns of it at the end."""
    page.clock.fast_forward(round(minutes * 60_000))


def step(page: Page, title: str) -> None:
    """Sees the present step."""
    expect(page.locator("[data-room-script] h2:visible")).to_have_text(title)


def left(page: Page) -> Any:
    return expect(page.locator("[data-room-left-words]"))


def late(page: Page) -> Any:
    return expect(page.locator("[data-room-late]"))


def whole(page: Page) -> Any:
    return expect(page.locator("[data-room-whole]"))


def chosen(page: Page) -> Locator:
    """The cuts that are advised."""
    return page.locator("[data-room-chosen] > li")


def another(context: BrowserContext, address: str, time: datetime) -> Page:
    """Another window of the same visitor."""
    page = context.new_page()
    opened_at(page, address, time)
    return page


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)
