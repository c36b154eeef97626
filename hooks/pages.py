"""Turns each item's Markdown into its page's, keeps pages between builds, adds redirects."""

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from alongside.files.formats import downloads
from alongside.files.words import with_leaves
from alongside.guide import ORIGIN
from alongside.items.vocabulary import Grade, Purpose, Side, Whom
from alongside.keeping import Shelf
from alongside.languages.language import ENGLISH
from alongside.languages.speaking import speak, spoken
from alongside.navigation import BAR, neighbours
from alongside.pages.kept import packed
from alongside.templates import FILTERS, KeptTemplates, escapes, speaks
from item_page import EnquiryPage, ItemPage, RedirectPage, kept_pages, names_of, page_keys


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Makes each item's page, and one at each of its former addresses; leaves the theme's files out."""
    site = config.extra["alongside"]
    for file in [file for file in files if file.src_dir in config.theme.dirs]:
        files.remove(file)
    kept = kept_pages(site)
    for each in site.in_all_languages:
        keys = page_keys(config, each)
        for item in each.guide.readable():
            if source := files.get_file_from_path(item.source):
                key = keys.key(item)
                ItemPage(item, source, config, key, kept.get(key))
            for former in item.formerly:
                gone = File.generated(config, former, content="", inclusion=InclusionLevel.NOT_IN_NAV)
                RedirectPage(item, gone, config)
                files.append(gone)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Every template, 404.html too, sees the guide and what can be downloaded, and escapes; compiled ones are kept."""
    site = config.extra["alongside"]
    env.autoescape = escapes
    env.filters.update(FILTERS)
    speaks(env)
    env.globals.update(origin=ORIGIN)
    env.globals.update(names_of(site), bar=tuple(BAR), neighbours=neighbours, with_leaves=with_leaves, spoken=spoken)
    env.globals.update(grades=tuple(Grade), purposes=tuple(Purpose), sides=tuple(Side), whom=tuple(Whom))
    env.bytecode_cache = KeptTemplates(Shelf(site.kept / "templates", ".jinja", 200))
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    """A page's template sees its item, its text in parts, and the files it offers, and speaks its language."""
    if isinstance(page, ItemPage):
        speak(page.site.language)
    if isinstance(page, ItemPage) and not page.kept:
        context.update(names_of(page.site), item=page.item, text=page.text)
        context["downloads"] = downloads(page.item, page.site.guide)
    if isinstance(page, EnquiryPage):
        context.update(text=page.text)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """A page that has not changed is the one that was kept; any other is kept now."""
    speak(ENGLISH)
    if isinstance(page, ItemPage) and page.kept:
        return page.kept
    output = packed(output)
    if isinstance(page, ItemPage):
        kept_pages(config.extra["alongside"]).put(page.key, output)
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Lets go of pages that no build has used for long."""
    kept_pages(config.extra["alongside"]).shelf.prune(())
