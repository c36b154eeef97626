"""The ten-minute formats as data, for whoever builds a card, a timer or an agenda of them."""

from typing import Annotated

from msgspec import Meta, Struct

from alongside.machines.publication import Publication
from alongside.ten_minutes import ID, Format, Part


class Minutes(Struct, frozen=True):
    """A step of a format."""

    minutes: Annotated[int, Meta(description="How long it takes.")]
    in_turn: Annotated[bool, Meta(description="Whether all speak, one after another.")]
    text: Annotated[str, Meta(description="What is done in it.")]


class TenMinutes(Struct, frozen=True):
    """A format: how ten minutes of a meeting are spent."""

    title: str
    url: Annotated[str, Meta(description="The whole address of its place on the page.")]
    use: Annotated[str, Meta(description="What it is for.")]
    say: Annotated[str, Meta(description="The words that open it.")]
    fewest: Annotated[int, Meta(description="People.")]
    most: Annotated[int, Meta(description="People; `how_many` says what to do with more.")]
    steps: Annotated[tuple[Minutes, ...], Meta(description="Ten minutes in all.")]
    how_many: Annotated[str, Meta(description="For how many it is, and what to do with more.")]
    on_a_call: Annotated[str, Meta(description="How it is held on a call, or with some on a call.")]
    who_needs_longer: Annotated[str, Meta(description="How it is held with someone who writes or speaks slowly.")]
    not_when: Annotated[str, Meta(description="When not to hold it.")]
    afterwards: Annotated[str, Meta(description="What to do with what comes out.")]


def ten_minutes(publication: Publication) -> tuple[TenMinutes, ...]:
    """All formats in the order of their page."""
    guide = publication.guide
    found = guide.formats.sections if guide.formats else ()
    return tuple(_format(one, publication.whole(f"{guide.get(ID).url}#{one.anchor}")) for one in found)


def _format(one: Format, url: str) -> TenMinutes:
    fewest, most = one.people
    steps = tuple(Minutes(step.minutes, step.is_round, step.text) for step in one.steps)
    return TenMinutes(one.title, url, one.use, one.say, fewest, most, steps, *map(one.part, Part))
