"""Reads a workshop's agenda from the tables that authors write: below `## Agenda` and `## Running late: cut this`.

How long its steps take at a distance is read in apart.py.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from alongside.agenda.apart import read_apart
from alongside.agenda.model import Agenda, Cut, Step
from alongside.agenda.tables import Fault, Link, Row, minutes_of, rows_below, section
from alongside.agenda.told import Mention, copies_told
from alongside.items.kinds import Workshop
from alongside.items.read import KEPT, kind_of
from alongside.languages.speaking import noted, say
from alongside.links import target_of
from alongside.problems import Problem

HEADING = noted("Agenda")
RUNNING_LATE = noted("Running late: cut this")
PREPARE = noted("Prepare")
AGENDA = (noted("Step"), noted("Minutes"), noted("You say and do"), noted("People do"), noted("Sheet"))
LATE = (noted("What you cut"), noted("Minutes saved"), noted("What to do about it"))
STEP = noted("`| 3. Swap | 6 | You say … | People do … | [Edict rewrite](../worksheets/edict-rewrite.md), one each |`")
CUT = noted("`| Step 9 | 5 | Pairs do it at the start of their next talk. |`")


@lru_cache(KEPT)
def read_agenda(item: Workshop) -> tuple[Agenda | None, list[Problem]]:
    """The agenda of a workshop, or None with every problem of it."""
    problems: list[Problem] = []

    def fault(line: int, what: str, example: str) -> None:
        problems.append(Problem(item.place, line, what, example))

    rows = rows_below(item, HEADING, AGENDA, STEP, fault)
    steps = _steps(item, rows, fault)
    # What is counted and compared needs the minutes of every step
    timed = steps if all(step.minutes for step in steps) else []
    _check_sum(item, timed, fault)
    cuts = _cuts(item, timed, fault)
    apart = read_apart(item, steps, fault)
    session, prepare = mentions(item, rows), prepared(item)
    ready = {mention.sheet for mention in prepare}
    _check_sheets(item, steps, ready, fault)
    # What front matter and links disagree on has been said; of a table that cannot be read nothing more is
    told = [one for one in (*session, *prepare) if rows and one.sheet in item.sheets]
    copies = copies_told(told, fault)
    used = {sheet for step in steps for sheet in step.sheets}
    before = tuple(sheet for sheet in item.sheets if sheet in ready - used)
    return (None if problems else Agenda(tuple(steps), tuple(cuts), copies, before, apart)), problems


def _steps(item: Workshop, rows: list[Row], fault: Fault) -> list[Step]:
    """Every step, those with a wrong number of minutes at 0 minutes."""
    steps = [
        Step(row.cells[0], minutes_of(row, STEP, fault), tuple(one.sheet for one in mentions(item, [row])), row.line)
        for row in rows
    ]
    check_numbers(steps, fault)
    return steps


def check_numbers(steps: Sequence[Step], fault: Fault) -> None:
    """The title of each step begins with its number."""
    for number, step in enumerate(steps, 1):
        if not re.match(rf"{number}\. \S", step.title):
            title = re.sub(r"^[\d.\s]+", "", step.title) or "Swap"
            fault(step.line, f"step {number} of the agenda is headed `{step.title}`", f"write `{number}. {title}`")


def _cuts(item: Workshop, steps: list[Step], fault: Fault) -> list[Cut]:
    cuts = []
    for row in rows_below(item, RUNNING_LATE, LATE, CUT, fault):
        named = re.search(r"\bsteps? (\d+)", row.cells[0], re.IGNORECASE)
        cut = Cut(row.cells[0], minutes_of(row, CUT, fault), row.line, int(named[1]) if named else None, row.cells[2])
        _check_cut(cut, steps, fault)
        cuts.append(cut)
    return cuts


def _check_sum(item: Workshop, steps: list[Step], fault: Fault) -> None:
    total = sum(step.minutes for step in steps)
    if steps and total != item.minutes:
        line = item.line_of("minutes")
        what = f"the steps take {total} minutes together, but line {line} says `minutes: {item.minutes}`"
        fault(steps[0].line, what, f"write `minutes: {total}` there, or change the steps' minutes")


def _check_sheets(item: Workshop, steps: list[Step], prepared: set[str], fault: Fault) -> None:
    """Every sheet that a step links to is named in the front matter, and every one named there is used."""
    for step in steps:
        for sheet in dict.fromkeys(step.sheets):
            if sheet not in item.sheets:
                what = f"`{step.title}` uses `{sheet}`, which `sheets` in the front matter does not name"
                fault(step.line, what, f"write `sheets: [{', '.join([*item.sheets, sheet])}]`")
    used = prepared | {sheet for step in steps for sheet in step.sheets}
    for sheet in item.sheets if steps else ():
        if sheet not in used:
            what = f"`sheets` names `{sheet}`, to which neither a step of the agenda nor `## {PREPARE}` links"
            right = f"`[Its title](../worksheets/{sheet}.md)`, or `../checklists/` for a checklist"
            fault(item.line_of("sheets"), what, f"link it where it is used: {right}; or take it out of `sheets`")


def _check_cut(cut: Cut, steps: list[Step], fault: Fault) -> None:
    """A cut names a step that is there, and saves no more than is left from that step on."""
    if not steps or not cut.minutes:
        return
    if cut.step and cut.step > len(steps):
        fault(cut.line, f"`{cut.what}` names step {cut.step}, but the agenda has {len(steps)} steps", CUT)
        return
    left = sum(step.minutes for step in steps[(cut.step or 1) - 1 :])
    if cut.minutes > left:
        have = f"from step {cut.step} on there are {left}" if (cut.step or 1) > 1 else f"the session has {left}"
        fault(cut.line, f"`{cut.what}` saves {cut.minutes} minutes, but {have}", CUT)


def mentions(item: Workshop, rows: Sequence[Row]) -> list[Mention]:
    """The links to sheets in rows of the agenda."""
    return [mention for row in rows for mention in _sheets(item, row.links)]


def prepared(item: Workshop) -> list[Mention]:
    """The links to sheets below the heading on how to prepare."""
    found = section(item.body, say(PREPARE))
    return list(_sheets(item, found.links if found else ()))


def _sheets(item: Workshop, links: tuple[Link, ...]) -> Iterator[Mention]:
    """The worksheets and checklists among the links of a workshop."""
    for link in links:
        path, _ = target_of(link.address, item.source)
        if path.endswith(".md") and kind_of(path).has_sheet:
            yield Mention(posixpath.basename(path).removesuffix(".md"), link)
