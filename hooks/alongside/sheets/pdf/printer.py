"""Prints one document as a PDF."""

import io
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pikepdf
from msgspec import Struct

from alongside.faults import SheetError
from alongside.languages.catalogues import by_tag
from alongside.languages.speaking import speaking
from alongside.sheets.described import Entry
from alongside.sheets.details import Size
from alongside.sheets.document import Document, Part
from alongside.sheets.pdf import fonts
from alongside.sheets.pdf.fields import MismatchError, make_fillable
from alongside.sheets.pdf.payload import payload_of
from alongside.sheets.pdf.room import LARGE_SIZES, SIZES
from alongside.typesetting import Typesetter

NEARLY_EMPTY = 0.35
"""A last page filled less than this is worth setting the part closer."""
USUAL_PAGES = 3
"""More pages than this of a participants' sheet are worth it, too."""
CLOSER = (0.75, 0.6)
"""Parts of the usual white space, tried in turn."""
LEAF = 2
"""The pages of a leaf, on which a handout is to stand."""
CLOSER_ON_A_LEAF = (*CLOSER, 0.45, 0.3, 0.2)
"""With these the design sets a handout's words smaller, too, and at last cuts its tables between rows."""
TYPED_SIZES: dict[Size, Mapping[Entry, int]] = {"usual": SIZES, "large": LARGE_SIZES}


class End(Struct, frozen=True):
    """What the template says of a part: how many pages it has, how much of the last is filled."""

    pages: int
    filled: float


class Printer:
    """Prints documents with one compiler, which keeps what they have in common.

    `templates` is the folder that holds `tokens.yml`, and `print/` with the page design and its fonts.
    """

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._typesetter = Typesetter(templates, "sheets/document.typ")
        self._font = fonts.Font.of(templates)
        self._squeezes: dict[bytes, float] = {}

    def print(self, document: Document) -> bytes:
        """The document as a fillable PDF/UA-1 file, the same bytes each time.

        Raises:
            SheetError: it cannot be printed.
        """
        with speaking(by_tag(self._templates, document.about.language)):
            if document.cover is None and len(document.parts) == 1:
                pages, _ = self._well_filled(document)
            else:
                pages, _ = self._set(document, [self._squeeze(part, document) for part in document.parts])
            return self._fillable(document, pages)

    def _squeeze(self, part: Part, document: Document) -> float:
        """How close a part of a pack is set: as close as when it is printed alone."""
        alone = _alone(part, document)
        key = _key(alone)
        if key not in self._squeezes:
            self._well_filled(alone)
        return self._squeezes[key]

    def _well_filled(self, document: Document) -> tuple[bytes, End]:
        """The pages of a single part, set a little closer where that spares one."""
        key = _key(_alone(document.parts[0], document))
        self._squeezes[key] = 1.0
        pages, (end,) = self._set(document, [1.0])
        for squeeze, most in _closer(document, end):
            closer, (closer_end,) = self._set(document, [squeeze])
            if closer_end.pages <= most:
                self._squeezes[key] = squeeze
                return closer, closer_end
        return pages, end

    def _set(self, document: Document, squeezes: Sequence[float]) -> tuple[bytes, list[End]]:
        """The pages before they are fillable, and where each part ends."""
        payload = payload_of(document, squeezes)
        pages = self._typesetter.pages(document.id, payload, document.about.edition)
        return pages, msgspec.json.decode(self._typesetter.reported("end"), type=list[End])

    def _fillable(self, document: Document, pages: bytes) -> bytes:
        fields = [field for part in document.parts for field in part.fields()]
        with _opened(pages) as pdf:
            try:
                make_fillable(pdf, fields, self._font.embed(pdf), TYPED_SIZES[document.size])
            except MismatchError as error:
                raise SheetError(document.id, [str(error)]) from error
            return _saved(pdf)


@contextmanager
def _opened(pages: bytes) -> Iterator[pikepdf.Pdf]:
    """The pages to be changed, in a file mapped into memory: of any other, pikepdf has Python read each few bytes."""
    with tempfile.TemporaryFile() as file:
        file.write(pages)
        file.flush()
        with pikepdf.open(file, access_mode=pikepdf.AccessMode.mmap) as pdf:
            yield pdf


def _saved(pdf: pikepdf.Pdf) -> bytes:
    """The same bytes each time. The metadata stays as Typst wrote it, since no other version of PDF is written."""
    saved = io.BytesIO()
    pdf.save(
        saved,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        fix_metadata_version=False,
    )
    return saved.getvalue()


def _closer(document: Document, end: End) -> Iterator[tuple[float, int]]:
    """How close a single part that ends there may be set, each with the most pages for which it is worth it.

    A handout that does not come down to a leaf is set closer only to spare a last page that is nearly empty.
    """
    if document.parts[0].is_handout and end.pages > LEAF:
        yield from ((squeeze, LEAF) for squeeze in CLOSER_ON_A_LEAF)
    if _worth_a_page(document, end):
        yield from ((squeeze, end.pages - 1) for squeeze in CLOSER)


def _worth_a_page(document: Document, end: End) -> bool:
    """Whether less white space may spare a page worth sparing. Only what is handed out whole must not grow long."""
    (part,) = document.parts
    handed_out = document.size == "usual" and not part.copy and part.is_filled_in and not part.is_handout
    return (handed_out and end.pages > USUAL_PAGES) or (end.pages > 1 and end.filled < NEARLY_EMPTY)


def _alone(part: Part, document: Document) -> Document:
    """A part as a document of its own; what differs in a pack takes no room."""
    return Document((msgspec.structs.replace(part, place="", prefix=""),), document.paper, document.size)


def _key(document: Document) -> bytes:
    return msgspec.json.encode(document)
