"""Reads what `docs/` holds in other languages: a guide each, whose items take the place of those they translate."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from alongside import checks, questions, sections, ten_minutes, ten_minutes_checks
from alongside.agenda.model import Agenda
from alongside.agenda.translated import read_translated
from alongside.drawings import Drawing, read_drawing
from alongside.guide import Guide
from alongside.items.body import Body
from alongside.items.item import Item, id_of
from alongside.items.kinds import Model, Workshop
from alongside.items.read import read_item
from alongside.items.readable import Readable
from alongside.items.vocabulary import Kind
from alongside.keeping import Shelf
from alongside.kept_readings import kept_text
from alongside.languages import inherited
from alongside.languages.catalogues import languages
from alongside.languages.language import Language
from alongside.languages.speaking import speaking
from alongside.links import in_language
from alongside.problems import Problem
from alongside.questions import Bank
from alongside.sheets.model import Sheet
from alongside.ten_minutes import Formats

Read = TypeVar("Read", bound=Bank | Formats)


def read_translations(
    guide: Guide, texts: Mapping[str, str], overrides: Path, kept: Shelf | None
) -> tuple[dict[str, Guide], list[Problem]]:
    """A guide for each language that has a page, by its code. `texts` are those of the files, by their paths."""
    known, problems = languages(overrides)
    found: dict[str, Guide] = {}
    for path in texts:
        if (code := in_language(path)[0]) not in known:
            what = f"there is no catalogue of a language `{code}`"
            right = f"begin one, by which its first page can be shown: `python -m alongside.languages {code}`"
            problems.append(Problem(f"docs/{path}", 1, what, right))
    for code, language in known.items():
        own = {path: text for path, text in texts.items() if in_language(path)[0] == code}
        if own:
            with speaking(language):
                found[code], faults = _read(guide, own, language, kept)
            problems += faults
    return found, problems


def older(guide: Guide) -> list[tuple[Readable, Readable]]:
    """Translations of which the original has changed since somebody reviewed them, each with its original."""
    original = guide.original or guide
    pairs = ((page, original.items.get(page.id)) for page in guide.readable())
    return [
        (page, first)
        for page, first in pairs
        if isinstance(first, Readable) and first.last_changed and page.reviewed and page.reviewed < first.last_changed
    ]


def _read(
    guide: Guide, texts: Mapping[str, str], language: Language, kept: Shelf | None
) -> tuple[Guide, list[Problem]]:
    problems: list[Problem] = []
    items: dict[str, Item] = {}
    said: dict[str, Sheet] = {}
    agendas: dict[str, Agenda | None] = {}
    for path, text in texts.items():
        original = guide.items.get(id_of(path))
        if in_language(path)[1] in guide.left_out:
            continue  # its original has a problem of its own, and one fault gives one message
        if faults := list(_misplaced(path, original)):
            problems += faults
            continue
        item, faults = read_item(text, path, original=original.file.front if original else "")
        problems += faults
        if item:
            items[item.id] = item
        if item and item.kind is not Kind.TERM:
            said[item.id], faults = _text(item, guide, kept)
            problems += faults
        if isinstance(item, Workshop):
            agendas[item.id], faults = _agenda(item, guide)
            problems += faults
    bank, faults = _sections(questions.ID, questions.read_bank, items, guide.bank)
    problems += faults
    formats, faults = _sections(ten_minutes.ID, ten_minutes_checks.read_formats, items, guide.formats)
    problems += faults
    whole = replace(
        guide,
        items={**guide.items, **items},
        texts={**guide.texts, **said},
        agendas={name: one for name, one in {**guide.agendas, **agendas}.items() if one},
        bank=bank,
        formats=formats,
        drawings={**guide.drawings, **_drawings(items.values(), guide)},
        left_out={**guide.left_out, **{path: text for path, text in texts.items() if id_of(path) not in items}},
        language=language,
        original=guide,
        translations={},
    )
    folder = f"docs/{language.code}/"
    problems += _unlisted(whole)
    return whole, [*problems, *(one for one in checks.all_problems(whole) if one.path.startswith(folder))]


def _agenda(item: Workshop, guide: Guide) -> tuple[Agenda | None, list[Problem]]:
    """The agenda of a translated workshop; none where that of its original has a problem, which has been told."""
    original, agenda = guide.items.get(item.id), guide.agendas.get(item.id)
    return read_translated(item, original, agenda) if isinstance(original, Workshop) and agenda else (None, [])


def _sections(
    name: str,
    reader: Callable[[Body, str], tuple[Read, list[Problem]]],
    items: Mapping[str, Item],
    original: Read | None,
) -> tuple[Read | None, list[Problem]]:
    """What a translated page is read as, with what does not go together with its original; else the original's."""
    read, problems = sections.read_page(name, reader, items)
    if read and original and not problems:
        place = f"docs/{in_language(items[name].source)[1]}"
        problems = [*sections.differences(read.sections, original.sections, items[name].place, place)]
    return read or original, problems


def _drawings(items: Iterable[Item], guide: Guide) -> dict[str, Drawing]:
    """The drawings of those models that name one of their own. What is wrong with a drawing is told of every file."""
    named = {item.id: item.diagram for item in items if isinstance(item, Model) and item.diagram in guide.assets}
    read = {name: read_drawing(guide.docs / path, f"docs/{path}")[0] for name, path in named.items()}
    return {name: drawing for name, drawing in read.items() if drawing}


def _unlisted(guide: Guide) -> Iterator[Problem]:
    """A term has no page of its own: the glossary in its language lists it."""
    glossary = f"{Kind.TERM.folder}/index.md"
    page = guide.items.get(id_of(glossary))
    for term in guide.of_kind(Kind.TERM):
        if page and page.language != guide.language.code:
            what = f"no page in its language lists the term, since docs/{glossary} is not translated"
            yield Problem(term.place, 1, what, f"translate it as `docs/{guide.language.code}/{glossary}`")


def _misplaced(path: str, original: Item | None) -> Iterator[Problem]:
    """A translation stands where its original does, below the language's folder."""
    place, rest = f"docs/{path}", in_language(path)[1]
    if original is None:
        yield Problem(place, 1, f"there is no docs/{rest} that it translates", "give both files one name")
    elif original.source != rest:
        yield Problem(place, 1, f"its original is {original.place}", f"move it to `docs/{path[:2]}/{original.source}`")


def _text(item: Item, guide: Guide, kept: Shelf | None) -> tuple[Sheet, list[Problem]]:
    """What a translation says; the places to write of a sheet have the names of its original's."""
    text, problems = kept_text(item, kept)
    original = guide.items[item.id]
    if problems or not item.kind.has_sheet:
        return text, problems
    return inherited.sheet(text, guide.texts[item.id], item.place, original.place)
