"""Brings the catalogues up to date, from the top of the repository.

python -m alongside.languages        adds what is new to each, takes out what nobody says any more; tells which
                                     translated pages are older than those they translate
python -m alongside.languages fr     begins one
"""

import io
import re
import sys
from pathlib import Path

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from alongside.languages.catalogues import FOLDER
from alongside.languages.checked import is_whole
from alongside.languages.extraction import template
from alongside.read import read_guide
from alongside.translations import older

SPARED = re.compile(
    r'^"(?:Project-Id-Version|Report-Msgid|POT-Creation|PO-Revision|Last-Trans|Language-Team|Generated)[^\n]*\n', re.M
)
"""What a header says by habit: nobody here asks for it, and each run would change it."""


def update(root: Path, begun: str = "") -> list[str]:
    """Writes each catalogue of the repository at `root`; a line on each."""
    wanted, folder = template(root), root / "overrides" / FOLDER
    if begun and not (folder / f"{begun}.po").exists():
        write(
            Catalog(locale=Locale.parse(begun), project="Alongside", header_comment="#", fuzzy=False),
            folder / f"{begun}.po",
        )
    told = []
    for path in sorted(folder.glob("*.po")):
        with path.open("rb") as file:
            held = read_po(file)
        held.update(wanted, no_fuzzy_matching=True, update_creation_date=False)
        held.obsolete.clear()
        write(held, path)
        lacking = sum(not is_whole(one) for one in held if one.id)
        told.append(f"{path.name}: {len(held)} words, {lacking} to translate")
    return told


def write(catalogue: Catalog, path: Path) -> None:
    """Writes a catalogue as a PO file; where a word stands is told without its line, which changes too often."""
    path.parent.mkdir(exist_ok=True)
    made = io.BytesIO()
    write_po(made, catalogue, width=100, include_lineno=False, sort_by_file=True)
    path.write_text(SPARED.sub("", made.getvalue().decode()), "utf-8")


def aged(root: Path) -> list[str]:
    """A line on each translated page of which the original has changed since it was reviewed. No fault: a report."""
    guide, _ = read_guide(root / "docs", None, root / "overrides")
    return [
        f"{page.place} was reviewed on {page.reviewed}, and {first.place} changed on {first.last_changed}"
        for translated in guide.translations.values()
        for page, first in older(translated)
    ]


if __name__ == "__main__":
    print("\n".join([*update(Path.cwd(), *sys.argv[1:2]), *aged(Path.cwd())]))
