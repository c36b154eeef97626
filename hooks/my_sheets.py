"""Tells the list of all that a browser keeps which sheets and sessions there are."""

from typing import Any

import msgspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from alongside.languages.speaking import speaking
from alongside.sheets.known import ADDRESS, PAGE, known_items, written
from item_page import ItemPage


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The page holds it whole, in each language; a file of its own serves home."""
    main = config.extra["alongside"]
    files.append(File.generated(config, ADDRESS, content=written(known_items(main.guide))))
    for site in main.in_all_languages:
        with speaking(site.language):
            site.shown[PAGE] = msgspec.to_builtins(known_items(site.guide))
    return files


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    """Its template sees them as `known_items`, plain mappings."""
    if isinstance(page, ItemPage) and page.item.id == PAGE:
        context["known_items"] = page.site.shown[PAGE]
    return context
