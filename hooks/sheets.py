"""Tells the pages that lay sheets side by side, or a team's marks together, which sheets there are."""

from typing import Any

import msgspec
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from alongside.hiding import FEWEST, IN_WORDS
from alongside.languages.speaking import speaking
from alongside.sheets.listed import for_teams, listed
from item_page import ItemPage

BOTH_SIDES, TEAM_VIEW = "both-sides", "team-view"
"""The ids of the two pages."""
NAMES = {BOTH_SIDES: "sheets_listed", TEAM_VIEW: "team_sheets"}
"""What their templates call the lists."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Lists the sheets for each page, in each language."""
    for site in config.extra["alongside"].in_all_languages:
        with speaking(site.language):
            site.shown[BOTH_SIDES] = msgspec.to_builtins(listed(site.guide))
            site.shown[TEAM_VIEW] = msgspec.to_builtins(for_teams(site.guide))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates see among how many people marks may be shown."""
    env.globals.update(fewest=FEWEST, fewest_words=IN_WORDS)
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    """Their templates see the lists, plain mappings."""
    if isinstance(page, ItemPage) and page.item.id in NAMES:
        context[NAMES[page.item.id]] = page.site.shown[page.item.id]
    return context
