"""Every page template rendered without MkDocs, in any language: what MkDocs adds to a template is stood in for."""

from functools import cache
from types import SimpleNamespace
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader

from alongside.enquiry.page import SUMMARY, TITLE, enquiry_text
from alongside.files.booklet import entries
from alongside.files.formats import downloads, pictures
from alongside.files.words import with_leaves
from alongside.guide import ORIGIN
from alongside.hiding import FEWEST, IN_WORDS
from alongside.items.item import Item
from alongside.items.kinds import Page, Workshop
from alongside.items.vocabulary import Grade, Kind, Purpose, Side, Whom
from alongside.languages.language import Language
from alongside.languages.speaking import speaking, spoken
from alongside.navigation import BAR, TITLES, neighbours
from alongside.offline.choice import choices
from alongside.pages.prose import Prose
from alongside.pages.room import room_steps
from alongside.pages.text import page_text
from alongside.search.entries import entries as found_by_search
from alongside.search.index import by_letter
from alongside.sheets.known import known_items
from alongside.sheets.listed import for_teams, listed
from alongside.templates import FILTERS, escapes, speaks
from alongside.ways import situations_of, stops_of
from tests import guide as real
from tests.guide import OVERRIDES, guide

SITE = {"site_name": "Alongside", "site_description": "A field guide to leading in partnership"}


@cache
def samples() -> dict[str, str]:
    """By the name of each page template, the id of an item whose page it makes."""
    found = {item.template: item.id for item in guide().of_kind(Kind.PAGE) if isinstance(item, Page) and item.template}
    found |= {f"{kind}.html": guide().of_kind(kind)[0].id for kind in guide().kinds()}
    return found | {
        "worksheet.html": "who-needs-whom",
        "checklist.html": "one-to-one-leader",
        "page.html": "about",
        "translated.html": "how-we-work",
    }


def rendered(template: str, language: Language) -> str:
    """The page of the sample of a template."""
    guide()  # is read in its own language
    with speaking(language):
        site = real.site()
        names = _names() | _page(template)
        item = guide().items.get(samples().get(template, ""))
        if item:
            text = page_text(item, guide(), site.terms, site.templates)
            names |= {"item": item, "text": text, "downloads": downloads(item, guide())}
        if template == "room.html":
            session = guide().get("edict-swap")
            assert isinstance(session, Workshop)
            names |= {"session": session, "agenda": guide().agenda(session), "steps": room_steps(session, guide())}
            names |= {"prose": Prose(guide(), site.terms, "workshops/edict-swap/room/")}
        if template == "enquiry.html":
            names["text"] = enquiry_text(real.owner(), guide(), site.terms, site.templates)
        made = _environment()
        made.globals.update(names)
        return made.get_template(template).render(names)


def _page(template: str) -> dict[str, Any]:
    item = guide().items.get(samples().get(template, ""))
    meta = SimpleNamespace(title=TITLE, summary=SUMMARY, noindex=False, to="../", whole="https://x.example/")
    index = SimpleNamespace(title="A section", url="sheets/", children=[], active=True, file=_file("sheets/index.md"))
    page = SimpleNamespace(
        title=TITLES.get(item.source, item.title) if item else TITLE,
        url=item.url if item else "enquiries/",
        is_homepage=bool(item and item.id == "home"),
        toc=[],
        meta=meta,
        canonical_url="https://x.example/",
        file=_file(item.source if item else "enquiries/index.md"),
        parent=SimpleNamespace(children=[index]),
        children=None,
    )
    section = SimpleNamespace(title="Sheets", url=None, children=[index, page], active=True)
    nav = SimpleNamespace(homepage=SimpleNamespace(url="."), items=[section])
    return {"page": None if template in ("404.html", "503.html") else page, "nav": nav}


def _file(source: str) -> SimpleNamespace:
    return SimpleNamespace(src_uri=source)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(OVERRIDES),
        autoescape=escapes,
        extensions=["jinja2.ext.i18n"],
    )
    speaks(made)
    made.filters.update(FILTERS, url=lambda address: address)
    return made


def _names() -> dict[str, Any]:
    known = guide()

    def stops(item: Item) -> list[Any]:
        return [*stops_of(item, known)]

    return {
        "config": SimpleNamespace(**SITE, theme=SimpleNamespace(language="en-GB"), site_url="https://x.example/"),
        "design": SimpleNamespace(address=lambda name: name, words=lambda _: {}),
        "policy": lambda _: "",
        "mkdocs_version": "0",
        "guide": known,
        "item": None,
        "described": None,
        "spoken": spoken,
        "search_data": "",
        "bar": tuple(BAR),
        "neighbours": neighbours,
        "with_leaves": with_leaves,
        "situations_of": lambda item: situations_of(item, known),
        "stops_of": stops,
        "downloads_of": lambda item: downloads(item, known),
        "pictures_of": lambda item: pictures(item, known),
        "booklet": msgspec.to_builtins(entries(known, {})),
        "sheets_listed": msgspec.to_builtins(listed(known)),
        "team_sheets": msgspec.to_builtins(for_teams(known)),
        "known_items": msgspec.to_builtins(known_items(known)),
        "new_item": {"forms": {"kinds": [], "host": None}, "skeletons": []},  # files are written in English first
        "letters": msgspec.to_builtins(by_letter(found_by_search(known))),
        "keepable": choices(known),
        "origin": ORIGIN,
        "icon": "assets/images/icon.svg",
        "is_kept_offered": True,
        "fewest": FEWEST,
        "fewest_words": IN_WORDS,
        "grades": tuple(Grade),
        "purposes": tuple(Purpose),
        "sides": tuple(Side),
        "whom": tuple(Whom),
    }
