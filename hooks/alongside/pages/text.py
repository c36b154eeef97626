"""An item's page as HTML, made of the blocks that its print is made of. All markup is in `overrides/text/`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from msgspec import Struct

from alongside import history, questions
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.readable import MONTHS, MONTHS_WITH_GRADE
from alongside.items.vocabulary import Grade, Idea
from alongside.languages.speaking import say
from alongside.pages.lists import AREAS, REFERENCES, Entry, list_of
from alongside.pages.prose import Prose
from alongside.pages.terms import Terms
from alongside.sheets.inline import plain
from alongside.sheets.marks import in_short, sources
from alongside.sheets.model import Heading, Paragraph, Placed, Rating, Ruled, Table, Ticks
from alongside.sheets.quotes import curled
from alongside.templates import rendered

BLOCKS = "text/blocks.html"


class Contents(Struct, frozen=True):
    """An entry of a page's table of contents, and the entries below it."""

    name: str
    id: str
    level: int
    children: tuple["Contents", ...] = ()


class Section(Struct, frozen=True):
    """A section of the second level, as HTML."""

    heading: Markup
    body: Markup
    name: str
    """The words of its heading, by which a template knows it."""
    anchor: str
    """Of its heading."""
    asks: bool
    """Whether it has a place to write."""

    @property
    def whole(self) -> Markup:
        """The section with its heading."""
        return self.heading + self.body


class PageText(Struct, frozen=True):
    """What a page says, in the parts in which its template sets it, as HTML."""

    lead: Markup
    """The paragraph with which it opens, and what to do in danger where it says so right below: never folded."""
    more: Markup
    """What else stands above the first section."""
    sections: tuple[Section, ...]
    below: Markup
    """The list drawn from the guide, and the works cited."""
    contents: tuple[Contents, ...]

    @property
    def opening(self) -> Markup:
        """What stands above the first section."""
        return self.lead + self.more

    @property
    def before_writing(self) -> tuple[Section, ...]:
        """The sections above the first with a place to write, where one has."""
        first = next((at for at, section in enumerate(self.sections) if section.asks), 0)
        return self.sections[:first]

    def anchor(self, name: str) -> str:
        """The anchor of the section whose heading has these words; nothing where there is none."""
        return next((section.anchor for section in self.sections if section.name == name), "")

    @property
    def whole(self) -> Markup:
        """All of it."""
        return Markup().join([self.opening, *(section.whole for section in self.sections), self.below])


def page_text(item: Item, guide: Guide, terms: Terms, templates: Environment) -> PageText:
    """The text of an item's page: its own words, the list drawn from the guide that stands below, the works cited."""
    writer = _Writer(item, guide, Prose(guide, terms, item.url), templates)
    opening, *sections = _by_section(guide.texts[item.id].blocks)
    lead = 2 if any(map(_tells_of_danger, opening[1:2])) else 1
    listed, works = list_of(item, guide), guide.cited_by(item)
    headings = [Contents(curled(line.text), line.anchor, line.level) for line in item.body.headings]
    added = [*listed, *([_references()] if works else [])]
    return PageText(
        lead=writer.html(opening[:lead]),
        more=writer.html(opening[lead:]),
        sections=tuple(map(writer.section, sections)),
        below=writer.list_below(listed) + writer.works(works),
        contents=nested([*headings, *(Contents(curled(entry.name), entry.id, entry.level) for entry in added)]),
    )


def _references() -> Entry:
    """The heading of the works that a page cites."""
    return Entry(say(REFERENCES.name), REFERENCES.id)


def _tells_of_danger(placed: Placed) -> bool:
    """Whether it opens as `items/constructs.py` says."""
    runs = placed.block.runs[:1] if isinstance(placed.block, Paragraph) else ()
    return [(run.text, run.strong) for run in runs] == [(say("In danger:"), True)]


def _by_section(placed: Sequence[Placed]) -> list[Sequence[Placed]]:
    """The blocks above the first heading of the second level, and those from each such heading on."""
    starts = [at for at, one in enumerate(placed) if isinstance(one.block, Heading) and one.block.level == 2]
    return [placed[start:end] for start, end in pairwise([0, *starts, len(placed)])]


