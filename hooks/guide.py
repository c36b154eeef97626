"""Reads the guide before anything is built: problems stop a strict build while the last good site still stands."""

import logging
import os
from calendar import timegm
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from alongside.enquiry.reading import read_owner
from alongside.items.vocabulary import Kind
from alongside.keeping import Shelf, kept_at, writable
from alongside.languages.language import ENGLISH
from alongside.languages.speaking import speak
from alongside.navigation import missing, navigation
from alongside.problems import report
from alongside.read import read_guide
from alongside.site import Site

log = logging.getLogger("mkdocs.alongside")


class _State:
    """What this process is doing."""

    serves = False


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001
    """Notes whether the site is served."""
    _State.serves = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads settings and items; hands them to the other hooks as `extra.alongside`, the site that is built."""
    settings = Path(config.config_file_path)
    load = partial(_text, settings.parent)
    owner, problems = read_owner(load(settings.name), settings.name, os.environ, load)
    kept = writable(place := kept_at(settings.parent))
    if kept != place:
        log.info("The folder .cache cannot be written: everything is made anew, and not kept")
    overrides = Path(config.theme.custom_dir or "")
    texts = Shelf(kept / "texts", ".msgpack", 10_000)
    guide, faults = read_guide(Path(config.docs_dir), owner, overrides, texts)
    lines = report([*problems, *faults, *missing(guide)])
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
    return files


def _text(folder: Path, path: str) -> str:
    return (folder / path).read_text("utf-8")
