"""An item's page: MkDocs' own, but its text comes from the core, and what was kept of it is not made again."""

from pathlib import Path
from typing import Any

import msgspec
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from alongside.enquiry.page import SUMMARY, TITLE, enquiry_text
from alongside.files.formats import downloads, pictures
from alongside.fingerprint import CORE, fingerprint
from alongside.items.item import Item
from alongside.items.kinds import Page as PlainPage
from alongside.keeping import Shelf
from alongside.languages.speaking import speaking
from alongside.links import on_page, on_paper
from alongside.navigation import TITLES
from alongside.pages.kept import KeptPages, PageKeys
from alongside.pages.text import PageText, page_text
from alongside.search.index import address_of
from alongside.site import Site
from alongside.ways import situations_of, stops_of

KEPT = "kept.html"
"""The template of a page that is kept as it is."""


class ItemPage(Page):
    """The page of an item; `kept` is its HTML as it was kept, if nothing it depends on has changed since."""

    def __init__(self, item: Item, file: File, config: MkDocsConfig, key: str, kept: str | None) -> None:
        self.site: Site = config.extra["alongside"].of(item.language)
        super().__init__(TITLES.get(item.source, item.title), file, config)
        self.item, self.key, self.kept = item, key, kept
        self.text: PageText | None = None
        """What it says; None when it is kept."""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs hands it over
        """Takes what the core has read."""
        self.meta = {"template": KEPT if self.kept else _template(self.item)}
        self.markdown = self.item.body.text

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Takes the text that the core makes; a page that is kept shows none."""
        if not self.kept:
            with speaking(self.site.language):
                self.text = page_text(self.item, self.site.guide, self.site.terms, self.site.templates)
        self.content = str(self.text.whole) if self.text else ""
        self.toc = get_toc(msgspec.to_builtins(self.text.contents if self.text else ()))


class EnquiryPage(Page):
    """The page on which visitors ask."""

    def __init__(self, file: File, config: MkDocsConfig) -> None:
        super().__init__(TITLE, file, config)
        self.site: Site = config.extra["alongside"]
        self.text = Markup()
        """What it says below the form."""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Nobody has written it: the core makes its words of the settings."""
        self.meta = {"title": TITLE, "summary": SUMMARY, "template": "enquiry.html"}
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Takes the text that the core makes."""
        guide = self.site.guide
        assert guide.owner, "a site is built with the owner's settings"
        self.text = enquiry_text(guide.owner, guide, self.site.terms, self.site.templates)
        self.content = str(self.text)
        self.toc = get_toc([])


class RedirectPage(Page):
    """The page at an address where an item used to be, which leads to the present one."""

    def __init__(self, item: Item, file: File, config: MkDocsConfig) -> None:
        super().__init__(item.title, file, config)
        self.item = item

    def read_source(self, config: MkDocsConfig) -> None:
        """All it says is in its template."""
        address = self.item.url or "./"
        whole = on_paper(address, config.site_url) if config.site_url else ""
        self.meta = {"template": "redirect.html", "to": on_page(address, self.file.url), "whole": whole}
        self.markdown = ""


def names_of(site: Site) -> dict[str, Any]:
    """What templates ask of the guide in the language of a site."""
    return {
        "guide": site.guide,
        "search_data": address_of(site.language),
        "situations_of": lambda item: situations_of(item, site.guide),
        "stops_of": lambda item: [*stops_of(item, site.guide)],
        "downloads_of": lambda item: downloads(item, site.guide),
        "pictures_of": lambda item: pictures(item, site.guide),
    }


def kept_pages(site: Site) -> KeptPages:
    """The pages kept between builds."""
    return KeptPages(Shelf(site.kept / "pages", ".html", 10_000))


def page_keys(config: MkDocsConfig, site: Site) -> PageKeys:
    """Gives the key of each item's page, in one language."""
    parts = ("pages/text.py", "files/formats.py", "machines/described.py")
    makers = [*(CORE / part for part in parts), *Path(__file__).parent.glob("*.py")]
    templates = [path for path in sorted(site.overrides.iterdir()) if path.name != "print"]
    main: Site = config.extra["alongside"]
    settings = (main.design.folder, site.guide.owner, config.site_url, Path(config.config_file_path).read_text("utf-8"))
    design = fingerprint(makers, *templates) + msgspec.json.encode(settings).decode()
    return PageKeys(site, design, config.nav or [])


def _template(item: Item) -> str:
    return (isinstance(item, PlainPage) and item.template) or f"{item.kind}.html"
