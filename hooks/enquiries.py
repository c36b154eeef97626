"""Adds the enquiry page, made from the owner's settings."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from alongside.enquiry.page import SOURCE, enquiry_page
from alongside.templates import environment


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The page is like any other, but for its source."""
    source = enquiry_page(config.extra["guide"].owner, environment(config.extra["templates"]))
    files.append(File.generated(config, SOURCE, content=source))
    return files
