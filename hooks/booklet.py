"""Tells the booklet's page what a booklet can hold."""

import msgspec
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from alongside.files.booklet import entries


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Reads the entries from the files that have been made."""
    site = config.extra["alongside"]
    site.shown["booklet"] = msgspec.to_builtins(entries(site.guide, site.files))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates see what a booklet can hold as `booklet`, a list of plain mappings."""
    env.globals["booklet"] = config.extra["alongside"].shown["booklet"]
    return env
