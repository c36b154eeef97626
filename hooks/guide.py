"""Reads the guide before anything is built: problems stop a strict build while the last good site still stands.

While serving they stand on every page, and a build that stops is over when what stopped it is mended.
"""

import logging
import os
from calendar import timegm
from collections.abc import Callable
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files

from alongside.items.vocabulary import Kind
from alongside.keeping import Shelf, kept_at, writable
from alongside.languages.language import ENGLISH
from alongside.languages.speaking import speak
from alongside.mending import ToMend
from alongside.navigation import missing, navigation
from alongside.owner.reading import read_owner
from alongside.problems import report
from alongside.read import read_guide
from alongside.site import Site
from alongside.templates import environment

log = logging.getLogger("mkdocs.alongside")
to_mend = ToMend()
"""What is to be mended in the site that this process serves, if it does."""


class _State:
    """What this process is doing."""

    serves = False


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001
    """Notes whether the site is served."""
    _State.serves = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads settings and items; hands them to the other hooks as `extra.alongside`, the site that is built."""
    settings = Path(config.config_file_path)
    load = partial(_content, settings.parent)
    owner, problems = read_owner(load(settings.name).decode(), settings.name, os.environ, load)
    kept = writable(place := kept_at(settings.parent))
    if kept != place:
        log.info("The folder .cache cannot be written: everything is made anew, and not kept")
    overrides = Path(config.theme.custom_dir or "")
    texts = Shelf(kept / "texts", ".msgpack", 10_000)
    guide, faults = read_guide(Path(config.docs_dir), owner, overrides, texts)
    found = [*problems, *faults, *missing(guide)]
    to_mend.found(found, environment(overrides))
    lines = report(found)
    for line in lines:
        log.warning(line)
    if guide.owner is None or (lines and config.strict):
        raise PluginError(f"{len(lines)} to mend; nothing was built")
    speak(ENGLISH)
    config.extra["alongside"] = Site(guide, overrides, kept, _State.serves)
    config.nav = navigation(guide)
    # What MkDocs dates, the edition dates: the same commit builds the same bytes on any day, whatever the system says
    os.environ["SOURCE_DATE_EPOCH"] = str(timegm(guide.edition.timetuple()))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leaves out terms, which have no page of their own, items with problems, and what editors leave behind."""
    guide = config.extra["alongside"].guide
    guides = (guide, *guide.translations.values())
    for file in [file for file in files if file.src_dir == config.docs_dir and not file.generated_by]:
        item = next((one.sources[file.src_uri] for one in guides if file.src_uri in one.sources), None)
        if file.src_uri not in guide.assets and (item is None or item.kind is Kind.TERM):
            files.remove(file)
    for path in filter(_is_drawing, guide.assets if guide.brand.colours else ()):
        # A drawing that a browser opens alone has the owner's colours, too
        drawn = guide.brand.painted((Path(config.docs_dir) / path).read_text("utf-8"))
        files.remove(files.src_uris[path])
        files.append(File.generated(config, path, content=drawn))
    return files


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:  # noqa: ARG001
    """Puts what is to be mended on every page, those of errors too, which are loaded again like any other."""
    page_of, server.builder = server.error_handler, partial(_go_on, builder)

    def error_page(status: int) -> bytes:
        page = page_of(status) or str(status).encode()
        return bytes(server._inject_js_into_html(page, server._visible_epoch))  # type: ignore[no-untyped-call]

    server.error_handler = error_page
    server.set_app(to_mend.before(server.get_app()))
    return server


def _go_on(build: Callable[[], None]) -> None:
    """Builds; what stops it stands on the pages, where MkDocs would answer no request until it is mended."""
    try:
        build()
    except MkDocsException as fault:
        if not isinstance(fault, Abort):  # of which MkDocs has told already
            log.error(fault)
        to_mend.stopped(str(fault.__context__ or fault))


def _is_drawing(path: str) -> bool:
    return path.lower().endswith(".svg")


def _content(folder: Path, path: str) -> bytes:
    return (folder / path).read_bytes()
