"""A deck made by hand."""

from datetime import date

from alongside.cards.deck import Cover, Deck, Point, Question
from alongside.sheets.model import Paragraph, Run


def text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


SMALL = Deck(
    id="small",
    title="A small deck",
    summary="A deck of three cards.",
    address="https://alongside.example/models/small/",
    edition=date(2026, 11, 22),
    licence="CC BY 4.0",
    organisation="Alongside",
    cards=(
        Cover("A small deck", (text("What it is about."),)),
        Point("Show", "Candour", (text("Describe one event."),), number="3"),
        Question("What did you hear me say?", "When you must say something hard", "Say it first.", "1 of 1"),
    ),
)
