"""The guide for another generator: each page as plain Markdown with relative links, and each item as data.

What stands where: `pages/` has a folder a page, as the site has it, with `index.md` and what it offers to download
beside it; `items/` has a JSON a page or term; `assets/` and the like are the files under `docs/` that pages name. In
each, what is written in another language stands in a folder of its code.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from alongside.agenda.model import Agenda
from alongside.anchors import slug_of
from alongside.enquiry.page import SOURCE, SUMMARY, TITLE
from alongside.history import feed, feed_address
from alongside.items.item import Item
from alongside.items.library import Fillable
from alongside.items.read import tidied
from alongside.items.references import Reference
from alongside.items.vocabulary import Kind
from alongside.languages.speaking import speaking
from alongside.links import on_page, page_address
from alongside.machines.markdown import enquiries_markdown, page_markdown
from alongside.machines.publication import Publication
from alongside.machines.published import sheets_as_data, whole_as_data
from alongside.sheets.fields import SheetFields, sheet_fields
from alongside.site import Site
from alongside.skeletons import as_yaml
from alongside.yaml.lines import read

PAGES, ITEMS = "pages", "items"
OWN = ("assets/javascripts/", "assets/stylesheets/", "assets/fonts/")
"""What only the site's own design needs."""


class Whole(Struct, frozen=True):
    """An item as data."""

    id: str
    kind: Kind
    language: str
    """As pages name it: `en-GB`, `de`."""
    source: str
    """Its file under `docs/`."""
    page: str | None
    """Its Markdown in the export; null for a term, which stands in that of the glossary."""
    front: dict[str, Any]
    """The keys of its front matter, as they are written."""
    markdown: str
    """What stands below, as it is written."""
    fields: SheetFields | None
    """The places to write of a sheet, as `fields.json` has them."""
    agenda: Agenda | None
    """The steps of a workshop, and its cuts."""
    works: list[Reference]
    """What it cites."""


class Exported(Publication, frozen=True):
    """The guide as it is exported, seen from one of its pages."""

    here: str
    """The page's address under the site's."""

    def whole(self, address: str) -> str:
        """An address under the site's as it is reached from the page; a page is the file that holds its Markdown.

        That of the page itself is the whole one, where it stands on the web.
        """
        path, hash_, anchor = address.removeprefix("./").partition("#")
        if path == self.here and not anchor:
            return super().whole(address)
        file = f"{path}index.md" if not path or path.endswith("/") else path
        return on_page(f"{file}{hash_}{anchor}", self.here)

    def anchored(self, words: str, anchor: str) -> str:
        """The anchor in braces, where a generator would make another of the words."""
        return "" if slug_of(words) == anchor else f" {{#{anchor}}}"


def exported(publication: Publication, site: Site) -> Iterator[tuple[str, str]]:
    """The texts of an export by their places in it: pages, items, and what the site has for other programs."""
    yield from _in_language(publication, site)
    address = page_address(SOURCE)
    text = enquiries_markdown(_seen_from(address, publication), site.templates, TITLE, SUMMARY, address)
    yield page_at(address), _headed(TITLE, SUMMARY, text, site)
    for address, made in whole_as_data(publication, site):
        yield f"{PAGES}/{address}", made
    for each in site.translated:
        with speaking(each.language):
            yield from [*_in_language(publication.translated(each.guide), each)]


def _in_language(publication: Publication, site: Site) -> Iterator[tuple[str, str]]:
    guide, folder = publication.guide, ITEMS if site.language.is_original else f"{ITEMS}/{site.language.code}"
    for page in guide.readable():
        text = page_markdown(page, _seen_from(page.url, publication), site.templates)
        yield page_at(page.url), _headed(page.title, page.summary, text, site)
    for item in guide.items.values():
        if item.language == site.language.code:
            yield f"{folder}/{item.id}.json", _written(_whole(item, site))
    for address, made in sheets_as_data(publication):
        yield f"{PAGES}/{address}", made
    yield f"{PAGES}/{feed_address(site)}", feed(site, publication.name, publication.summary, publication.language)


def copied(site: Site) -> dict[str, str]:
    """The files under `docs/` that go along, and the place of each in the export."""
    return {path: f"{PAGES}/{path}" for path in sorted(site.guide.assets) if not path.startswith(OWN)}


def page_at(address: str) -> str:
    """Where the Markdown of the page at an address stands in the export."""
    return f"{PAGES}/{address}index.md"


def _seen_from(address: str, publication: Publication) -> Exported:
    return Exported(publication.guide, publication.name, publication.summary, publication.language, address)


def _headed(title: str, summary: str, text: str, site: Site) -> str:
    keys = {"title": as_yaml(title), "description": as_yaml(summary), "lang": site.language.lang}
    front = site.templates.get_template("markdown/new/front.md.jinja").render(keys=keys)
    return f"{front}\n{text.rstrip()}\n"


def _whole(item: Item, site: Site) -> Whole:
    guide = site.guide
    sheet = sheet_fields(item, guide) if isinstance(item, Fillable) and item.id in guide.sheets else None
    page = None if item.kind is Kind.TERM else page_at(item.url)
    front = tidied(read(item.file.front, item.place)[0])
    works = guide.cited_by(item)
    language = site.language.lang
    return Whole(
        item.id, item.kind, language, item.source, page, front, item.body.text, sheet, guide.agenda(item), works
    )


def _written(whole: Whole) -> str:
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"