def nested(flat: Sequence[Contents], deepest: int = 3) -> tuple[Contents, ...]:
    """Headings one after the other, each moved below the last one above it of a lower level."""
    found: list[Contents] = []
    shown = [one for one in flat if one.level <= deepest]
    while shown:
        head, *rest = shown
        below = next((at for at, one in enumerate(rest) if one.level <= head.level), len(rest))
        found.append(Contents(head.name, head.id, head.level, nested(rest[:below], deepest)))
        shown = rest[below:]
    return tuple(found)


class _Writer:
    """Writes blocks of one page through the macros of `overrides/text/`."""

    def __init__(self, item: Item, guide: Guide, prose: Prose, templates: Environment) -> None:
        self._item, self._guide, self._prose, self._templates = item, guide, prose, templates
        first = guide.original or guide
        below = sources(first.texts[item.id].participants())
        self._names: dict[str, Any] = {"prose": prose, "type_of": type_of, "page_title": item.title}
        self._names["place_below"] = lambda words: below.get(in_short(words), "")
        self._macros: Any = templates.get_template(BLOCKS).make_module(self._names)
        self._anchors = {line.line: line.anchor for line in item.body.headings}
        self._list_ids = questions.anchors(guide.bank) if guide.bank and item.id == questions.ID else {}

    def section(self, placed: Sequence[Placed]) -> Section:
        """A section, which begins with its heading."""
        head, *rest = placed
        assert isinstance(head.block, Heading)
        level = head.block.level if head.facilitator else 0
        asks = any(asks_for(one.block) for one in rest)
        anchor = self._anchors.get(head.first, "")
        return Section(self._block(head), self.html(rest, level), plain(head.block.runs), anchor, asks)

    def html(self, placed: Sequence[Placed], level: int = 0) -> Markup:
        """Blocks in order; the facilitator's notes are set apart, below their heading, which may have a `level`."""
        return Markup().join(
            self._macros.notes(self._blocks(run)) if is_notes else self._blocks(run)
            for is_notes, run in _runs_of_notes(placed, level)
        )

    def list_below(self, entries: Sequence[Entry]) -> Markup:
        """The list under these headings that the page draws from the guide, if it does."""
        if not entries:
            return Markup()
        known = {"guide": self._guide, "entries": entries, "grades": Grade, "ideas": Idea, "areas": AREAS}
        known |= {"history": history, "months": (MONTHS_WITH_GRADE, MONTHS)}
        return rendered(self._templates, f"text/{self._item.id}.html", **self._names, **known)

    def works(self, works: Sequence[Any]) -> Markup:
        """The list of the works that the page cites, if it does."""
        if not works:
            return Markup()
        known = {"guide": self._guide, "works": works, "heading": _references(), "areas": AREAS}
        return rendered(self._templates, "text/references.html", **self._names, **known)

    def _blocks(self, placed: Sequence[Placed]) -> Markup:
        return Markup().join(map(self._block, placed))

    def _block(self, placed: Placed) -> Markup:
        anchor = self._anchors.get(placed.first, "")
        above = max((line for line in self._anchors if line <= placed.first), default=None)
        label = self._anchors[above] if above is not None else ""
        made: Markup = self._macros.block(placed.block, anchor, self._list_ids.get(placed.first, ()), label)
        return made


def _runs_of_notes(placed: Sequence[Placed], level: int) -> Iterator[tuple[bool, list[Placed]]]:
    """Blocks in runs: those of the facilitator's notes apart, and each heading of notes outside of what is set apart.

    So a link to the heading never leads to something closed. `level` is that of the heading of notes above, or 0.
    """
    run: list[Placed] = []
    for one in placed:
        heads = isinstance(one.block, Heading) and one.facilitator and (not level or one.block.level <= level)
        if heads or one.facilitator != bool(level):
            if run:
                yield bool(level), run
            run, level = [], 0
        if heads and isinstance(one.block, Heading):
            yield False, [one]
            level = one.block.level
        else:
            run.append(one)
    if run:
        yield bool(level), run


def asks_for(block: object) -> bool:
    """Whether a block is a place to write, or has one."""
    return isinstance(block, Ruled | Ticks | Rating) or (isinstance(block, Table) and block.has_spaces)


def type_of(block: object) -> str:
    """What a block is called in templates: its class's name in lower case."""
    return type(block).__name__.lower()
