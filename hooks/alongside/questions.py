"""The question bank: `docs/questions/index.md` read as situations, each with the sentence on its use and its questions.

Each `##` section is a situation: one paragraph that says when to use its questions, then the questions as a numbered
list. The section headed "How to ask" ends the bank.
"""

from collections.abc import Iterator
from itertools import pairwise

from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.items.body import Body, HeadingLine
from alongside.problems import Problem

ID = "questions"
"""The id of the bank's page."""
EACH = 5
"""How many questions a situation has."""
END = "How to ask"
"""The heading that ends the bank."""


class Question(Struct, frozen=True):
    """A question in plain words, with its first and last line in the file and the anchor it has on the page."""

    text: str
    line: int
    last: int
    anchor: str


class Situation(Struct, frozen=True):
    """A moment at work: `use` says in a sentence when to ask its questions. `anchor` is its heading's on the page."""

    title: str
    use: str
    line: int
    anchor: str
    questions: tuple[Question, ...]


class Bank(Struct, frozen=True):
    """All situations in the order of the page."""

    situations: tuple[Situation, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order of the page."""
        return tuple(question for situation in self.situations for question in situation.questions)


def read_bank(body: Body, path: str) -> tuple[Bank, list[Problem]]:
    """The bank of a page and everything wrong with it, which is reported under `path`."""
    known = {heading.line - body.line: heading for heading in body.headings}
    sections = _sections(body.tree.children, known)
    bank = Bank(tuple(_situation(heading, nodes, body.line) for heading, nodes in sections))
    return bank, sorted(_problems(bank, path, body.line))


def anchors(bank: Bank) -> dict[int, tuple[str, ...]]:
    """The anchors of the questions of each list, by the list's first line in the file."""
    asked = (situation.questions for situation in bank.situations if situation.questions)
    return {questions[0].line: tuple(question.anchor for question in questions) for questions in asked}


def _sections(nodes: list[Node], known: dict[int, HeadingLine]) -> Iterator[tuple[HeadingLine, list[Node]]]:
    """Each situation's heading and the blocks below it; `known` are the headings by line in the body, from 0."""
    starts = [at for at, node in enumerate(nodes) if node.type == "heading" and node.tag == "h2"]
    for start, end in pairwise([*starts, len(nodes)]):
        heading = known[(nodes[start].map or (0, 0))[0]]
        if heading.text == END:
            return
        yield heading, nodes[start + 1 : end]


def _situation(heading: HeadingLine, nodes: list[Node], first_line: int) -> Situation:
    uses = [_words(node) for node in nodes if node.type == "paragraph"]
    items = [item for node in nodes if node.type == "ordered_list" for item in node.children]
    questions = tuple(_question(item, f"{heading.anchor}-{number}", first_line) for number, item in enumerate(items, 1))
    return Situation(heading.text, " ".join(uses), heading.line, heading.anchor, questions)


def _question(item: Node, anchor: str, first_line: int) -> Question:
    first = item.children[0] if item.children else item
    begin, end = first.map or (0, 1)
    return Question(_words(item), first_line + begin, first_line + end - 1, anchor)


def _words(node: Node) -> str:
    """The words of a block without their styles."""
    parts = (part for inline in node.walk() if inline.type == "inline" for part in inline.walk())
    texts = (" " if part.type in ("softbreak", "hardbreak") else part.content for part in parts if _said(part))
    return " ".join("".join(texts).split())


def _said(part: Node) -> bool:
    return part.type in ("text", "code_inline", "softbreak", "hardbreak")


def _problems(bank: Bank, path: str, first_line: int) -> Iterator[Problem]:
    if not bank.situations:
        what = "a question bank without a situation"
        yield Problem(
            path, first_line, what, "write `## When someone is stuck`, a sentence on its use and five questions"
        )
    for situation in bank.situations:
        yield from _problems_of(situation, path)
    seen: dict[str, int] = {}
    for question in bank.questions:
        first = seen.setdefault(question.text.casefold(), question.line)
        if first != question.line:
            what = f"the question “{question.text}” also stands on line {first}"
            yield Problem(path, question.line, what, "ask each question once in the bank")


def _problems_of(situation: Situation, path: str) -> Iterator[Problem]:
    found = len(situation.questions)
    if not situation.use:
        what = f"the situation “{situation.title}” does not say when to use its questions"
        yield Problem(path, situation.line, what, "write a sentence below the heading: `Ask when they have tried.`")
    if not found:
        what = f"the situation “{situation.title}” has no questions"
        yield Problem(path, situation.line, what, f"number five below it, `1. What …?`; only “## {END}” has none")
    elif found != EACH:
        what = f"the situation “{situation.title}” has {found} question{'s' if found != 1 else ''} and not five"
        yield Problem(path, situation.line, what, "number them `1.` to `5.`")
    for question in situation.questions:
        if not question.text.endswith("?"):
            what = f"“{question.text}” does not end in a question mark"
            yield Problem(path, question.line, what, "for example `1. What have you tried that worked?`")
