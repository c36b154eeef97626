"""Made-up bodies of items: each kind has the parts of the guide's own, as many of each and about as long."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from words import Words

from alongside.items.vocabulary import Kind

RECIPES = {
    Kind.PRINCIPLE: """
        : p2
        In short: p4 p3
        What it looks like: sub3 sub3
        Illustration: quote
        When it is hard: bold3
        Evidence: p4 p3
        Try it: ul3 links
        Questions to talk over: ol3
    """,
    Kind.MODEL: """
        : p2
        The diagram in words: p3 ul3 p2
        Its parts: part part part part sub3 table5
        Use it with your team: timed5
        A good and a poor example: quote quote
        Limits and misuse: bold3
        Evidence: p3 p3
        Try it: ul2 links
    """,
    Kind.CHECKLIST: """
        : p2
        When to use it: p3 p3
        Before: boxes5
        During, at first: boxes5
        During, the talk: boxes6
        During, the end: boxes4
        After: boxes5
        What good looks like: ul4
        Watch out: bold3
        Next: links
    """,
    Kind.WORKSHEET: """
        : p2 p3
        How to use it: ol3
        At a distance, by ear or screen reader, or in few words: apart
        1. What is there: grid5 prompt2
        2. What we see: p2 rating4 prompt2
        3. What we decide: grid5 prompt2 boxes4
        Talk it over: ol3
        Facilitator's notes: bold5 p1
    """,
    Kind.WORKSHOP: """
        : p2
        Outcomes: ul4 p3
        Who and how many: p3 ul3
        Prepare: ol3 prepared p3
        Agenda: agenda p2 bold4
        Running late: cut this: cuts p2
        Remote version: remote ul3
        Follow up: ol3 links p2
    """,
    Kind.ARTICLE: """
        : p2
        How it begins: p3 table2 p3
        What to do: ol4 p2
        What research says: p3 p3
        Where it goes wrong: p3 p3
        What to do next: ul2 links
    """,
    Kind.PATH: """
        : p2
        Who it is for: p3 p3
        How to pace it: bold5
        If nothing moves: p3 p3
        What to leave: bold3 links
    """,
}
"""By kind, a line a section: its heading, and the parts below it; the first has no heading."""


class Plan(Struct, frozen=True):
    """An item before its text is written."""

    id: str
    kind: Kind
    title: str
    side: str = ""
    """Of a checklist that has another side."""
    pair: str = ""
    steps: tuple[int, ...] = ()
    """The minutes of each step of a workshop's agenda."""
    sheets: tuple["Plan", ...] = ()
    """Those that a workshop uses."""

    @property
    def path(self) -> str:
        """Its file under `docs/`."""
        return f"{self.kind.folder}/{self.id}.md"

    @property
    def link(self) -> str:
        """A Markdown link to it from another item."""
        return f"[{self.title}](../{self.path})"


class Author:
    """Writes bodies; they link to the items in `plans`."""

    def __init__(self, words: Words, plans: Sequence[Plan]) -> None:
        self._words, self._plans = words, plans
        self._parts: dict[str, Callable[[int], str]] = {
            "p": self._paragraph,
            "ul": lambda count: self._listing("- ", count),
            "ol": lambda count: self._listing("1. ", count),
            "bold": self._bold,
            "timed": self._timed,
            "boxes": lambda count: "\n".join(f"- [ ] {words.act()}" for _ in range(count)),
            "prompt": lambda count: f"{words.phrase()}, in a sentence:\n\n" + "\n".join(["____"] * count),
            "grid": lambda count: self._table(("", "What we know", "What we do", "By when"), [[""] * 3] * count),
            "rating": lambda count: self._table(("We can say that", *"12345"), [[""] * 5] * count),
            "table": lambda count: self._table(
                ("When", "What", "So"), [[words.phrase(), words.phrase()] for _ in range(count)]
            ),
            "quote": lambda _: "> **Illustration.** " + words.lines(words.sentences(5), "> "),
            "sub": lambda count: f"### {words.phrase()}\n\n{self._listing('- ', count)}",
            "part": lambda _: f"### {words.phrase()}\n\n{self._paragraph(3)}",
            "apart": lambda _: "\n".join(
                f"- *{label}:* {words.sentences(2)}"
                for label in ("At a distance", "By ear or screen reader", "In few words")
            ),
            "links": lambda _: "\n".join(f"- Go on with {self.other().link}." for _ in range(3)),
        }

    def other(self) -> Plan:
        """Any item."""
        return self._words.random.choice(self._plans)

    def body(self, plan: Plan) -> str:
        """The Markdown of an item below its front matter."""
        blocks: list[str] = []
        for section in RECIPES[plan.kind].strip().splitlines():
            heading, _, parts = section.strip().rpartition(": ")
            blocks += [f"## {heading}"] if heading else []
            blocks += [self._part(part, plan) for part in parts.split() if part != ":"]
        return "\n\n".join(blocks) + "\n"

    def _part(self, part: str, plan: Plan) -> str:
        own = {"agenda": self._agenda, "cuts": self._cuts, "prepared": self._prepared, "remote": self._remote}
        if part in own:
            return own[part](plan)
        name = part.rstrip("0123456789")
        return self._parts[name](int(part[len(name) :] or 1))

    def _paragraph(self, count: int) -> str:
        said = self._words.sentences(count)
        if self._words.random.random() < 0.15:
            said = f"Beside this stands {self.other().link}. {said}"
        return self._words.lines(said)

    def _listing(self, mark: str, count: int) -> str:
        return "\n".join(self._words.lines(f"{mark}{self._words.sentences(1)}", "   ") for _ in range(count))

    def _bold(self, count: int) -> str:
        said = (f"- **{self._words.phrase()}.** {self._words.sentences(2)}" for _ in range(count))
        return "\n".join(self._words.lines(item, "  ") for item in said)

    def _timed(self, count: int) -> str:
        return "\n".join(
            self._words.lines(f"1. **5 minutes.** {self._words.sentences(1)}", "   ") for _ in range(count)
        )

    def _table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        labelled = [(self._words.phrase(), *row) for row in rows]
        return "\n".join(map(_row, (head, ["---"] * len(head), *labelled)))

    def _agenda(self, plan: Plan) -> str:
        head = ("Step", "Minutes", "You say and do", "People do", "Sheet")
        rows = [
            (
                f"{number}. Step",
                str(minutes),
                self._words.sentences(1),
                self._words.sentence(),
                f"{plan.sheets[number % len(plan.sheets)].link}, one each" if number % 2 else "-",
            )
            for number, minutes in enumerate(plan.steps, 1)
        ]
        return "\n".join(map(_row, (head, ["---"] * 5, *rows)))

    def _cuts(self, plan: Plan) -> str:
        head = ("What you cut", "Minutes saved", "What to do about it")
        rows = [(f"Step {number}", "4", self._words.sentence()) for number in (2, 5, len(plan.steps))]
        return "\n".join(map(_row, (head, ["---"] * 3, *rows)))

    def _remote(self, plan: Plan) -> str:
        head = ("Step", "Minutes", "At a distance")
        rows = [
            (f"{number}. Step", str(minutes), self._words.sentence()) for number, minutes in enumerate(plan.steps, 1)
        ]
        return "\n".join(map(_row, (head, ["---"] * 3, *rows)))

    def _prepared(self, plan: Plan) -> str:
        return "\n".join(f"- Print {sheet.link}, one each." for sheet in plan.sheets)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
