"""Catalogues as they should be: with every word that the templates and the core say now, and none that nobody says."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from alongside.languages.catalogues import FOLDER
from alongside.languages.extraction import template

COMMAND = "python -m alongside.languages"
SPARED = re.compile(
    r'^"(?:Project-Id-Version|Report-Msgid|POT-Creation|PO-Revision|Last-Trans|Language-Team|Generated)[^\n]*\n', re.M
)
"""What a header says by habit: nobody here asks for it, and each run would change it."""


def updated(root: Path) -> Iterator[tuple[Path, Catalog]]:
    """Each catalogue of the repository at `root`, brought up to date."""
    wanted = template(root)
    for path in sorted((root / "overrides" / FOLDER).glob("*.po")):
        with path.open("rb") as file:
            held = read_po(file)
        held.update(wanted, no_fuzzy_matching=True, update_creation_date=False)
        held.obsolete.clear()
        yield path, held


def as_text(catalogue: Catalog) -> str:
    """A catalogue as a PO file; where a word stands is told without its line, which changes too often."""
    made = io.BytesIO()
    write_po(made, catalogue, width=100, include_lineno=False, sort_by_file=True)
    return SPARED.sub("", made.getvalue().decode())
