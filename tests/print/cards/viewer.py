"""Where things stand on a printed page, measured without the page design: from a card's size and the paper's alone."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2
from msgspec import Struct

from alongside.cards.deck import Card, Cover, Format, Own, Point, Question
from alongside.paper import Paper
from tests.core.cards.words import words_of

MM = 72 / 25.4
WIDTH, HEIGHT = 88.9 * MM, 63.5 * MM
SIZES: dict[Paper, tuple[float, float]] = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (612, 792)}
"""Width and height in points."""
CURLY = "\u2018\u2019\u201c\u201d"
"""Single and double quotation marks."""


class Box(Struct, frozen=True):
    """A rectangle in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, other: "Box", slack: float = 0) -> bool:
        """Whether another lies within, at least `slack` from the edges."""
        return (
            self.left + slack <= other.left
            and other.right <= self.right - slack
            and self.bottom + slack <= other.bottom
            and other.top <= self.top - slack
        )


def front_boxes(paper: Paper) -> list[Box]:
    """The eight cards of a page of fronts, row by row, centred on the paper."""
    width, height = SIZES[paper]
    left, top = width / 2 - WIDTH, height / 2 + 2 * HEIGHT
    return [
        Box(left + x * WIDTH, top - (y + 1) * HEIGHT, left + (x + 1) * WIDTH, top - y * HEIGHT)
        for y in range(4)
        for x in range(2)
    ]


def behind(box: Box, paper: Paper) -> Box:
    """The same place seen from behind, when the sheet is turned along its long edge."""
    width, _ = SIZES[paper]
    return Box(width - box.right, box.bottom, width - box.left, box.top)


class Viewer:
    """A printed deck."""

    def __init__(self, content: bytes) -> None:
        self._pdf = pypdfium2.PdfDocument(io.BytesIO(content))
        self._letters = [list(_letters(page.get_textpage())) for page in self._pdf]

    def __len__(self) -> int:
        return len(self._pdf)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        width, height = self._pdf[page].get_size()
        return float(width), float(height)

    def within(self, page: int, box: Box) -> str:
        """The letters inside a rectangle in the order in which they are printed, without blanks."""
        return squeezed("".join(letter for letter, place in self._letters[page] if box.holds(place)))

    def whole(self, page: int) -> str:
        """The letters of a page in the order in which they are printed, without blanks."""
        return squeezed("".join(letter for letter, _ in self._letters[page]))

    def places(self, page: int) -> list[Box]:
        """The rectangle of each printed letter."""
        return [place for _, place in self._letters[page]]


def _letters(text: Any) -> Iterator[tuple[str, Box]]:
    """Each letter with its rectangle; blanks have none."""
    for at in range(text.count_chars()):
        box = Box(*text.get_charbox(at))
        if box.left < box.right and box.bottom < box.top:
            yield chr(pypdfium2.raw.FPDFText_GetUnicode(text, at)), box


def squeezed(text: str) -> str:
    """A text without blanks, in which all quotation marks are straight.

    It has no hyphens, since PDFium drops those on which a line ends.
    """
    straight = text.translate(str.maketrans(CURLY, "''\"\""))
    return re.sub(r"[\s\ufffe\x02-]+", "", straight)


def front_words(card: Card) -> str:
    """What a card's front has to say, without blanks."""
    match card:
        case Question():
            return squeezed(card.situation + card.name + card.place)
        case Point():
            return squeezed(card.label + card.number + card.name + card.note)
        case Format():
            return squeezed(card.label + card.place + card.name + card.use + card.say)
        case Cover() | Own():
            return squeezed(card.name)


def back_words(card: Card) -> str:
    """What a card's back has to say, without blanks."""
    match card:
        case Question():
            return squeezed(card.place + card.situation + card.use)
        case Point() | Format():
            return squeezed(card.place + card.number + card.name + words_of(card.back))
        case Own():
            return squeezed(card.back)
        case Cover():
            return squeezed(words_of(card.opening) if card.diagram else "".join(card.contents))
