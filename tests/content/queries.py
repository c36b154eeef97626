"""Two sets of queries: what people might type into the search, and the pages that answer it."""

from pathlib import Path

import msgspec
from msgspec import Struct

from alongside.enquiry.page import SOURCE
from alongside.guide import Guide
from alongside.items.vocabulary import Kind
from alongside.links import page_address

FILE = Path(__file__).with_name("queries.yml")
"""The open set, of every page and in every manner alike."""
HELD = Path(__file__).with_name("held.yml")
"""A set of whole sentences and situations for the most part: for its figure alone, and not to be tuned to."""


class Query(Struct, frozen=True, rename={"words": "query", "manner": "class"}, forbid_unknown_fields=True):
    """A query of the set."""

    words: str
    """As it is typed."""
    pages: list[str]
    """The addresses that answer it, best first, without the slash at the end; home is an empty text."""
    manner: str
    """In which manner people typed it: misspelt, as a whole sentence and so on."""


def queries(file: Path = FILE) -> list[Query]:
    """A set, in the order of its file."""
    return msgspec.yaml.decode(file.read_text("utf-8"), type=list[Query])


def places(guide: Guide) -> dict[str, str]:
    """Every place to which a result may lead, by its address as the set writes it, with its title.

    The enquiry page comes from the owner's settings and is titled in its own template.
    """
    found = {address_of(item.url): item.title for item in guide.items.values()}
    found |= {f"{item.id}#{one.anchor}": one.title for item in guide.readable() for one in guide.sections(item)}
    return found | {address_of(page_address(SOURCE)): "Ask us"}


def address_of(url: str) -> str:
    """An address under the site's as the set writes it: `glossary#coaching`."""
    return url.replace("/#", "#").removesuffix("/")


def needed(address: str) -> int:
    """How many queries a place must be the best answer to: a term two, and any other three."""
    return 2 if address.startswith(f"{Kind.TERM.folder}#") else 3
