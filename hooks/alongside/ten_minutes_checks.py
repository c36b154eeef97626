"""Reads the ten-minute formats, with everything wrong with them: each problem has an example in the page's language."""

from collections.abc import Iterator

from alongside.items.body import Body
from alongside.languages.speaking import noted, say
from alongside.problems import Problem
from alongside.sections import end_in_english, repeated
from alongside.ten_minutes import END, MINUTES, PARTS, TURN, Format, Formats, Part, formats_of, length
from alongside.wording import duration

TITLE = noted("Thanks for one thing")
USE = noted("When good work goes by unseen.")
SAY = noted('> "May we take ten minutes for this?"')
STEP = noted("Everyone writes one line.")
"""Examples of what else it has, as messages show them."""


def read_formats(body: Body, path: str) -> tuple[Formats, list[Problem]]:
    """The formats of a page and everything wrong with them, which is reported under `path`."""
    formats = formats_of(body)
    return formats, sorted([*end_in_english(body, END, path), *_problems(formats, path, body.line)])


def _problems(formats: Formats, path: str, first_line: int) -> Iterator[Problem]:
    if not formats.sections:
        what = "a page of ten-minute formats without a format"
        yield Problem(path, first_line, what, f"write `## {say(TITLE)}`, and below it what its neighbours have")
    for line, first in repeated((one.title, one.line) for one in formats.sections):
        what = f"a format of this name also stands on line {first}"
        yield Problem(path, line, what, f"give each a name of its own: `## {say(TITLE)}`")
    for one in formats.sections:
        yield from _problems_above(one, path)
        yield from _problems_of_steps(one, path)
        yield from _problems_of_parts(one, path)


def _problems_above(one: Format, path: str) -> Iterator[Problem]:
    if not one.use:
        what = f"the format “{one.title}” does not say what it is for"
        yield Problem(path, one.line, what, f"write a paragraph below the heading: `{say(USE)}`")
    if not one.say:
        what = f"the format “{one.title}” has no words to open it with"
        yield Problem(path, one.line, what, f"`{say(SAY)}`")
    for line in one.stray:
        what = f"this belongs to no part of “{one.title}”"
        yield Problem(path, line, what, f"a format has a paragraph, a quotation, numbered steps, then {_order()}")


def _problems_of_steps(one: Format, path: str) -> Iterator[Problem]:
    most = one.people[1]
    needed = -(-TURN * most // 60)
    if not one.steps:
        what = f"the format “{one.title}” has no steps"
        yield Problem(path, one.line, what, f"number them: {_step_example()}")
    for step in one.steps:
        if not step.minutes or not step.text:
            what = f"a step of “{one.title}” does not say its minutes and what is done in them"
            yield Problem(path, step.line, what, _step_example())
        elif step.is_round and step.minutes < needed:
            what = f"{most} people in turn need {needed} minutes at {TURN} seconds each, and not {step.minutes}"
            yield Problem(path, step.line, what, f"`**{length(needed, is_round=True)}.**`, or fewer people")
    total = sum(step.minutes for step in one.steps)
    if one.steps and all(step.minutes for step in one.steps) and total != MINUTES:
        what = f"the steps of “{one.title}” take {total} minutes and not {MINUTES}"
        yield Problem(path, one.steps[0].line, what, "for example 2, 6 and 2")


def _problems_of_parts(one: Format, path: str) -> Iterator[Problem]:
    names = [told.name for told in one.told]
    for part, example in PARTS.items():
        if not one.part(part) and (say(part) == part or part not in names):
            what = f"the format “{one.title}” lacks “{say(part)}”"
            yield Problem(path, one.line, what, f"`**{say(part)}.** {say(example)}`")
    for at, told in enumerate(one.told):
        if told.part is None and told.name in PARTS:
            example = f"`**{say(told.name)}.** …`"
            yield Problem(path, told.line, f"“{told.name}” is left in English", example)
        elif told.part is None:
            yield Problem(path, told.line, f"“{told.name}” is no part of a format", f"its parts are {_order()}")
        elif told.name in names[:at]:
            yield Problem(path, told.line, f"“{told.name}” stands twice in “{one.title}”", "make one paragraph of them")
        elif told.part is Part.PEOPLE and not one.people[1]:
            what = f"“{one.title}” does not say for how many people it is, and what to do with more"
            yield Problem(path, told.line, what, f"`**{told.name}.** {say(PARTS[Part.PEOPLE])}`")
    order = [told.part for told in one.told]
    if order != [*PARTS] and set(order) == set(PARTS) and len(order) == len(PARTS):
        what = f"the parts of “{one.title}” stand in another order"
        yield Problem(path, one.told[0].line, what, f"first to last: {_order()}")


def _order() -> str:
    return ", ".join(f"**{say(part)}.**" for part in PARTS)


def _step_example() -> str:
    return f"`1. **{duration(2)}.** {say(STEP)}`"
