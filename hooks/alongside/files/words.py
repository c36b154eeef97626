"""What stands on paper of an item: its details at head and foot, and its blocks with addresses and works in words."""

from collections.abc import Sequence
from urllib.parse import urljoin

from alongside.agenda.copies import Copies
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Path
from alongside.items.library import Fillable, LibraryItem, Timed
from alongside.languages.speaking import say
from alongside.links import on_paper
from alongside.sheets.cited import cited
from alongside.sheets.details import Details
from alongside.sheets.model import Block
from alongside.wording import leaves


def details_of(item: LibraryItem, guide: Guide) -> Details:
    """What stands at the head and the foot of an item's pages."""
    steps = item.steps if isinstance(item, Path) else ()
    return Details(
        id=item.id,
        title=item.title,
        kind=item.kind.label,
        summary=item.summary,
        minutes=item.minutes if isinstance(item, Timed) else sum(step.minutes for step in steps) or None,
        people=item.people_words if isinstance(item, Timed) else "",
        audience=item.audience_inside,
        address=urljoin(guide.site, item.url),
        edition=guide.edition,
        licence=guide.licence,
        organisation=guide.organisation,
        brand=guide.brand.printed,
        steps=len(steps),
        language=guide.language.tag,
    )


def with_leaves(copies: Copies, sheet: Item) -> str:
    """How many copies are printed of a sheet, and of how many leaves, if any: `one a pair, 1 leaf a copy`."""
    if isinstance(sheet, Fillable) and (copies.count or copies.more):
        return say("%(copies)s, %(leaves)s a copy", copies=copies.words, leaves=leaves(sheet.leaves))
    return copies.words


def printed(blocks: Sequence[Block], guide: Guide, *, cites: bool = True) -> tuple[Block, ...]:
    """Blocks as paper has them: links with their whole address, works in their short form or, on request, left out."""
    works = guide.references if cites else {}
    return cited(blocks, works, lambda address: on_paper(guide.led(address), guide.site))
