"""Which PDFs are printed, and under which addresses: every format of `downloads.py` that is set on pages."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urljoin

from alongside.catalogue import Catalogue
from alongside.items import Item, LibraryItem, Path, Timed
from alongside.sheets.pdf import Copy, Details, Document, Paper, Part, Size, sheet_part

PAPERS: dict[str, Paper] = {"a4": "a4", "letter": "us-letter"}
"""A paper's name in a file's name, and the printer's name for it."""
LICENCE = "CC BY 4.0"


def sheet_documents(guide: Catalogue, edition: date) -> dict[str, Document]:
    """Every sheet for participants, in large print, and for the facilitator where it has notes.

    Documents come by the address of their PDF under the site's, such as `worksheets/x/x-large-a4.pdf`.
    """
    found: dict[str, Document] = {}
    for item in printed_sheets(guide):
        participants = part_of(item, guide, edition)
        found |= on_papers(item, "-{paper}.pdf", participants)
        found |= on_papers(item, "-large-{paper}.pdf", participants, size="large")
        if guide.sheets[item.id].has_notes:
            facilitator = part_of(item, guide, edition, "facilitator")
            found |= on_papers(item, "-facilitator-{paper}.pdf", facilitator)
    return found


def on_papers(item: Item, suffix: str, part: Part, size: Size = "usual") -> dict[str, Document]:
    """A document of one part on every paper."""
    return {address(item, suffix, name): Document((part,), paper, size) for name, paper in PAPERS.items()}


def address(item: Item, suffix: str, paper: str) -> str:
    """The address of an item's file under the site's; the suffix is that of its format in `downloads.py`."""
    return f"{item.url}{item.id}{suffix.format(paper=paper)}"


def part_of(item: Timed, guide: Catalogue, edition: date, copy: Copy = "participants") -> Part:
    """The sheet of an item as a part of a document."""
    return sheet_part(guide.sheets[item.id], details_of(item, guide, edition), copy, works_of(guide))


def works_of(guide: Catalogue) -> dict[str, str]:
    """The short form of each work that the guide cites, by its key."""
    return {key: work.short for key, work in guide.references.items()}


def details_of(item: LibraryItem, guide: Catalogue, edition: date) -> Details:
    """What stands at the head and the foot of an item's pages."""
    steps = item.steps if isinstance(item, Path) else ()
    return Details(
        id=item.id,
        title=item.title,
        kind=item.kind.label,
        summary=item.summary,
        minutes=item.minutes if isinstance(item, Timed) else sum(step.minutes for step in steps) or None,
        people=item.people_words if isinstance(item, Timed) else "",
        audience=item.audience_words.lower(),
        address=urljoin(guide.owner.site_url, item.url) if guide.owner else item.url,
        edition=edition,
        licence=LICENCE,
        organisation=guide.owner.organisation if guide.owner else "",
        steps=len(steps),
    )


def printed_sheets(guide: Catalogue) -> Iterator[Timed]:
    """The items that have a sheet."""
    return (item for item in guide.library() if isinstance(item, Timed) and item.id in guide.sheets)
