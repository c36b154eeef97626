"""Sheets made by hand, so that these tests need no Markdown."""

from collections.abc import Mapping
from datetime import date

from alongside.items.references import Reference
from alongside.paper import Paper
from alongside.sheets.cited import cited, uncited
from alongside.sheets.details import Details, Size
from alongside.sheets.document import FACILITATOR, Document, Part
from alongside.sheets.model import (
    Block,
    Heading,
    Listing,
    Paragraph,
    Placed,
    Quote,
    Rating,
    RatingRow,
    Ruled,
    Run,
    Runs,
    Sheet,
    Space,
    Table,
    Tick,
    Ticks,
    Words,
)

SECRET = "Ask each pair whose delay hurts them most"

DETAILS = Details(
    id="every-block",
    title="A sheet with every block",
    kind="Worksheet",
    summary="Two people write down what each needs and what each offers.",
    minutes=45,
    people="2 people",
    audience="leaders and colleagues",
    address="https://alongside.example/worksheets/every-block/",
    edition=date(2026, 11, 22),
    licence="CC BY 4.0",
    organisation="Alongside",
)


def runs(text: str) -> Runs:
    return (Run(text),)


def sheet_of(*blocks: Block, facilitator: tuple[Block, ...] = ()) -> Sheet:
    """A sheet of these blocks; lines are of no account in print."""
    return Sheet(
        tuple(Placed(block, 1, 1) for block in blocks)
        + tuple(Placed(block, 1, 1, facilitator=True) for block in facilitator)
    )


def ruled(name: str, prompt: str = "What I can offer:", rules: int = 2) -> Ruled:
    return Ruled(name, prompt, rules, runs(prompt))


EVERY_BLOCK = sheet_of(
    Paragraph(
        (
            Run("Use this sheet with "),
            Run("one", strong=True),
            Run(" person and "),
            Run("no", emphasis=True),
            Run(" other, as Šárka's "),
            Run("guide", href="https://alongside.example/guide/"),
            Run(" says [@edmondson1999; @rock2008]."),
        )
    ),
    Heading(2, runs("On my own")),
    ruled("own--result", "My most important result:"),
    Listing(True, 3, ((ruled("own--third", "A third thing:"),), (Paragraph(runs("A fourth.")),))),
    Listing(False, 1, ((Paragraph((Run("Write "), Run("by hand", code=True))),),)),
    Heading(3, runs("Our team")),
    Rating(
        runs("In our team"),
        ("1", "2", "3", "4", "5"),
        (
            RatingRow("team--early", runs("People say early when a promise slips.")),
            RatingRow("team--rank", runs("Rank does not decide who is heard.")),
        ),
    ),
    Heading(4, runs("Our promises")),
    Table(
        (runs("Who"), runs("Promises to"), runs("")),
        (
            (Words(runs("First")), Space("first--promises", "First: promises to"), Words(runs("gladly"))),
            (Words(runs("Second")), Space("second--promises", "Second: promises to"), Words(runs(""))),
        ),
    ),
    Table((runs("Word"), runs("Meaning")), ((Words(runs("Promise")), Words(runs("An act with a date"))),)),
    Ticks((Tick("date", runs("We have set a date")), Tick("copy", runs("Each of us has a copy")))),
    Quote((Paragraph(runs("Write it down.")), ruled("quote--why", "Why:", 1))),
    facilitator=(Heading(2, runs("Facilitator's notes")), Paragraph(runs(SECRET)), ruled("notes--time")),
)


def part(sheet: Sheet, details: Details = DETAILS) -> Part:
    """The participants' copy of a sheet."""
    return Part(details, uncited(sheet.participants()))


def facilitators(sheet: Sheet, works: Mapping[str, Reference] | None = None) -> Part:
    """Its facilitator's copy; `works` are those it cites, by their keys."""
    return Part(DETAILS, cited([placed.block for placed in sheet.blocks], works or {}), copy=FACILITATOR)


def alone(sheet: Sheet, paper: Paper = Paper.A4, size: Size = "usual", details: Details = DETAILS) -> Document:
    """The participants' copy as a document of its own."""
    return Document((part(sheet, details),), paper, size)


def work(author: str, year: int) -> Reference:
    """A work that a sheet may cite."""
    return Reference(
        key=f"{author.lower()}{year}",
        type="article",
        authors=(f"{author}, A.",),
        year=year,
        title="What it is called",
        container="Where it stands",
        study="one of many",
        area="teams",
        finding="It helped.",
        limits="Few took part.",
        tier="supporting",
    )
