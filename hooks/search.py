"""Publishes what the search knows of the guide: data for its scripts, and the list from A to Z."""

import msgspec
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from alongside.languages.speaking import speaking
from alongside.search.index import PAGE, address_of, by_letter, entries_of, written


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The data is a file like any other; the list stands on a page of its own."""
    for site in config.extra["alongside"].in_all_languages:
        with speaking(site.language):
            found = entries_of(site)
        files.append(File.generated(config, address_of(site.language), content=written(found)))
        site.shown[PAGE] = msgspec.to_builtins(by_letter(found))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates see the list as `letters`, plain mappings."""
    env.globals["letters"] = config.extra["alongside"].shown[PAGE]
    return env
