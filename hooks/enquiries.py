"""Adds the enquiry page, made from the owner's settings."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from alongside.enquiry.page import SOURCE
from item_page import EnquiryPage


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The page is like any other, but its words come from no file."""
    file = File.generated(config, SOURCE, content="")
    EnquiryPage(file, config)
    files.append(file)
    return files
