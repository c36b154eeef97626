"""Reads the agenda of a translated workshop: its words are its own, all that is counted is its original's.

Rows go with rows by their place in each table. So the minutes, the sheets of each step, the step at which a cut begins
and how many copies are printed need not be understood in every language.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from alongside.agenda import apart
from alongside.agenda.apart import APART, ROW, check_order
from alongside.agenda.copies import Copies, copies_after
from alongside.agenda.model import Agenda, Cut, Step
from alongside.agenda.read import AGENDA, CUT, HEADING, LATE, RUNNING_LATE, STEP, check_numbers, mentions, prepared
from alongside.agenda.tables import Fault, Link, Row, minutes_of, rows_below
from alongside.items.kinds import Workshop
from alongside.languages.language import ENGLISH
from alongside.languages.speaking import say, speaking
from alongside.problems import Problem

Links = dict[str, list[Link]]
"""The links to each sheet in order, by its id."""


class Compared(NamedTuple):
    """A table below a heading: its rows, those of the original as they were read, and a row that is right."""

    heading: str
    rows: Sequence[Row]
    theirs: Sequence[Step | Cut]
    example: str


def read_translated(item: Workshop, original: Workshop, agenda: Agenda) -> tuple[Agenda | None, list[Problem]]:
    """The agenda in the language that is spoken, or None with every problem of it; `agenda` is the original's."""
    problems: list[Problem] = []

    def fault(line: int, what: str, example: str) -> None:
        problems.append(Problem(item.place, line, what, example))

    rows = rows_below(item, HEADING, AGENDA, STEP, fault)
    late = rows_below(item, RUNNING_LATE, LATE, CUT, fault)
    is_told = any(heading.text == say(apart.HEADING) for heading in item.body.headings)  # places.py misses it
    far = rows_below(item, apart.HEADING, APART, ROW, fault) if agenda.apart and is_told else []
    tables = (
        Compared(HEADING, rows, agenda.steps, STEP),
        Compared(RUNNING_LATE, late, agenda.cuts, CUT),
        Compared(apart.HEADING, far, agenda.apart, ROW),
    )
    for table in tables:
        _check_minutes(table, original.place, fault)
    copies = _copies(item, _links(item, rows), _originals(original), agenda, fault) if rows else {}
    steps = tuple(
        Step(row.cells[0], one.minutes, one.sheets, row.line) for row, one in zip(rows, agenda.steps, strict=False)
    )
    there = tuple(Step(row.cells[0], one.minutes, (), row.line) for row, one in zip(far, agenda.apart, strict=False))
    cuts = tuple(
        Cut(row.cells[0], one.minutes, row.line, one.step, row.cells[2])
        for row, one in zip(late, agenda.cuts, strict=False)
    )
    check_numbers(steps, fault)
    if not problems:
        _check_sheets(item, rows, steps, original.place, fault)
    if steps and there and not problems:
        check_order(steps, there, fault)
    is_whole = not problems and len(there) == len(agenda.apart)
    return (Agenda(steps, cuts, copies, agenda.before, there) if is_whole else None), problems


def _check_minutes(table: Compared, place: str, fault: Fault) -> None:
    """As many rows as in the original, each of as many minutes."""
    rows, theirs = table.rows, table.theirs
    if rows and len(rows) != len(theirs):
        what = f"the table below `## {say(table.heading)}` has {len(rows)} rows, and {len(theirs)} in {place}"
        fault(rows[0].line, what, "translate each row, in the order of the original")
        return
    for row, one in zip(rows, theirs, strict=False):
        minutes = minutes_of(row, table.example, fault)
        if minutes and minutes != one.minutes:
            what = f"the minutes of `{row.cells[0][:60]}` are {minutes}, and {one.minutes} in {place}, line {one.line}"
            fault(row.line, what, f"write {one.minutes}")


def _check_sheets(item: Workshop, rows: Sequence[Row], steps: Sequence[Step], place: str, fault: Fault) -> None:
    for row, step in zip(rows, steps, strict=True):
        if tuple(one.sheet for one in mentions(item, [row])) != step.sheets:
            right = ", ".join(f"`{name}`" for name in step.sheets) or "no sheet"
            fault(row.line, f"`{step.title}` does not link to the sheets of its row in {place}", f"link to {right}")


def _copies(item: Workshop, mine: Links, theirs: Links, agenda: Agenda, fault: Fault) -> dict[str, Copies]:
    """How many of each sheet are printed, in words of the translation: those after the link that tells it there."""
    found: dict[str, Copies] = {}
    for sheet, copies in agenda.copies.items():
        at = next(at for at, link in enumerate(theirs[sheet]) if copies_after(link.after))
        if at >= len(mine[sheet]):
            what = (
                f"there are fewer links to `{sheet}` than in the original, which tells on line {theirs[sheet][at].line}"
            )
            fault(item.body.line, f"{what} how many copies are printed", "translate each link where it stands")
            continue
        link = mine[sheet][at]
        words = re.match(r",\s+([^,;:.!?()]+)", link.after)
        if words:
            found[sheet] = replace(copies, words=words[1].strip())
        else:
            what = f"the link to `{sheet}` is not followed by how many copies are printed"
            fault(link.line, what, f"after it a comma and, in the words of its language, “{copies.words}”")
    return found


def _links(item: Workshop, rows: Sequence[Row]) -> Links:
    """The links to each sheet, by its id: those of the agenda, then those below the heading on how to prepare."""
    found: Links = defaultdict(list)
    for mention in (*mentions(item, rows), *prepared(item)):
        found[mention.sheet].append(mention.link)
    return found


def _originals(item: Workshop) -> Links:
    with speaking(ENGLISH):
        return _links(item, rows_below(item, HEADING, AGENDA, STEP, lambda *_: None))
