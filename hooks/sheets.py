"""Tells the pages that lay sheets side by side, or a team's marks together, which sheets there are."""

import msgspec
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from alongside.hiding import FEWEST, IN_WORDS
from alongside.sheets.listed import for_teams, listed

BOTH_SIDES, TEAM_VIEW = "both-sides", "team-view"
"""The ids of the two pages."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Lists the sheets for each page."""
    site = config.extra["alongside"]
    site.shown[BOTH_SIDES] = msgspec.to_builtins(listed(site.guide))
    site.shown[TEAM_VIEW] = msgspec.to_builtins(for_teams(site.guide))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates see the lists, and among how many people marks may be shown."""
    shown = config.extra["alongside"].shown
    env.globals.update(sheets_listed=shown[BOTH_SIDES], team_sheets=shown[TEAM_VIEW])
    env.globals.update(fewest=FEWEST, fewest_words=IN_WORDS)
    return env
