"""Publishes what lets a reader keep the guide: the worker, what makes it a program, and the list of its files."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from alongside.keeping import Shelf
from alongside.machines.publication import Publication
from alongside.offline import folder, installed, worker
from alongside.offline.choice import choices
from alongside.offline.editions import EDITION, FILES, edition_in
from alongside.search.index import ADDRESS as SEARCH


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Puts each at the site's root."""
    site = config.extra["alongside"]
    publication = Publication(site.guide, config.site_name, config.site_description or "", config.theme["language"])
    files.append(File.generated(config, worker.ADDRESS, content=worker.worker(site)))
    files.append(File.generated(config, installed.ADDRESS, content=installed.manifest(publication, site)))
    for address, path in installed.make_icons(site).items():
        files.append(File.generated(config, address, abs_src_path=str(path)))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """The page on which the guide is kept sees what may be chosen as `keepable`, and whether it is offered at all."""
    site = config.extra["alongside"]
    env.globals.update(keepable=choices(site.guide), is_kept_offered=worker.is_offered(site))
    return env


@event_priority(-50)  # after everyone who writes something, before it is published
def on_post_build(config: MkDocsConfig) -> None:
    """Packs what has been built as one folder, and lists it."""
    site, built = config.extra["alongside"], Path(config.site_dir)
    if not worker.is_offered(site):
        return
    guide, scripts = site.guide, worker.scripts_of(site.guide)
    edition = edition_in(built, guide.edition, site.design.folder, guide)
    name = f"{config.site_name.lower().replace(' ', '-')}-{guide.edition}"
    content = folder.zipped(
        f"{name} {edition.name}",
        Shelf(site.kept / "folder", ".zip", 3),
        lambda: folder.packed(name, folder.folder(built, guide, scripts, SEARCH), guide.edition),
    )
    (built / FILES).parent.mkdir(exist_ok=True)
    (built / folder.ADDRESS).write_bytes(content)
    (built / FILES).write_text(edition.files, "utf-8")
    (built / EDITION).write_text(edition.said(len(content)), "utf-8")
