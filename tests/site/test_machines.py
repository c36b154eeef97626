"""What the built site tells other programs: each page's head, and the files beside the pages."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator
from PIL import Image

from tests import second_brand as brand
from tests.site.pages import BuiltPage, pages_of

SITE = "https://alongside.example/"
OPEN_GRAPH = {
    "type",
    "site_name",
    "title",
    "description",
    "locale",
    "url",
    "image",
    "image:type",
    "image:width",
    "image:height",
    "image:alt",
}


@pytest.fixture(scope="module")
def pages(site_folder: Path) -> dict[str, BuiltPage]:
    """Every page that is to be found: neither those for what is not there, nor views of one, such as the room."""
    return {address: page for address, page in pages_of(site_folder).items() if not is_hidden(page)}


def is_hidden(page: BuiltPage) -> bool:
    return bool(page.all("meta[name=robots][content=noindex]"))


def values(page: BuiltPage, selector: str, name: str) -> list[str]:
    return [str((element.attrs or {})[name]) for element in page.all(selector)]


def open_graph(page: BuiltPage) -> dict[str, str]:
    found = [(element.attrs or {}) for element in page.all("meta[property]")]
    names = [str(attrs["property"]).removeprefix("og:") for attrs in found]
    assert len(names) == len(set(names)), page.address
    return {name: str(attrs["content"]) for name, attrs in zip(names, found, strict=True)}


def linked(page: BuiltPage) -> list[dict[str, object]]:
    (script,) = page.all("script[type='application/ld+json']")
    found: list[dict[str, object]] = json.loads(script.to_text(separator="", strip=False))["@graph"]
    return found


def test_every_page_says_once_where_it_stands(pages: dict[str, BuiltPage]) -> None:
    for address, page in pages.items():
        assert values(page, "link[rel=canonical]", "href") == [SITE + address]
        assert open_graph(page)["url"] == SITE + address
        assert linked(page)[0]["url"] == SITE + address


def test_every_page_tells_what_a_link_to_it_shows(site_folder: Path, pages: dict[str, BuiltPage]) -> None:
    for address, page in pages.items():
        said = open_graph(page)
        assert set(said) == OPEN_GRAPH and all(said.values()), address
        with Image.open(site_folder / said["image"].removeprefix(SITE)) as picture:
            assert picture.size == (int(said["image:width"]), int(said["image:height"]))
        assert values(page, "meta[name='twitter:card']", "content") == ["summary_large_image"]


def test_a_page_s_picture_is_that_of_its_kind(pages: dict[str, BuiltPage]) -> None:
    expected = {"worksheets/team-health-check/": "worksheet", "articles/mentoring/": "article", "": "guide"}
    for address, name in {**expected, "glossary/": "guide", "enquiries/": "guide"}.items():
        assert open_graph(pages[address])["image"] == f"{SITE}previews/{name}.png"


def test_the_markdown_of_every_page_stands_beside_it(site_folder: Path, pages: dict[str, BuiltPage]) -> None:
    for address, page in pages.items():
        (href,) = values(page, "link[type='text/markdown']", "href")
        text = (site_folder / address / href).read_text("utf-8")
        assert text.startswith("# ") and f"<{SITE}{address}>" in text, address
    assert len(list(site_folder.rglob("*.md"))) == len(pages)


def test_every_link_in_the_markdown_leads_somewhere(site_folder: Path) -> None:
    found = set()
    for path in [*site_folder.rglob("*.md"), site_folder / "llms.txt"]:
        text = path.read_text("utf-8")
        found |= set(re.findall(rf"(?:\]\(|<){re.escape(SITE)}([^)>\s\"]*)", text))
        assert not re.search(r"\]\((?!https?://|mailto:|tel:)", text), path
    assert len(found) > 500
    for place in found:
        path, _, anchor = place.partition("#")
        file = site_folder / path
        page = file / "index.html" if path.endswith("/") or not path else file
        assert page.is_file(), place
        assert not anchor or f'id="{anchor}"' in page.read_text("utf-8"), place


def test_a_page_that_is_not_to_be_found_says_so_and_nothing_else(site_folder: Path) -> None:
    hidden = {address: page for address, page in pages_of(site_folder).items() if is_hidden(page)}
    assert {"404.html", "workshops/edict-swap/room/"} <= set(hidden)
    for page in hidden.values():
        assert page.all("link[rel=canonical], meta[property], script[type='application/ld+json']") == [], page.address


def test_the_map_has_every_page_and_robots_are_shown_it(site_folder: Path, pages: dict[str, BuiltPage]) -> None:
    root = ET.fromstring((site_folder / "sitemap.xml").read_text("utf-8"))
    listed = [found.text for found in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(map(str, listed)) == sorted(SITE + address for address in pages)
    assert f"Sitemap: {SITE}sitemap.xml" in (site_folder / "robots.txt").read_text("utf-8")


def test_the_library_as_data_is_what_its_schema_says_and_what_can_be_downloaded(site_folder: Path) -> None:
    library = json.loads((site_folder / "library.json").read_text("utf-8"))
    schema = json.loads((site_folder / library["$schema"]).read_text("utf-8"))
    assert [fault.message for fault in Draft202012Validator(schema).iter_errors(library)] == []
    files = [file for item in library["items"] for file in item["files"]]
    assert len(files) > 300
    for file in files:
        assert (site_folder / file["url"].removeprefix(SITE)).stat().st_size == file["bytes"], file["url"]


def test_a_file_that_the_owner_wrote_stays_and_a_former_address_leads_on(second_brand: Path) -> None:
    assert (second_brand / "robots.txt").read_text("utf-8") == brand.ROBOTS
    assert (second_brand / "previews/guide.png").read_bytes() == brand.PREVIEW
    page = BuiltPage(second_brand, second_brand / f"{brand.FORMER}/index.html")
    assert values(page, "link[rel=canonical]", "href") == [f"{brand.SITE}{brand.RENAMED}/"]
    assert page.all("meta[name=robots]") == []
    assert not (second_brand / f"{brand.FORMER}/index.html.md").exists()
