"""A site whose server can go down, fail in the middle, or publish another edition; and another edition to publish."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page

from alongside.offline.editions import EDITION, FILES, edition_in
from tests.browser.conftest import QuietHandler
from tests.browser.until import until
from tests.guide import guide

PREFIX = "document.documentElement.dataset.keys + 'offline'"
OTHER = "0123456789ab"
"""The folder of the other edition's design."""


class Server:
    """What the server of a site does from now on."""

    def __init__(self, folder: Path, path: str = "/") -> None:
        self.folder, self.path = folder, path
        self.address = ""
        self.is_down = False
        self.broken: set[str] = set()
        """Paths whose files come cut short."""
        self.lasts: int | None = None
        """After so many more requests it goes down."""
        self.asked: list[str] = []
        """The path of each request, as it came."""

    def hears(self, path: str) -> None:
        """Notes a request."""
        self.asked.append(path)
        if self.lasts is not None:
            self.lasts -= 1
            self.is_down = self.is_down or self.lasts < 0


class Handler(QuietHandler):
    """Serves the folder that is published now, below a path."""

    def __init__(self, *args: object, server_of: Server) -> None:
        self.site = server_of
        super().__init__(*args, directory=str(server_of.folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 - the library calls it so
        self.site.hears(self.path)
        if self.site.is_down:
            self.close_connection = True
            self.connection.close()
            return
        if not self.path.startswith(self.site.path):
            self.send_error(404)
            return
        self.path = "/" + self.path.removeprefix(self.site.path)
        if self.path.split("?")[0].lstrip("/") in self.site.broken:
            self.send_response(200)
            self.send_header("Content-Length", "5")
            self.end_headers()
            self.wfile.write(b"half-")
            return
        super().do_GET()

    def do_POST(self) -> None:  # noqa: N802
        self.site.hears(self.path)
        if self.site.is_down:
            self.close_connection = True
            self.connection.close()
        else:
            self.send_error(501)


@contextmanager
def serving(folder: Path, path: str = "/") -> Iterator[Server]:
    """A server of a built site, at a path of a host of its own."""
    server = Server(folder, path)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, server_of=server)) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        server.address = f"http://127.0.0.1:{running.server_port}{path}"
        yield server
        running.shutdown()


def other_edition(site: Path, into: Path, change: Callable[[str, str], str] = lambda _, text: text) -> Path:
    """The site as another edition: its design in another folder, its pages changed by `change(name, text)`."""
    shutil.copytree(site, into, copy_function=os.link)
    former = design_of(site)
    (into / "assets" / former).rename(into / "assets" / OTHER)
    for page in into.rglob("*.html"):
        text = page.read_text("utf-8").replace(former, OTHER)
        _write(page, change(page.relative_to(into).as_posix(), text))
    found = edition_in(into, guide().edition.replace(day=27), f"assets/{OTHER}", guide())
    _write(into / FILES, found.files)
    _write(into / EDITION, found.said(0))
    return into


def design_of(site: Path) -> str:
    """The name of the folder of a site's design."""
    found = re.search(r"assets/([0-9a-f]{12})/", (site / "index.html").read_text("utf-8"))
    assert found
    return found[1]


def keep(page: Page, address: str, *groups: str) -> None:
    """Keeps the guide on the device, with groups of files, and waits until it is."""
    page.goto(address + "offline/")
    page.locator("[data-offline-keep]").wait_for()
    for group in groups:
        page.locator(f"[name=group][value={group}]").check()
    page.locator("[data-offline-keep]").click()
    page.locator("[data-offline-remove]").wait_for(timeout=60_000)
    until(page, "() => navigator.serviceWorker.controller !== null")


def caches_of(page: Page) -> list[str]:
    """The names of all caches that the browser has for the host of a page."""
    names: list[str] = page.evaluate("async () => [...(await caches.keys())].sort()")
    return names


def look_again(page: Page) -> None:
    """Lets the guide think that it looked for a new edition long ago, and that the last one came long ago."""
    page.evaluate(
        f"""async () => {{
            const cache = await caches.open({PREFIX});
            const [at] = (await cache.keys()).filter(({{ url }}) => url.endsWith("/note"));
            const note = await (await cache.match(at)).json();
            await cache.put(at, new Response(JSON.stringify({{ ...note, looked: 0, changed: 0 }})));
            for (const page of (await cache.keys()).filter(({{ url }}) => url.includes("/kept/page/"))) {{
                const {{ edition }} = await (await cache.match(page)).json();
                await cache.put(page, new Response(JSON.stringify({{ edition, at: 0 }})));
            }}
        }}"""
    )


def _write(path: Path, text: str) -> None:
    """Writes a file anew: its former bytes may be those of the first edition, too."""
    path.unlink()
    path.write_text(text, "utf-8")
