"""Which sheets are printed, and under which names: two PDFs a sheet, one a paper, beside the sheet's page."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urljoin

from alongside.catalogue import Catalogue
from alongside.items import Timed
from alongside.sheets.pdf import Details, Job, Paper

PAPERS: dict[str, Paper] = {"a4": "a4", "letter": "us-letter"}
"""A paper's name in a file's name, and the printer's name for it."""
LICENCE = "CC BY 4.0"


def sheet_jobs(guide: Catalogue, edition: date) -> dict[str, Job]:
    """What to print, by the address of the PDF under the site's: `worksheets/x/x-a4.pdf`."""
    return {
        f"{item.url}{item.id}-{name}.pdf": Job(guide.sheets[item.id], details_of(item, guide, edition), paper)
        for item in _printed(guide)
        for name, paper in PAPERS.items()
    }


def details_of(item: Timed, guide: Catalogue, edition: date) -> Details:
    """What stands at the head and the foot of an item's printed sheet."""
    return Details(
        id=item.id,
        title=item.title,
        kind=item.kind.label,
        summary=item.summary,
        minutes=item.minutes,
        people=item.people_words,
        audience=item.audience_words.lower(),
        address=urljoin(guide.owner.site_url, item.url) if guide.owner else item.url,
        edition=edition,
        licence=LICENCE,
        organisation=guide.owner.organisation if guide.owner else "",
    )


def _printed(guide: Catalogue) -> Iterator[Timed]:
    return (item for item in guide.library() if isinstance(item, Timed) and item.id in guide.sheets)
