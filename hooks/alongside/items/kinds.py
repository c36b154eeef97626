"""Items: one frozen struct a kind. Every field but `file` is a key of the front matter, typed in `frontmatter.py`."""

from typing import Annotated

from msgspec import Meta, Struct, field

from alongside.items.frontmatter import (
    Because,
    EvidenceGrade,
    Id,
    Ids,
    Minutes,
    Phrases,
    Sentence,
)
from alongside.items.item import Item
from alongside.items.library import Fillable, LibraryItem, Timed
from alongside.items.readable import Readable
from alongside.items.vocabulary import Kind, Side, Whom


class Saying(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What people say to find a section of a page."""

    heading: Annotated[str, Meta(min_length=1, title="the words of a heading", examples=["When someone is stuck"])]
    phrases: Phrases


class Page(Readable, frozen=True, kw_only=True):
    """A plain page: home, a kind's index, About, Sources."""

    template: Annotated[
        str | None,
        Meta(
            title="a page template in overrides/",
            examples=["home.html"],
            description="The page's own template.",
        ),
    ] = None
    picture_of: Annotated[
        Id | None,
        Meta(
            title="the id of a worksheet or a checklist",
            examples=["partnership-agreement"],
            description="The sheet whose first page the template shows as a picture.",
        ),
    ] = None
    people_say_at: Annotated[
        tuple[Saying, ...],
        Meta(
            title="a list of sections, each with the words of its heading and six to twelve phrases",
            examples=[
                "[{heading: When someone is stuck, phrases: [tried everything, hit a wall, no idea what next, "
                "going in circles, cannot move on, out of ideas]}]"
            ],
            description="What people would type to find a section of the page.",
        ),
    ] = ()


class Situation(LibraryItem, frozen=True, kw_only=True):
    """What happens to a reader, in the words in which they would say it, and what to do tomorrow."""

    whom: Annotated[
        Whom,
        Meta(title="a word for whom", examples=["one"], description="With whom it has to be settled."),
    ] = field(name="with")
    sheet: Annotated[
        Id,
        Meta(
            title="the id of a worksheet or a checklist",
            examples=["straight-talk-planner"],
            description="The one sheet to take.",
        ),
    ]
    next: Annotated[
        tuple[Id, ...],
        Meta(
            min_length=1,
            max_length=3,
            title="a list of one to three items' ids",
            examples=["[team-health-check, equal-standing]"],
            description="What comes next.",
        ),
    ]

    @property
    def leads(self) -> tuple[str, ...]:
        """Its sheet, and what comes next."""
        return (self.sheet, *self.next)


class Principle(LibraryItem, frozen=True, kw_only=True):
    """A belief about how people should work together, and how to act on it."""

    grade: EvidenceGrade
    because: Because


class Model(Timed, frozen=True, kw_only=True):
    """A way to see a situation, with a diagram."""

    grade: EvidenceGrade
    because: Because
    diagram: Annotated[
        str,
        Meta(
            pattern=r"^assets/diagrams/[a-z0-9-]+\.svg$",
            title="the path below docs/ of an SVG in assets/diagrams/, in small letters, digits and hyphens",
            examples=["assets/diagrams/straight-talk.svg"],
            description="The drawing.",
        ),
    ]


class Checklist(Fillable, frozen=True, kw_only=True):
    """Acts to tick off."""

    pair: Annotated[
        Id | None,
        Meta(
            title="the id of the other side's checklist",
            examples=["one-to-one-colleague"],
            description="The other side of a pair.",
        ),
    ] = None
    side: Annotated[
        Side | None,
        Meta(title="a side of a pair", examples=["leader"], description="Whose side of the pair this is."),
    ] = None

    @property
    def leads(self) -> tuple[str, ...]:
        """Its other side."""
        return (self.pair,) if self.pair else ()


class Worksheet(Fillable, frozen=True, kw_only=True):
    """A sheet to fill in that leads to a decision."""


class Workshop(Timed, frozen=True, kw_only=True):
    """A session that a trainer can run from the page."""

    sheets: Annotated[Ids, Meta(description="The guide's own sheets that the session uses.")]

    @property
    def leads(self) -> tuple[str, ...]:
        """Its sheets."""
        return self.sheets


class Article(LibraryItem, frozen=True, kw_only=True):
    """A short read."""


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step of a path."""

    item: Annotated[Id, Meta(description="What to read, fill in or do.")]
    why: Annotated[
        Sentence,
        Meta(examples=["It comes before any technique."], description="What it gives the reader, there in the path."),
    ]
    minutes: Annotated[Minutes, Meta(description="How long it takes.")]


class Path(LibraryItem, frozen=True, kw_only=True):
    """Items in an order that serves one kind of reader."""

    steps: Annotated[
        tuple[Step, ...],
        Meta(
            min_length=2,
            title="a list of two or more steps, each with item, why and minutes",
            examples=[
                "[{item: equal-standing, why: It comes before any technique., minutes: 10}, "
                "{item: straight-talk-planner, why: It turns a wish into a talk with a date., minutes: 30}]"
            ],
            description="The steps, in order.",
        ),
    ]

    @property
    def leads(self) -> tuple[str, ...]:
        """Its stops."""
        return tuple(step.item for step in self.steps)


class Term(Item, frozen=True, kw_only=True):
    """A word the guide uses in a sense of its own. It has no page: the Glossary lists it."""

    also: Annotated[
        tuple[Annotated[str, Meta(min_length=1)], ...],
        Meta(
            title="a list of other forms, each at least a letter long",
            examples=["[partners]"],
            description="Other forms to recognise in texts.",
        ),
    ] = ()
    unlike: Annotated[
        Sentence | None,
        Meta(
            title="a sentence",
            examples=["Teamwork, which needs no promise."],
            description="What it is not to be confused with.",
        ),
    ] = None


STRUCTS: dict[Kind, type[Item]] = {
    Kind.SITUATION: Situation,
    Kind.PATH: Path,
    Kind.PRINCIPLE: Principle,
    Kind.MODEL: Model,
    Kind.CHECKLIST: Checklist,
    Kind.WORKSHEET: Worksheet,
    Kind.WORKSHOP: Workshop,
    Kind.ARTICLE: Article,
    Kind.TERM: Term,
    Kind.PAGE: Page,
}
"""The struct of each kind."""
