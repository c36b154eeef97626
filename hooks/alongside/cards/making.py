"""What the decks of all kinds share: where they come from, their opening words, and cards to write on."""

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import urljoin

from alongside.body import CITATION
from alongside.cards.model import PER_PAGE, Card, Deck, Own
from alongside.catalogue import Catalogue
from alongside.items import Item
from alongside.printing import LICENCE
from alongside.sheets.model import Block, Heading
from alongside.sheets.parse import parse

_CITED = re.compile(rf"\s*{CITATION.pattern}")


def deck_of(item: Item, guide: Catalogue, edition: date, cards: Sequence[Card], own: Own) -> Deck:
    """The deck of an item: its cards, and in what would be empty places of the last page cards to write on."""
    return Deck(
        id=item.id,
        title=item.title,
        summary=item.summary,
        address=urljoin(guide.owner.site_url, item.url) if guide.owner else item.url,
        edition=edition,
        licence=LICENCE,
        organisation=guide.owner.organisation if guide.owner else "",
        cards=(*cards, *[own] * (-len(cards) % PER_PAGE)),
    )


def blocks_of(item: Item) -> tuple[Block, ...]:
    """A page's blocks as words only: cards have no list of sources and nothing to click."""
    uncited = _CITED.sub("", item.body)
    sheet, _ = parse(uncited, item.source, item.body_line, lambda *_: None, fillable=False)
    return sheet.participants()


def opening_of(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks above the first heading."""
    end = next((at for at, block in enumerate(blocks) if isinstance(block, Heading)), len(blocks))
    return tuple(blocks[:end])
