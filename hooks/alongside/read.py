"""Reads the whole guide: the one place where every step from Markdown files to a checked guide stands in order."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from alongside import checks, questions, ten_minutes, ten_minutes_checks
from alongside.agenda.model import Agenda
from alongside.drawings import Drawing, read_drawing
from alongside.finding import Found, find
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Model, Workshop
from alongside.items.read import body_of, kind_of, read_item
from alongside.items.references import Reference, read_references
from alongside.items.size import too_large
from alongside.items.vocabulary import Kind
from alongside.keeping import Shelf
from alongside.kept_readings import kept_agenda, kept_text
from alongside.languages.language import ENGLISH, ORIGINAL
from alongside.languages.speaking import speaking
from alongside.letters import letters
from alongside.links import in_language
from alongside.owner.settings import Owner
from alongside.problems import Problem
from alongside.sections import read_page
from alongside.sheets.model import Sheet
from alongside.sheets.parse import parse
from alongside.texts import text_of
from alongside.tokens import TOKENS, token_problems
from alongside.translations import read_translations

REFERENCES = "sources/references.yml"


@speaking(ENGLISH)  # the headings of originals are English, whatever is spoken round it
def read_guide(
    docs: Path, owner: Owner | None, overrides: Path, kept: Shelf | None = None
) -> tuple[Guide, list[Problem]]:
    """The guide made of the files under `docs` and every problem of every file.

    `overrides` holds the templates that a page may name. Texts that `kept` holds are not parsed again. An item with a
    problem of its own is left out of the guide, so that the rest can still be shown.
    """
    # Which files there are
    found = find(docs)
    problems = list(found.problems)
    # Every Markdown file is an item
    originals = [path for path in found.items if in_language(path)[0] == ORIGINAL]
    items, left_out = _items(docs, originals, problems)
    # The works they cite
    references = _references(docs, found, problems)
    # Their Markdown becomes blocks; that of worksheets and checklists is a sheet to fill in
    texts = _texts(items, kept, problems)
    # What is wrong with the text of a file is told together with what is wrong above it
    problems.extend(_faults_left_out(left_out))
    # Workshops have an agenda whose minutes add up
    agendas = _agendas(items, kept, problems)
    # The question bank is read as situations and their questions
    bank, faults = read_page(questions.ID, questions.read_bank, items)
    problems.extend(faults)
    # The ten-minute formats are read as their words, steps and parts
    formats, faults = read_page(ten_minutes.ID, ten_minutes_checks.read_formats, items)
    problems.extend(faults)
    # Models have a drawing; any other is published as it is
    drawings = _drawings(docs, found, items, problems)
    # The design is made of colours, fonts and sizes
    tokens, faults = text_of(overrides / TOKENS, f"overrides/{TOKENS}")
    problems.extend(faults or token_problems(tokens, f"overrides/{TOKENS}"))
    # What shows only when all are seen together
    templates = frozenset(path.name for path in overrides.glob("*.html"))
    guide = Guide(
        docs,
        items,
        texts,
        agendas,
        bank,
        formats,
        references,
        owner,
        left_out,
        found.assets,
        templates,
        letters(overrides),
        drawings,
    )
    problems.extend(checks.all_problems(guide))
    # Pages in other languages take the place of those they translate
    translated, faults = read_translations(guide, _translated(docs, found, owner, problems), overrides, kept)
    guide.translations.update(translated)
    problems.extend(faults)
    return guide, problems


def _translated(docs: Path, found: Found, owner: Owner | None, problems: list[Problem]) -> dict[str, str]:
    """The texts of the pages in those other languages that the owner offers, by their paths."""
    offered = owner.languages if owner else ()
    texts: dict[str, str] = {}
    for path in found.items:
        code = in_language(path)[0]
        if code != ORIGINAL and (not offered or code in offered):
            texts[path], faults = text_of(docs / path, f"docs/{path}")
            problems.extend(faults)
    return texts


def _items(docs: Path, paths: Sequence[str], problems: list[Problem]) -> tuple[dict[str, Item], dict[str, str]]:
    """The items by id, and the texts of the files that are none for a problem of their own."""
    items: dict[str, Item] = {}
    left_out: dict[str, str] = {}
    for path in paths:
        item, text, faults = _item(docs, path, items)
        problems.extend(faults)
        if item:
            items[item.id] = item
        else:
            left_out[path] = text
    return items, left_out


def _item(docs: Path, path: str, items: Mapping[str, Item]) -> tuple[Item | None, str, list[Problem]]:
    place = f"docs/{path}"
    text, problems = text_of(docs / path, place)
    if problems:
        return None, "", problems
    item, problems = read_item(text, path)
    if item and item.id in items:
        what = f"the id `{item.id}` is also that of {items[item.id].place}"
        return None, text, [*problems, Problem(place, 1, what, "rename the file")]
    return item, text, problems


def _references(docs: Path, found: Found, problems: list[Problem]) -> dict[str, Reference]:
    place = f"docs/{REFERENCES}"
    text, faults = text_of(docs / REFERENCES, place) if REFERENCES in found.assets else ("[]", [])
    problems.extend(faults)
    references, faults = read_references(text, place)
    problems.extend(faults)
    return references


def _texts(items: dict[str, Item], kept: Shelf | None, problems: list[Problem]) -> dict[str, Sheet]:
    texts: dict[str, Sheet] = {}
    for item in (item for item in items.values() if item.kind is not Kind.TERM):
        texts[item.id], faults = kept_text(item, kept)
        problems.extend(faults)
    return texts


def _faults_left_out(left_out: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong with the Markdown of files that are no items for their front matter."""
    for path, text in left_out.items():
        kind, body = kind_of(path), body_of(text)
        if kind is not Kind.TERM and body.text.strip() and not any(too_large(text, path)):
            yield from parse(body, f"docs/{path}", lambda href, _: href, fillable=kind.has_sheet)[1]


def _agendas(items: dict[str, Item], kept: Shelf | None, problems: list[Problem]) -> dict[str, Agenda]:
    agendas: dict[str, Agenda] = {}
    for item in items.values():
        if isinstance(item, Workshop):
            agenda, faults = kept_agenda(item, kept)
            problems.extend(faults)
            if agenda:
                agendas[item.id] = agenda
    return agendas


def _drawings(docs: Path, found: Found, items: dict[str, Item], problems: list[Problem]) -> dict[str, Drawing]:
    """The drawing of each model; every one that is published is read, since a browser can open it alone."""
    read: dict[str, Drawing] = {}
    for path in sorted(asset for asset in found.assets if asset.lower().endswith(".svg")):
        drawing, faults = read_drawing(docs / path, f"docs/{path}")
        problems.extend(faults)
        if drawing:
            read[path] = drawing
    models = (item for item in items.values() if isinstance(item, Model))
    return {model.id: read[model.diagram] for model in models if model.diagram in read}
