"""One headless Chromium for all tests of a process that need one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def running() -> Iterator[Browser]:
    """A headless Chromium. With none on the machine a test skips; under CI=true it fails."""
    with sync_playwright() as playwright:
        path = _path(playwright)
        if path is None:
            message = (
                "no Chromium found: install Debian's `chromium-headless-shell`, or run `playwright install chromium`"
            )
            (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def _path(playwright: Playwright) -> str | None:
    """The system's Chromium, or else Playwright's own. The headless shell does with half of the computing."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    own = playwright.chromium.executable_path
    return found or (own if Path(own).is_file() else None)
