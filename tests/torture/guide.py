"""A small guide of the worst items and the worst owner: a value that would be markup stands in every key."""

import html
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from alongside.enquiry.deliveries import SETTINGS
from alongside.enquiry.settings import Enquiries
from alongside.items.declared import keys_of
from alongside.items.kinds import STRUCTS, Step
from alongside.items.readable import Change
from alongside.items.references import Reference
from alongside.items.vocabulary import Idea, Kind
from alongside.owner.settings import OwnerBlock
from alongside.ten_minutes import PARTS, Part
from tests.dated import DATED
from tests.guide import ROOT
from tests.torture.values import Values, markdown

KINDS = {Kind.PRINCIPLE, Kind.ARTICLE, Kind.SITUATION, Kind.TERM, Kind.PAGE}
"""Kinds of which nothing is printed here, so that letters that no font has may stand in them."""
PAGES = {
    "index.md": "home.html",
    "library/index.md": "library.html",
    "sheets/index.md": "sheets.html",
    "sessions/index.md": "section.html",
    "ideas/index.md": "section.html",
    "questions/index.md": "questions.html",
    "ten-minutes/index.md": "ten-minutes.html",
    "booklet/index.md": "booklet.html",
    "glossary/index.md": None,
    "about/index.md": None,
    "a-z/index.md": "a-z.html",
    "sources/index.md": None,
    "both-sides/index.md": "both-sides.html",
    "my-sheets/index.md": None,
    "team-view/index.md": "team-view.html",
    "works-on-teams/index.md": None,
    "works-on-coaching/index.md": None,
    "works-on-deciding/index.md": None,
    "works-on-work/index.md": None,
    "changes/index.md": None,
    "how-we-work/index.md": None,
    "licence/index.md": "licence.html",
    "worst.md": "page.html",
    **{f"{kind.folder}/index.md": "index.html" for kind in Kind if kind.in_library},
}
"""The plain pages, with their templates."""
IN_SECTIONS = ("questions/index.md", "ten-minutes/index.md")
"""Of them, those that are read as sections, and printed as cards."""
DAYS = (date(2026, 11, 22), date(2025, 11, 22))
"""Of the changes of each page."""
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" role="img" aria-labelledby="worst-title">
<title id="worst-title">{title}</title><desc id="worst-desc">{description}</desc>
<text x="0" y="20" font-size="14">{words}</text><path d="M0 0v9" stroke="currentColor"/></svg>"""


FORMS = """---
title: The forms of a term
summary: Each of them stands here once, in the text.
{days}---

{1}

{2}

{0}
"""


class Worst(Struct):
    """The guide's project: its settings, its values by tag, and those that stand on paper, too."""

    config: Path
    values: dict[str, str]
    name: str
    """The site's name."""
    organisation: str


def make(folder: Path, **enquiries: Any) -> Worst:
    """The project in a folder; `enquiries` replaces settings of the owner's."""
    return _Maker(folder).make(enquiries)


