"""What makes the files of each format, and the key of each: it changes with all that a file's bytes depend on."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Protocol

import msgspec

from alongside.cards.printer import CardPrinter
from alongside.faults import SheetError
from alongside.files.documents import deck_in, document_of, part_in
from alongside.files.formats import Download
from alongside.files.workers import print_all
from alongside.files.zips import packed, folder_of
from alongside.fingerprint import CORE, digest, fingerprint
from alongside.keeping import Shelf
from alongside.paper import Paper
from alongside.sheets.pdf.printer import Printer
from alongside.sheets.word.writer import Writer
from alongside.site import Site

Put = Callable[[Download, bytes], None]
"""Takes a file that has been made."""


class Maker(Protocol):
    """Makes the files of some formats."""

    noun: str
    """What they are called in a sentence that begins with a number."""
    formats: tuple[str, ...]
    """The keys of the formats."""

    @property
    def shelf(self) -> Shelf:
        """Where they are kept."""

    def key(self, download: Download) -> str:
        """The name under which the file is kept."""

    def make(self, download: Download) -> bytes:
        """The file; SheetError when it cannot be made."""

    def make_many(self, downloads: list[Download], put: Put) -> list[SheetError]:
        """Hands over each file as it is made; gives the faults of those that cannot be."""


class OneByOne:
    """Makes files one after the other, each when the one before it is done."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def make(self, download: Download) -> bytes:
        """The file; SheetError when it cannot be made."""
        raise NotImplementedError

    def make_many(self, downloads: list[Download], put: Put) -> list[SheetError]:
        """Hands over each file as it is made; gives the faults of those that cannot be."""
        faults = []
        for download in downloads:
            try:
                put(download, self.make(download))
            except SheetError as fault:
                faults.append(fault)
        return faults

    def _shelf(self, folder: str, suffix: str, most: int) -> Shelf:
        return Shelf(self._site.kept / folder, suffix, most)


class WordFiles(OneByOne):
    """Word files, written by python-docx."""

    noun, formats = "Word files", ("word", "facilitator-word")

    @property
    def shelf(self) -> Shelf:
        return self._shelf("word", ".docx", 500)

    def key(self, download: Download) -> str:
        part = part_in(download, self._site.guide)
        return digest([self._design.encode(), msgspec.json.encode(part)])

    def make(self, download: Download) -> bytes:
        return self._writer.write_part(part_in(download, self._site.guide))

    @cached_property
    def _design(self) -> str:
        return fingerprint([CORE / "sheets/word/writer.py"], self._site.overrides / "tokens.yml")

    @cached_property
    def _writer(self) -> Writer:
        return Writer(self._site.overrides)


class Pdfs(OneByOne):
    """Sheets, sessions and packs, printed by Typst and made fillable by pikepdf."""

    noun, formats = "PDFs", ("pdf", "large", "facilitator", "pack")

    @property
    def shelf(self) -> Shelf:
        return self._shelf("sheets", ".pdf", 1500)

    def key(self, download: Download) -> str:
        return digest([self._design.encode(), msgspec.json.encode(document_of(download, self._site.guide))])

    def make(self, download: Download) -> bytes:
        return self._printer.print(document_of(download, self._site.guide))

    def make_many(self, downloads: list[Download], put: Put) -> list[SheetError]:
        documents = {download: document_of(download, self._site.guide) for download in downloads}
        return print_all(documents, self._site.overrides, put)

    @cached_property
    def _design(self) -> str:
        return fingerprint([CORE / "sheets/pdf/printer.py"], *print_design(self._site.overrides))

    @cached_property
    def _printer(self) -> Printer:
        return Printer(self._site.overrides)


class Cards(OneByOne):
    """Cards to cut out, printed by Typst."""

    noun, formats = "decks of cards", ("cards",)

    @property
    def shelf(self) -> Shelf:
        return self._shelf("cards", ".pdf", 200)

    def key(self, download: Download) -> str:
        deck, paper = deck_in(download, self._site.guide), str(download.paper)
        return digest([self._design.encode(), paper.encode(), msgspec.json.encode(deck)])

    def make(self, download: Download) -> bytes:
        return self._printer.print_deck(deck_in(download, self._site.guide), download.paper or Paper.A4)

    @cached_property
    def _design(self) -> str:
        return fingerprint([CORE / "cards/printer.py"], *print_design(self._site.overrides))

    @cached_property
    def _printer(self) -> CardPrinter:
        return CardPrinter(self._site.overrides)


class Zips(OneByOne):
    """A zip of all that a workshop or a path needs; `key_of` and `path_of` give the key and the file of what it holds."""

    noun, formats = "zips", ("zip",)

    def __init__(self, site: Site, key_of: Callable[[Download], str], path_of: Callable[[Download], Path]) -> None:
        super().__init__(site)
        self._key_of, self._path_of = key_of, path_of

    @property
    def shelf(self) -> Shelf:
        return self._shelf("packs", ".zip", 200)

    def key(self, download: Download) -> str:
        folder = folder_of(download, self._site)
        keys = (f"{held.name} {self._key_of(held)}".encode() for held in folder.files)
        return digest([self._design.encode(), folder.readme.encode(), *keys])

    def make(self, download: Download) -> bytes:
        folder = folder_of(download, self._site)
        files = {held.name: self._path_of(held).read_bytes() for held in folder.files}
        return packed(download.item, folder.readme, files, self._site.guide.edition)

    @cached_property
    def _design(self) -> str:
        return fingerprint([CORE / "files/zips.py"], self._site.overrides / "markdown/pack.txt.jinja")


def print_design(overrides: Path) -> list[Path]:
    """What all pages of print depend on: their design, its fonts, and the tokens."""
    return [overrides / "tokens.yml", overrides / "print"]
