"""What a sheet's page offers in the menus of its bar."""

import re

from playwright.sync_api import Locator, Page, expect


def ready(page: Page) -> None:
    """Waits until the sheet's script has run."""
    expect(page.locator("form.sheet[data-live]")).to_have_count(1)


def offered(page: Page, name: str) -> Locator:
    """A button of the bar, once the menu that holds it is open."""
    ready(page)
    button = page.locator("button", has_text=re.compile(rf"^{name}$"))
    menu = page.locator(".sheet-menu").filter(has=button).first
    if not menu.evaluate("menu => menu.open"):
        menu.locator("summary").click()
    return menu.locator(button).first
