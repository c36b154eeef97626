"""A site whose files are made of their own addresses, at once; any of them can be made to fail."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from alongside.faults import SheetError
from alongside.files import making
from alongside.files.formats import Download
from alongside.files.makers import Maker
from alongside.files.making import Files
from alongside.fingerprint import CORE
from alongside.keeping import Shelf
from alongside.site import Site
from tests.guide import OVERRIDES, guide

FORMATS = {
    "word_files": ("word", "facilitator-word"),
    "pdfs": ("pdf", "handout", "large", "facilitator", "pack"),
    "cards": ("cards",),
    "pictures": ("picture",),
    "zips": ("zip",),
}


@dataclass
class StubSite:
    """The real guide's files, each made of its address and what is put into `held`."""

    kept: Path
    held: dict[str, str] = field(default_factory=dict)
    """What files hold besides their address, by address."""
    failing: set[str] = field(default_factory=set)
    """The addresses of files that cannot be made."""
    made: list[str] = field(default_factory=list)
    """The addresses of all files made so far, in order."""

    def files(self, monkeypatch: pytest.MonkeyPatch) -> Files:
        """The files of one build."""
        for name, formats in FORMATS.items():
            monkeypatch.setattr(making, name, lambda *_, name=name, formats=formats: self._maker(name, formats))
        return Files(Site(guide(), OVERRIDES, self.kept))

    def _maker(self, name: str, formats: tuple[str, ...]) -> Maker:
        shelf = Shelf(self.kept / name, ".made", 500)
        return Maker(name, formats, shelf, CORE / "faults.py", (), self._held, self._make)

    def _held(self, download: Download) -> bytes:
        return f"{download.address} {self.held.get(download.address, '')}".encode()

    def _make(self, download: Download) -> bytes:
        if download.address in self.failing:
            raise SheetError(download.item, ["it is bad"])
        self.made.append(download.address)
        return self._held(download)
