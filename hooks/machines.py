"""Publishes what other programs read: linked data in pages, pictures for links, Markdown, the Library as data."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from alongside.languages.speaking import speaking
from alongside.machines.described import described, described_enquiries
from alongside.machines.previews import make_previews
from alongside.machines.publication import Publication
from alongside.machines.published import texts, texts_of_pages
from alongside.site import Site
from item_page import EnquiryPage, ItemPage


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Puts each beside what it tells of; what an owner has put there under `docs/` stays."""
    made: list[File] = []
    for site in config.extra["alongside"].in_all_languages:
        publication = _publication(config, site)
        with speaking(site.language):
            pictures = make_previews(publication, site).items()
            said = [*(texts if site.language.is_original else texts_of_pages)(publication, site)]
        made += [File.generated(config, address, abs_src_path=str(path)) for address, path in pictures]
        made += [_published(address, text, config) for address, text in said]
    for file in made:
        if not files.get_file_from_path(file.src_uri):
            files.append(file)
    return files


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    """A page's template sees what the page says of itself as `described`."""
    if isinstance(page, ItemPage) and not page.kept:
        context["described"] = described(page.item, _publication(config, page.site))
    if isinstance(page, EnquiryPage):
        context["described"] = described_enquiries(_publication(config, page.site))
    return context


def _publication(config: MkDocsConfig, site: Site) -> Publication:
    original: Site = config.extra["alongside"]
    found = Publication(original.guide, config.site_name, config.site_description or "", config.theme["language"])
    return found if site is original else found.translated(site.guide)


def _published(address: str, text: str, config: MkDocsConfig) -> File:
    """A file at an address; MkDocs would make a page of one whose own name ends in `.md`."""
    file = File.generated(config, address.removesuffix(".md"), content=text)
    file.dest_uri = address
    return file
