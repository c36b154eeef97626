"""A guide whose owner offers English alone: nothing of another language is built, named or linked to."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.browser.receiver import Receiver

HOST = "https://guide.test/"
OTHER = re.compile(r"""hreflang|class="languages"|\blang="?(?!en)[a-z]|xml:lang="(?!en)|\bDeutsch\b""")
"""What names another language, in pages and in what tells of them."""
LINK = re.compile(r"""\s(?:href|src)="([^"]*)\"""")


def other_languages(site: Path) -> dict[str, str]:
    """What a built site has of a language besides English, by the file."""
    files = (path.relative_to(site) for path in site.rglob("*") if path.is_file())
    found = {path.as_posix(): "a file" for path in files if "de" in path.parts or ".de." in path.name}
    for path in site.rglob("*"):
        if path.suffix in (".html", ".xml", ".md", ".txt", ".json") and path.is_file():
            text = path.read_text("utf-8")
            if name := OTHER.search(text) or re.search(r"[\"/]de/", text):
                found[path.relative_to(site).as_posix()] = name[0]
    return found


def lost_links(site: Path) -> set[str]:
    """The addresses to which pages link, and where nothing stands."""
    lost = set()
    for path in site.rglob("*.html"):
        here = urljoin(HOST, path.relative_to(site).as_posix().removesuffix("index.html"))
        for href in LINK.findall(path.read_text("utf-8")):
            target = urlsplit(urljoin(here, unescape(href)))
            if target.scheme == "https" and target.hostname == "guide.test":
                place = site / unquote(target.path.lstrip("/"))
                if not (place / "index.html" if target.path.endswith("/") else place).is_file():
                    lost.add(target.path)
    return lost


def test_nothing_is_built_named_or_linked_to_in_another_language(endpoint_folder: tuple[Path, Receiver]) -> None:
    site = endpoint_folder[0]
    assert (site / "worksheets/who-needs-whom/index.html").is_file()  # which has a translation
    assert other_languages(site) == {}
    assert lost_links(site) == set()
