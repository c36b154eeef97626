"""Addresses: from a link as an author writes it to an address under the site's, and from there to any page or paper.

Between the two, a link is held as an address under the site's (`worksheets/team-health-check/#rate`, `./` for home) or,
when it leads elsewhere, as it was written.
"""

import posixpath
import re
from functools import lru_cache
from urllib.parse import urljoin

from alongside.languages.language import ORIGINAL

WEB_ADDRESS = r"^https?://([\w.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?([/?#]\S*)?\Z"
"""The whole address of something on the web."""


_IN_LANGUAGE = re.compile(r"(?P<code>[a-z]{2})/")


def in_language(path: str) -> tuple[str, str]:
    """The language of what stands under `docs/` or under the site's address, and where its original would stand."""
    found = _IN_LANGUAGE.match(path)
    return (found["code"], path[found.end() :]) if found else (ORIGINAL, path)


def is_elsewhere(href: str) -> bool:
    """Whether a link leads away from the site: it names a scheme, such as `https:`."""
    return ":" in href.split("/", maxsplit=1)[0]


def target_of(href: str, source: str) -> tuple[str, str]:
    """The file under `docs/` to which a link in the file `source` leads, and the anchor there or an empty text."""
    path, _, anchor = href.partition("#")
    if not path:
        return source, anchor
    # A link that begins with a slash counts from docs/
    folder = "" if path.startswith("/") else posixpath.dirname(source)
    return posixpath.normpath(posixpath.join(folder, path.lstrip("/"))), anchor


def page_address(path: str) -> str:
    """The address under the site's of the page of a Markdown file, such as `worksheets/team-health-check/`."""
    page = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{page}/" if page else ""


def under_site(href: str, source: str) -> str:
    """The address under the site's of a link in the file `source`."""
    if is_elsewhere(href):
        return href
    path, anchor = target_of(href, source)
    address = page_address(path) if path.endswith(".md") else path
    return (address or "./") + (f"#{anchor}" if anchor else "")


def on_page(address: str, page: str) -> str:
    """An address under the site's, made relative to the page at another; `page` is empty for home."""
    if is_elsewhere(address):
        return address
    path, hash_, anchor = address.partition("#")
    if anchor and path == (page or "./"):
        return hash_ + anchor
    relative = posixpath.relpath(path or ".", page or ".")
    return relative + ("/" if path.endswith("/") or not path else "") + hash_ + anchor


@lru_cache(10_000)
def on_paper(address: str, site: str) -> str:
    """An address under the site's, made absolute: paper has no neighbours. `site` is the site's own address."""
    return address if is_elsewhere(address) else urljoin(site, address)
