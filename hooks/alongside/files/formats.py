"""What can be downloaded: every format, its suffix and its papers are declared here, and nowhere else.

Pages list the downloads of an item, `making.py` makes them, tests ask for them.
"""

from collections.abc import Iterator

from msgspec import Struct

from alongside import questions, ten_minutes
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.languages.speaking import noted, say
from alongside.paper import Paper


class Format(Struct, frozen=True):
    """One format: `suffix` follows the item's id in the file's name, `{paper}` stands for each paper."""

    key: str
    """By which code and templates know it."""
    label: str
    """What a reader sees, without the paper."""
    suffix: str
    kinds: tuple[Kind, ...]
    needs_notes: bool = False
    """A sheet has it only with facilitator's notes."""
    pages: tuple[str, ...] = ()
    """Single pages that have it, by id, besides all items of the kinds."""
    is_shown: bool = False
    """A picture, shown on a page and not listed to download; only the sheets that a page names have one."""


SHEETS = (Kind.CHECKLIST, Kind.WORKSHEET)
FORMATS = (
    Format("pdf", noted("Fillable PDF"), "-{paper}.pdf", SHEETS),
    Format("handout", noted("Handout"), "-handout-{paper}.pdf", SHEETS),
    Format("large", noted("Large print"), "-large-{paper}.pdf", SHEETS),
    Format(
        "facilitator",
        noted("Facilitator's copy"),
        "-facilitator-{paper}.pdf",
        (*SHEETS, Kind.WORKSHOP),
        needs_notes=True,
    ),
    Format("word", noted("Word"), ".docx", SHEETS),
    Format(
        "facilitator-word",
        noted("Facilitator's copy, Word"),
        "-facilitator.docx",
        (*SHEETS, Kind.WORKSHOP),
        needs_notes=True,
    ),
    Format("pack", noted("Everything in one PDF"), "-pack-{paper}.pdf", (Kind.WORKSHOP, Kind.PATH)),
    Format("zip", noted("Everything in every format"), ".zip", (Kind.WORKSHOP, Kind.PATH)),
    Format(
        "cards", noted("Cards to cut out"), "-cards-{paper}.pdf", (Kind.MODEL,), pages=(questions.ID, ten_minutes.ID)
    ),
    Format("picture", noted("Picture of the first page"), "-{paper}.png", SHEETS, is_shown=True),
)


class Download(Struct, frozen=True):
    """A file that an item offers."""

    item: str
    """The item's id."""
    format: Format
    paper: Paper | None
    """None where the format is the same on every paper."""
    address: str
    """Under the site's."""

    @property
    def key(self) -> str:
        """The key of its format."""
        return self.format.key

    @property
    def label(self) -> str:
        """What a reader sees, without the paper."""
        return say(self.format.label)

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.address.rpartition("/")[2]

    @property
    def kind(self) -> str:
        """What kind of file it is, by the end of its name: `pdf`, `docx` or `zip`."""
        return self.format.suffix.rpartition(".")[2]


def downloads(item: Item, guide: Guide) -> list[Download]:
    """Every file that an item offers, in the order of `FORMATS`, the paper that is offered first before the other."""
    return [download for download in _made_of(item, guide) if not download.format.is_shown]


def pictures(item: Item, guide: Guide) -> list[Download]:
    """The pictures of a sheet's first page, one a paper, if a page shows them."""
    return [download for download in _made_of(item, guide) if download.format.is_shown]


def all_downloads(guide: Guide) -> list[Download]:
    """Every file that can be downloaded from the site."""
    return [download for item in guide.readable() for download in _made_of(item, guide)]


def _made_of(item: Item, guide: Guide) -> list[Download]:
    return [download for form in FORMATS if _offered(form, item, guide) for download in _files(form, item, guide)]


def _offered(form: Format, item: Item, guide: Guide) -> bool:
    sheet = guide.sheet(item)
    without_notes = sheet is not None and not sheet.has_notes
    has_cards = item.id in form.pages and bool(guide.sections(item)) and item.language == guide.language.code
    without_picture = form.is_shown and item.id not in guide.pictured
    return (item.kind in form.kinds or has_cards) and not (form.needs_notes and without_notes) and not without_picture


def _files(form: Format, item: Item, guide: Guide) -> Iterator[Download]:
    for paper in guide.papers if "{paper}" in form.suffix else (None,):
        yield Download(item.id, form, paper, f"{item.url}{item.id}{form.suffix.format(paper=paper)}")
