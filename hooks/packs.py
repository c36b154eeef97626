"""Packs a zip for every workshop and path. It runs after the hooks that make files, and takes all they have made."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from alongside.packs import zips

log = logging.getLogger("mkdocs.alongside")


def on_pre_build(config: MkDocsConfig) -> None:
    """Adds the zips to the files that `hooks/sheets.py` puts into the site."""
    extra = config.extra
    cache = Path(config.config_file_path).parent / ".cache" / "packs"
    packed = zips(extra["guide"], extra["edition"], extra["printed"], cache, extra["templates"])
    log.info("Packed %d of %d zips; the others had not changed", packed.made, len(packed.paths))
    extra["printed"] |= packed.paths
