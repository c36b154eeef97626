"""Filling a PDF in pdf.js, the viewer in Firefox, which here runs in Chromium."""

import os
from base64 import b64decode, b64encode
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from . import SCALE, Answers, Fill, Filled, within_limits
from .mupdf import grey_of
from .pdfium import printed_of

PACKAGE = "pdfjs-viewer-pyside6==1.4.0"
"""pdf.js 6.4.299 as Mozilla builds it. The rest of the package is a window of Qt, of which nothing is used here."""
HTML = Path(__file__).with_name("pdfjs.html")
KINDS = {".html": "text/html", ".mjs": "text/javascript", ".wasm": "application/wasm"}


def viewer(browser: Browser) -> Iterator[Fill]:
    """pdf.js on a page of its own. Where it is not installed a test skips; under CI=true it fails."""
    folder = _folder()
    page = browser.new_page()
    page.route("**/*", lambda route: _serve(route, folder))
    page.goto("http://pdf.js.example/")
    yield lambda content, answers: _fill(page, content, answers)
    page.close()


def _folder() -> Path:
    found = find_spec("pdfjs_viewer")
    if found is None or found.origin is None:
        message = f"no pdf.js found: `pip install --no-deps {PACKAGE}`"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    return Path(found.origin).with_name("pdfjs")


def _serve(route: Route, folder: Path) -> None:
    path = urlsplit(route.request.url).path
    file = HTML if path == "/" else folder / path.lstrip("/")
    route.fulfill(path=file, content_type=KINDS.get(file.suffix, "application/octet-stream"))


def _fill(page: Page, content: bytes, answers: Answers) -> Filled:
    given = [b64encode(content).decode(), within_limits(content, answers), SCALE]
    shown, saved = page.evaluate("given => fill(...given)", given)
    return Filled(grey_of(b64decode(shown.partition(",")[2])), printed_of(b64decode(saved)))
