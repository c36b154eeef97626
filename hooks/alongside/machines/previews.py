"""The pictures that stand beside links to the guide where people share them: one a kind, and one for all other pages.

They stand at the same addresses in every edition, since what was shared goes on showing them.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from alongside.faults import DesignError, SheetError
from alongside.few_colours import in_few_colours
from alongside.fingerprint import CORE, digest, fingerprint
from alongside.items.vocabulary import Kind
from alongside.keeping import Shelf
from alongside.languages.language import ENGLISH, Language
from alongside.letters import strange
from alongside.machines.publication import Publication
from alongside.owner.brand import Printed
from alongside.site import Site
from alongside.typesetting import Typesetter

DESIGN = "previews/preview.typ"
WIDTH, HEIGHT = 1200, 630
PIXELS_AN_INCH = 144.0
COLOURS = 32
"""So many a picture has: three, and the steps between them at the edges of letters."""


class Preview(Struct, frozen=True):
    """A picture, and what stands on it."""

    address: str
    """Under the site's."""
    name: str
    """The guide's; empty, as the other words are, where a font lacks a letter of it."""
    kind: str
    summary: str
    site: str
    """The site's address as people write it."""
    language: str
    words: str
    """What it says, for who does not see it."""
    brand: Printed


def address_of(kind: Kind, language: Language = ENGLISH) -> str:
    """Where the picture for pages of a kind stands, under the site's address."""
    folder = "" if language.is_original else f"{language.code}/"
    return f"{folder}previews/{kind if kind.in_library else 'guide'}.png"


def preview_of(kind: Kind, publication: Publication) -> Preview:
    """The picture for pages of a kind."""
    guide = publication.guide
    index = guide.sources.get(f"{kind.folder}/index.md") if kind.in_library else None
    if index and index.language != guide.language.code:
        index = None
    summary = index.summary if index else "" if kind.in_library else publication.summary
    label = kind.label if kind.in_library else ""

    def printable(text: str) -> str:
        return "" if strange(text, guide.letters) else text

    return Preview(
        address=address_of(kind, guide.language),
        name=printable(publication.name),
        kind=label,
        summary=printable(summary),
        site=printable(guide.site.partition("://")[2].rstrip("/")),
        language=publication.language,
        words=" \N{EN DASH} ".join(filter(None, (publication.name, label, summary))),
        brand=guide.brand.printed,
    )


def previews(publication: Publication) -> Iterator[Preview]:
    """Every picture."""
    kinds = {page.kind for page in publication.guide.readable()}
    every = publication.guide.language.is_original
    wanted = (kind for kind in Kind if kind.in_library or kind is Kind.PAGE)
    return (preview_of(kind, publication) for kind in wanted if every or kind in kinds)


def make_previews(publication: Publication, site: Site) -> dict[str, Path]:
    """Where each picture is, by its address under the site's; what is not kept is made.

    Raises:
        DesignError: one cannot be made.
    """
    shelf = Shelf(site.kept / "previews", ".png", 100)
    made = fingerprint([CORE / "machines/previews.py"], site.overrides / "tokens.yml", site.overrides / "print")
    keys = {picture: digest([made.encode(), msgspec.json.encode(picture)]) for picture in previews(publication)}
    missing = [picture for picture in keys if not shelf.holds(keys[picture])]
    if missing:
        typesetter = Typesetter(site.overrides, DESIGN)
        for picture in missing:
            shelf.put(keys[picture], _set(picture, typesetter))
    places = {picture.address: shelf.place(key) for picture, key in keys.items()}
    shelf.prune(places.values())
    return places


def _set(picture: Preview, typesetter: Typesetter) -> bytes:
    """A picture as PNG."""
    try:
        painted = typesetter.picture(picture.address, msgspec.to_builtins(picture), PIXELS_AN_INCH)
    except SheetError as fault:
        raise DesignError(f"overrides/print/{DESIGN}: {fault}") from fault
    return in_few_colours(painted, COLOURS)
