"""Prints the cards of the models and of the question bank, and gives each question an anchor.

It runs after `hooks/sheets.py`, which puts printed files into the site, and `hooks/pages.py`, which makes the pages'
Markdown; and before `hooks/packs.py`.
"""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from alongside import questions
from alongside.cards import build, deck_jobs
from alongside.sheets.pdf import PrintingError

log = logging.getLogger("mkdocs.alongside")


def on_pre_build(config: MkDocsConfig) -> None:
    """Prints what has changed since the last build; every deck that cannot be printed is named."""
    jobs = deck_jobs(config.extra["guide"], config.extra["edition"])
    cache = Path(config.config_file_path).parent / ".cache" / "cards"
    try:
        kept = build(jobs, cache, config.extra["templates"])
    except PrintingError as failed:
        raise PluginError(f"These cards cannot be printed; nothing was built:\n{failed}") from failed
    log.info("Printed %d of %d decks of cards; the others had not changed", kept.made, len(jobs))
    config.extra["printed"] |= kept.paths


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Gives each question of the bank its anchor."""
    item = config.extra["guide"].by_source(page.file.src_uri)
    bank = config.extra["guide"].bank
    if item is None or item.id != questions.ID or bank is None:
        return markdown
    return questions.anchored(markdown, bank, item.body_line)
