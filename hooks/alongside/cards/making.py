"""What the decks of all kinds share: where they come from, their opening words, and cards to write on."""

from collections.abc import Sequence
from itertools import islice, takewhile
from urllib.parse import urljoin

from alongside.cards.deck import PER_PAGE, Card, Cover, Deck, Own
from alongside.guide import LICENCE, Guide
from alongside.items.item import Item
from alongside.sections import Section
from alongside.sheets.cited import uncited
from alongside.sheets.model import Block, Heading, Paragraph


def deck_of(item: Item, guide: Guide, cards: Sequence[Card], own: Own) -> Deck:
    """The deck of an item: its cards, and in what would be empty places of the last page cards to write on."""
    return Deck(
        id=item.id,
        title=item.title,
        summary=item.summary,
        address=urljoin(guide.site, item.url),
        edition=guide.edition,
        licence=LICENCE,
        own_licence=guide.owner.licence if guide.owner else "",
        organisation=guide.organisation,
        language=guide.language.tag,
        brand=guide.brand.printed,
        cards=(*cards, *[own] * (-len(cards) % PER_PAGE)),
    )


def contents_cover(item: Item, guide: Guide, facts: tuple[str, ...], sections: Sequence[Section]) -> Cover:
    """The first card of a page that is read as sections: its opening words, and what the others are about."""
    titles = tuple(section.title for section in sections)
    return Cover(item.title, opening_of(blocks_of(item, guide)), facts, contents=titles)


def blocks_of(item: Item, guide: Guide) -> tuple[Block, ...]:
    """A page's blocks as words only: cards have no list of sources and nothing to click."""
    return uncited(guide.texts[item.id].participants(), lambda _: None)


def opening_of(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The paragraph above the first heading that answers the page's question; words to begin with stand on the page."""
    above = takewhile(lambda block: not isinstance(block, Heading), blocks)
    return tuple(islice((block for block in above if isinstance(block, Paragraph)), 1))
