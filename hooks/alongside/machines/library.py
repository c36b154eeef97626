"""The Library as data: `library.json`, for people who build on the guide, with its schema beside it.

A key's type and its meaning stand together; the schema is made of them. A change that could break what others have
built gets the next `VERSION`; a new key does not.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, field

from alongside.files.formats import Download, downloads
from alongside.guide import LICENCE
from alongside.items.item import Item
from alongside.items.kinds import Model, Principle, Term
from alongside.items.library import Fillable, LibraryItem, Timed
from alongside.items.readable import Readable
from alongside.items.times import minutes_of
from alongside.items.vocabulary import Audience, Grade, Idea, Kind, Purpose, Topic, Word
from alongside.machines.formats import TenMinutes, ten_minutes
from alongside.machines.markdown import markdown_address
from alongside.machines.publication import LICENCE_ADDRESS, Publication
from alongside.paper import Paper

ADDRESS = "library.json"
SCHEMA = "library.schema.json"
VERSION: Literal[1] = 1
Address = Annotated[str, Meta(description="A whole web address.")]
Names = Annotated[dict[str, str], Meta(description="By each word, what a reader sees of it.")]


class File(Struct, frozen=True):
    """A file that an item offers."""

    format: Annotated[str, Meta(description="Which of the item's files it is, such as `pdf` or `large`.")]
    label: Annotated[str, Meta(description="The format in words.")]
    type: Annotated[Literal["pdf", "docx", "zip"], Meta(description="What kind of file it is.")]
    paper: Annotated[Paper | None, Meta(description="The paper it is set for; null where it fits any.")]
    url: Address
    bytes: Annotated[int | None, Meta(description="Its size; null while the site is only previewed.")]


class People(Struct, frozen=True):
    """How many people an item is for."""

    fewest: int
    most: int


class Entry(Struct, frozen=True):
    """An item: a page of the guide, or a term of its glossary."""

    id: Annotated[str, Meta(description="Unique, and the same in every edition unless the item is renamed.")]
    kind: Kind
    title: str
    summary: str
    url: Annotated[str, Meta(description="The whole address of its page; of a term, its place in the glossary.")]
    markdown: Annotated[str | None, Meta(description="The whole address of its words as Markdown; null for a term.")]
    minutes: Annotated[
        int | None, Meta(description="How long it takes, or to read it; null outside the Library's kinds.")
    ]
    people: Annotated[People | None, Meta(description="Null where an item is only read.")]
    audience: Annotated[tuple[Audience, ...], Meta(description="For whom it is.")]
    topics: Annotated[tuple[Topic, ...], Meta(description="What it is about.")]
    ideas: Annotated[tuple[Idea, ...], Meta(description="The guide's ideas that it carries.")]
    purpose: Annotated[Purpose | None, Meta(description="What a reader wants to do with it; null but for a sheet.")]
    grade: Annotated[Grade | None, Meta(description="How well evidence supports it; null where it makes no claim.")]
    because: Annotated[str | None, Meta(description="The reason for the grade.")]
    leads: Annotated[tuple[str, ...], Meta(description="The ids that its page puts forward, such as a path's steps.")]
    related: Annotated[tuple[str, ...], Meta(description="The ids to read next.")]
    also: Annotated[tuple[str, ...], Meta(description="Other forms of a term.")]
    published: Annotated[date | None, Meta(description="The day on which it was first published; null for a term.")]
    changed: Annotated[date | None, Meta(description="The day of its newest change; null for a term.")]
    reviewed: Annotated[date | None, Meta(description="The day on which a person last reviewed it; null for a term.")]
    files: Annotated[tuple[File, ...], Meta(description="What can be downloaded.")]


class Words(Struct, frozen=True):
    """The vocabularies."""

    kinds: Names
    audience: Names
    topics: Names
    ideas: Names
    purposes: Names
    grades: Names
    papers: Names


class Library(Struct, frozen=True, kw_only=True):
    """A guide: every item of it, and the words with which they are described."""

    schema: str = field(name="$schema", default=SCHEMA)
    version: Annotated[Literal[1], Meta(description="Of this form of the data, not of the guide.")]
    name: str
    summary: str
    url: Address
    language: str
    organisation: Annotated[str, Meta(description="Who publishes the guide: name them when you reuse it.")]
    edition: Annotated[date, Meta(description="The day of this edition.")]
    licence: str
    licence_url: Address
    words: Words
    items: Annotated[tuple[Entry, ...], Meta(description="By kind, in each by title.")]
    ten_minutes: Annotated[tuple[TenMinutes, ...], Meta(description="Formats for ten minutes of a meeting.")]


def library(publication: Publication, made: Mapping[str, Path]) -> Library:
    """The Library as data; `made` has each file to download that has been made, by its address under the site's."""
    guide = publication.guide
    items = sorted(guide.items.values(), key=lambda it: ([*Kind].index(it.kind), it.title.casefold(), it.id))
    vocabularies = (Kind, Audience, Topic, Idea, Purpose, Grade, Paper)
    return Library(
        version=VERSION,
        name=publication.name,
        summary=publication.summary,
        url=publication.whole("./"),
        language=publication.language,
        organisation=guide.organisation,
        edition=guide.edition,
        licence=LICENCE,
        licence_url=LICENCE_ADDRESS,
        words=Words(*map(_labels, vocabularies)),
        items=tuple(_entry(item, publication, made) for item in items),
        ten_minutes=ten_minutes(publication),
    )


