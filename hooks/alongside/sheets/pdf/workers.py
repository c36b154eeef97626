"""Shares the printing between two processes, one a paper."""

import multiprocessing
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from alongside.faults import SheetError
from alongside.sheets.pdf.document import Document
from alongside.sheets.pdf.printer import Printer

WORTH_SHARING = 12
"""Fewer documents are printed before a second process has started."""

Write = Callable[[Path, bytes], None]
"""Puts a file in its place."""


def print_all(documents: Mapping[Path, Document], templates: Path, write: Write) -> list[SheetError]:
    """Prints each document to its path, and gives what could not be printed, in their order.

    A process takes all documents of one paper: a pack's parts are then set as close as the same sheets were before,
    with no second search. Processes are spawned, since a fork of one that has used Typst hangs.
    """
    papers = {document.paper for document in documents.values()}
    lots = [{path: it for path, it in documents.items() if it.paper == paper} for paper in sorted(papers)]
    work = partial(print_lot, templates=templates, write=write)
    if len(lots) < 2 or len(documents) < WORTH_SHARING or os.cpu_count() == 1:
        found = [work(documents)] if documents else []
    else:
        with ProcessPoolExecutor(len(lots), multiprocessing.get_context("spawn")) as pool:
            found = list(pool.map(work, lots))
    faults = {path: fault for lot in found for path, fault in lot.items()}
    return [faults[path] for path in documents if path in faults]


def print_lot(documents: Mapping[Path, Document], templates: Path, write: Write) -> dict[Path, SheetError]:
    """Prints documents one after the other; the faults of those that cannot be, by path."""
    printer, faults = Printer(templates), {}
    for path, document in documents.items():
        try:
            write(path, printer.print(document))
        except SheetError as fault:
            faults[path] = fault
    return faults
