"""Tells the page on which an item is added what each kind has to have, and what its file begins with."""

import msgspec
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from alongside.contribute.forms import PAGE, forms, skeletons


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The page holds it whole."""
    site = config.extra["alongside"]
    repository = site.guide.owner.repository if site.guide.owner else ""
    made = forms([*site.guide.items.values()], repository, site.templates)
    site.shown[PAGE] = {"forms": msgspec.to_builtins(made), "skeletons": skeletons(site.templates)}
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates see the forms as `new_item.forms`, and each kind's file to copy as `new_item.skeletons`."""
    env.globals["new_item"] = config.extra["alongside"].shown[PAGE]
    return env
