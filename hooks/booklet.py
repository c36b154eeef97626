"""Tells the booklet's page what a booklet can hold."""

import msgspec
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from alongside.booklet import entries


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates see what a booklet can hold as `booklet`, a list of plain mappings."""
    env.globals["booklet"] = msgspec.to_builtins(entries(config.extra["guide"], config.extra["printed"]))
    return env
