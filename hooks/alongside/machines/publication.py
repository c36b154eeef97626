"""The guide as it is published: what its pages say, and what the site says of the whole."""

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.vocabulary import Kind, Purpose, Whom
from alongside.languages.speaking import say, speaking
from alongside.links import on_paper
from alongside.navigation import BAR

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

    def anchored(self, words: str, anchor: str) -> str:  # noqa: ARG002
        """What stands behind a heading of these words so that links with the anchor find it: links lead to the site."""
        return ""

    def translated(self, guide: Guide) -> "Publication":
        """The same under the guide in another language."""
        with speaking(guide.language):
            summary = say(self.summary) if self.summary else ""
        return Publication(guide, self.name, summary, guide.language.tag)


def lists_of(item: Item, guide: Guide) -> list[tuple[str, list[Item]]]:
    """The items that a page lists below its own words, by their headings; nothing where it is no index.

    That of a kind stands under no heading.
    """
    if item.id == "library":
        return [(kind.plural, guide.of_kind(kind)) for kind in guide.kinds()]
    if item.id == "sheets":
        return [(purpose.label, [*guide.with_purpose(purpose)]) for purpose in Purpose if guide.with_purpose(purpose)]
    if item.id == "situations":
        groups = [(whom.label, guide.settled_with(whom)) for whom in Whom]
        return [group for group in [*groups, (Kind.PATH.plural, guide.of_kind(Kind.PATH))] if group[1]]
    for kind in guide.kinds():
        if item.source == f"{kind.folder}/index.md":
            return [("", guide.of_kind(kind))]
    parts = next((parts for index, parts in BAR.values() if index == item.source), ())
    indexes = [guide.sources.get(f"{part.folder}/index.md" if isinstance(part, Kind) else part) for part in parts]
    return [("", found)] if (found := [index for index in indexes if index]) else []
