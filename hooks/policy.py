"""Puts the policy on every page, and beside the pages the headers that the owner's web server sends with them."""

from functools import partial

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from alongside.headers import server_files
from alongside.policy import policy_of


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the files for web servers."""
    for address, text in server_files(config.extra["alongside"]).items():
        files.append(File.generated(config, address, content=text))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates state the policy of a page by `policy(look)`."""
    site = config.extra["alongside"]
    env.globals["policy"] = partial(policy_of, site.guide.owner, served=site.served)
    return env
