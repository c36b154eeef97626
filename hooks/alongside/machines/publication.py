"""The guide as it is published: what its pages say, and what the site says of the whole."""

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.links import on_paper

LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
"""Where the licence of all words and sheets stands."""


class Publication(Struct, frozen=True):
    """The guide under its name, in its language."""

    guide: Guide
    name: str
    summary: str
    """What the guide is, in a line."""
    language: str
    """Such as `en-GB`."""

    def whole(self, address: str) -> str:
        """An address under the site's, with the site's own before it."""
        return on_paper(address, self.guide.site)


def kind_listed(item: Item) -> Kind | None:
    """The kind of which a page is the index; None for any other page."""
    kinds = (kind for kind in Kind if kind.in_library)
    return next((kind for kind in kinds if item.source == f"{kind.folder}/index.md"), None)
