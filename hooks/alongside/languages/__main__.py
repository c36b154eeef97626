"""Brings the catalogues up to date, from the top of the repository.

python -m alongside.languages        adds what is new to each, takes out what nobody says any more; tells which
                                     translated pages are older than those they translate
python -m alongside.languages fr     begins one
"""

import re
import sys
from pathlib import Path

from babel.core import Locale
from babel.messages.catalog import Catalog

from alongside.languages.catalogues import CODE, FOLDER
from alongside.languages.checked import is_whole
from alongside.languages.language import ENGLISH
from alongside.languages.updating import COMMAND, as_text, updated
from alongside.read import read_guide
from alongside.translations import older


def update(root: Path, begun: str = "") -> list[str]:
    """Writes each catalogue of the repository at `root`; a line on each.

    Raises:
        ValueError: `begun` is no language that can be begun; it says why, and what to give.
    """
    path = root / "overrides" / FOLDER / f"{begun}.po"
    if not (root / "overrides").is_dir():
        raise ValueError("there is no folder overrides/ here: go to the guide's folder first")
    if begun and not path.exists():
        write(Catalog(locale=_locale(begun), project="Alongside", header_comment="#", fuzzy=False), path)
    told = []
    for path, held in updated(root):
        write(held, path)
        lacking = sum(not is_whole(one) for one in held if one.id)
        told.append(f"{path.name}: {len(held)} words, {lacking} to translate")
    return told


def _locale(code: str) -> Locale:
    """The language of a code.

    Raises:
        ValueError: there is none; it says which is meant, if that can be told.
    """
    names = {name.casefold(): one for one, name in Locale("en").languages.items() if CODE.fullmatch(one)}
    meant = names.get(code.casefold()) or re.split("[-_]", code.lower())[0]
    known = meant in names.values()
    right = f"did you mean {COMMAND} {meant}?" if known else f"a language is begun by two letters: {COMMAND} fr"
    if not known or code != meant:
        raise ValueError(f"“{code}” is no ISO 639-1 code of a language: {right}")
    if code == ENGLISH.code:
        raise ValueError("English is the language of the guide, and needs no catalogue")
    return Locale.parse(code)


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
    try:
        print("\n".join([*update(Path.cwd(), *sys.argv[1:2]), *aged(Path.cwd())]))
    except ValueError as fault:
        sys.exit(str(fault))
