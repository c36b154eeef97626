"""Whether what is planned can be done in the minutes given: 45 seconds a place to write and a spoken turn.

`alongside prose minutes` prints all of it. Of a worksheet, each step of "How to use it" that names parts and minutes is
reckoned, and the sheet as a whole. A box or a mark takes 10 seconds. Of a session, each step in which people speak one
after another, with as many as the page allows. A thing that just fits has no room for a question.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from alongside.guide import Guide
from alongside.items.kinds import Workshop
from alongside.items.library import Fillable
from alongside.items.vocabulary import Kind
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Ruled, Sheet, Space, Table, fields_of

PLACE, MARK, TURN = 45, 10, 45
"""Seconds for a place to write, for a box or a mark, and for what one person says in a round."""
UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
NUMBERS = {word: number for number, word in enumerate(UNITS.split(), 1)} | TENS
NUMBERS |= {f"{ten}-{unit}": TENS[ten] + NUMBERS[unit] for ten in TENS for unit in UNITS.split()[:9]}
LATER = re.compile(r"\bafter\b|\blater\b|beforehand|go straight|columns? of part|blank copy|last date", re.IGNORECASE)
"""In a sentence whose parts are not filled in within the minutes of its step."""
PARTS = re.compile(r"[Pp]arts? (\d)(?: (to|and) (?:part )?(\d))?")
OPEN = re.compile(r"[Ll]eave the last columns? of parts? (\d)(?: and (\d))? open")
ROUND = re.compile(
    r"\b(?:[Ii]n turn[:,]|in the round|[Rr]ead round|[Oo]ne (?:sentence|line|cause) each|[Oo]ne person after another"
    r"|[Ee]ach reads out|[Gg]o round|(?:[Oo]ne minute|seconds) each)"
)
"""What a step says in which one after another speaks to all."""
CIRCLES = re.compile(r"two circles", re.IGNORECASE)
ALONE = re.compile(r"\b[Aa]lone, (\w+) minutes")


class Reckoned(Struct, frozen=True):
    """A stretch of work, the minutes it has, and those that it needs."""

    page: str
    what: str
    has: float
    needs: float

    @property
    def holds(self) -> bool:
        """Whether it can be done."""
        return self.needs <= self.has


def reckoned(guide: Guide) -> Iterator[Reckoned]:
    """All that can be read off: worksheets by step and as a whole, then the rounds of sessions."""
    for item in guide.of_kind(Kind.WORKSHEET):
        assert isinstance(item, Fillable)
        sheet = guide.sheets[item.id]
        if isinstance(item.minutes, int):
            yield Reckoned(item.id, "the whole sheet", item.minutes, _writing(sheet.participants()) / 60)
        yield from _steps(item.id, item.body.text, sheet)
    for session in guide.of_kind(Kind.WORKSHOP):
        assert isinstance(session, Workshop)
        most = session.people[-1] if isinstance(session.people, tuple) else session.people
        yield from rounds(session.id, session.body.text, int(most or 0))


def _writing(blocks: tuple[Block, ...]) -> int:
    """Seconds to fill in blocks; the whole of a sheet counts its places to write alone."""
    return sum(PLACE for block in blocks for field in fields_of(block) if isinstance(field, Ruled | Space))


def parts_of(sheet: Sheet) -> dict[int, list[Block]]:
    """The blocks below each numbered heading."""
    found, number = defaultdict[int, list[Block]](list), 0
    for block in sheet.participants():
        if isinstance(block, Heading) and block.level == 2:
            numbered = re.match(r"(\d+)\.", plain(block.runs))
            number = int(numbered[1]) if numbered else 0
        else:
            found[number].append(block)
    return found


def _steps(name: str, text: str, sheet: Sheet) -> Iterator[Reckoned]:
    _, _, how = text.partition("## How to use it\n")
    parts = parts_of(sheet)
    for step in re.split(r"\n(?=\d+\. )", how.partition("\n## ")[0]):
        words = " ".join(step.split())
        has = minutes_in(words)
        named = sorted(parts_in(words))
        if has and named:
            blocks = [block for number in named for block in parts[number]]
            fields = [field for block in blocks for field in fields_of(block)]
            seconds = sum(PLACE if isinstance(field, Ruled | Space) else MARK for field in fields)
            left_open = [int(number) for gap in OPEN.findall(words) for number in gap if number]
            seconds -= PLACE * sum(_last_cells(parts[number]) for number in left_open)
            yield Reckoned(name, f"step {words[0]}, part {', '.join(map(str, named))}", has, seconds / 60)


def minutes_in(words: str) -> int:
    """The minutes that a step gives, those for each of two people twice."""
    found = re.findall(r"(two people, )?\b([A-Za-z-]+) minutes", words)
    return sum(NUMBERS.get(number.lower(), 0) * (2 if twice else 1) for twice, number in found)


def parts_in(words: str) -> set[int]:
    """The parts that a step has people fill in."""
    sentences = [sentence for sentence in re.split(r"(?<=[.:])\s", words) if not LATER.search(sentence)]
    found = [match for sentence in sentences for match in PARTS.findall(sentence)]
    return {
        number
        for first, joined, last in found
        for number in (range(int(first), int(last) + 1) if joined == "to" else [int(first), int(last or first)])
    }


def _last_cells(blocks: list[Block]) -> int:
    tables = [block for block in blocks if isinstance(block, Table)]
    return sum(isinstance(row[-1], Space) for table in tables for row in table.rows)


def rounds(name: str, text: str, people: int) -> Iterator[Reckoned]:
    """The steps of an agenda in which `people` speak one after another."""
    _, _, agenda = text.partition("## Agenda\n")
    for line in agenda.partition("\n## ")[0].splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        if len(cells) > 3 and cells[1].isdigit() and ROUND.search(f"{cells[2]} {cells[3]}"):
            speakers = -(-people // 2) if CIRCLES.search(cells[2]) else people
            alone = sum(NUMBERS.get(number.lower(), 0) for number in ALONE.findall(cells[2]))
            yield Reckoned(name, cells[0], int(cells[1]), alone + speakers * TURN / 60)


def told(guide: Guide) -> Iterator[str]:
    """What was reckoned, as lines of text; what does not hold first."""
    for one in sorted(reckoned(guide), key=lambda one: one.has - one.needs):
        verdict = "holds" if one.holds else "OVER "
        yield f"{verdict}  has {one.has:>3.0f}  needs {one.needs:>4.1f}  {one.page}: {one.what}"
