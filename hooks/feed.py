"""Publishes the Atom feed of new and changed pages."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from alongside.history import feed, feed_address
from alongside.languages.speaking import say, speaking


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The feed is a file like any other."""
    for site in config.extra["alongside"].in_all_languages:
        with speaking(site.language):
            summary = say(config.site_description) if config.site_description else ""
            language = config.theme["language"] if site.language.is_original else site.language.lang
            content = feed(site, config.site_name, summary, language)
        address = feed_address(site)
        if template := files.get_file_from_path(address):  # which MkDocs takes for a file of the theme
            files.remove(template)
        files.append(File.generated(config, address, content=content))
    return files
