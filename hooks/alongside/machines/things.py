"""Things of schema.org, as JSON-LD has them: mappings with an `@type`, from which what is empty is left out.

Types and properties are those of https://schema.org; the tests list each that is used.
"""

from collections.abc import Iterable
from typing import Any

from alongside.enquiry.page import SOURCE
from alongside.items.item import Item
from alongside.items.library import LibraryItem
from alongside.items.references import Reference
from alongside.items.vocabulary import Kind
from alongside.links import page_address
from alongside.machines.publication import Publication

Thing = dict[str, Any]
"""A thing as plain data: texts, numbers, lists and things."""

TYPES: dict[Kind, str] = {
    Kind.SITUATION: "Article",
    Kind.PATH: "LearningResource",
    Kind.PRINCIPLE: "Article",
    Kind.MODEL: "LearningResource",
    Kind.CHECKLIST: "HowTo",
    Kind.WORKSHEET: "LearningResource",
    Kind.WORKSHOP: "LearningResource",
    Kind.ARTICLE: "Article",
    Kind.TERM: "DefinedTerm",
}
"""What an item of a kind is; a plain page is what `linked.py` says."""
WORKS = {"article": "ScholarlyArticle", "book": "Book", "report": "Report", "webpage": "WebPage"}
"""What a cited work is."""


def thing(kind: str, **properties: Any) -> Thing:
    """A thing with those of its properties that say something; `id` is its own address."""
    named = {"@id" if name == "id" else name: value for name, value in properties.items()}
    return {"@type": kind, **{name: value for name, value in named.items() if value not in (None, "", [], ())}}


def duration(minutes: int) -> str:
    """Minutes as ISO 8601 has them: `PT45M`."""
    return f"PT{minutes}M" if minutes else ""


def site_in_short(publication: Publication) -> Thing:
    """The site, as its pages name it."""
    return thing("WebSite", id=publication.whole("#site"), name=publication.name, url=publication.whole("./"))


def owner_in_short(publication: Publication) -> Thing:
    """Who publishes the guide, as pages name them."""
    return thing("Organization", id=publication.whole("#owner"), name=publication.guide.organisation)


def owner_in_full(publication: Publication) -> Thing:
    """Who publishes the guide, and how to reach them."""
    owner = publication.guide.owner
    assert owner, "a site is published by somebody"
    ways = {"email": owner.email, "telephone": owner.telephone}
    asked = thing(
        "ContactPoint",
        contactType="enquiries",
        url=publication.whole(page_address(SOURCE)),
        availableLanguage=publication.language,
        **ways,
    )
    return owner_in_short(publication) | thing(
        "Organization", address=", ".join(owner.address), contactPoint=asked, **ways
    )


def id_at(address: str) -> str:
    """What an item is known by, from its whole address: no page has a place of that name."""
    return address if "#" in address else f"{address}#item"


def in_short(item: Item, publication: Publication) -> Thing:
    """An item, as the pages of others name it."""
    address = publication.whole(item.url)
    return thing(TYPES.get(item.kind, "WebPage"), id=id_at(address), name=item.title, url=address)


def listed(items: Iterable[Item], publication: Publication, *, says: Iterable[str] = ()) -> Thing:
    """Items one after the other; `says` gives a sentence on each, where there is one."""
    found, sentences = list(items), list(says)
    entries = [
        thing(
            "ListItem",
            position=position,
            name=item.title,
            url=publication.whole(item.url),
            description=sentences[position - 1] if sentences else "",
        )
        for position, item in enumerate(found, 1)
    ]
    return thing("ItemList", numberOfItems=len(entries), itemListElement=entries)


def trail(places: Iterable[tuple[str, str]], publication: Publication) -> Thing:
    """The way from home to a page: names and addresses under the site's."""
    entries = [
        thing("ListItem", position=position, name=name, item=publication.whole(address))
        for position, (name, address) in enumerate(places, 1)
    ]
    return thing("BreadcrumbList", itemListElement=entries)


def audience(item: LibraryItem) -> list[Thing]:
    """For whom an item is."""
    return [thing("EducationalAudience", educationalRole=str(who), audienceType=who.label) for who in item.audience]


def cited(work: Reference) -> Thing:
    """A work that an item cites; its short form is what the text says."""
    return thing(
        WORKS[work.type],
        name=work.title,
        alternateName=work.short,
        datePublished=str(work.year),
        url=work.address,
        isbn=work.isbn if work.type == "book" else None,
    )
