"""The question bank: `docs/questions/index.md` read as situations, each with the sentence on its use and its questions.

Each `##` section is a situation: one paragraph that says when to use its questions, then the questions as a numbered
list. The section headed "How to ask" ends the bank.
"""

from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.items.body import Body, HeadingLine
from alongside.languages.speaking import noted, say, say_many
from alongside.problems import Problem
from alongside.sections import Section, cut, end_in_english, repeated, words

ID = "questions"
"""The id of the bank's page."""
EACH = 5
"""How many questions a situation has."""
END = noted("How to ask")
"""The heading that ends the bank."""
EXAMPLE = noted("What have you tried that worked?")
USE = noted("Ask when they have tried.")
MOMENT = noted("When someone is stuck")
"""Examples that are right, as messages show them."""


class Question(Struct, frozen=True):
    """A question in plain words, with its first and last line in the file and the anchor it has on the page."""

    text: str
    line: int
    last: int
    anchor: str


class Situation(Section, frozen=True):
    """A moment at work, and the questions to ask in it."""

    questions: tuple[Question, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """That it is a set of questions, and how many."""
        return (say("Questions"), say_many("%(n)s question", "%(n)s questions", len(self.questions)))


class Bank(Struct, frozen=True):
    """All situations in the order of the page."""

    situations: tuple[Situation, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """The situations, as sections of the page."""
        return self.situations

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order of the page."""
        return tuple(question for situation in self.situations for question in situation.questions)


def read_bank(body: Body, path: str) -> tuple[Bank, list[Problem]]:
    """The bank of a page and everything wrong with it, which is reported under `path`."""
    bank = Bank(tuple(_situation(heading, nodes, body.line) for heading, nodes in cut(body, END)))
    return bank, sorted([*end_in_english(body, END, path), *_problems(bank, path, body.line)])


def anchors(bank: Bank) -> dict[int, tuple[str, ...]]:
    """The anchors of the questions of each list, by the list's first line in the file."""
    asked = (situation.questions for situation in bank.situations if situation.questions)
    return {questions[0].line: tuple(question.anchor for question in questions) for questions in asked}


def _situation(heading: HeadingLine, nodes: list[Node], first_line: int) -> Situation:
    uses = [words(node) for node in nodes if node.type == "paragraph"]
    items = [item for node in nodes if node.type == "ordered_list" for item in node.children]
    questions = tuple(_question(item, f"{heading.anchor}-{number}", first_line) for number, item in enumerate(items, 1))
    return Situation(heading.text, " ".join(uses), heading.line, heading.anchor, questions)


def _question(item: Node, anchor: str, first_line: int) -> Question:
    first = item.children[0] if item.children else item
    begin, end = first.map or (0, 1)
    return Question(words(item), first_line + begin, first_line + end - 1, anchor)


def _problems(bank: Bank, path: str, first_line: int) -> Iterator[Problem]:
    if not bank.situations:
        what = "a question bank without a situation"
        yield Problem(path, first_line, what, f"write `## {say(MOMENT)}`, a sentence on its use and five questions")
    for situation in bank.situations:
        yield from _problems_of(situation, path)
    texts = {question.line: question.text for question in bank.questions}
    for line, first in repeated((text, line) for line, text in texts.items()):
        what = f"the question “{texts[line]}” also stands on line {first}"
        yield Problem(path, line, what, "ask each question once in the bank")


def _problems_of(situation: Situation, path: str) -> Iterator[Problem]:
    found = len(situation.questions)
    if not situation.use:
        what = f"the situation “{situation.title}” does not say when to use its questions"
        yield Problem(path, situation.line, what, f"write a sentence below the heading: `{say(USE)}`")
    if not found:
        what = f"the situation “{situation.title}” has no questions"
        example = f"number five below it, `1. {say(EXAMPLE)}`; only “## {say(END)}” has none"
        yield Problem(path, situation.line, what, example)
    elif found != EACH:
        what = f"the situation “{situation.title}” has {found} question{'s' if found != 1 else ''} and not five"
        yield Problem(path, situation.line, what, "number them `1.` to `5.`")
    for question in situation.questions:
        if not question.text.endswith("?"):
            what = f"“{question.text}” does not end in a question mark"
            yield Problem(path, question.line, what, f"for example `1. {say(EXAMPLE)}`")
