"""What items of the Library have in common: readers and topics; time, people and place; what a sheet is for."""

from typing import Annotated

from msgspec import Meta, Struct, field

from alongside.items.frontmatter import Audiences, Minutes, People, Sentence, Topics
from alongside.items.readable import Readable
from alongside.items.vocabulary import Place, Purpose, Side
from alongside.languages.speaking import listed, say, say_many


class LibraryItem(Readable, frozen=True, kw_only=True):
    """What every item of the Library has."""

    topics: Annotated[Topics, Meta(description="What it is about.")]
    audience: Annotated[Audiences, Meta(description="For whom it is.")] = field(name="for")

    @property
    def audience_words(self) -> str:
        """For whom, in words: `Leaders and colleagues`."""
        first, *others = self.audience
        return listed([first.label, *(who.inside for who in others)])

    @property
    def audience_inside(self) -> str:
        """The same within a sentence: `leaders and colleagues`."""
        return listed([who.inside for who in self.audience])


class Timed(LibraryItem, frozen=True, kw_only=True):
    """An item that people use together."""

    minutes: Annotated[Minutes, Meta(description="How long it takes.")]
    people: Annotated[People, Meta(description="How many people it is for.")]
    where: Annotated[
        Place,
        Meta(
            title="a place",
            examples=["room"],
            description="Where it works as written: `room-or-changed` if the page says what to change for a session "
            "at a distance, `room` if it needs walls, slips or a private word. Without it, anywhere.",
        ),
    ] = Place.ANYWHERE

    @property
    def fewest_and_most(self) -> tuple[int, int]:
        """How many people it takes at least, and serves at most."""
        return self.people if isinstance(self.people, tuple) else (self.people, self.people)

    @property
    def people_words(self) -> str:
        """How many people, in words: `2 people`, `5 to 12 people`."""
        few, many = self.fewest_and_most
        if few == many:
            return say_many("%(n)s person", "%(n)s people", many)
        return say("%(few)s to %(many)s people", few=few, many=many)


class LongHandout(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A handout that does not stand on one leaf: on how many it does, and why it takes more."""

    leaves: Annotated[
        int,
        Meta(
            ge=2,
            le=9,
            title="a whole number of leaves, from 2 to 9",
            examples=["2"],
            description="On how many leaves it stands.",
        ),
    ]
    because: Annotated[
        Sentence, Meta(examples=["Nine people write a row each."], description="Why it takes more than one.")
    ]


class Team(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What of a sheet a team may lay together without names."""

    part: Annotated[
        str,
        Meta(
            min_length=1,
            title="the heading of a part, as it stands in the text",
            examples=["1. My marks"],
            description="The part whose rows are counted.",
        ),
    ]
    sign: Annotated[
        str,
        Meta(
            pattern=r"^[A-HJKMNP-TV-Z]$",
            title="a capital letter, but no I, L, O or U",
            examples=["H"],
            description="The letter with which this sheet's codes begin.",
        ),
    ]


class Fillable(Timed, frozen=True, kw_only=True):
    """A sheet: what people fill in or tick off."""

    purpose: Annotated[
        Purpose,
        Meta(title="a purpose", examples=["talk"], description="What a reader wants to do with it."),
    ]
    handout: Annotated[
        LongHandout | None,
        Meta(
            title="a number of leaves from 2 to 9, and because: a sentence of 10 to 240 characters",
            examples=["{leaves: 2, because: Nine people write a row each.}"],
            description="Only if its handout, the sheet without its introduction, cannot stand on one leaf (two pages) "
            "on both papers: on how many it does, and why.",
        ),
    ] = None

    team: Annotated[
        Team | None,
        Meta(
            title="a part by its heading, and the sign of its codes: a capital letter, but no I, L, O or U",
            examples=["{part: 1. My marks, sign: H}"],
            description="The part whose rows a team may lay together without names: ratings, and cells that are alone "
            "in their row. Codes of it begin with the sign, which no other sheet has.",
        ),
    ] = None

    @property
    def leaves(self) -> int:
        """On how many leaves its handout stands."""
        return self.handout.leaves if self.handout else 1

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides of the table for which it is."""
        return tuple(side for side in Side if side.value in self.audience)
