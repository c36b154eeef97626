"""Publishes the Atom feed of new and changed pages."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from alongside.history import FEED, feed


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The feed is a file like any other."""
    site = config.extra["alongside"]
    content = feed(site, config.site_name, config.site_description or "", config.theme["language"])
    files.append(File.generated(config, FEED, content=content))
    return files
