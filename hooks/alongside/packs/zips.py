"""A zip a workshop and a path: every format of all that belongs to it, and a word on what is there."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path as File

from jinja2 import Environment

from alongside.catalogue import Catalogue
from alongside.downloads import Download, downloads
from alongside.items import LibraryItem, Path, Workshop
from alongside.keeping import Kept, digest, make_missing
from alongside.packs.documents import items_of
from alongside.printing import address, details_of
from alongside.templates import environment

README = "sheets/pack.txt.jinja"
KEPT = 200
"""How many zips the cache holds; the longest unused go first."""


def zips(guide: Catalogue, edition: date, printed: Mapping[str, File], cache: File, templates: File) -> Kept:
    """The zip of every workshop and path by its address under the site's, made of the files printed so far.

    A zip's key in the cache is a digest of its contents, so that one is packed when a file in it has changed.
    """
    words = environment(templates)
    held = {
        address(item, ".zip", ""): dict(_files(item, guide, edition, printed, words))
        for item in guide.library()
        if isinstance(item, Workshop | Path)
    }
    keys = {
        name: digest([part for file in files for part in (file.encode(), files[file])]) for name, files in held.items()
    }
    return make_missing(keys, lambda name: packed(held[name], edition), cache, ".zip", KEPT)


def packed(files: Mapping[str, bytes], edition: date) -> bytes:
    """Files by name as a zip: sorted, dated with the edition, not compressed again; the same bytes on any machine."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (edition.year, edition.month, edition.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, files[name])
    return made.getvalue()


def _files(
    item: Workshop | Path, guide: Catalogue, edition: date, printed: Mapping[str, File], words: Environment
) -> Iterator[tuple[str, bytes]]:
    """Names and contents, all in one folder named as the item."""
    held = [(details_of(other, guide, edition), _made(other, guide, printed)) for other in items_of(item, guide)]
    yield f"{item.id}/README.txt", words.get_template(README).render(held=held, name=_name).encode()
    for _, files in held:
        for download in files:
            yield f"{item.id}/{_name(download)}", printed[download.address].read_bytes()


def _made(item: LibraryItem, guide: Catalogue, printed: Mapping[str, File]) -> list[Download]:
    """An item's downloads that have been made."""
    return [download for download in downloads(item, guide) if download.address in printed]


def _name(download: Download) -> str:
    return download.address.rpartition("/")[2]
