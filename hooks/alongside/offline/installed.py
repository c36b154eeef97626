"""What makes the guide a program on a device (Web Application Manifest, W3C): its name, colours and icons."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from alongside.faults import DesignError, SheetError
from alongside.few_colours import in_few_colours
from alongside.fingerprint import CORE, digest, fingerprint
from alongside.keeping import Shelf
from alongside.machines.publication import Publication
from alongside.owner.brand import Brand
from alongside.owner.colours import mixed
from alongside.site import Site
from alongside.templates import rendered
from alongside.tokens import read_tokens
from alongside.typesetting import Typesetter

ADDRESS = "manifest.webmanifest"
TAB = "assets/images/icon.svg"
"""The guide's own icon in a browser's tab, where the owner has none."""
DESIGN = "icons/icon.typ"
SHORT = 12
"""Letters of a name that fit below an icon."""
COLOURS = 16
INCH = 72.0
"""Pixels an inch, of a page measured in points: one a point."""


class Icon(Struct, frozen=True):
    """A square picture of the guide's mark."""

    address: str
    side: int
    """In pixels."""
    purpose: str
    """`any`, or `maskable`: then the system cuts off up to a fifth at each edge."""


ICONS = (
    Icon("icons/192.png", 192, "any"),
    Icon("icons/512.png", 512, "any"),
    Icon("icons/maskable-512.png", 512, "maskable"),
    Icon("icons/apple-touch-180.png", 180, "maskable"),
)


def manifest(publication: Publication, site: Site) -> str:
    """The manifest as JSON. Addresses count from its own."""
    paper = read_tokens(site.overrides)["colour"]["light"]["paper"]
    said: dict[str, Any] = {
        "id": urlsplit(publication.guide.site).path or "/",
        "name": publication.name,
        "short_name": publication.name if len(publication.name) <= SHORT else publication.name[:SHORT].split(" ")[0],
        "description": publication.summary,
        "lang": publication.language,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": [
            {"src": icon.address, "sizes": f"{icon.side}x{icon.side}", "type": "image/png", "purpose": icon.purpose}
            for icon in ICONS
            if "apple" not in icon.address
        ],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def icon_in_tabs(site: Site) -> str:
    """Where the icon in a browser's tab stands: the owner's own, or the guide's in the owner's colour."""
    return site.guide.brand.icon.address if site.guide.brand.icon else TAB


def drawn_for_tabs(site: Site) -> str:
    """The guide's own icon as SVG, in a colour that is seen on light and on dark tabs."""
    colours = read_tokens(site.overrides, site.guide.brand.colours)["colour"]
    accent = mixed(colours["light"]["accent"], colours["dark"]["accent"], 0.5)
    return rendered(site.templates, "icon.svg", accent=accent)


def make_icons(site: Site) -> dict[str, Path]:
    """Where each icon is, by its address under the site's; what is not kept is made.

    Raises:
        DesignError: one cannot be made.
    """
    shelf = Shelf(site.kept / "icons", ".png", 20)
    design = (site.overrides / "tokens.yml", site.overrides / "print/icons", site.overrides / "print/shared.typ")
    made = fingerprint([CORE / "offline/installed.py"], *design)
    own = _own(site.guide.brand)
    keys = {icon: digest([made.encode(), msgspec.json.encode((icon, own))]) for icon in ICONS}
    for icon, content in _drawn([icon for icon in ICONS if not shelf.holds(keys[icon])], own, site):
        shelf.put(keys[icon], content)
    places = {icon.address: shelf.place(key) for icon, key in keys.items()}
    shelf.prune(places.values())
    return places


def _own(brand: Brand) -> dict[str, Any]:
    """What of an owner's looks an icon shows."""
    icon = brand.icon.drawn if brand.icon else ""
    return {"colours": brand.colours.get("light", {}), "brand": {"accent": "", "logo": icon}}


def _drawn(icons: list[Icon], own: dict[str, Any], site: Site) -> Iterator[tuple[Icon, bytes]]:
    typesetter = Typesetter(site.overrides, DESIGN) if icons else None
    for icon in icons:
        assert typesetter
        try:
            picture = typesetter.picture(icon.address, msgspec.to_builtins(icon) | own, INCH)
        except SheetError as fault:
            raise DesignError(f"overrides/print/{DESIGN}: {fault}") from fault
        yield icon, in_few_colours(picture, COLOURS)
