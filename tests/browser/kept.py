"""The browser's storage: its keys, what stands under them, and what stood there in the first edition."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route, expect

from tests.browser.until import until
from tests.guide import ROOT

FIRST_EDITION: Mapping[str, str] = json.loads((ROOT / "tests/fixtures/stores/first-edition.json").read_text("utf-8"))
"""The storage of a reader of the first edition, whose keys had no path; the last one is another site's."""
PLAIN = "assets/images/icon.svg"
"""A file of the site without scripts."""


def key(site: str, name: str) -> str:
    """The key under which a site keeps a thing."""
    return f"alongside:{urlsplit(site).path}:{name}"


def put(page: Page, site: str, texts: Mapping[str, str]) -> None:
    """Puts texts into the storage before a page of the guide is opened."""
    page.goto(site + PLAIN)
    page.evaluate("texts => Object.entries(texts).forEach(entry => localStorage.setItem(...entry))", dict(texts))


def everything(page: Page) -> dict[str, str]:
    """All that stands in the storage."""
    return dict(page.evaluate("({...localStorage})"))


def draft(sheet: str, values: Mapping[str, Any], saved: str = "2026-11-23T10:00:00.000Z") -> str:
    """A sheet's draft as it is stored and saved to a file."""
    about = {"version": 1, "sheet": sheet, "edition": "2026-11-22", "saved": saved}
    return json.dumps(about | {"values": values}, ensure_ascii=False)


def values(page: Page, of: str) -> dict[str, Any]:
    """What is stored for a sheet's fields, once it is."""
    until(page, "key => localStorage.getItem(key)", arg=of)
    return dict(json.loads(page.evaluate("key => localStorage.getItem(key)", of))["values"])


@contextmanager
def late(page: Page, address: str, script: str, ready: str) -> Iterator[None]:
    """A page whose script has not arrived yet; it arrives at the end of the block."""
    held: list[Route] = []
    page.route(f"**/{script}", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it calls
    page.goto(address, wait_until="commit")
    expect(page.locator(ready).first).to_be_visible()
    yield
    page.wait_for_timeout(200)
    assert held, f"{script} was asked for"
    for route in held:
        route.continue_()
    page.unroute(f"**/{script}")
