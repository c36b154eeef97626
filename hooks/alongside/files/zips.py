"""A zip a workshop and a path: every format of all that belongs to it, and a word on what is there."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from alongside.files.formats import Download, downloads
from alongside.files.packs import copies_in, items_of
from alongside.files.words import details_of
from alongside.site import Site

README = "markdown/pack.txt.jinja"


class Folder(Struct, frozen=True):
    """What a zip holds: files, and a text that says what they are."""

    files: tuple[Download, ...]
    readme: str


def folder_of(download: Download, site: Site) -> Folder:
    """What the zip of a workshop or a path holds: all its items offer but their own zips."""
    whole = site.guide.get(download.item)
    copies = copies_in(whole, site.guide)
    held = [
        (details_of(item, site.guide), copies.get(item.id, ""), _files(item.id, site))
        for item in items_of(whole, site.guide)
    ]
    readme = site.templates.get_template(README).render(held=held)
    return Folder(tuple(file for *_, files in held for file in files), readme)


def packed(name: str, readme: str, files: Mapping[str, bytes], edition: date) -> bytes:
    """Files by name as a zip, in one folder: sorted, dated with the edition, the same bytes on any machine.

    Nothing in it is compressed: PDFs and Word files are already.
    """
    contents = {f"{name}/{file}": content for file, content in {"README.txt": readme.encode(), **files}.items()}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for file in sorted(contents):
            entry = zipfile.ZipInfo(file, (edition.year, edition.month, edition.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, contents[file])
    return made.getvalue()


def _files(item_id: str, site: Site) -> list[Download]:
    return [file for file in downloads(site.guide.get(item_id), site.guide) if file.key != "zip"]
