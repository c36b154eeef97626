"""Ten-minute formats: `docs/ten-minutes/index.md` read as ways to spend ten minutes of a meeting.

Each `##` section is a format: a paragraph that says what it is for, the words that open it as a quotation, numbered
steps that begin with their minutes, and the paragraphs of `PARTS`. The section headed "Hold any of them" ends them.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.items.body import Body, HeadingLine
from alongside.problems import Problem
from alongside.sections import Section, cut, repeated, words

ID = "ten-minutes"
"""The id of the formats' page."""
END = "Hold any of them"
"""The heading that ends the formats."""
MINUTES = 10
TURN = 45
"""Seconds for what one person says when all speak in turn."""


class Part(StrEnum):
    """The paragraphs below the steps, by the bold words with which they begin."""

    PEOPLE = "How many"
    APART = "On a call"
    SLOWLY = "For whoever needs longer"
    NOT_WHEN = "Not when"
    AFTER = "Afterwards"


PARTS: dict[Part, str] = {
    Part.PEOPLE: "3 to 8. With more, halve the group.",
    Part.APART: "All write in the chat, and send together.",
    Part.SLOWLY: "Give them the question the day before.",
    Part.NOT_WHEN: "It is decided already.",
    Part.AFTER: "Write down who does what, and by when.",
}
"""An example of each part, in their order."""
_ORDER = ", ".join(f"**{part}.**" for part in PARTS)
_STEP = "1. **2 minutes.** Everyone writes one line."
_MINUTES = re.compile(r"(\d+) minutes?(, in turn)?")
_PEOPLE = re.compile(r"(\d+) to (\d+)\. \S")


class Step(Struct, frozen=True):
    """A step with its minutes; 0 where it does not say them."""

    minutes: int
    is_round: bool
    """Whether all speak in turn."""
    text: str
    line: int


class Told(Struct, frozen=True):
    """A paragraph that begins with bold words, and its line in the file."""

    name: str
    text: str
    line: int


class Format(Section, frozen=True):
    """A way to spend ten minutes."""

    say: str
    """The words that open it."""
    steps: tuple[Step, ...]
    told: tuple[Told, ...]
    """Its parts as written."""
    stray: tuple[int, ...]
    """The lines of blocks that are none of these."""

    def part(self, part: Part) -> str:
        """What a part says; nothing where it is missing."""
        return next((told.text for told in self.told if told.name == part), "")

    @property
    def people(self) -> tuple[int, int]:
        """For how many it is, the fewest and the most; 0 where it does not say."""
        found = _PEOPLE.match(self.part(Part.PEOPLE))
        return (int(found[1]), int(found[2])) if found and int(found[1]) <= int(found[2]) else (0, 0)

    @property
    def facts(self) -> tuple[str, ...]:
        """How long it takes, and for how many it is."""
        fewest, most = self.people
        return ("Meeting format", f"{MINUTES} minutes", f"{fewest} to {most} people")


class Formats(Struct, frozen=True):
    """All formats in the order of the page."""

    sections: tuple[Format, ...]


def read_formats(body: Body, path: str) -> tuple[Formats, list[Problem]]:
    """The formats of a page and everything wrong with them, which is reported under `path`."""
    formats = Formats(tuple(_format(heading, nodes, body.line) for heading, nodes in cut(body, END)))
    return formats, sorted(_problems(formats, path, body.line))


def _format(heading: HeadingLine, nodes: list[Node], first_line: int) -> Format:
    found: dict[str, list[Node]] = {"paragraph": [], "blockquote": [], "ordered_list": []}
    told, stray = [], []
    for node in nodes:
        line = first_line + (node.map or (0, 0))[0]
        lead, rest = _lead(node)
        if lead:
            told.append(Told(lead, rest, line))
        elif found.get(node.type) == []:
            found[node.type].append(node)
        else:
            stray.append(line)
    use, say = (" ".join(map(words, found[kind])) for kind in ("paragraph", "blockquote"))
    steps = tuple(_step(item, first_line) for node in found["ordered_list"] for item in node.children)
    return Format(heading.text, use, heading.line, heading.anchor, say, steps, tuple(told), tuple(stray))


