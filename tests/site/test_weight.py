"""Every page is light: what a cold view of it asks for, worked out from the page, and proved in Chromium."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from alongside.design.design import FACES
from tests.browser.conftest import serve
from tests.weight import MOST_BYTES, MOST_REQUESTS, View, heaviest, loaded, sent, views

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@cache
def all_views(site: Path) -> tuple[View, ...]:
    return tuple(views(site))


@pytest.fixture(scope="module")
def address(site_folder: Path) -> Iterator[str]:
    yield from serve(site_folder)


def test_every_page_is_light(site_folder: Path) -> None:
    found = all_views(site_folder)
    assert len(found) > 140
    heavy = [view for view in found if view.bytes > MOST_BYTES]
    assert [(view.address, view.bytes, view.files) for view in heavy] == []


def test_every_page_asks_for_little(site_folder: Path) -> None:
    assert [(view.address, len(view.files)) for view in all_views(site_folder) if len(view.files) > MOST_REQUESTS] == []


def test_chromium_asks_for_nothing_else(site_folder: Path, address: str, browser: "Browser") -> None:
    for view in heaviest(all_views(site_folder)):
        page = browser.new_page()
        asked = loaded(page, address + view.address)
        page.close()
        assert set(asked) <= set(view.files) and len(asked) >= 5, view.address
        assert sum(sent(site_folder / name) for name in asked) <= view.bytes


def test_no_address_of_another_edition_is_on_any_page(site_folder: Path) -> None:
    folders = {name.split("/")[1] for view in all_views(site_folder) for name in view.files if "/kinds/" in name}
    assert len(folders) == 1


def test_everything_published_of_the_design_is_asked_for(site_folder: Path) -> None:
    """Besides what is loaded when a reader reaches for it, and the letters that no page has now."""
    asked = {name for view in all_views(site_folder) for name in view.files}
    (folder,) = {name.split("/")[1] for name in asked if "/kinds/" in name}
    published = {
        path.relative_to(site_folder).as_posix()
        for path in (site_folder / "assets" / folder).rglob("*")
        if path.is_file() and path.suffix != ".txt" and not path.stem.endswith("-more")
    }
    vendor = {
        "markdown-it.min.js",
        "minisearch.min.js",
        "snowball-english.min.js",
        "snowball-german.min.js",
        "pdf-lib.esm.min.js",
    }
    planner = {"fit.js", "local.js", "invite.js", "stale.js", "left-out.js", "late.js", "facilitators-copy.js"}
    carried = {"carry.js", "last-time.js", "calendar.js"}
    handed = {"filled.js", "hand-over.js", "receive.js"}
    sheet = {"copies-menu.js", "own-code.js", "open-file.js", "unreadable.js", *carried, *handed}
    booklet, kept, path = {"reading.js", "address.js"}, {"opened.js", "merge.js"}, {"bar.js"}
    faces = {f"{face}.ttf" for face in FACES}
    on_use = {
        *faces,
        "panel.js",
        "pdf.js",
        "carry-on.js",
        "told.js",
        "offline.js",
        "offer.js",
        "shown.js",
        "moved.js",
        *booklet,
        *kept,
        *path,
        *planner,
        *sheet,
        *vendor,
    }
    assert {Path(name).name for name in published - asked} == on_use


def test_a_page_has_the_style_of_all_that_stands_on_it(site_folder: Path) -> None:
    """A class that some stylesheet knows is known to the page's own."""
    sheets: dict[str, set[str]] = {}
    for path in site_folder.glob("assets/*/stylesheets/kinds/*.css"):
        sheets[path.stem] = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"url\([^)]*\)", "", path.read_text("utf-8"))))
    known = set[str]().union(*sheets.values())
    missing: dict[str, set[str]] = defaultdict(set)
    for view in all_views(site_folder):
        if view.look in sheets:
            html = site_folder / (view.address if view.address.endswith(".html") else f"{view.address}index.html")
            on_it = set(" ".join(re.findall(r' class="([^"]*)"', html.read_text("utf-8"))).split())
            missing[view.look] |= (on_it & known) - sheets[view.look]
    assert {look: names for look, names in missing.items() if names} == {}
