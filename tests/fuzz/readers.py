"""Every reader of what authors and owners write, a line each."""

import random
import re
from collections.abc import Callable, Iterable
from time import process_time

from msgspec import Struct, structs

from alongside.agenda.read import read_agenda
from alongside.items.body import Body
from alongside.items.read import read_item
from alongside.items.references import read_references
from alongside.languages.catalogues import read_catalogue
from alongside.owner.reading import read_owner
from alongside.problems import Problem
from alongside.questions import read_bank
from alongside.sheets.parse import parse
from alongside.ten_minutes_checks import read_formats
from alongside.tokens import token_problems
from tests.fuzz import receiving
from tests.fuzz.mutate import broken
from tests.fuzz.result import Result, Tried
from tests.guide import DOCS, ROOT, guide

SLOW = 1.0
"""Seconds for a case: longer is a build that seems to stand still."""
LONGEST = 1200
"""Letters of a message."""
_STRANGE = re.compile(r"Traceback|\bobject at 0x|<class '|msgspec|\bNoneType\b")


class Reader(Struct, frozen=True):
    """Texts that it reads, and what it finds in one: something, or problems with their lines."""

    seeds: Callable[[], list[str]]
    read: Callable[[str], tuple[object, Iterable[Problem]]]
    above: int = 0
    """Lines of its file that stand above the text."""


def _files(folder: str, most: int = 6) -> list[str]:
    """Some items of a folder, with their front matter."""
    names = sorted(path for path in (DOCS / folder).rglob("*.md") if path.name != "index.md")
    return [path.read_text("utf-8") for path in names[:most]]


def _bodies(folder: str, most: int = 6) -> list[str]:
    return [text.split("\n---\n", 1)[1] for text in _files(folder, most)]


def _agenda_of(session: str) -> Reader:
    """What of a session its agenda is read from, headings, tables and links, beside its own front matter."""

    def told() -> list[str]:
        parts = guide().get(session).body.text.split("\n\n")
        return ["\n\n".join(part for part in parts if part.startswith(("#", "|")) or "](" in part) + "\n"]

    def read(text: str) -> tuple[object, Iterable[Problem]]:
        item = guide().get(session)
        return read_agenda.__wrapped__(structs.replace(item, file=structs.replace(item.file, body=Body(text))))

    return Reader(told, read, above=99)


def _first_parts(name: str, most: int = 4000) -> str:
    """The body of a page as far as its whole parts go in so many letters."""
    text = (DOCS / name).read_text("utf-8").split("\n---\n", 1)[1]
    return text[: text.rindex("\n## ", 0, most) + 1]


def _item(folder: str) -> Reader:
    return Reader(lambda: _files(folder), lambda text: read_item.__wrapped__(text, f"{folder}/a.md"))


READERS: dict[str, Reader] = {
    "front matter of a sheet": _item("worksheets"),
    "front matter of a session": _item("workshops"),
    "front matter of a path": _item("paths"),
    "front matter of a situation": _item("situations"),
    "front matter of a term": _item("glossary"),
    "a sheet": Reader(
        lambda: sorted(_bodies("worksheets", 99) + _bodies("checklists", 99), key=len)[:9],
        lambda text: parse(Body(text), "worksheets/a.md", lambda href, _line: href),
    ),
    "an agenda": _agenda_of("straight-talk-practice"),
    "the questions": Reader(
        lambda: [_first_parts("questions/index.md")],
        lambda text: read_bank(Body(text), "questions/index.md"),
    ),
    "the ten-minute formats": Reader(
        lambda: [_first_parts("ten-minutes/index.md", most=8000)],
        lambda text: read_formats(Body(text), "ten-minutes/index.md"),
    ),
    "the owner's settings": Reader(
        lambda: [(ROOT / "mkdocs.yml").read_text("utf-8")], lambda text: read_owner(text, "mkdocs.yml", {})
    ),
    "the works": Reader(
        lambda: _works((DOCS / "sources/references.yml").read_text("utf-8")),
        lambda text: read_references.__wrapped__(text, "sources/references.yml"),
    ),
    "what a form posts": Reader(lambda: receiving.POSTS, receiving.posted),
    "the receiver's settings": Reader(lambda: receiving.SETTINGS, receiving.settings),
    "a catalogue": Reader(
        lambda: _entries((ROOT / "overrides/languages/de.po").read_text("utf-8")),
        lambda text: read_catalogue("de", text, "overrides/languages/de.po"),
    ),
    "the tokens": Reader(
        lambda: [(ROOT / "overrides/tokens.yml").read_text("utf-8")],
        lambda text: (text, token_problems(text, "overrides/tokens.yml")),
    ),
}


def _works(text: str) -> list[str]:
    """Some works at a time, so that most of what is broken is a work and not the list; none is told with another."""
    works = [work for work in re.split(r"(?m)^(?=- )", text)[1:] if "told_with:" not in work]
    return ["".join(works[start : start + 3]) for start in range(0, min(len(works), 30), 3)]


def _entries(text: str) -> list[str]:
    """The head of a catalogue with some of its words at a time."""
    head, *entries = text.split("\n\n")
    return ["\n\n".join([head, *entries[start : start + 4]]) for start in range(0, len(entries), 60)]


def tried(name: str, seed: int, first: int, cases: int) -> Result:
    """A reader on so many cases from one on.

    Raises:
        AssertionError: a promise was broken; the message names the case and its text.
    """
    reader, result = READERS[name], Result()
    seeds = reader.seeds()
    for at in range(first, first + cases):
        chance = random.Random(seed * 1_000_003 + at)
        text = broken(chance.choice(seeds), chance)
        try:
            took, refused = _case(reader, text)
            if took > SLOW:
                took, refused = _case(reader, text)  # the first has the whole guide read
            assert took <= SLOW, f"took {took:.1f} s"
        except Exception as fault:
            raise AssertionError(f"case {at}: {type(fault).__name__}: {fault}\ngiven {text[:3000]!r}") from fault
        result.add(Tried(1, refused, took))
    return result


def _case(reader: Reader, text: str) -> tuple[float, bool]:
    """The seconds that the processor took, whatever else the machine did meanwhile, and whether there was a problem."""
    start = process_time()
    found, given = reader.read(text)
    problems = list(given)
    took = process_time() - start
    assert found is not None or problems, "neither a thing nor a problem"
    lines = len(re.findall(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text)) + 2 + reader.above
    for problem in problems:
        said = str(problem)
        assert 1 <= problem.line <= lines, f"line {problem.line} of {lines}: {said}"
        assert problem.what and problem.example and len(said) <= LONGEST, said
        assert "\n" not in said and "\r" not in said and not _STRANGE.search(said), said
    return took, bool(problems)