def _step(item: Node, first_line: int) -> Step:
    lead, rest = _lead(item.children[0]) if item.children else ("", "")
    found = _MINUTES.fullmatch(lead)
    line = first_line + (item.map or (0, 0))[0]
    return Step(int(found[1]), bool(found[2]), rest, line) if found else Step(0, False, words(item), line)


def _lead(block: Node) -> tuple[str, str]:
    """The bold words with which a paragraph begins, without their full stop, and the rest; or nothing."""
    inline = block.children[0].children if block.type == "paragraph" and block.children else []
    first = next((part for part in inline if part.type != "text" or part.content), None)
    if first is None or first.type != "strong":
        return "", ""
    bold = " ".join("".join(part.content for part in first.walk() if part.type == "text").split())
    return bold.rstrip("."), words(block)[len(bold) :].strip()


def _problems(formats: Formats, path: str, first_line: int) -> Iterator[Problem]:
    if not formats.sections:
        what = "a page of ten-minute formats without a format"
        yield Problem(path, first_line, what, "write `## Thanks for one thing`, and below it what its neighbours have")
    for line, first in repeated((one.title, one.line) for one in formats.sections):
        what = f"a format of this name also stands on line {first}"
        yield Problem(path, line, what, "give each a name of its own: `## Thanks for one thing`")
    for one in formats.sections:
        yield from _problems_above(one, path)
        yield from _problems_of_steps(one, path)
        yield from _problems_of_parts(one, path)


def _problems_above(one: Format, path: str) -> Iterator[Problem]:
    if not one.use:
        what = f"the format “{one.title}” does not say what it is for"
        yield Problem(path, one.line, what, "write a paragraph below the heading: `When good work goes by unseen.`")
    if not one.say:
        what = f"the format “{one.title}” has no words to open it with"
        yield Problem(path, one.line, what, '`> "May we take ten minutes for this?"`')
    for line in one.stray:
        what = f"this belongs to no part of “{one.title}”"
        yield Problem(path, line, what, f"a format has a paragraph, a quotation, numbered steps, then {_ORDER}")


def _problems_of_steps(one: Format, path: str) -> Iterator[Problem]:
    most = one.people[1]
    needed = -(-TURN * most // 60)
    if not one.steps:
        what = f"the format “{one.title}” has no steps"
        yield Problem(path, one.line, what, f"number them: `{_STEP}`")
    for step in one.steps:
        if not step.minutes or not step.text:
            what = f"a step of “{one.title}” does not say its minutes and what is done in them"
            yield Problem(path, step.line, what, f"`{_STEP}`")
        elif step.is_round and step.minutes < needed:
            what = f"{most} people in turn need {needed} minutes at {TURN} seconds each, and not {step.minutes}"
            yield Problem(path, step.line, what, f"`**{needed} minutes, in turn.**`, or fewer people")
    total = sum(step.minutes for step in one.steps)
    if one.steps and total != MINUTES:
        what = f"the steps of “{one.title}” take {total} minutes and not {MINUTES}"
        yield Problem(path, one.steps[0].line, what, "for example 2, 6 and 2")


def _problems_of_parts(one: Format, path: str) -> Iterator[Problem]:
    names = [told.name for told in one.told]
    for part, example in PARTS.items():
        if not one.part(part):
            yield Problem(path, one.line, f"the format “{one.title}” lacks “{part}”", f"`**{part}.** {example}`")
    for at, told in enumerate(one.told):
        if told.name not in PARTS:
            yield Problem(path, told.line, f"“{told.name}” is no part of a format", f"its parts are {_ORDER}")
        elif told.name in names[:at]:
            yield Problem(path, told.line, f"“{told.name}” stands twice in “{one.title}”", "make one paragraph of them")
        elif told.name == Part.PEOPLE and not one.people[1]:
            what = f"“{one.title}” does not say for how many people it is, and what to do with more"
            yield Problem(path, told.line, what, f"`**{Part.PEOPLE}.** {PARTS[Part.PEOPLE]}`")
    if names != [*PARTS] and sorted(names) == sorted(PARTS):
        what = f"the parts of “{one.title}” stand in another order"
        yield Problem(path, one.told[0].line, what, f"first to last: {_ORDER}")
