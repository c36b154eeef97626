"""Publishes what lets a reader keep the guide: the worker, what makes it a program, and the list of its files."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from alongside.languages.speaking import speaking
from alongside.machines.publication import Publication
from alongside.offline import installed, worker
from alongside.offline.choice import PAGE, choices
from alongside.offline.published import published
from item_page import ItemPage


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Puts each at the site's root."""
    site = config.extra["alongside"]
    publication = Publication(site.guide, config.site_name, config.site_description or "", config.theme["language"])
    files.append(File.generated(config, worker.ADDRESS, content=worker.worker(site)))
    files.append(File.generated(config, installed.ADDRESS, content=installed.manifest(publication, site)))
    for address, path in installed.make_icons(site).items():
        files.append(File.generated(config, address, abs_src_path=str(path)))
    if not files.get_file_from_path(installed.icon_in_tabs(site)):
        files.append(File.generated(config, installed.TAB, content=installed.drawn_for_tabs(site)))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates see the icon of a tab; the page on which the guide is kept, whether that is offered at all."""
    site = config.extra["alongside"]
    env.globals.update(icon=installed.icon_in_tabs(site), is_kept_offered=worker.is_offered(site))
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    """That page sees what may be chosen as `keepable`, in its language."""
    if isinstance(page, ItemPage) and page.item.id == PAGE:
        with speaking(page.site.language):
            context["keepable"] = choices(config.extra["alongside"].guide)
    return context


@event_priority(-50)  # after everyone who writes something, before it is published
def on_post_build(config: MkDocsConfig) -> None:
    """Packs what has been built as one folder, and lists it."""
    site, built = config.extra["alongside"], Path(config.site_dir)
    if worker.is_offered(site):
        for address, content in published(built, site, config.site_name).items():
            (built / address).parent.mkdir(exist_ok=True)
            (built / address).write_bytes(content)