def written(found: Library) -> str:
    """The data as JSON, an item a line: the same data are the same text."""
    head, items = msgspec.json.encode(msgspec.structs.replace(found, items=())).decode().split('"items":[]')
    lines = ",\n".join(msgspec.json.encode(item).decode() for item in found.items)
    return f'{head}"items":[\n{lines}\n]{items}\n'


def schema(address: str) -> str:
    """The JSON Schema of the data, which stands at a whole address."""
    made: dict[str, Any] = msgspec.json.schema(Library)
    about = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": address, "title": "A guide as data"}
    return msgspec.json.format(msgspec.json.encode(about | made)).decode() + "\n"


def _entry(item: Item, publication: Publication, made: Mapping[str, Path]) -> Entry:
    filed = item if isinstance(item, LibraryItem) else None
    graded = item if isinstance(item, Principle | Model) else None
    dated = item if isinstance(item, Readable) else None
    return Entry(
        id=item.id,
        kind=item.kind,
        title=item.title,
        summary=item.summary,
        url=publication.whole(item.url or "./"),
        markdown=None if isinstance(item, Term) else publication.whole(markdown_address(item.url)),
        minutes=minutes_of(item) if filed else None,
        people=People(*item.fewest_and_most) if isinstance(item, Timed) else None,
        audience=filed.audience if filed else (),
        topics=filed.topics if filed else (),
        ideas=item.ideas,
        purpose=item.purpose if isinstance(item, Fillable) else None,
        grade=graded.grade if graded else None,
        because=graded.because if graded else None,
        leads=item.leads,
        related=item.related,
        also=item.also if isinstance(item, Term) else (),
        published=dated.first_published if dated else None,
        changed=dated.last_changed if dated else None,
        reviewed=dated.reviewed if dated else None,
        files=tuple(_file(file, publication, made) for file in downloads(item, publication.guide)),
    )


def _file(file: Download, publication: Publication, made: Mapping[str, Path]) -> File:
    place = made.get(file.address)
    return File(
        format=file.key,
        label=file.label,
        type=file.kind,  # type: ignore[arg-type] # the endings of FORMATS
        paper=file.paper,
        url=publication.whole(file.address),
        bytes=place.stat().st_size if place else None,
    )


def _labels(words: type[Word]) -> dict[str, str]:
    return {word.value: word.label for word in words}
