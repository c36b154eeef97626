"""Every text that is published for other programs, by its address under the site's."""

from collections.abc import Iterator

from alongside.enquiry.page import SOURCE, SUMMARY, TITLE
from alongside.guide import LICENCE
from alongside.items.item import Item
from alongside.items.library import Fillable
from alongside.items.vocabulary import Kind
from alongside.links import page_address
from alongside.machines import library
from alongside.machines.markdown import enquiries_markdown, markdown_address, page_markdown, pointed
from alongside.machines.publication import Publication, lists_of
from alongside.sheets import fields
from alongside.site import Site

LLMS = "llms.txt"
ROBOTS = "robots.txt"
Line = tuple[str, str, str]
"""A title, a whole address, and a line on what is there."""


def texts(publication: Publication, site: Site) -> Iterator[tuple[str, str]]:
    """The addresses and what stands there: beside pages, and of the whole guide."""
    yield from texts_of_pages(publication, site)
    yield from _texts_of_the_whole(publication, site)


def texts_of_pages(publication: Publication, site: Site) -> Iterator[tuple[str, str]]:
    """The addresses and what stands there, beside the pages of one language."""
    for item in publication.guide.readable():
        yield markdown_address(item.url), page_markdown(item, publication, site.templates)
    yield from sheets_as_data(publication)


def sheets_as_data(publication: Publication) -> Iterator[tuple[str, str]]:
    """The places to write of each sheet, beside its page."""
    for item in publication.guide.library():
        if isinstance(item, Fillable) and item.id in publication.guide.sheets:
            yield fields.address(item.url), fields.written(fields.sheet_fields(item, publication.guide))


def _texts_of_the_whole(publication: Publication, site: Site) -> Iterator[tuple[str, str]]:
    enquiries = page_address(SOURCE)
    words = enquiries_markdown(publication, site.templates, TITLE, SUMMARY, enquiries)
    yield markdown_address(enquiries), words
    yield from whole_as_data(publication, site)


def whole_as_data(publication: Publication, site: Site) -> Iterator[tuple[str, str]]:
    """What tells programs of the whole guide, and is no page's Markdown."""
    yield library.ADDRESS, library.written(library.library(publication, site.files))
    yield library.SCHEMA, library.schema(publication.whole(library.SCHEMA))
    yield LLMS, _llms(publication, site)
    yield ROBOTS, site.templates.get_template("markdown/robots.txt.jinja").render(site=publication.guide.site)


def _llms(publication: Publication, site: Site) -> str:
    guide = publication.guide
    kinds = [(kind.plural, [_line(item, publication) for item in guide.of_kind(kind)]) for kind in guide.kinds()]
    pages, indexes = list[Item](), list[Item]()
    for page in guide.of_kind(Kind.PAGE):
        (indexes if lists_of(page, guide) else pages).append(page)
    data = [
        ("library.json", publication.whole(library.ADDRESS), "every item, with its facts and files, as JSON"),
        ("library.schema.json", publication.whole(library.SCHEMA), "what stands in it, as JSON Schema"),
    ]
    about = [(TITLE, pointed(publication.whole(markdown_address(page_address(SOURCE)))), SUMMARY)]
    return site.templates.get_template("markdown/llms.txt.jinja").render(
        name=publication.name,
        summary=publication.summary,
        home=guide.items["home"].summary if "home" in guide.items else "",
        organisation=guide.organisation,
        edition=guide.edition,
        licence=LICENCE,
        sections=[
            *kinds,
            ("About the guide", [*(_line(page, publication) for page in pages), *about]),
            ("Optional", [*data, *(_line(page, publication) for page in indexes)]),
        ],
    )


def _line(item: Item, publication: Publication) -> Line:
    return item.title, pointed(publication.whole(markdown_address(item.url))), item.summary
