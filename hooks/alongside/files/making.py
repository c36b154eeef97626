"""Every file of a site to download: all made at once for a build, or each when it is asked for."""

from collections.abc import Callable
from pathlib import Path

from alongside.faults import PrintingError, SheetError
from alongside.files.formats import Download, all_downloads
from alongside.files.makers import Maker, cards, pdfs, pictures, word_files, zips
from alongside.languages.speaking import speaking
from alongside.problems import Problem
from alongside.progress import watched
from alongside.site import Site

Say = Callable[[str], None]
"""Takes a line for whoever builds the site."""


class Files:
    """The files of a site by their address under the site's. Whatever is made is kept for the next build."""

    def __init__(self, site: Site) -> None:
        self._language = site.language
        self.downloads = {download.address: download for download in all_downloads(site.guide)}
        # Zips hold what the others make, so they come last
        self._makers = [word_files(site), pdfs(site), cards(site), pictures(site), zips(site, self._key, self._path)]
        self._keys: dict[str, str] = {}
        self.problems: list[Problem] = []
        """What is wrong with files that could be made, such as a handout that takes too much paper."""

    def make_all(self, say: Say) -> dict[str, Path]:
        """Makes what is not kept, and gives the place of each file by its address.

        Raises:
            PrintingError: at the end, when some could not be made; it names all of them.
        """
        faults: list[SheetError] = []
        with speaking(self._language):
            for maker in self._makers:
                # A zip of what could not be made would only tell of the same fault again
                if not (faults and maker is self._makers[-1]):
                    faults += self._make(maker, say)
            if faults:
                raise PrintingError(faults)
            return {address: self._place(download) for address, download in self.downloads.items()}

    def path(self, address: str) -> Path:
        """Where a file is, made now if it is not kept.

        Raises:
            KeyError: there is no such file.
            SheetError: it cannot be made.
        """
        with speaking(self._language):
            return self._path(self.downloads[address])

    def _make(self, maker: Maker, say: Say) -> list[SheetError]:
        wanted = [download for download in self.downloads.values() if download.key in maker.formats]
        missing = [download for download in wanted if not maker.shelf.holds(self._key(download))]
        with watched(f"Making {len(missing)} of {len(wanted)} {maker.noun}", len(missing), say) as made:

            def put(download: Download, content: bytes) -> None:
                maker.shelf.put(self._key(download), content)
                made()

            faults = maker.make_many(missing, put) if missing else []
        if not faults:
            places = {download: self._place(download) for download in wanted}
            maker.shelf.prune(places.values())
            self.problems += maker.problems(places)
        return faults

    def _path(self, download: Download) -> Path:
        maker, key = self._maker(download), self._key(download)
        return maker.shelf.place(key) if maker.shelf.holds(key) else maker.shelf.put(key, maker.make(download))

    def _place(self, download: Download) -> Path:
        return self._maker(download).shelf.place(self._key(download))

    def _key(self, download: Download) -> str:
        if download.address not in self._keys:
            self._keys[download.address] = self._maker(download).key(download)
        return self._keys[download.address]

    def _maker(self, download: Download) -> Maker:
        return next(maker for maker in self._makers if download.key in maker.formats)
