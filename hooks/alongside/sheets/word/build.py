"""Writes many Word files and keeps them: what has not changed is not written again."""

from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import msgspec

from alongside.keeping import Kept, digest, make_missing, named
from alongside.sheets import model
from alongside.sheets.pdf.document import Part
from alongside.sheets.word.writer import Writer

MOST = 500
"""How many Word files the cache holds; the longest unused go first."""


def build(parts: Mapping[str, Part], cache: Path, templates: Path) -> Kept:
    """Writes each part (by its name) whose file the cache folder does not hold yet.

    Raises:
        PrintingError: at the end, when some could not be written; it names all of them.
    """
    design, writer = fingerprint(templates), Writer(templates)
    keys = {name: key_of(part, design) for name, part in parts.items()}
    return make_missing(keys, lambda name: writer.write_part(parts[name]), cache, ".docx", MOST)


def key_of(part: Part, design: str) -> str:
    """The name of a Word file in the cache: it changes with all that its bytes depend on."""
    return digest([design.encode(), msgspec.json.encode(part)])


def fingerprint(templates: Path) -> str:
    """What all Word files depend on: tokens, the blank file's parts, this package, python-docx."""
    here = Path(__file__).parent
    sources = [Path(model.__file__), *here.glob("*.py"), *here.glob("blank/*")]
    return digest([version("python-docx").encode(), *named([templates / "tokens.yml"]), *named(sources)])
