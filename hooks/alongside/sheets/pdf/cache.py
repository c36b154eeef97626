"""Prints many sheets and keeps them: what has not changed is not printed again."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from msgspec import Struct

from alongside.sheets import model
from alongside.sheets.model import Sheet
from alongside.sheets.pdf.details import Copy, Details, Paper
from alongside.sheets.pdf.faults import PrintingError, SheetError
from alongside.sheets.pdf.payload import payload_of
from alongside.sheets.pdf.printer import Printer

KEPT = 1000
"""How many printed sheets the cache holds; the longest unused go first."""


class Job(Struct, frozen=True):
    """A sheet to print on one paper."""

    sheet: Sheet
    details: Details
    paper: Paper
    copy: Copy = "participants"


class Printed(Struct, frozen=True):
    """Where each job's PDF is, and how many had to be printed."""

    paths: dict[str, Path]
    rendered: int


def build(jobs: Mapping[str, Job], cache: Path, templates: Path) -> Printed:
    """Prints each job (by its name) that the cache folder does not hold yet.

    Raises:
        PrintingError: at the end, when some could not be printed; it names all of them.
    """
    cache.mkdir(parents=True, exist_ok=True)
    design = fingerprint(templates)
    paths = {name: cache / f"{key_of(job, design)}.pdf" for name, job in jobs.items()}
    missing = [name for name, path in paths.items() if not path.exists()]
    faults = _render({name: (jobs[name], paths[name]) for name in missing}, templates)
    if faults:
        raise PrintingError(faults)
    _prune(cache, set(paths.values()))
    return Printed(paths, len(missing))


def _render(missing: Mapping[str, tuple[Job, Path]], templates: Path) -> list[SheetError]:
    if not missing:
        return []
    printer, faults = Printer(templates), []
    for job, path in missing.values():
        try:
            _write(path, printer.print_sheet(job.sheet, job.details, job.paper, job.copy))
        except SheetError as fault:
            faults.append(fault)
    return faults


def key_of(job: Job, design: str) -> str:
    """The name of a PDF in the cache: it changes with all that its bytes depend on."""
    payload = payload_of(job.sheet, job.details, job.paper, job.copy)
    return _digest([design.encode(), json.dumps(payload, sort_keys=True).encode()])


def fingerprint(templates: Path) -> str:
    """What all sheets depend on: page design, fonts, tokens, this package, Typst and pikepdf."""
    design = [templates / "tokens.yml", *(templates / "sheets").rglob("*")]
    sources = [Path(model.__file__), *Path(__file__).parent.glob("*.py")]
    versions = [version(name).encode() for name in ("typst", "pikepdf", "segno")]
    return _digest(
        versions + [part for file in sorted(design) + sorted(sources) if file.is_file() for part in _named(file)]
    )


def _named(file: Path) -> tuple[bytes, bytes]:
    return file.name.encode(), file.read_bytes()


def _digest(parts: Sequence[bytes]) -> str:
    """A hash in which no part can be taken for the end of the part before it."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8) + part)
    return digest.hexdigest()


def _write(path: Path, content: bytes) -> None:
    """Puts the file in its place whole or not at all."""
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        part.write(content)
    Path(part.name).replace(path)


def _prune(cache: Path, used: set[Path]) -> None:
    """Marks what was used now, and removes the longest unused beyond what the cache keeps."""
    for path in used:
        os.utime(path)
    by_age = sorted(cache.glob("*.pdf"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in by_age[max(KEPT, len(used)) :]:
        path.unlink(missing_ok=True)
