"""An item's page: MkDocs' own, but its source comes from the core, and what was kept of it is not rendered again."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc
from mkdocs.utils import CountHandler

from alongside import pages
from alongside.fingerprint import CORE, fingerprint
from alongside.items.kinds import Item
from alongside.items.kinds import Page as PlainPage
from alongside.keeping import Shelf
from alongside.kept_pages import Contents, KeptPage, KeptPages, PageKeys
from alongside.navigation import titles
from alongside.site import Site

KEPT = "kept.html"
"""The template of a page that is not rendered."""


class ItemPage(Page):
    """The page of an item; `kept` is what was kept of it, if nothing it depends on has changed since."""

    def __init__(self, item: Item, file: File, config: MkDocsConfig, key: str, kept: KeptPage | None) -> None:
        site: Site = config.extra["alongside"]
        super().__init__(titles(site.guide).get(item.source, item.title), file, config)
        self.item, self.key, self.kept = item, key, kept
        self.text: dict[str, str] = {}
        """What it says, in the parts in which its template sets it."""
        self._warnings = 0

    @property
    def is_worth_keeping(self) -> bool:
        """Whether it was rendered now, and nothing was found that has to be told again."""
        return not self.kept and not self._warnings

    def read_source(self, config: MkDocsConfig) -> None:
        """Takes the item's Markdown, made ready for the site."""
        site: Site = config.extra["alongside"]
        self.meta = {"title": self.item.title, "template": KEPT if self.kept else _template(self.item)}
        self.markdown = "" if self.kept else pages.compose(self.item, site.guide, site.templates)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Renders the Markdown, or takes what was kept."""
        if self.kept:
            self._restore(self.kept, files)
            return
        with _warnings_counted() as count:
            super().render(config, files)
        self._warnings = sum(number for _, number in count.get_counts())
        self.text = pages.parts_of(self.content or "")
        self.content = pages.whole(self.content or "")

    def to_keep(self, html: str) -> KeptPage:
        """What is kept of it; `html` is the whole page."""
        links = self.links_to_anchors or {}
        return KeptPage(
            html=html,
            content=self.content or "",
            contents=tuple(map(_contents, self.toc)),
            anchors=tuple(sorted(self.present_anchor_ids or ())),
            links={file.src_uri: anchors for file, anchors in links.items()},
        )

    def _restore(self, kept: KeptPage, files: Files) -> None:
        self.content = kept.content
        self.toc = get_toc(msgspec.to_builtins(kept.contents))
        self.present_anchor_ids = set(kept.anchors)
        found = ((files.get_file_from_path(path), anchors) for path, anchors in kept.links.items())
        self.links_to_anchors = {file: anchors for file, anchors in found if file}


def kept_pages(site: Site) -> KeptPages:
    """The pages kept between builds."""
    return KeptPages(Shelf(site.kept / "pages", ".msgpack", 10_000))


def page_keys(config: MkDocsConfig) -> PageKeys:
    """Gives the key of each item's page."""
    site: Site = config.extra["alongside"]
    hooks = Path(__file__).parent
    makers = [CORE / "pages.py", CORE / "glossary_links.py", CORE / "files/formats.py", *hooks.glob("*.py")]
    templates = [path for path in sorted(site.overrides.iterdir()) if path.name != "print"]
    settings = (site.guide.owner, config.site_url, Path(config.config_file_path).read_text("utf-8"))
    design = fingerprint(makers, *templates) + msgspec.json.encode(settings).decode()
    return PageKeys(site, design, config.nav or [])


def _template(item: Item) -> str:
    return (isinstance(item, PlainPage) and item.template) or f"{item.kind}.html"


def _contents(link: AnchorLink) -> Contents:
    return Contents(link.title, link.id, link.level, tuple(map(_contents, link.children)))


@contextmanager
def _warnings_counted() -> Iterator[Any]:
    """Counts what MkDocs warns of meanwhile."""
    count, log = CountHandler(level=logging.WARNING), logging.getLogger("mkdocs")
    log.addHandler(count)
    try:
        yield count
    finally:
        log.removeHandler(count)
