"""What a cold view of each page weighs: the requests for it, and their bytes as a host sends them.

python -m tests.weight                 builds the site, and prints the heaviest page of each kind
python -m tests.weight --site FOLDER   the same of a site that is built
python -m tests.weight --chromium      asks Chromium too what it loads

It is worked out from the page: what it names, and what that names in turn. Of fonts, those are counted that a page may
need: with the slanted ones where something is slanted, and with the letters seldom needed where it has one.
"""

import argparse
import gzip
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath

from msgspec import Struct
from playwright.sync_api import Page

from tests.browser.conftest import serve
from tests.building import build
from tests.chromium import running
from tests.guide import ROOT

MOST_BYTES, MOST_REQUESTS = 100_000, 10
BY_SCRIPT = {"offline": ["offline.json"]}
"""What the script of a kind of page asks for at once."""
STILL = "addEventListener('pointermove', (event) => event.stopImmediatePropagation(), true)"
"""Chromium says at times that the pointer moved, of a page that is laid out beneath it: no sign of a reader."""
PACKED = {".html", ".css", ".js", ".svg", ".json"}
"""What a host sends packed by gzip; fonts and pictures are packed as they are."""
_NAMED = re.compile(
    r'<link rel="(?:stylesheet|icon|preload|manifest)"[^>]*? href="(?P<link>[^"]+)"'
    r'|<script (?:type="module" )?src="(?P<script>[^"]+)"'
    r'|<img src="(?!data:)(?P<image>[^"]+)"'
)
_IMPORTED = re.compile(r'^import (?:\w+ from )?"([^"]+)";', re.MULTILINE)
_FACE = re.compile(r"@font-face\{[^}]*?url\(\"([^\"]+)\"\)[^}]*?font-style:(\w+);[^}]*?unicode-range:([^;}]+)")
_SLANTED = re.compile(r"<(?:em|i|dfn|var|address|blockquote)\b")
_TAG = re.compile(r"<(script|style|template)\b.*?</\1>|<[^>]*>", re.DOTALL)


class View(Struct, frozen=True):
    """A cold view of a page."""

    address: str
    """Under the site's; empty for home."""
    look: str
    """The kind of page, by the name of its stylesheet."""
    files: dict[str, int]
    """What is asked for, by its path in the site, with its bytes."""

    @property
    def bytes(self) -> int:
        """All bytes together."""
        return sum(self.files.values())


def view_of(page: Path, site: Path) -> View:
    """The cold view of a page of a built site."""
    html = page.read_text("utf-8")
    here = page.relative_to(site).as_posix()
    asked = dict.fromkeys([here])
    for match in _NAMED.finditer(html):
        target = _target(site, here, next(filter(None, match.groups())))
        asked.update(dict.fromkeys([target, *_behind(site, target, html)]))
    look = next((Path(name).stem for name in asked if "/stylesheets/kinds/" in name), "moved")
    asked.update(dict.fromkeys(BY_SCRIPT.get(look, ())))
    return View(here.removesuffix("index.html"), look, {name: sent(site / name) for name in asked})


def views(site: Path) -> Iterator[View]:
    """The views of all pages of a site."""
    return (view_of(page, site) for page in sorted(site.rglob("*.html")))


def sent(path: Path) -> int:
    """The bytes that a host sends of a file."""
    content = path.read_bytes()
    return len(gzip.compress(content, 6)) if path.suffix in PACKED else len(content)


def heaviest(found: Iterable[View]) -> list[View]:
    """The heaviest view of each kind of page."""
    most: dict[str, View] = {}
    for view in found:
        most[view.look] = max(view, most.get(view.look, view), key=lambda one: one.bytes)
    return [most[look] for look in sorted(most)]


def loaded(page: Page, address: str) -> list[str]:
    """What Chromium asks for to show a page, as paths in the site, without the icon, which it asks for when idle."""
    asked: list[str] = []
    page.add_init_script(STILL)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    root = "/".join(address.split("/")[:3]) + "/"
    paths = [url.removeprefix(root) for url in asked]
    return [path if Path(path).suffix else f"{path}index.html" for path in paths]


def _behind(site: Path, name: str, html: str) -> Iterator[str]:
    """What a stylesheet or a script of a page makes it ask for."""
    text = (site / name).read_text("utf-8") if name.endswith((".css", ".js")) else ""
    if name.endswith(".js"):
        for target in _IMPORTED.findall(text):
            yield _target(site, name, target)
    letters = set(map(ord, unescape(_TAG.sub(" ", html))))
    for target, style, ranges in _FACE.findall(text):
        is_needed = style == "normal" or _SLANTED.search(html)
        if is_needed and any(map(_within(ranges), letters)):
            yield _target(site, name, target)


def _within(ranges: str) -> Callable[[int], bool]:
    """Whether a letter is one of a `unicode-range`."""
    bounds = [re.findall(r"[0-9A-F]+", part.split("+")[1]) for part in ranges.split(",")]
    pairs = [(int(bound[0], 16), int(bound[-1], 16)) for bound in bounds]
    return lambda letter: any(first <= letter <= last for first, last in pairs)


def _target(site: Path, name: str, target: str) -> str:
    """The path in the site of what a file names."""
    # the page for addresses that lead nowhere names everything from the root
    found = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(name), target))
    assert (site / found).is_file(), f"{name} names {target}, which is not there"
    return found


def main() -> int:
    """Prints the heaviest page of each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, help="the folder of a built site")
    parser.add_argument("--chromium", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.site or Path(temporary, "site")
        if not options.site:
            build(ROOT / "mkdocs.yml", folder)
        found = heaviest(views(folder))
        print(f"{'kind':<10} {'bytes':>8} {'requests':>8}  the heaviest page")
        for view in found:
            print(f"{view.look:<10} {view.bytes:>8,} {len(view.files):>8}  {view.address or 'home'}")
        if options.chromium:
            _compare(folder, found)
    return 0


def _compare(folder: Path, found: list[View]) -> None:
    print("\nAs Chromium loads them, without the icon")
    with contextmanager(running)() as browser, contextmanager(serve)(folder) as site:
        for view in found:
            page = browser.new_page()
            asked = loaded(page, site + view.address)
            total = sum(sent(folder / name) for name in asked if (folder / name).is_file())
            print(f"{view.look:<10} {total:>8,} {len(asked):>8}  {view.address or 'home'}")
            page.close()


if __name__ == "__main__":
    sys.exit(main())
