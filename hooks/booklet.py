"""Tells the booklet's page what a booklet can hold."""

from typing import Any

import msgspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from alongside.files.booklet import PAGE, entries
from alongside.languages.speaking import speaking
from item_page import ItemPage


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Reads the entries from the files that have been made, in each language."""
    main = config.extra["alongside"]
    for site in main.in_all_languages:
        with speaking(site.language):
            site.shown[PAGE] = msgspec.to_builtins(entries(site.guide, main.files))
    return files


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    """Its template sees what a booklet can hold as `booklet`, a list of plain mappings."""
    if isinstance(page, ItemPage) and page.item.id == PAGE:
        context["booklet"] = page.site.shown[PAGE]
    return context
