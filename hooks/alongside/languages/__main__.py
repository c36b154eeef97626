"""Brings the catalogues up to date, from the top of the repository.

python -m alongside.languages        adds what is new to each, takes out what nobody says any more; tells which
                                     translated pages are older than those they translate
python -m alongside.languages fr     begins one
"""

import sys
from pathlib import Path

from babel.core import Locale
from babel.messages.catalog import Catalog

from alongside.languages.catalogues import FOLDER
from alongside.languages.checked import is_whole
from alongside.languages.updating import as_text, updated
from alongside.read import read_guide
from alongside.translations import older


def update(root: Path, begun: str = "") -> list[str]:
    """Writes each catalogue of the repository at `root`; a line on each."""
    path = root / "overrides" / FOLDER / f"{begun}.po"
    if begun and not path.exists():
        write(Catalog(locale=Locale.parse(begun), project="Alongside", header_comment="#", fuzzy=False), path)
    told = []
    for path, held in updated(root):
        write(held, path)
        lacking = sum(not is_whole(one) for one in held if one.id)
        told.append(f"{path.name}: {len(held)} words, {lacking} to translate")
    return told


def write(catalogue: Catalog, path: Path) -> None:
    """Writes a catalogue as a PO file."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(as_text(catalogue), "utf-8")


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
