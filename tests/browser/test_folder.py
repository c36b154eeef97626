"""The guide as a folder, opened from the disk: pages, links, sheets, plans and the search, with no server at all."""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from alongside.design.classic import classic
from tests.browser.conftest import opened

KINDS = ("", "worksheets/team-health-check/", "workshops/team-partnership-review/", "library/", "booklet/", "offline/")
SCRIPTS = {
    "scripts/a/main.js": """// @ts-check
import "./first.js";
import { one, two as zwei } from "../b/numbers.js";
import Thing from "../vendor/thing.min.js";
said.push(`main ${one} ${zwei} ${Thing()}`);
import("./late.js").then(({ late }) => said.push(late()));
import("./late.js").then(({ late }) => said.push(late()));
const lib = import("../vendor/lib.js").then((lib) => said.push(Object.keys(lib).join()));
""",
    "scripts/a/first.js": 'said.push("first");\n',
    "scripts/a/late.js": """import { one } from "../b/numbers.js";
said.push("late runs");
export const late = () => `late ${one}`;
""",
    "scripts/b/numbers.js": 'said.push("numbers");\nexport const one = 1;\nexport const two = 2;\n',
    "scripts/vendor/thing.min.js": 'const t=()=>"thing";export{t as default};\n',
    "scripts/vendor/lib.js": "const a=1,b=2;export{a,b as c};\n//# sourceMappingURL=lib.js.map",
}
"""Scripts that import one another, some on first use, and two that others have made."""
LOADED = "document.fonts.ready.then(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)"


@pytest.fixture(scope="module")
def folder(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(site_folder / "offline/guide.zip") as archive:
        archive.extractall(place)
    (found,) = place.iterdir()
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    yield from opened(browser.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True))


def at(folder: Path, address: str) -> str:
    return (folder / address / "index.html").as_uri()


def test_every_link_leads_somewhere(folder: Path) -> None:
    dead, pages = [], sorted(folder.rglob("*.html"))
    assert len(pages) > 140
    for page in pages:
        for found in re.findall(r'\s(?:href|src)="([^"]*)"', page.read_text("utf-8")):
            path = re.split("[?#]", unescape(found))[0]
            if path and not re.match(r"[a-z]+:", path) and not (page.parent / path).is_file():
                dead.append((page.name, found))
    assert dead == []


@pytest.mark.parametrize("address", KINDS)
def test_a_page_has_its_styles_fonts_and_scripts(page: Page, folder: Path, address: str) -> None:
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto(at(folder, address))
    assert page.evaluate(LOADED) > 3
    page.locator("[data-palette]").click()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert failed == []


def test_a_sheet_is_filled_in_kept_and_saved_to_a_file(page: Page, folder: Path) -> None:
    page.goto(at(folder, "worksheets/team-health-check/"))
    page.locator("textarea").first.fill("Written in the woods")
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
    page.reload()
    expect(page.locator("textarea").first).to_have_value("Written in the woods")
    page.locator("summary").filter(has_text="More").click()
    with page.expect_download() as file:
        page.get_by_role("button", name="Save to a file").click()
    assert "Written in the woods" in Path(file.value.path()).read_text("utf-8")
    page.locator("summary").filter(has_text="More").click()
    page.get_by_role("button", name="Copies").click()
    expect(page.get_by_role("button", name="New copy")).to_be_visible()


def test_the_search_finds_and_leads_to_a_file(page: Page, folder: Path) -> None:
    page.goto(at(folder, "library/"))
    page.locator("#search-field").fill("my manager does not listen")
    page.locator(".hit a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My manager does not listen")
    assert page.url.startswith("file:") and page.url.split("#")[0].endswith("/index.html")


def test_a_session_is_planned(page: Page, folder: Path) -> None:
    page.goto(at(folder, "workshops/team-partnership-review/"))
    page.get_by_label("Start").first.fill("14:00")
    expect(page.locator("[data-planner]")).to_contain_text("14:00")


def test_it_is_printed(page: Page, folder: Path) -> None:
    page.goto(at(folder, "worksheets/team-health-check/"))
    assert page.pdf().startswith(b"%PDF")


def test_a_module_runs_once_when_it_is_first_imported(page: Page) -> None:
    script = classic("scripts/a/main.js", SCRIPTS)
    wait = "new Promise((end) => setTimeout(() => end(said)))"
    said = page.evaluate(f"() => {{ const said = []; {script} return {wait}; }}")
    assert said == ["first", "numbers", "main 1 2 thing", "late runs", "late 1", "late 1", "a,c"]
