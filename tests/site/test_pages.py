"""Every page of the built site, as it stands in its files."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

from justhtml import Element, Node

from tests.site.pages import BASE, BuiltPage, file_at, pages_of

LABELLABLE = "input, select, textarea"


def content_pages(folder: Path) -> list[BuiltPage]:
    """All pages but redirects."""
    pages = list(pages_of(folder).values())
    assert len(pages) > 20
    return [page for page in pages if not page.all('meta[http-equiv="refresh"]')]


def test_every_link_leads_somewhere(site_folder: Path) -> None:
    lost = [
        f"{page.address}: {target}"
        for page in pages_of(site_folder).values()
        for target in page.targets()
        if target.startswith(BASE) and not file_at(site_folder, target).is_file()
    ]
    assert lost == []


def test_every_anchor_is_there(site_folder: Path) -> None:
    ids = {page.file: set(page.ids()) for page in pages_of(site_folder).values()}
    lost = [
        f"{page.address}: {target}"
        for page in content_pages(site_folder)
        for target in page.targets()
        if target.startswith(BASE) and (anchor := unquote(urlsplit(target).fragment)) and not anchor.startswith("__")
        if anchor not in ids.get(file_at(site_folder, target), set())
    ]
    assert lost == []


def test_nothing_is_loaded_from_another_host(site_folder: Path) -> None:
    links = ", ".join(f"link[rel={use}]" for use in ("stylesheet", "preconnect", "preload", "icon"))
    loaded = f"script[src], {links}, img, iframe, source, object"
    foreign = [
        f"{page.address}: {element.attrs}"
        for page in pages_of(site_folder).values()
        for element in page.all(loaded)
        if re.match(r"(https?:)?//", str(element.attrs.get("src") or element.attrs.get("href") or ""))
    ]
    assert foreign == []


def test_no_stylesheet_loads_from_another_host(site_folder: Path) -> None:
    sheets = list(site_folder.rglob("*.css"))
    assert sheets
    foreign = [
        f"{path.name}: {found}"
        for path in sheets
        for found in re.findall(r"(?:url\(|@import)[\"'\s]*(?:https?:)?//[^)]*", path.read_text("utf-8"))
    ]
    assert foreign == []


def test_every_page_has_one_h1_a_title_a_language_and_landmarks(site_folder: Path) -> None:
    for page in content_pages(site_folder):
        assert len(page.all("h1")) == 1, page.address
        assert page.all("title")[0].to_text().strip(), page.address
        language = "de" if page.address.startswith("de/") else "en-GB"
        assert page.all("html")[0].attrs.get("lang") == language, page.address
        for landmark in ("header", "main", "nav", "footer"):
            assert page.all(landmark), f"{page.address} has no <{landmark}>"
        assert len(page.all("main")) == 1, page.address


def test_no_heading_skips_a_level(site_folder: Path) -> None:
    for page in content_pages(site_folder):
        levels = [int(heading.name[1]) for heading in page.all("main h1, main h2, main h3, main h4, main h5, main h6")]
        jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        assert not jumps, f"{page.address}: {levels}"


def test_no_id_stands_twice(site_folder: Path) -> None:
    for page in content_pages(site_folder):
        ids = page.ids()
        assert sorted(ids) == sorted(set(ids)), page.address


def test_every_field_has_a_label(site_folder: Path) -> None:
    nameless = [
        f"{page.address}: {field.attrs}"
        for page in content_pages(site_folder)
        for field in page.all(LABELLABLE)
        if field.attrs.get("type") not in ("hidden", "submit", "reset", "button") and not has_label(page, field)
    ]
    assert nameless == []


def has_label(page: BuiltPage, field: Element) -> bool:
    """Whether a field is named by a <label>, by other elements' words or by an attribute; a placeholder is no name."""
    named_by = str(field.attrs.get("aria-labelledby") or "").split()
    around: Node | None = field
    while around is not None and around.name != "label":
        around = around.parent
    return bool(
        around
        or field.attrs.get("aria-label")
        or (named_by and set(named_by) <= set(page.ids()))
        or page.all(f'label[for="{field.attrs.get("id")}"]')
        or "hidden" in field.attrs
    )


def test_every_picture_says_what_it_shows(site_folder: Path) -> None:
    for page in content_pages(site_folder):
        for image in page.all("img"):
            assert "alt" in image.attrs, page.address
        for drawing in page.all("figure svg[role=img]"):
            words = drawing.to_html()
            assert drawing.attrs.get("aria-label") or ("<title" in words and "<desc" in words), page.address


def test_templates_and_sources_are_not_published(site_folder: Path) -> None:
    published = {path for path in site_folder.rglob("*") if path.is_file()}
    assert not {path.suffix for path in published} & {".jinja", ".typ", ".py"}
    # but the faces in which the browser writes pages of a booklet
    assert {path.parent.name for path in published if path.suffix == ".ttf"} == {"print"}
    assert {path.name for path in published if path.suffix == ".md"} == {"index.html.md"}


def test_redirects_and_what_is_not_to_be_found_are_not_in_the_sitemap(site_folder: Path) -> None:
    listed = set(
        re.findall(r"<loc>https://alongside\.example/([^<]*)</loc>", (site_folder / "sitemap.xml").read_text("utf-8"))
    )
    pages = content_pages(site_folder)
    assert {page.address for page in pages if not page.all("meta[name=robots][content=noindex]")} == listed


def test_every_table_has_a_name(site_folder: Path) -> None:
    nameless = [
        f"{page.address}: {table.to_text()[:60]}"
        for page in content_pages(site_folder)
        for table in page.all("table")
        if not table.query("caption")
        and not (table.attrs or {}).get("aria-label")
        and (table.attrs or {}).get("aria-labelledby") not in page.ids()
    ]
    assert nameless == []
