"""Reads the whole guide: the one place where every step from Markdown files to a checked guide stands in order."""

from pathlib import Path

from alongside import checks, questions
from alongside.agenda.model import Agenda
from alongside.agenda.read import read_agenda
from alongside.enquiry.settings import Owner
from alongside.guide import Guide
from alongside.items.kinds import Item, Workshop
from alongside.items.read import read_item
from alongside.items.references import Reference, read_references
from alongside.problems import Problem
from alongside.questions import Bank
from alongside.sheets.model import Sheet
from alongside.sheets.parse import sheet_of

REFERENCES = "sources/references.yml"


def read_guide(docs: Path, owner: Owner | None) -> tuple[Guide, list[Problem]]:
    """The guide made of the files under `docs` and every problem of every file.

    An item with a problem of its own is left out of the guide, so that the rest can still be shown.
    """
    problems: list[Problem] = []
    # Every Markdown file is an item
    items = _items(docs, problems)
    # The works they cite
    references = _references(docs, problems)
    # Worksheets and checklists become sheets
    sheets = _sheets(items, problems)
    # Workshops have an agenda whose minutes add up
    agendas = _agendas(items, problems)
    # The question bank is read as situations and their questions
    bank = _bank(items, problems)
    # What shows only when all are seen together
    guide = Guide(docs, items, sheets, agendas, bank, references, owner)
    problems.extend(checks.all_problems(guide))
    return guide, problems


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
            what = f"the id `{item.id}` is also that of {items[item.id].place}"
            problems.append(Problem(f"docs/{place}", 1, what, "rename the file"))
        elif item:
            items[item.id] = item
    return items


def _references(docs: Path, problems: list[Problem]) -> dict[str, Reference]:
    path = docs / REFERENCES
    references, faults = read_references(path.read_text("utf-8") if path.is_file() else "[]", f"docs/{REFERENCES}")
    problems.extend(faults)
    return references


def _sheets(items: dict[str, Item], problems: list[Problem]) -> dict[str, Sheet]:
    sheets: dict[str, Sheet] = {}
    for item in (item for item in items.values() if item.kind.has_sheet):
        sheet, faults = sheet_of(item)
        problems.extend(faults)
        sheets[item.id] = sheet
    return sheets


def _agendas(items: dict[str, Item], problems: list[Problem]) -> dict[str, Agenda]:
    agendas: dict[str, Agenda] = {}
    for item in items.values():
        if isinstance(item, Workshop):
            agenda, faults = read_agenda(item)
            problems.extend(faults)
            if agenda:
                agendas[item.id] = agenda
    return agendas


def _bank(items: dict[str, Item], problems: list[Problem]) -> Bank | None:
    page = items.get(questions.ID)
    if page is None:
        return None
    bank, faults = questions.read_bank(page.body, page.place)
    problems.extend(faults)
    return bank
