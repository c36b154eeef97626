"""Adds the enquiry page, made from the owner's settings."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from alongside.enquiry.page import SOURCE, enquiry_page


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The page is like any other, but for its source."""
    site = config.extra["alongside"]
    source = enquiry_page(site.guide.owner, site.templates)
    files.append(File.generated(config, SOURCE, content=source))
    return files
