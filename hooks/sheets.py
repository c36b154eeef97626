"""Prints sheets and packs before the site is built, so that a fault leaves the last good site where it was."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from alongside.packs import pack_documents
from alongside.printing import sheet_documents
from alongside.sheets.pdf import PrintingError, build

log = logging.getLogger("mkdocs.alongside")


def on_pre_build(config: MkDocsConfig) -> None:
    """Prints what has changed since the last build; every sheet that cannot be printed is named."""
    guide, edition = config.extra["guide"], config.extra["edition"]
    documents = sheet_documents(guide, edition) | pack_documents(guide, edition)
    cache = Path(config.config_file_path).parent / ".cache" / "sheets"
    try:
        printed = build(documents, cache, config.extra["templates"])
    except PrintingError as failed:
        raise PluginError(f"These sheets cannot be printed; nothing was built:\n{failed}") from failed
    log.info("Printed %d of %d PDFs; the others had not changed", printed.rendered, len(documents))
    config.extra.setdefault("printed", {}).update(printed.paths)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Puts each file beside its item's page."""
    for address, path in config.extra["printed"].items():
        files.append(File.generated(config, address, abs_src_path=str(path)))
    return files
