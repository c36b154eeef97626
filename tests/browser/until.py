"""Waiting for what a page does: Playwright's own `wait_for_function` runs a text in the page, as no policy allows."""

import time
from typing import Any

from playwright.sync_api import Page

HANGS = 30_000
"""Milliseconds: what stands still for longer hangs; a machine under load takes seconds for what it does at once."""


def until(page: Page, expression: str, arg: Any = None, *, timeout: float = 8) -> None:
    """Waits so many seconds at most until an expression, or a function of `arg`, is true on the page."""
    end = time.monotonic() + timeout
    while not page.evaluate(expression, arg):
        assert time.monotonic() < end, f"this was not to be seen in time: {expression}"
        page.wait_for_timeout(50)
