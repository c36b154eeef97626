"""Tells the list of all that a browser keeps which sheets and sessions there are."""

import msgspec
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from alongside.sheets.known import ADDRESS, PAGE, known_items, written


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The page holds it whole; a file of its own serves home."""
    site = config.extra["alongside"]
    known = known_items(site.guide)
    files.append(File.generated(config, ADDRESS, content=written(known)))
    site.shown[PAGE] = msgspec.to_builtins(known)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates see them as `known_items`, plain mappings."""
    env.globals["known_items"] = config.extra["alongside"].shown[PAGE]
    return env
