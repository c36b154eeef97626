"""What makes the files of each format, declared with all they depend on: Word files, PDFs, cards, pictures, zips."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import msgspec

from alongside.cards.printer import CardPrinter
from alongside.faults import SheetError
from alongside.files.documents import deck_in, document_of, part_in
from alongside.files.formats import Download
from alongside.files.leaves import leaf_problems
from alongside.files.workers import print_all
from alongside.files.zips import folder_of, packed
from alongside.fingerprint import CORE, digest, fingerprint
from alongside.keeping import Shelf
from alongside.languages.speaking import spoken
from alongside.paper import Paper
from alongside.problems import Problem
from alongside.sheets.pdf.printer import Printer
from alongside.sheets.picture import picture_of
from alongside.sheets.word.writer import Writer
from alongside.site import Site

Put = Callable[[Download, bytes], None]
"""Takes a file that has been made."""


@dataclass(frozen=True)
class Maker:
    """What makes the files of some formats."""

    noun: str
    """What they are called in a sentence that begins with a number."""
    formats: tuple[str, ...]
    """The keys of the formats."""
    shelf: Shelf
    """Where they are kept."""
    code: Path
    """The module of the core that makes them."""
    design: tuple[Path, ...]
    """The templates, fonts and tokens with which it makes them."""
    held: Callable[[Download], bytes]
    """What a file will hold."""
    make: Callable[[Download], bytes]
    """The file; SheetError when it cannot be made."""
    make_all: Callable[[list[Download], Put], list[SheetError]] | None = None
    """Makes many at once, where that is quicker than one by one."""
    problems: Callable[[Mapping[Download, Path]], Iterable[Problem]] = lambda _: ()
    """What is wrong with the files when all stand in their places."""

    def key(self, download: Download) -> str:
        """The name under which a file is kept: it changes with all that its bytes depend on."""
        return digest(
            [self._fingerprint.encode(), spoken().digest.encode(), str(download.paper).encode(), self.held(download)]
        )

    def make_many(self, downloads: list[Download], put: Put) -> list[SheetError]:
        """Hands over each file as it is made; gives the faults of those that cannot be."""
        if self.make_all:
            return self.make_all(downloads, put)
        faults = []
        for download in downloads:
            try:
                put(download, self.make(download))
            except SheetError as fault:
                faults.append(fault)
        return faults

    @cached_property
    def _fingerprint(self) -> str:
        return fingerprint([self.code], *self.design)


def word_files(site: Site) -> Maker:
    """Word files, written by python-docx."""
    writer = cache(lambda: Writer(site.overrides))
    return Maker(
        noun="Word files",
        formats=("word", "facilitator-word"),
        shelf=Shelf(site.kept / "word", ".docx", 500),
        code=CORE / "sheets/word/writer.py",
        design=(site.overrides / "tokens.yml", site.overrides / "print/shared.typ", site.overrides / "print/logo.typ"),
        held=lambda download: msgspec.json.encode(part_in(download, site.guide)),
        make=lambda download: writer().write_part(part_in(download, site.guide)),
    )


def pdfs(site: Site) -> Maker:
    """PDFs of sheets, sessions and packs, printed by Typst and made fillable by pikepdf."""
    printer = cache(lambda: Printer(site.overrides))

    def make_all(downloads: list[Download], put: Put) -> list[SheetError]:
        return print_all({it: document_of(it, site.guide) for it in downloads}, site.overrides, put)

    return Maker(
        noun="PDFs",
        formats=("pdf", "handout", "large", "facilitator", "pack"),
        shelf=Shelf(site.kept / "sheets", ".pdf", 1500),
        code=CORE / "sheets/pdf/printer.py",
        design=(site.overrides / "tokens.yml", site.overrides / "print"),
        held=lambda download: msgspec.json.encode(document_of(download, site.guide)),
        make=lambda download: printer().print(document_of(download, site.guide)),
        make_all=make_all,
        problems=lambda places: leaf_problems(site.guide, places),
    )


def cards(site: Site) -> Maker:
    """Cards to cut out, printed by Typst."""
    printer = cache(lambda: CardPrinter(site.overrides))
    return Maker(
        noun="decks of cards",
        formats=("cards",),
        shelf=Shelf(site.kept / "cards", ".pdf", 200),
        code=CORE / "cards/printer.py",
        design=(site.overrides / "tokens.yml", site.overrides / "print"),
        held=lambda download: msgspec.json.encode(deck_in(download, site.guide)),
        make=lambda download: printer().print_deck(deck_in(download, site.guide), download.paper or Paper.A4),
    )


def pictures(site: Site) -> Maker:
    """Pictures of sheets as they are printed, drawn by Typst."""
    return Maker(
        noun="pictures",
        formats=("picture",),
        shelf=Shelf(site.kept / "pictures", ".png", 50),
        code=CORE / "sheets/picture.py",
        design=(site.overrides / "tokens.yml", site.overrides / "print"),
        held=lambda download: msgspec.json.encode(document_of(download, site.guide)),
        make=lambda download: picture_of(document_of(download, site.guide), site.overrides),
    )


def zips(site: Site, key_of: Callable[[Download], str], path_of: Callable[[Download], Path]) -> Maker:
    """Zips of all that a workshop or a path needs; `key_of` and `path_of` give the key and the file of each part."""

    def held(download: Download) -> bytes:
        folder = folder_of(download, site)
        return "\n".join([folder.readme, *(f"{file.name} {key_of(file)}" for file in folder.files)]).encode()

    def make(download: Download) -> bytes:
        folder = folder_of(download, site)
        files = {file.name: path_of(file).read_bytes() for file in folder.files}
        return packed(download.item, folder.readme, files, site.guide.edition)

    return Maker(
        noun="zips",
        formats=("zip",),
        shelf=Shelf(site.kept / "packs", ".zip", 200),
        code=CORE / "files/zips.py",
        design=(site.overrides / "markdown/pack.txt.jinja",),
        held=held,
        make=make,
    )
