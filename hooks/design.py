"""Publishes the design's own files under one folder, and tells templates where each stands."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from alongside.design.design import is_design, more_address
from alongside.faults import DesignError


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Puts the design's files, joined, in the place of those they are made of."""
    try:
        design = config.extra["alongside"].design
    except DesignError as fault:
        raise PluginError(f"These cannot be joined; nothing was built:\n{fault}") from fault
    for file in [file for file in files if is_design(file.src_uri)]:
        files.remove(file)
    for name in design.files:
        files.append(File.generated(config, design.address(name), content=design.files[name]))
    for site in config.extra["alongside"].translated:
        for address, words in design.more_words(site.language).items():
            files.append(File.generated(config, address, content=words))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates name a file of the design by `design.address("fonts/…")`."""
    env.globals.update(design=config.extra["alongside"].design, more_address=more_address)
    return env
