"""What others have made and the site ships: each work with its licence, and the file that holds the licence's text.

A file of another's in `PLACES` has to be of one of these works, and every text of a licence there belongs to one.
Versions are those in `NOTICE.txt` beside the scripts and in the fonts' own tables.
"""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

FONTS, PRINTED, SCRIPTS = "docs/assets/fonts", "overrides/print/fonts", "docs/assets/javascripts/vendor"
PLACES = (FONTS, PRINTED, SCRIPTS)
"""The folders in which works of others stand, from the project's root."""
OWN = ("LICENSE", "LICENSE-content.md")
"""The licences of the guide's own code and words."""


class Work(Struct, frozen=True):
    """A work of others, as a whole or as a part of another."""

    name: str
    version: str
    licence: str
    """An SPDX expression."""
    registry: str = ""
    """The kind of packages of which it is one, as package URLs (purl) name it; empty where it is none."""


class Shipped(Struct, frozen=True):
    """A work with its files in `PLACES`."""

    work: Work
    files: tuple[str, ...]
    """Patterns of its files, from the project's root."""
    text: str
    """The file that holds the text of its licence, and of those of its parts, from the project's root."""
    parts: tuple[Work, ...] = ()
    """What it was built with and holds."""

    def found(self, root: Path) -> Iterator[str]:
        """Its files, from the project's root, in order."""
        for pattern in self.files:
            yield from (path.relative_to(root).as_posix() for path in sorted(root.glob(pattern)))


def _npm(name: str, version: str, licence: str) -> Work:
    return Work(name, version, licence, "npm")


SHIPPED = (
    Shipped(
        Work("Literata", "3.103", "OFL-1.1"),
        (f"{FONTS}/literata-*.woff2", f"{PRINTED}/literata-*.ttf"),
        f"{FONTS}/LICENSE-literata.txt",
    ),
    Shipped(
        Work("Atkinson Hyperlegible Next", "2.001", "OFL-1.1"),
        (f"{FONTS}/atkinson-*.woff2", f"{PRINTED}/atkinson-*.ttf"),
        f"{FONTS}/LICENSE-atkinson-hyperlegible-next.txt",
    ),
    Shipped(
        _npm("pdf-lib", "1.17.1", "MIT"),
        (f"{SCRIPTS}/pdf-lib.esm.min.js",),
        f"{SCRIPTS}/LICENSE-pdf-lib.txt",
        (
            _npm("@pdf-lib/standard-fonts", "1.0.0", "MIT"),
            _npm("@pdf-lib/upng", "1.0.1", "MIT"),
            _npm("pako", "1.0.11", "MIT AND Zlib"),
            _npm("tslib", "1.11.1", "Apache-2.0"),
        ),
    ),
    Shipped(_npm("minisearch", "7.2.0", "MIT"), (f"{SCRIPTS}/minisearch.min.js",), f"{SCRIPTS}/LICENSE-minisearch.txt"),
    Shipped(
        Work("Snowball", "3.0.1", "BSD-3-Clause"), (f"{SCRIPTS}/snowball-*.min.js",), f"{SCRIPTS}/LICENSE-snowball.txt"
    ),
    Shipped(
        _npm("markdown-it", "14.1.0", "MIT"),
        (f"{SCRIPTS}/markdown-it.min.js",),
        f"{SCRIPTS}/LICENSE-markdown-it.txt",
        (
            _npm("entities", "4.5.0", "BSD-2-Clause"),
            _npm("linkify-it", "5.0.2", "MIT"),
            _npm("mdurl", "2.1.0", "MIT"),
            _npm("punycode.js", "2.3.1", "MIT"),
            _npm("uc.micro", "2.1.0", "MIT"),
        ),
    ),
)


def licences(root: Path) -> str:
    """The licences of all that is shipped as one text: the guide's own, then each work's under its name."""
    parts = [(path, (root / path).read_text("utf-8")) for path in OWN]
    for each in SHIPPED:
        names = ", ".join(f"{work.name} {work.version} ({work.licence})" for work in (each.work, *each.parts))
        parts.append((names, (root / each.text).read_text("utf-8")))
    return "\n".join(f"{'=' * 80}\n{head}\n{'=' * 80}\n\n{text.strip()}\n" for head, text in parts)
