"""Ten-minute formats: `docs/ten-minutes/index.md` read as ways to spend ten minutes of a meeting.

Each `##` section is a format: a paragraph that says what it is for, the words that open it as a quotation, numbered
steps that begin with their minutes, and the paragraphs of `PARTS`. The section headed "Hold any of them" ends them.
"""

import re
from enum import StrEnum

from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.items.body import Body, HeadingLine
from alongside.languages.speaking import noted, say
from alongside.sections import Section, cut, words
from alongside.wording import duration

ID = "ten-minutes"
"""The id of the formats' page."""
END = noted("Hold any of them")
"""The heading that ends the formats."""
MINUTES = 10
TURN = 45
"""Seconds for what one person says when all speak in turn."""


class Part(StrEnum):
    """The paragraphs below the steps, by the bold words with which they begin."""

    PEOPLE = noted("How many")
    APART = noted("On a call")
    SLOWLY = noted("For whoever needs longer")
    NOT_WHEN = noted("Not when")
    AFTER = noted("Afterwards")


PARTS: dict[Part, str] = {
    Part.PEOPLE: noted("3 to 8. With more, halve the group."),
    Part.APART: noted("All write in the chat, and send together."),
    Part.SLOWLY: noted("Give them the question the day before."),
    Part.NOT_WHEN: noted("It is decided already."),
    Part.AFTER: noted("Write down who does what, and by when."),
}
"""An example of each part, in their order."""
_PEOPLE = re.compile(r"([0-9]{1,4})\D+([0-9]{1,4})\. \S")


class Step(Struct, frozen=True):
    """A step with its minutes; 0 where it does not say them."""

    minutes: int
    is_round: bool
    """Whether all speak in turn."""
    text: str
    line: int


class Told(Struct, frozen=True):
    """A paragraph that begins with bold words, as they are written, and its line in the file."""

    part: Part | None
    """Which part it is, in the language that was spoken when it was read; None where it is no part."""
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
    people: tuple[int, int]
    """For how many it is, the fewest and the most; 0 where it does not say."""
    stray: tuple[int, ...]
    """The lines of blocks that are none of these."""

    def part(self, part: Part) -> str:
        """What a part says; nothing where it is missing."""
        return next((told.text for told in self.told if told.part is part), "")

    @property
    def facts(self) -> tuple[str, ...]:
        """How long it takes, and for how many it is."""
        fewest, most = self.people
        people = say("%(few)s to %(many)s people", few=fewest, many=most)
        return (say("Meeting format"), duration(MINUTES), people)

    @property
    def counted(self) -> tuple[tuple[int, str], ...]:
        """The minutes of each step, and for how many it is."""
        steps = ((step.line, f"**{length(step.minutes, is_round=step.is_round)}.**") for step in self.steps)
        people = next((told.line for told in self.told if told.part is Part.PEOPLE), self.line)
        return (*steps, (people, _between(*self.people)))


class Formats(Struct, frozen=True):
    """All formats in the order of the page."""

    sections: tuple[Format, ...]


def formats_of(body: Body) -> Formats:
    """The formats of a page, whatever is wrong with them (ten_minutes_checks.py says it)."""
    return Formats(tuple(_format(heading, nodes, body.line) for heading, nodes in cut(body, END)))


def _format(heading: HeadingLine, nodes: list[Node], first_line: int) -> Format:
    found: dict[str, list[Node]] = {"paragraph": [], "blockquote": [], "ordered_list": []}
    parts = {say(part): part for part in PARTS}
    told, stray = list[Told](), list[int]()
    for node in nodes:
        line = first_line + (node.map or (0, 0))[0]
        lead, rest = _lead(node)
        if lead:
            told.append(Told(parts.get(lead), lead, rest, line))
        elif found.get(node.type) == []:
            found[node.type].append(node)
        else:
            stray.append(line)
    use, words_said = (" ".join(map(words, found[kind])) for kind in ("paragraph", "blockquote"))
    steps = tuple(_step(item, first_line) for node in found["ordered_list"] for item in node.children)
    people = _people(next((one.text for one in told if one.part is Part.PEOPLE), ""))
    return Format(heading.text, use, heading.line, heading.anchor, words_said, steps, tuple(told), people, tuple(stray))


def _people(text: str) -> tuple[int, int]:
    found = _PEOPLE.match(text)
    fewest, most = (int(found[1]), int(found[2])) if found else (0, 0)
    return (fewest, most) if text.startswith(_between(fewest, most)) and fewest <= most else (0, 0)


def _step(item: Node, first_line: int) -> Step:
    lead, rest = _lead(item.children[0]) if item.children else ("", "")
    minutes = int(found[0]) if (found := re.match(r"[0-9]{1,4}", lead)) else 0
    line = first_line + (item.map or (0, 0))[0]
    for is_round in (False, True):
        if lead == length(minutes, is_round=is_round):
            return Step(minutes, is_round, rest, line)
    return Step(0, False, words(item), line)


def length(minutes: int, *, is_round: bool) -> str:
    """How a step begins: `2 minutes`, `6 minutes, in turn`."""
    time = duration(minutes)
    return say("%(time)s, in turn", time=time) if is_round else time


def _between(fewest: int, most: int) -> str:
    """How the first part begins: `3 to 8.`"""
    return say("%(few)s to %(many)s.", few=fewest, many=most)


def _lead(block: Node) -> tuple[str, str]:
    """The bold words with which a paragraph begins, without their full stop, and the rest; or nothing."""
    inline = block.children[0].children if block.type == "paragraph" and block.children else []
    first = next((part for part in inline if part.type != "text" or part.content), None)
    if first is None or first.type != "strong":
        return "", ""
    bold = " ".join("".join(part.content for part in first.walk() if part.type == "text").split())
    return bold.rstrip("."), words(block)[len(bold) :].strip()
