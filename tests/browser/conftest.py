"""The built site as a web server serves it, a receiver of enquiries, and pages of the one Chromium."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.policy import headers_for, watched
from tests.browser.receiver import Receiver
from tests.building import build, copy_of_project, once
from tests.guide import DOCS, ROOT

SOMEWHERE = "http://127.0.0.1:8123/enquiries"
"""Stands for a receiver's address while the site is built."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a built site as a web server would: its own headers and 404 page, no log.

    Besides, `/modules/…` is a script as it is written, for tests that call one by itself; `/fuzz/…` is one of those.
    """

    def translate_path(self, path: str) -> str:
        for start, folder in (("/modules/", DOCS / "assets/javascripts"), ("/fuzz/", ROOT / "tests/fuzz/js")):
            if start in path:
                return str(folder / path.partition(start)[2])
        return super().translate_path(path)

    def end_headers(self) -> None:
        for name, value in headers_for(Path(self.directory), self.path).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(folder: Path) -> Iterator[str]:
    """The address of a folder served on loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address of the built site."""
    yield from serve(site_folder)


@pytest.fixture(scope="session")
def endpoint_folder(common_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Receiver]]:
    """The site built to deliver enquiries to a receiver on loopback, and that receiver, which each process has."""
    built = once(common_folder / "endpoint", build_with_endpoint)
    own = tmp_path_factory.mktemp("endpoint") / "site"
    shutil.copytree(built, own, copy_function=os.link)
    with Receiver() as receiver:
        for name in ("enquiries/index.html", "_headers"):
            text = (own / name).read_text("utf-8").replace(SOMEWHERE, receiver.address)
            (own / name).unlink()  # the link alone
            (own / name).write_text(text, "utf-8")
        yield own, receiver


def build_with_endpoint(into: Path) -> None:
    """Builds the site, in English alone, with an endpoint for which each process puts its own."""
    with TemporaryDirectory() as project:
        change = ("      delivery: email\n", f"      delivery: endpoint\n      endpoint: {SOMEWHERE}\n")
        build(copy_of_project(Path(project), change, ("  owner:\n", "  owner:\n    languages: [en]\n")), into)


@pytest.fixture(scope="session")
def endpoint_address(endpoint_folder: tuple[Path, Receiver]) -> Iterator[str]:
    yield from serve(endpoint_folder[0])


@pytest.fixture
def endpoint_site(endpoint_address: str, endpoint_folder: tuple[Path, Receiver]) -> tuple[str, Receiver]:
    """The address of the site that posts its enquiries, and the receiver, with nothing received yet."""
    endpoint_folder[1].reset()
    return endpoint_address, endpoint_folder[1]


def opened(context: BrowserContext) -> Iterator[Page]:
    """A page that fails its test when a script throws, or when something breaks the policy."""
    context.set_default_timeout(8000)
    page, faults = context.new_page(), list[str]()
    broken = watched(page)
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    yield page
    context.close()
    assert not faults and not broken, [*faults, *broken]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page of a fresh visitor."""
    yield from opened(browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True))


@pytest.fixture
def page_without_js(browser: Browser) -> Iterator[Page]:
    """The same for a visitor whose browser runs no scripts."""
    yield from opened(browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False))
