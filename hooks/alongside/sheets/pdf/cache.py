"""Prints many documents and keeps them: what has not changed is not printed again."""

import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from msgspec import Struct

from alongside.faults import PrintingError
from alongside.keeping import digest, named, prune, write_whole
from alongside.sheets import model
from alongside.sheets.pdf.document import Document
from alongside.sheets.pdf.payload import payload_of
from alongside.sheets.pdf.workers import print_all

KEPT = 1500
"""How many printed documents the cache holds; the longest unused go first."""


class Printed(Struct, frozen=True):
    """Where each document's PDF is, and how many had to be printed."""

    paths: dict[str, Path]
    rendered: int


def build(documents: Mapping[str, Document], cache: Path, templates: Path) -> Printed:
    """Prints each document (by its name) that the cache folder does not hold yet.

    Raises:
        PrintingError: at the end, when some could not be printed; it names all of them.
    """
    cache.mkdir(parents=True, exist_ok=True)
    design = fingerprint(templates)
    paths = {name: cache / f"{key_of(document, design)}.pdf" for name, document in documents.items()}
    missing = {paths[name]: document for name, document in documents.items() if not paths[name].exists()}
    faults = print_all(missing, templates, write_whole)
    if faults:
        raise PrintingError(faults)
    prune(cache, ".pdf", set(paths.values()), KEPT)
    return Printed(paths, len(missing))


def key_of(document: Document, design: str) -> str:
    """The name of a PDF in the cache: it changes with all that its bytes depend on."""
    return digest([design.encode(), json.dumps(payload_of(document), sort_keys=True).encode()])


def fingerprint(templates: Path) -> str:
    """What all documents depend on: page design, fonts, tokens, this package, Typst and pikepdf."""
    design = [templates / "tokens.yml", *(templates / "sheets").rglob("*")]
    sources = [Path(model.__file__), *Path(__file__).parent.glob("*.py")]
    versions = [version(name).encode() for name in ("typst", "pikepdf", "segno")]
    return digest([*versions, *named(design), *named(sources)])
