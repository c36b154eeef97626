"""Reads the whole guide: the one place where every step from Markdown files to a checked catalogue stands in order."""

import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

from alongside import checks, questions
from alongside.agenda import Agenda, read_agenda
from alongside.catalogue import Catalogue
from alongside.enquiry.settings import Owner
from alongside.frontmatter import read_item
from alongside.items import Item, Workshop
from alongside.problems import Problem
from alongside.questions import Bank
from alongside.references import Reference, read_references
from alongside.sheets.model import Sheet
from alongside.sheets.parse import parse

REFERENCES = "sources/references.yml"


def read_guide(docs: Path, owner: Owner | None) -> tuple[Catalogue, list[Problem]]:
    """The catalogue of the files under `docs` and every problem of every file.

    Links on sheets are printed under the owner's `site_url`. An item with a problem of
    its own is left out of the catalogue, so that the rest can still be shown.
    """
    problems: list[Problem] = []
    # Every Markdown file is an item
    items = _items(docs, problems)
    # The works they cite
    references = _references(docs, problems)
    # Worksheets and checklists become sheets
    sheets = _sheets(items, owner.site_url if owner else "", problems)
    # Workshops have an agenda whose minutes add up
    agendas = _agendas(items, problems)
    # The question bank is read as situations and their questions
    bank = _bank(items, problems)
    # What shows only when all are seen together
    catalogue = Catalogue(docs, items, sheets, agendas, bank, references, owner)
    problems.extend(checks.all_problems(catalogue))
    return catalogue, problems


def _items(docs: Path, problems: list[Problem]) -> dict[str, Item]:
    items: dict[str, Item] = {}
    for path in sorted(docs.rglob("*.md")):
        place = path.relative_to(docs).as_posix()
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as fault:
            problems.append(
                Problem(f"docs/{place}", 1, f"the file is not UTF-8 text ({fault.reason})", "save it as UTF-8")
            )
            continue
        item, faults = read_item(text, place)
        problems.extend(faults)
        if item and item.id in items:
            what = f"the id `{item.id}` is also that of {checks.place(items[item.id])}"
            problems.append(Problem(f"docs/{place}", 1, what, "rename the file"))
        elif item:
            items[item.id] = item
    return items


def _references(docs: Path, problems: list[Problem]) -> dict[str, Reference]:
    path = docs / REFERENCES
    references, faults = read_references(path.read_text("utf-8") if path.is_file() else "[]", f"docs/{REFERENCES}")
    problems.extend(faults)
    return references


def _sheets(items: dict[str, Item], address: str, problems: list[Problem]) -> dict[str, Sheet]:
    sheets: dict[str, Sheet] = {}
    for item in _sheet_items(items):
        sheet, faults = parse(item.body, checks.place(item), item.body_line, resolver(item, address))
        problems.extend(faults)
        sheets[item.id] = sheet
    return sheets


def _agendas(items: dict[str, Item], problems: list[Problem]) -> dict[str, Agenda]:
    agendas: dict[str, Agenda] = {}
    for item in items.values():
        if isinstance(item, Workshop):
            agenda, faults = read_agenda(item, checks.place(item))
            problems.extend(faults)
            if agenda:
                agendas[item.id] = agenda
    return agendas


def _bank(items: dict[str, Item], problems: list[Problem]) -> Bank | None:
    page = items.get(questions.ID)
    if page is None:
        return None
    bank, faults = questions.bank_of(page)
    problems.extend(faults)
    return bank


def _sheet_items(items: dict[str, Item]) -> Iterator[Item]:
    return (item for item in items.values() if item.kind.has_sheet)


def resolver(item: Item, address: str) -> Callable[[str, int], str | None]:
    """Makes a link of the item's Markdown absolute: a sheet on paper has no neighbours."""

    def resolve(href: str, _line: int) -> str | None:
        if ":" in href.split("/", maxsplit=1)[0]:
            return href
        path, _, anchor = href.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(item.source), path)) if path else item.source
        page = target.removesuffix(".md").removesuffix("index").rstrip("/")
        return urljoin(address, (f"{page}/" if page else "") if target.endswith(".md") else target) + (
            f"#{anchor}" if anchor else ""
        )

    return resolve
