"""The real guide, read once a process when it is first asked for, and never while tests are collected.

A test that takes each file of a kind is made of the files' names alone: `names_of`.
"""

import dataclasses
from functools import cache
from pathlib import Path

from jinja2 import Environment
from msgspec import structs

from alongside.files.making import Files
from alongside.guide import Guide
from alongside.items.body import Body
from alongside.items.kinds import Path as PathItem
from alongside.items.kinds import Workshop
from alongside.owner.reading import read_owner
from alongside.owner.settings import Owner
from alongside.pages.terms import Terms
from alongside.pages.text import PageText, page_text
from alongside.problems import Problem
from alongside.read import read_guide
from alongside.sheets.model import Sheet
from alongside.sheets.parse import text_of
from alongside.site import Site
from alongside.templates import environment

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
OVERRIDES = ROOT / "overrides"


@cache
def owner() -> Owner:
    """Who publishes the guide, from mkdocs.yml."""
    found, problems = read_owner((ROOT / "mkdocs.yml").read_text("utf-8"), "mkdocs.yml", {}, _content)
    assert found, problems
    return found


def _content(path: str) -> bytes:
    return (ROOT / path).read_bytes()


@cache
def read() -> tuple[Guide, list[Problem]]:
    """The guide, and what is wrong with it."""
    return read_guide(DOCS, owner(), OVERRIDES)


def guide() -> Guide:
    """The guide."""
    return read()[0]


def with_body(name: str, markdown: str) -> Guide:
    """The guide with another text in one of its items."""
    item = guide().get(name)
    changed = structs.replace(item, file=structs.replace(item.file, body=Body(markdown)))
    texts = {**guide().texts, name: text_of(changed)[0]}
    return dataclasses.replace(guide(), items={**guide().items, name: changed}, texts=texts)


def page(name: str, read: Guide | None = None) -> PageText:
    """The text of an item's page, in the guide or in another that was made of it."""
    read = read or guide()
    return page_text(read.get(name), read, Terms(read), templates())


def templates() -> Environment:
    """The core's own templates."""
    return environment(OVERRIDES)


@cache
def site() -> Site:
    """One build of the site, which shares what the real builds keep."""
    return Site(guide(), OVERRIDES, ROOT / ".cache")


@cache
def files() -> Files:
    """Every file that can be downloaded."""
    return Files(site())


def names_of(*folders: str) -> list[str]:
    """The ids of all items in folders of `docs/`, from the files' names alone."""
    found = sorted(path.stem for folder in folders for path in (DOCS / folder).glob("*.md") if path.stem != "index")
    assert found, f"no items in {folders}"
    return found


def sheet(name: str) -> Sheet:
    """The sheet of a worksheet or a checklist."""
    return guide().sheets[name]


def packed() -> list[Workshop | PathItem]:
    """Every item that has a pack."""
    return [item for item in guide().library() if isinstance(item, Workshop | PathItem)]
