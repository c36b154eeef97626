"""The guide as one folder, which opens from a disk or a stick without a server and without a network.

A browser gives a file less than it gives a site: it runs no module, fetches nothing and takes an address for a file. So
links name `index.html`, scripts are joined to classic ones, and the search's data are a script. What is not in the
folder is linked to on the site.
"""

import io
import json
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from jinja2.utils import htmlsafe_json_dumps

from alongside.design.classic import classic
from alongside.design.modules import Scripts
from alongside.files.formats import all_downloads
from alongside.fingerprint import CORE, digest, fingerprint
from alongside.guide import Guide
from alongside.keeping import Shelf
from alongside.offline.choice import group_of

ADDRESS = "offline/guide.zip"
HELD = (".html", ".css", ".woff2", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""What pages are made of."""
LICENCES = "assets/", ".txt"
"""Where those of fonts and scripts stand, and how they end."""
LEFT_OUT = ("404.html", "503.html", "previews/", "icons/")
"""Pages that a server sends, and pictures for others."""
PRINTED = ("pdf-a4", "pdf-letter")
"""The files to download that are in it."""
ENTRIES = "assets/search/entries.js"
PACKED = (".pdf", ".woff2", ".png")
"""Files that are packed as they are."""
_NEEDLESS = re.compile(r'\s*<link rel="(?:preload|manifest|apple-touch-icon)"[^>]*>')
_MODULE = re.compile(r'<script type="module" src="([^"]*)"></script>')
_WORDS = re.compile(r'(<script [^>]*id="spoken-words") data-more="([^"]*)">(.*?)(?=</script>)', re.DOTALL)
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
_ADDRESS = re.compile(r'(?P<before>\s(?:href|src|action|data-to)=")(?P<address>[^"]*)(?=")')
_REFRESH = re.compile(r'(?P<before>content="0; url=)(?P<address>[^"]*)(?=")')
_PARTS = re.compile(r"(?P<path>[^?#]*)(?P<rest>.*)", re.DOTALL)


def folder(site: Path, guide: Guide, scripts: Scripts, search: str) -> dict[str, bytes]:
    """What stands in the folder, of the site that is built in `site`: files by name.

    `scripts` are the texts of the design's scripts by name, `search` is where the search's data stand.
    """
    printed = {it.address for it in all_downloads(guide) if group_of(it) in PRINTED}
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    held = {name for name in names if name.endswith(HELD) and not name.startswith(LEFT_OUT)}
    held |= {name for name in names if name.startswith(LICENCES[0]) and name.endswith(LICENCES[1])}
    held |= printed & names
    kinds = {name for name in names if "/javascripts/kinds/" in name}
    found = {name: (site / name).read_bytes() for name in held}
    for name in held:
        if name.endswith(".html"):
            text = _with_all_words(name, (site / name).read_text("utf-8"), site)
            found[name] = _page(name, text, _leading(name, {*held, *kinds, ENTRIES}, guide.site)).encode()
    for name in kinds:
        found[name] = classic(f"javascripts/kinds/{name.rpartition('/')[2]}", scripts).encode()
    found[ENTRIES] = _entries((site / search).read_text("utf-8")).encode()
    return found


def zipped(key: str, shelf: Shelf, make: Callable[[], bytes]) -> bytes:
    """The zip under a key, which names all that it depends on; made where it is not kept."""
    made = digest([key.encode(), fingerprint([CORE / "offline/folder.py"]).encode()])
    content = shelf.get(made) or make()
    shelf.prune([shelf.put(made, content)])
    return content


def packed(name: str, files: Mapping[str, bytes], edition: date) -> bytes:
    """The folder as a zip: sorted, dated with the edition, the same bytes on machines whose zlib is the same."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(files):
            entry = zipfile.ZipInfo(f"{name}/{file}", (edition.year, edition.month, edition.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if file.endswith(PACKED) else zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[file])
    return made.getvalue()


def _with_all_words(name: str, text: str, site: Path) -> str:
    """A page in another language with the words too that it would fetch later."""

    def whole(match: re.Match[str]) -> str:
        more = json.loads((site / posixpath.dirname(name) / match[2]).read_text("utf-8"))
        return f"{match[1]}>{htmlsafe_json_dumps({**json.loads(match[3]), **more})}"

    return _WORDS.sub(whole, text)


def _page(name: str, text: str, leading: Callable[[str], str]) -> str:
    """A page as it stands in the folder; `leading` makes its addresses."""

    def moved(match: re.Match[str]) -> str:
        return match["before"] + leading(match["address"])

    up = "../" * name.count("/")
    text = _POLICY.sub(lambda found: found[1] + _policy(found[2]) + found[3], _NEEDLESS.sub("", text))
    text = _MODULE.sub(rf'<script defer src="{up}{ENTRIES}"></script>\n<script defer src="\1"></script>', text)
    return _REFRESH.sub(moved, _ADDRESS.sub(moved, text))


def _policy(policy: str) -> str:
    """A page's policy where a file has no origin: it loads files alone."""
    return re.sub(r"(?:&#39;|')self(?:&#39;|')", "file:", policy)


def _leading(name: str, held: set[str], site: str) -> Callable[[str], str]:
    """What makes of an address on a page one that leads to a file of the folder, or else to the site."""
    here = posixpath.dirname(name)

    def leading(address: str) -> str:
        parts = _PARTS.fullmatch(address)
        assert parts, "any text has a path"
        path, rest = parts["path"], parts["rest"]
        if not path or urlsplit(path).scheme or path.startswith("/"):
            return address
        leads = path + ("index.html" if path.endswith("/") else "/index.html" if path.endswith(".") else "")
        target = posixpath.normpath(posixpath.join(here, leads))
        if target in held:
            return leads + rest
        return f"{escape(site.rstrip('/'))}/{target.removesuffix('index.html')}{rest}" if site else address

    return leading


def _entries(data: str) -> str:
    """The search's data as a script, with the pages' files for their addresses."""
    addressed = re.sub(r'("url":"[^"#]*/|"url":")(?=["#])', r"\1index.html", data)
    return f"globalThis.alongsideEntries = {addressed};\n"
