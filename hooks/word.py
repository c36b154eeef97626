"""Writes the Word files before the site is built; `hooks/sheets.py` puts them into it. Runs before `hooks/packs.py`."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from alongside.sheets.pdf import PrintingError
from alongside.sheets.word import build
from alongside.word_files import word_parts

log = logging.getLogger("mkdocs.alongside")


def on_pre_build(config: MkDocsConfig) -> None:
    """Writes what has changed since the last build; every sheet that cannot be written is named."""
    parts = word_parts(config.extra["guide"], config.extra["edition"])
    cache = Path(config.config_file_path).parent / ".cache" / "word"
    try:
        kept = build(parts, cache, config.extra["templates"])
    except PrintingError as failed:
        raise PluginError(f"These Word files cannot be written; nothing was built:\n{failed}") from failed
    log.info("Wrote %d of %d Word files; the others had not changed", kept.made, len(parts))
    config.extra.setdefault("printed", {}).update(kept.paths)
