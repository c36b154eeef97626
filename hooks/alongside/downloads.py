"""What can be downloaded, each format declared once: pages list it, hooks make it, tests ask for it."""

from collections.abc import Iterator

from msgspec import Struct

from alongside import questions
from alongside.catalogue import Catalogue
from alongside.items import Item
from alongside.vocabulary import Kind

PAPERS = {"a4": "A4", "letter": "US Letter"}
"""A paper's name in a file's name, and what a reader sees."""


class Format(Struct, frozen=True):
    """One format of an item: `suffix` follows the item's id in the file's name, `{paper}` stands for each paper."""

    label: str
    """What a reader sees, without the paper."""
    suffix: str
    kinds: tuple[Kind, ...]
    needs_notes: bool = False
    """Only for sheets with facilitator's notes."""
    pages: tuple[str, ...] = ()
    """Single pages that have it, by id, besides all items of the kinds."""


SHEETS = (Kind.CHECKLIST, Kind.WORKSHEET)
FORMATS = (
    Format("Fillable PDF", "-{paper}.pdf", SHEETS),
    Format("Large print", "-large-{paper}.pdf", SHEETS),
    Format("Facilitator's copy", "-facilitator-{paper}.pdf", SHEETS, needs_notes=True),
    Format("Word", ".docx", SHEETS),
    Format("Facilitator's copy, Word", "-facilitator.docx", SHEETS, needs_notes=True),
    Format("Facilitator's copy", "-facilitator-{paper}.pdf", (Kind.WORKSHOP,)),
    Format("Facilitator's copy, Word", "-facilitator.docx", (Kind.WORKSHOP,)),
    Format("Everything in one PDF", "-pack-{paper}.pdf", (Kind.WORKSHOP, Kind.PATH)),
    Format("Everything in every format", ".zip", (Kind.WORKSHOP, Kind.PATH)),
    Format("Cards to cut out", "-cards-{paper}.pdf", (Kind.MODEL,), pages=(questions.ID,)),
)


class Download(Struct, frozen=True):
    """A file to download: its address under the site's, its format's label, and its paper's name or an empty text."""

    address: str
    label: str
    paper: str


def downloads(item: Item, guide: Catalogue) -> list[Download]:
    """Every file that an item offers, in the order of `FORMATS`, A4 before US Letter."""
    return [download for form in FORMATS if _offered(form, item, guide) for download in _files(form, item)]


def _offered(form: Format, item: Item, guide: Catalogue) -> bool:
    sheet = guide.sheet(item)
    return (item.kind in form.kinds or item.id in form.pages) and (
        not form.needs_notes or bool(sheet and sheet.has_notes)
    )


def _files(form: Format, item: Item) -> Iterator[Download]:
    papers = PAPERS if "{paper}" in form.suffix else {"": ""}
    for name, label in papers.items():
        yield Download(f"{item.url}{item.id}{form.suffix.format(paper=name)}", form.label, label)
