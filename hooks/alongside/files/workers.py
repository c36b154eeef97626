"""Shares the printing of many documents between processes, one a paper."""

import multiprocessing
import os
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TypeVar

from alongside.faults import SheetError
from alongside.paper import Paper
from alongside.sheets.document import Document
from alongside.sheets.pdf.printer import Printer

WORTH_SHARING = 12
"""Fewer documents are printed before a second process has started."""

Name = TypeVar("Name")


def print_all(
    documents: Mapping[Name, Document], templates: Path, put: Callable[[Name, bytes], None]
) -> list[SheetError]:
    """Prints each document, hands it over as soon as it is printed, and gives what could not be printed.

    A process takes all documents of one paper, in their order: a pack's parts are then set as close as the same sheets
    were before, with no second search. Processes are spawned, since a fork of one that has used Typst hangs.
    """
    if len(documents) < WORTH_SHARING or os.cpu_count() == 1:
        return _print_here(documents, templates, put)
    faults: dict[Name, SheetError] = {}
    with ExitStack() as open_pools:
        pools = {paper: open_pools.enter_context(_pool()) for paper in _papers(documents)}
        waiting: dict[Future[bytes], Name] = {
            pools[document.paper].submit(_print_there, templates, document): name
            for name, document in documents.items()
        }
        for done in as_completed(waiting):
            try:
                put(waiting[done], done.result())
            except SheetError as fault:
                faults[waiting[done]] = fault
    return [faults[name] for name in documents if name in faults]


def _papers(documents: Mapping[Name, Document]) -> set[Paper]:
    return {document.paper for document in documents.values()}


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))


_printer = cache(Printer)
"""The printer of a process that prints for another, with one folder of templates."""


def _print_there(templates: Path, document: Document) -> bytes:
    return _printer(templates).print(document)


def _print_here(
    documents: Mapping[Name, Document], templates: Path, put: Callable[[Name, bytes], None]
) -> list[SheetError]:
    faults = []
    printer = Printer(templates) if documents else None
    for name, document in documents.items():
        try:
            assert printer
            put(name, printer.print(document))
        except SheetError as fault:
            faults.append(fault)
    return faults