class _Maker:
    def __init__(self, folder: Path) -> None:
        self._folder, self._docs, self._values = folder, folder / "docs", Values()
        self._unseen = Values("U")
        """Phrases: the search reads them, and no page shows them."""

    def make(self, enquiries: dict[str, Any]) -> Worst:
        for name in ("overrides", "hooks", ".cache"):
            (self._folder / name).symlink_to(ROOT / name)
        shutil.copytree(ROOT / "docs/assets", self._docs / "assets", ignore=shutil.ignore_patterns("diagrams"))
        self._references()
        self._drawing()
        term = self._item(Kind.TERM, "glossary/worst-term.md", "")
        for path, template in PAGES.items():
            self._item(Kind.PAGE, path, self._page(path), template=template, **self._said_at(path))
        # Where a word of the glossary is markup, its forms are found all the same
        self._write("forms.md", FORMS.format(*map(markdown, (term["title"], *term["also"])), days=DATED))
        for kind in STRUCTS:
            if kind not in (Kind.PAGE, Kind.TERM):
                self._item(kind, f"{kind.folder}/{_id(kind)}.md", self._body(kind))
        self._item(
            Kind.CHECKLIST,
            "checklists/worst-pair.md",
            self._sheet(),
            pair="worst-checklist",
            side="colleague",
            formerly=None,
            ideas=None,
        )
        names = self._settings(enquiries)
        return Worst(self._folder / "mkdocs.yml", self._values.made, *names)

    def _text(self, most: int = 90, *, beyond_print: bool = False, end: str = "") -> str:
        return markdown(self._values.text(most, beyond_print=beyond_print, end=end))

    def _write(self, path: str, text: str) -> None:
        file = self._docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def _item(self, kind: Kind, path: str, body: str, **own: Any) -> dict[str, Any]:
        """An item with a value in every key that its kind has."""
        beyond = kind in KINDS and path not in IN_SECTIONS
        known = {
            "related": ["worst-worksheet", "worst-model"],
            "formerly": [f"former/{path.replace('/', '-')}"],
            "pair": "worst-pair",
            "side": "leader",
            "minutes": 10,
            "diagram": "assets/diagrams/worst.svg",
            "sheets": ["worst-worksheet", "worst-checklist"],
            "ideas": [str(idea) for idea in Idea],
            "template": None,
            "team": None,
            "picture_of": "worst-worksheet" if path == "index.md" else None,
            "purpose": "talk",
            "where": "anywhere",
            "with": "one",
            "sheet": "worst-worksheet",
            "next": ["worst-model", "worst-workshop"],
            "people_say": [self._unseen.text(60) for _ in range(6)],
            "people_say_at": None,
            "reviewed": date(2026, 11, 21),
            **own,
        }
        if kind is Kind.PATH:
            steps = ("worst-worksheet", "worst-workshop", "worst-model")
            known["steps"] = [self._values.struct(Step, {"item": item, "minutes": 5}) for item in steps]
        if kind is Kind.TERM:
            known |= {"formerly": None}
        else:
            known["changes"] = [self._values.struct(Change, {"on": day}, beyond_print=beyond) for day in DAYS]
        front = {}
        for key, info in keys_of(kind).items():
            if known.get(key, "") is not None:
                front[key] = self._values.of(info, known, beyond_print=beyond)
        dumped = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
        self._write(path, f"---\n{dumped}---\n\n{body}")
        return front

    def _said_at(self, path: str) -> dict[str, Any]:
        if path not in IN_SECTIONS:
            return {}
        phrases = [self._unseen.text(60) for _ in range(6)]
        return {"people_say_at": [{"heading": self._section, "phrases": phrases}]}

    def _page(self, path: str) -> str:
        if path == "questions/index.md":
            return self._bank()
        if path == "ten-minutes/index.md":
            return self._formats()
        return self._prose(beyond_print=True) if path == "worst.md" else f"{self._text(beyond_print=True)}\n"

    def _body(self, kind: Kind) -> str:
        match kind:
            case Kind.CHECKLIST | Kind.WORKSHEET:
                return self._sheet()
            case Kind.WORKSHOP:
                return self._session()
            case Kind.SITUATION:
                parts = ("Tomorrow", "The sheet", "When not", "Afterwards")
                return "\n\n".join(f"## {part}\n\n{self._text(beyond_print=True)}" for part in parts) + "\n"
            case Kind.MODEL:
                return self._prose() + self._cards()
            case Kind.PATH:
                return self._prose()
        return self._prose(beyond_print=True)

    def _prose(self, *, beyond_print: bool = False) -> str:
        """Every construct of a text that is only read."""

        def text(most: int = 90) -> str:
            return self._text(most, beyond_print=beyond_print)

        code = self._values.text(50).replace("`", "'")
        return "\n\n".join(
            [
                text(),
                f"## {text(120)}",
                f"{text(300)} [@worst2014; @worst2015; @worst2016]",
                f"**{text()}** and *{text()}* and ``{code}`` and [{text()}](https://example.org/?a=%22%3C&b='#c)",
                f"[{text()}](/worksheets/worst-worksheet.md) mailto [{text()}](mailto:a@example.org?subject=%3Cb%3E)",
                f"See [{text()}](<https://example.org/\"onmouseover=\"run()>) and <https://example.org/%22%3E%3Cscript%3E?a&b>.",
                f"## {text(120)}",
                f"- {text()}\n- {text()}\n    1. {text()}\n",
                f"### {text(120)}",
                f"> {text()}",
                f"| {text()} | {text()} |\n|---|---|\n| {text()} | **{text()}** |",
                "## constructor\n\n## location\n\n## text\n\n## Plan\n",
            ]
        ) + "\n"  # fmt: skip

    def _sheet(self) -> str:
        """Every kind of a place to write, and the notes."""
        text = self._text
        return "\n\n".join(
            [
                text(300),
                "## At a distance, by ear or screen reader, or in few words",
                f"- At a distance: {text()}\n- By ear or screen reader: {text()}\n- In few words: {text()}",
                f"## {text(120)}",
                f"{text()}:\n\n____",
                f"{text()}: {{#constructor}}\n\n____",
                f"## {text(120)}",
                f"- [ ] {text()}\n- [ ] {text()} {{#elements}}",
                f"| {text()} | 1 | 2 | 3 |\n|---|---|---|---|\n| {text()} | | | |",
                f"### {text(120)}",
                f"| {text()} | {text()} |\n|---|---|\n| {text()} | |",
                f"1. {text()}\n\n    ____",
                *(text() + ":\n\n" + "____\n" * 12 for _ in range(4)),  # its handout takes two leaves
                "## Facilitator's notes",
                f"{text(300)} [@worst2014]",
            ]
        ) + "\n"  # fmt: skip

    def _session(self) -> str:
        text = self._text

        def row(number: int, minutes: int, sheet: str) -> str:
            return f"| {number}. {text()} | {minutes} | {text()} | {text()} | {sheet} |"

        sheet = f"[{text()}](../worksheets/worst-worksheet.md), one each"
        other = f"[{text()}](../checklists/worst-checklist.md), two in all"
        head = "| Step | Minutes | You say and do | People do | Sheet |\n|---|---|---|---|---|"
        late = "| What you cut | Minutes saved | What to do about it |\n|---|---|---|"
        return "\n\n".join(
            [
                text(300),
                "## Prepare",
                text(),
                "## Agenda",
                f"{head}\n{row(1, 4, sheet)}\n{row(2, 6, other)}",
                "## Running late: cut this",
                f"{late}\n| {text()} in step 1 | 2 | {text()} |",
            ]
        ) + "\n"  # fmt: skip

    def _cards(self) -> str:
        text = self._text
        parts = "\n".join(f"**{n}. {text(60)}.** {text()}\n" for n in (1, 2))
        return f"""
## Its parts

### {text(70)}

{parts}
## Use it with your team

1. **5 minutes.** {text()}
2. **5 minutes.** {text()}

## Limits and misuse

- {text()}
"""

    def _bank(self) -> str:
        questions = "\n".join(f"{n}. {self._text(80, end='?')}" for n in range(1, 6))
        self._section = self._values.text(60)
        return f"{self._text()}\n\n## {markdown(self._section)}\n\n{self._text(120)}\n\n{questions}\n"

    def _formats(self) -> str:
        self._section = self._values.text(60)
        parts = (f"**{part}.** {'3 to 8. ' if part == Part.PEOPLE else ''}{self._text()}" for part in PARTS)
        blocks = (
            self._text(),
            f"## {markdown(self._section)}",
            self._text(),
            f"> {self._text()}",
            f"1. **4 minutes.** {self._text()}\n2. **6 minutes, in turn.** {self._text()}",
        )
        return "\n\n".join([*blocks, *parts]) + "\n"

    def _references(self) -> None:
        known = {
            "key": "worst2014",
            "type": "book",
            "year": 2014,
            "topics": [],
            "line": None,
            "bearing": None,  # no page shows it, nor the next
            "told_with": None,
            "doi": "10.1000/(a)2:3<4>5",
            "isbn": "9781523092642",
            "url": "https://example.org/\"'<b>?a&b",
        }
        # Authors, and with them a work's short form, are printed; what comes after a comma is not in that
        works = [
            self._values.struct(Reference, known),
            self._values.struct(Reference, known | {"key": "worst2015", "doi": None}),
            self._values.struct(Reference, known | {"key": "worst2016", "doi": None, "isbn": None}),
        ]
        self._write("sources/references.yml", yaml.safe_dump(works, allow_unicode=True, width=10_000))

    def _drawing(self) -> None:
        words = {name: html.escape(self._values.text(120)) for name in ("title", "description", "words")}
        self._write("assets/diagrams/worst.svg", DRAWING.format(**words))

    def _settings(self, enquiries: dict[str, Any]) -> tuple[str, str]:
        values = self._values
        known = {
            "production": False,
            "email": "a.b!#$%&'*+/=?^_`{|}~-@example.org",
            "repository": "https://example.org/\"'<b>/",
            "telephone": "+44 1632 960123",
            "mistakes": None,  # one of the topics
            **dict.fromkeys(("logo", "icon", "languages")),  # files, and what has a catalogue
            "colours": {"accent": "#7a1f3d"},
            "licence": values.text(50),
            **dict.fromkeys(SETTINGS),
            "delivery": "email",
            "privacy": values_markdown(values),
            **enquiries,
        }
        block = values.struct(Enquiries, known, beyond_print=True)
        known["enquiries"] = {**block, "mistakes": block["topics"][-1]}
        owner = values.struct(OwnerBlock, known | {"organisation": values.text(75)}, beyond_print=True)
        top = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""))
        top |= {
            "site_name": values.text(100, beyond_print=True),
            "site_description": values.text(beyond_print=True),
            "site_url": "https://worst.example/a'b/",
        }
        top["extra"]["owner"] = owner
        (self._folder / "mkdocs.yml").write_text(yaml.safe_dump(top, allow_unicode=True, width=10_000), "utf-8")
        return top["site_name"], owner["organisation"]


def values_markdown(values: Values) -> str:
    """What the owner says of data: Markdown, as an item's text may be."""
    return f"{markdown(values.text(beyond_print=True))} **{markdown(values.text(90))}**"


def _id(kind: Kind) -> str:
    return f"worst-{kind}"
