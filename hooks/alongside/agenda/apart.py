"""Reads how long a session's steps take at a distance, from the table below `## Remote version`."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from alongside.agenda.model import Step
from alongside.agenda.tables import Fault, minutes_of, rows_below
from alongside.items.kinds import Workshop
from alongside.items.vocabulary import Place
from alongside.languages.speaking import noted

HEADING = noted("Remote version")
APART = (noted("Step"), noted("Minutes"), noted("At a distance"))
ROW = noted("`| 3. Swap | 7 | In rooms of two; partners hold the sheets since the day before. |`")


def read_apart(item: Workshop, steps: Sequence[Step], fault: Fault) -> tuple[Step, ...]:
    """Every row of the table, whose minutes add up to those of the front matter; none where nothing changes.

    A row headed by a number is a step of the agenda, under its title and in its order. All others, such as a break,
    stand between them.
    """
    if item.where is not Place.CHANGED or not any(heading.text == HEADING for heading in item.body.headings):
        return ()
    rows = rows_below(item, HEADING, APART, ROW, fault)
    apart = tuple(Step(row.cells[0], minutes_of(row, ROW, fault), (), row.line) for row in rows)
    if steps and apart:
        check_order(steps, apart, fault)
    total = sum(step.minutes for step in apart)
    if apart and all(step.minutes for step in apart) and total != item.minutes:
        line = item.line_of("minutes")
        what = f"at a distance the steps take {total} minutes together, but line {line} says `minutes: {item.minutes}`"
        fault(apart[0].line, what, "change the minutes of a step or of a break, or add a row for what takes the rest")
    return apart


def check_order(steps: Sequence[Step], apart: Sequence[Step], fault: Fault) -> None:
    """Told once, at the first step of the agenda that is missing, renamed, out of order or one too many."""
    numbered = [step for step in apart if re.match(r"\d", step.title)]
    for step, there in zip_longest(steps, numbered):
        if step and there and step.title == there.title:
            continue
        line, found = (there.line, f"has `{there.title}`") if there else (apart[-1].line, "ends")
        comes = f"where step `{step.title}` of the agenda comes next" if step else "after the agenda's last step"
        right = step or steps[-1]
        fault(line, f"the remote version {found} {comes}", f"`| {right.title} | {right.minutes or 5} | … |`")
        return
