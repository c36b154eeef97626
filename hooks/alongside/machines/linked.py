"""What a page says of its item as linked data (JSON-LD, schema.org): what, for whom, how long, and where it stands."""

from typing import Any

from alongside.enquiry.page import SOURCE, SUMMARY, TITLE
from alongside.files.formats import Download, downloads
from alongside.items.item import Item
from alongside.items.kinds import Checklist, Model, Path, Situation, Term, Workshop
from alongside.items.library import LibraryItem, Timed
from alongside.items.times import minutes_of
from alongside.items.vocabulary import Kind
from alongside.links import page_address
from alongside.machines.publication import LICENCE_ADDRESS, Publication, lists_of
from alongside.machines.steps import steps_of
from alongside.machines.things import (
    TYPES,
    Thing,
    audience,
    cited,
    duration,
    id_at,
    in_short,
    listed,
    owner_in_full,
    owner_in_short,
    site_in_short,
    thing,
    trail,
)

PAGES = {"about": "AboutPage", "glossary": "DefinedTermSet"}
"""What single plain pages are, by id."""
MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "zip": "application/zip",
}
"""The media type of a file to download, by its kind."""


def linked_data(item: Item, publication: Publication) -> Thing:
    """What the page of an item says of it."""
    if item.id == "home" and publication.guide.language.is_original:
        return _graph(_site(publication), owner_in_full(publication))
    described = _library_item(item, publication) if isinstance(item, LibraryItem) else _page(item, publication)
    return _graph(described, _trail(item, publication))


def linked_data_of_enquiries(publication: Publication) -> Thing:
    """What the page on which visitors ask says of itself, and of whom they ask."""
    address = page_address(SOURCE)
    page = _work("ContactPage", address, TITLE, SUMMARY, publication)
    way = trail([_home(publication), (TITLE, address)], publication)
    return _graph(page | {"mainEntity": owner_in_full(publication)}, way)


def _graph(*things: Thing) -> Thing:
    return {"@context": "https://schema.org", "@graph": list(things)}


def _site(publication: Publication) -> Thing:
    described = thing(
        "WebSite",
        description=publication.summary,
        inLanguage=publication.language,
        license=LICENCE_ADDRESS,
        isAccessibleForFree=True,
        publisher=owner_in_short(publication),
    )
    return site_in_short(publication) | described


def _work(kind: str, address: str, title: str, summary: str, publication: Publication, **own: Any) -> Thing:
    """A page, with what all have in common."""
    whole = publication.whole(address)
    return thing(
        kind,
        id=id_at(whole),
        url=whole,
        name=title,
        description=summary,
        inLanguage=publication.language,
        license=LICENCE_ADDRESS,
        isAccessibleForFree=True,
        isPartOf=site_in_short(publication),
        publisher=owner_in_short(publication),
        **own,
    )


def _page(item: Item, publication: Publication) -> Thing:
    """A plain page: one that lists items, the Glossary, or one of words only."""
    guide, lists = publication.guide, lists_of(item, publication.guide)
    own: dict[str, Any] = {}
    if lists:
        # Of the whole Library, search engines have the map
        inside = [guide.items[kind.folder] for kind in guide.kinds() if kind.folder in guide.items]
        items = inside if item.id == "library" else [one for _, items in lists for one in items]
        own = {"mainEntity": listed(items, publication)}
    if item.id == "glossary":
        own = {"hasDefinedTerm": [_term(term, publication) for term in guide.of_kind(Kind.TERM)]}
    if item.id == "library":
        data = {"contentUrl": publication.whole("library.json"), "encodingFormat": "application/json"}
        own |= {"encoding": thing("MediaObject", name="The Library as data", **data)}
    of = "CollectionPage" if lists else PAGES.get(item.id, "WebPage")
    return _work(of, item.url, item.title, item.summary, publication, **own)


def _term(term: Item, publication: Publication) -> Thing:
    assert isinstance(term, Term)
    own = {"alternateName": list(term.also), "disambiguatingDescription": term.unlike}
    return in_short(term, publication) | thing("DefinedTerm", description=term.summary, **own)


def _library_item(item: LibraryItem, publication: Publication) -> Thing:
    guide = publication.guide
    own: dict[str, Any] = {
        "audience": audience(item),
        "keywords": [topic.label for topic in item.topics],
        "totalTime" if isinstance(item, Checklist) else "timeRequired": duration(minutes_of(item)),
        "citation": [] if guide.original else [cited(work) for work in guide.cited_by(item)],  # the original has them
        "encoding": [_file(file, publication) for file in downloads(item, guide)],
        "datePublished": str(item.first_published or ""),
        "dateModified": str(item.last_changed or ""),
    }
    kind = TYPES[item.kind]
    if kind == "Article":
        own |= {"headline": item.title, "author": owner_in_short(publication)}
    if kind == "LearningResource":
        own |= {"learningResourceType": item.kind.label}
    if isinstance(item, Timed):
        few, many = item.fewest_and_most
        own |= {"educationalUse": [*["individual work"] * (few == 1), *["group work"] * (many > 1)]}
    return _work(kind, item.url, item.title, item.summary, publication, **own, **_particular(item, publication))


def _particular(item: LibraryItem, publication: Publication) -> dict[str, Any]:
    """What only some kinds have."""
    guide = publication.guide
    match item:
        case Checklist() if sheet := guide.sheet(item):
            return {"step": steps_of(sheet)}
        case Model():
            return {"image": publication.whole(item.diagram) if item.id in guide.drawings else ""}
        case Workshop():
            return {"hasPart": [in_short(sheet, publication) for sheet in guide.named(item.sheets)]}
        case Situation():
            return {"mentions": [in_short(lead, publication) for lead in guide.named(item.leads)]}
        case Path():
            steps = [step for step in item.steps if step.item in guide.items]
            stops = guide.named(step.item for step in steps)
            return {"mainEntity": listed(stops, publication, says=[step.why for step in steps])}
    return {}


def _file(file: Download, publication: Publication) -> Thing:
    name = f"{file.label}, {file.paper.label}" if file.paper else file.label
    address = publication.whole(file.address)
    return thing("MediaObject", name=name, contentUrl=address, encodingFormat=MEDIA[file.kind])


def _home(publication: Publication) -> tuple[str, str]:
    return publication.name, "./"


def _trail(item: Item, publication: Publication) -> Thing:
    """The way to an item: home, the index of its kind, and the item."""
    above = publication.guide.sources.get(f"{item.kind.folder}/index.md") if item.kind.in_library else None
    places = [(place.title, place.url) for place in (above, item) if place]
    return trail([_home(publication), *places], publication)
