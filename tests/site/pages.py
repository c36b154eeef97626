"""The pages of the built site, parsed once."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from justhtml import Element, JustHTML

BASE = "https://site.invalid/"
"""Stands for the site's own host while links are joined to a page's address."""


class BuiltPage:
    """A page: its address under the site's and its elements."""

    def __init__(self, folder: Path, file: Path) -> None:
        self.folder, self.file = folder, file
        self.address = file.relative_to(folder).as_posix().removesuffix("index.html")
        self.document = JustHTML(file.read_text("utf-8"), sanitize=False, collect_errors=True)

    def all(self, selector: str) -> list[Element]:
        """The elements that a CSS selector finds."""
        return [node for node in self.document.query(selector) if isinstance(node, Element)]

    def targets(self) -> list[str]:
        """Every address that the page links to or loads, absolute; the site's own begin with BASE."""
        found = [
            element.attrs[name]
            for name in ("href", "src", "action", "data", "poster")
            for element in self.all(f"[{name}]")
            if not (element.name == "link" and element.attrs.get("rel") in ("canonical", "edit"))
        ]
        return [urljoin(BASE + self.address, address or "") for address in found]

    def ids(self) -> list[str]:
        """Every id, in order."""
        return [str(element.attrs["id"]) for element in self.all("[id]")]


@cache
def pages_of(folder: Path) -> dict[str, BuiltPage]:
    """Every page of a built site by its address under the site's."""
    pages = (BuiltPage(folder, file) for file in sorted(folder.rglob("*.html")))
    return {page.address: page for page in pages}


def file_at(folder: Path, address: str) -> Path:
    """The file that a web server would answer with for an address of the site's own."""
    path = folder / unquote(urlsplit(address).path).lstrip("/")
    return path / "index.html" if path.is_dir() else path
