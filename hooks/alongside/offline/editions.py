"""An edition as a list of its files, by which a browser keeps it whole: `docs/assets/javascripts/offline/` reads it.

`offline.json` is small and names the edition by the SHA-256 of the list, `offline/files.json`, which names each file by
its own. So whatever a server sends in the middle of an update, a browser knows it from the edition it asked for.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from alongside.design.design import WORDS
from alongside.files.formats import all_downloads
from alongside.guide import Guide
from alongside.offline.choice import group_of
from alongside.search.index import address_of
from alongside.sheets import fields, known

VERSION = 1
"""Of both lists; edition.js reads no other."""
EDITION = "offline.json"
FILES = "offline/files.json"
FRAME, PAGES = "frame", "pages"
"""What every kept page needs, and all pages with what they show. The other groups are files to download."""
IN_FRAME = ("offline/index.html", "503.html", "404.html", "manifest.webmanifest")
"""Besides the design and the icons."""
SHOWN = (".html", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""What pages are and what they show. All else that is published is for other programs, or large."""
NEVER = ("previews/",)
"""Pictures for links that others share."""


class Kept(Struct, frozen=True, order=True):
    """A file of an edition that a browser may keep."""

    address: str
    """Under the site's. A page's ends in a slash, or is empty for home."""
    group: str
    bytes: int
    hash: str
    """SHA-256, in hexadecimal."""


class Edition(Struct, frozen=True):
    """An edition of the site as it is built."""

    date: date
    files: str
    """The list of its files, as it is published at `FILES`."""
    sizes: dict[str, dict[str, int]]
    """How many files each group has, and of how many bytes."""

    @property
    def name(self) -> str:
        """By which a browser knows it."""
        return hashlib.sha256(self.files.encode()).hexdigest()

    def said(self, weight: int) -> str:
        """What is published at `EDITION`. `weight` is that of the guide as one folder, in bytes."""
        return _text(
            {
                "version": VERSION,
                "edition": self.name,
                "date": self.date.isoformat(),
                "groups": self.sizes,
                "zip": weight,
            }
        )


def edition_in(folder: Path, day: date, design: str, guide: Guide) -> Edition:
    """The edition of the site built in a folder, with its design in the folder `design`."""
    groups = {download.address: group_of(download) for download in all_downloads(guide) if group_of(download)}
    kept = sorted(_kept(folder, {**dict.fromkeys(_data(guide), PAGES), **groups}, (f"{design}/", "icons/")))
    files = _text({"version": VERSION, "files": [[it.address, it.group, it.bytes, it.hash] for it in kept]})
    sizes = {name: {"files": count, "bytes": total} for name, count, total in _sizes(kept)}
    return Edition(day, files, sizes)


def _data(guide: Guide) -> Iterator[str]:
    """What scripts of pages ask for."""
    yield known.ADDRESS
    for one in (guide, *guide.translations.values()):
        yield address_of(one.language)
        yield from (fields.address(item.url) for item in one.library() if item.id in one.sheets)


def _kept(folder: Path, groups: Mapping[str, str], frame: tuple[str, ...]) -> Iterator[Kept]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and (group := _group(name, groups, frame)):
            content = path.read_bytes()
            address = name.removesuffix("index.html") if name.split("/")[-1] == "index.html" else name
            yield Kept(address, group, len(content), hashlib.sha256(content).hexdigest())


def _group(name: str, groups: Mapping[str, str], frame: tuple[str, ...]) -> str:
    """The group of a file; empty for what is never kept."""
    if name in groups:
        return groups[name]
    if name.startswith((*frame, "assets/images/", WORDS)) or name in IN_FRAME:
        return FRAME
    return PAGES if name.endswith(SHOWN) and not name.startswith(NEVER) else ""


def _sizes(kept: Iterable[Kept]) -> list[tuple[str, int, int]]:
    counts, totals = Counter[str](), Counter[str]()
    for file in kept:
        counts[file.group] += 1
        totals[file.group] += file.bytes
    return [(name, counts[name], totals[name]) for name in sorted(counts)]


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
