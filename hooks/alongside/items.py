"""Items: one frozen struct a kind. A field's type, its limits, an example and its meaning stand together.

Every field but `file` is a key of the front matter. `msgspec.Meta` carries what a contributor is told: `title` says
what the value has to be, `examples` how it is written, `description` what it is for. The author reference in
CONTRIBUTING.md is made from these declarations.
"""

from typing import Annotated

from msgspec import Meta, Struct, field

from alongside.vocabulary import Audience, Grade, Kind, Side, Topic
from alongside.yamllines import Lines

Title = Annotated[
    str,
    Meta(min_length=3, max_length=70, title="a title of 3 to 70 characters", examples=["Team health check"]),
]
Summary = Annotated[
    str,
    Meta(
        min_length=20,
        max_length=260,
        title="a teaser of 20 to 260 characters, in whole sentences",
        examples=["Two people write down what each needs from the other."],
    ),
]
Sentence = Annotated[
    str,
    Meta(
        min_length=10,
        max_length=240,
        title="a sentence of 10 to 240 characters",
        examples=["One direct test found more effort but no better results."],
    ),
]
Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        title="an item's id: its file's name without .md",
        examples=["team-health-check"],
    ),
]
Ids = Annotated[
    tuple[Id, ...], Meta(title="a list of items' ids", examples=["[team-health-check, equal-standing]"])
]
Minutes = Annotated[
    int, Meta(ge=1, le=480, title="a whole number of minutes, from 1 to 480", examples=["45"])
]
People = Annotated[
    int | tuple[int, int],
    Meta(title="a number of people, or the fewest and the most", examples=["2", "[5, 12]"]),
]
Topics = Annotated[
    tuple[Topic, ...], Meta(min_length=1, title="a list of topics", examples=["[trust, coaching]"])
]
Audiences = Annotated[
    tuple[Audience, ...], Meta(min_length=1, title="a list of readers", examples=["[leader, colleague]"])
]
EvidenceGrade = Annotated[
    Grade,
    Meta(title="an evidence grade", examples=["moderate"], description="How well the evidence supports it."),
]
Because = Annotated[Sentence, Meta(description="The reason for the grade.")]
Addresses = Annotated[
    tuple[Annotated[str, Meta(pattern=r"^[a-z0-9/-]+\.md$")], ...],
    Meta(title="a list of former files under docs/", examples=["[worksheets/team-check.md]"]),
]


class SourceFile(Struct, frozen=True):
    """The Markdown file an item was read from."""

    path: str
    """Under `docs/`, such as `worksheets/team-health-check.md`."""
    kind: Kind
    body: str
    """The Markdown below the front matter."""
    body_line: int
    """The line of the file on which `body` begins, from 1."""
    lines: Lines
    """The line of each key of the front matter."""


class Item(Struct, frozen=True, kw_only=True):
    """What every item has."""

    file: SourceFile
    title: Annotated[Title, Meta(description="The page's heading, unique on the site.")]
    summary: Annotated[Summary, Meta(description="The teaser on cards and under the heading.")]
    related: Annotated[Ids, Meta(description="Items to read next.")] = ()
    formerly: Annotated[
        Addresses, Meta(description="Where the file used to be; a redirect will stand there.")
    ] = ()

    @property
    def id(self) -> str:
        """The file's name without `.md`; for a folder's `index.md` the folder's name, or `home`."""
        *folders, name = self.file.path.removesuffix(".md").split("/")
        return name if name != "index" else (folders[-1] if folders else "home")

    @property
    def kind(self) -> Kind:
        """What the item is."""
        return self.file.kind

    @property
    def source(self) -> str:
        """The file's path under `docs/`."""
        return self.file.path

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self.file.body

    @property
    def body_line(self) -> int:
        """The line of the file on which `body` begins, from 1."""
        return self.file.body_line

    @property
    def url(self) -> str:
        """The page's address under the site's, such as `worksheets/team-health-check/`."""
        if self.kind is Kind.TERM:
            return f"glossary/#{self.id}"
        path = self.file.path.removesuffix(".md")
        return path.removesuffix("index") if path == "index" or path.endswith("/index") else f"{path}/"

    def line_of(self, *key: str | int) -> int:
        """The line of a front matter key, from 1."""
        return self.file.lines.of(*key)


class Page(Item, frozen=True, kw_only=True):
    """A plain page: home, a kind's index, About, Sources."""

    template: Annotated[
        str | None,
        Meta(
            title="a page template in overrides/",
            examples=["home.html"],
            description="The page's own template.",
        ),
    ] = None


class LibraryItem(Item, frozen=True, kw_only=True):
    """What every item of the Library has."""

    topics: Annotated[Topics, Meta(description="What it is about.")]
    audience: Annotated[Audiences, Meta(description="For whom it is.")] = field(name="for")

    @property
    def audience_words(self) -> str:
        """For whom, in words: `Leaders and colleagues`."""
        labels = [who.label for who in self.audience]
        labels[1:] = [label.lower() for label in labels[1:]]
        return " and ".join(filter(None, [", ".join(labels[:-1]), labels[-1]]))


class Timed(LibraryItem, frozen=True, kw_only=True):
    """An item that people use together."""

    minutes: Annotated[Minutes, Meta(description="How long it takes.")]
    people: Annotated[People, Meta(description="How many people it is for.")]

    @property
    def people_words(self) -> str:
        """How many people, in words: `2 people`, `5 to 12 people`."""
        few, many = self.people if isinstance(self.people, tuple) else (self.people, self.people)
        return ("1 person" if many == 1 else f"{many} people") if few == many else f"{few} to {many} people"


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
            title="the path of an SVG under docs/",
            examples=["assets/diagrams/straight-talk.svg"],
            description="The drawing.",
        ),
    ]


class Checklist(Timed, frozen=True, kw_only=True):
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


class Worksheet(Timed, frozen=True, kw_only=True):
    """A sheet to fill in that leads to a decision."""


class Workshop(Timed, frozen=True, kw_only=True):
    """A session that a trainer can run from the page."""

    sheets: Annotated[Ids, Meta(description="The guide's own sheets that the session uses.")]


class Article(LibraryItem, frozen=True, kw_only=True):
    """A short read."""


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step of a path."""

    item: Id
    why: Sentence
    minutes: Minutes


class Path(LibraryItem, frozen=True, kw_only=True):
    """Items in an order that serves one kind of reader."""

    steps: Annotated[
        tuple[Step, ...],
        Meta(
            min_length=2,
            title="a list of steps, each with item, why and minutes",
            examples=["[{item: equal-standing, why: It comes before any technique., minutes: 10}]"],
            description="The steps, in order.",
        ),
    ]


class Term(Item, frozen=True, kw_only=True):
    """A word the guide uses in a sense of its own. It has no page: the Glossary lists it."""

    also: Annotated[
        tuple[str, ...],
        Meta(
            title="a list of other forms",
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
