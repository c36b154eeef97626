"""MkDocs, printing one PDF of each kind, which stands in for the others: `python -m tests.few_prints build`.

It is for what all prints share, such as an owner's name and colours, or the Python that runs. All packs on US Letter
are printed, so every sheet's own words are there. Since a stand-in has not the pages of its sheet, no handout is asked
how many it has.
"""

from collections.abc import Mapping
from pathlib import Path
from unittest.mock import patch

from mkdocs.__main__ import cli

from alongside.faults import SheetError
from alongside.files import makers
from alongside.files.formats import Download
from alongside.files.workers import print_all
from alongside.keeping import Shelf
from alongside.paper import Paper
from alongside.sheets.document import Document


def few(documents: Mapping[Download, Document], templates: Path, put: makers.Put) -> list[SheetError]:
    """As `print_all`, of which it prints few."""
    first: dict[tuple[str, ...], Download] = {}
    for download in documents:
        first.setdefault(kind_of(download), download)
    printed: dict[tuple[str, ...], bytes] = {}

    def keep(download: Download, content: bytes) -> None:
        printed[kind_of(download)] = content

    faults = print_all({download: documents[download] for download in first.values()}, templates, keep)
    for download in documents:
        if content := printed.get(kind_of(download)):
            put(download, content)
    return faults


def apart(folder: Path, suffix: str, most: int) -> Shelf:
    """The shelf on which stand-ins are kept, beside that of the real ones, for which no build is to take them."""
    return Shelf(folder.with_name(f"few-{folder.name}"), suffix, most)


def kind_of(download: Download) -> tuple[str, ...]:
    """What stand-ins have in common: format, paper, language and kind of page; a pack on US Letter has itself alone."""
    folder = download.address.rsplit("/", 2)[0]
    alone = download.item if download.key == "pack" and download.paper == Paper.LETTER else ""
    return download.key, str(download.paper), folder, alone


if __name__ == "__main__":
    with (
        patch.object(makers, "print_all", few),
        patch.object(makers, "leaf_problems", lambda *_: ()),
        patch.object(makers, "Shelf", apart),
    ):
        cli()
