"""Inline Markdown to runs: text in one style each. What a sheet's text cannot hold is a problem."""

import re

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct, structs

from alongside.items.citation import CITATION
from alongside.links import WEB_ADDRESS, is_elsewhere
from alongside.sheets.marks import marks_of, read_marks, refuse_marks, split_marks
from alongside.sheets.model import Marks, Run, Runs
from alongside.sheets.reader import MARKER, Reader, shown

_MARKER = re.compile(rf"\s*{MARKER.pattern}\s*$")
_BRACES = re.compile(r"\{\s*[:#.][^}]*\}?")
_UNDERSCORES = re.compile(r"_{2,}")
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")

_NO_IMAGE = "leave it out: a sheet holds words and places to write"
_NO_HTML = "write it in Markdown, such as `**bold**`; for the signs themselves write `\\<name>`"
_NO_LINK = re.compile(
    r"\[[^\[\]]*\]\((?:[^()]|\([^()]*\))*(?:\)|$)|<[A-Za-z][\w+.-]*:[^<>\s]*>|^\[[^\[\]]+\]:\s*<?[A-Za-z][\w+.-]*:\S+"
)
"""What was meant to be a link and is none: Markdown takes no blank and no new line
in an address, and no address of a script."""
_LINK = "`[words](../principles/trust.md)`, or an address that begins with `https://`, `mailto:` or `tel:`"
SCHEMES = ("mailto", "tel")
"""Where a link may lead besides the guide's own pages and the web."""


class Label(Struct, frozen=True):
    """The words of a field's label, the name in `{#name}` after them, not yet checked, and the marks of marks.py."""

    runs: Runs
    marker: str | None = None
    marks: Marks = Marks()
    written: str = ""
    """The marks as they are written."""


def plain(runs: Runs) -> str:
    """The words of runs without their styles."""
    return " ".join("".join(run.text for run in runs).split())


def read_prose(node: Node | None, reader: Reader) -> Runs:
    """The runs of a paragraph, heading or cell in which no field is named."""
    runs = _read(node, reader)
    _refuse_braces(node, runs, reader)
    marks = split_marks(runs)[1]
    if marks and reader.fillable and marks_of(marks):
        refuse_marks(marks, _line(node), reader)
    return runs


def read_marked(node: Node | None, reader: Reader) -> Label:
    """The words of a column's head, the part of names that is fixed for it, and the marks of its spaces."""
    words, written = split_marks(_read(node, reader))
    words, marker = _split_marker(words)
    _refuse_braces(node, words, reader)
    return Label(words, marker, read_marks(written, _line(node), reader), written)


def read_label(node: Node | None, reader: Reader, skip: str = "", *, markable: bool = True) -> Label:
    """The words that name a field, without `skip` at their beginning, and `{#name}` and marks at their end.

    What is not `markable`, such as a box, is carried by itself.
    """
    runs, written = split_marks(_read(node, reader))
    if runs and skip and runs[0].text.startswith(skip):
        runs = _tidy((structs.replace(runs[0], text=runs[0].text[len(skip) :]), *runs[1:]))
    runs, marker = _split_marker(runs)
    _refuse_braces(node, runs, reader)
    for citation in CITATION.finditer(plain(runs)):
        what = f"`{citation[0]}` is cited in the words beside a place to write"
        reader.fault(_line(node), what, "cite it in a paragraph above: `Most teams overrate this [@key].`")
    if written and not markable:
        refuse_marks(written, _line(node), reader)
        written = ""
    return Label(runs, marker, read_marks(written, _line(node), reader))


def _split_marker(runs: Runs) -> tuple[Runs, str | None]:
    """The words before `{#name}`, and that name."""
    found = _MARKER.search(runs[-1].text) if runs else None
    if not found:
        return runs, None
    return _tidy((*runs[:-1], structs.replace(runs[-1], text=runs[-1].text[: found.start()]))), found[1]


def _read(node: Node | None, reader: Reader) -> Runs:
    """All runs of an inline node, after reporting what a sheet cannot hold."""
    walk = _Walk(reader, _line(node))
    for token in _tokens(node):
        walk.step(token)
    return _tidy(tuple(walk.runs))


class _Walk:
    """Goes through the tokens of an inline node, with the open styles and the line it has come to."""

    def __init__(self, reader: Reader, line: int) -> None:
        self.runs: list[Run] = []
        self._reader = reader
        self._line = line
        self._strong = self._emphasis = 0
        self._href: str | None = None
        self._link_at = 0

    def step(self, token: Token) -> None:
        match token.type:
            case "text":
                self._add(token.content)
                _check_text(token.content, self._line, self._reader)
            case "code_inline":
                self._add(token.content, code=True)
            case "softbreak" | "hardbreak":
                self._end_line(hard=token.type == "hardbreak")
            case "strong_open" | "strong_close":
                self._strong += token.nesting
            case "em_open" | "em_close":
                self._emphasis += token.nesting
            case "link_open":
                href = str(token.attrGet("href") or "")
                _check_link(href, str(token.attrGet("title") or ""), self._line, self._reader)
                self._href = self._reader.address(href, self._line) if _may_lead(href) else None
                self._link_at = len(self.runs)
            case "link_close":
                if not plain(tuple(self.runs[self._link_at :])):
                    self._reader.fault(self._line, "a link without words", _LINK)
                self._href = None
            case "image":
                name = token.content or str(token.attrGet("src"))
                self._reader.fault(self._line, f"an image, {shown(name)}", _NO_IMAGE)
            case "html_inline":
                self._reader.fault(self._line, f"HTML, {shown(token.content)}", _NO_HTML)

    def _add(self, text: str, *, code: bool = False) -> None:
        self.runs.append(Run(text, self._strong > 0, self._emphasis > 0, code, self._href))

    def _end_line(self, *, hard: bool) -> None:
        if hard:
            last = " ".join(plain(tuple(self.runs)).split()[-4:])
            what = f"a line break inside a paragraph, after {shown(last)}"
            self._reader.fault(self._line, what, "leave a blank line between two paragraphs, or make a list")
        self._add(" ")
        self._line += 1


def _may_lead(href: str) -> bool:
    """Whether a link may lead there."""
    known = href.split(":", maxsplit=1)[0].lower() in SCHEMES or re.match(WEB_ADDRESS, href, re.IGNORECASE)
    return not is_elsewhere(href) or bool(known)


def _check_link(href: str, title: str, line: int, reader: Reader) -> None:
    if not href:
        reader.fault(line, "a link that leads nowhere, `[…]()`", _LINK)
    if not _may_lead(href):
        reader.fault(line, f"a link to {shown(href)}", _LINK)
    if title:
        reader.fault(
            line, f"a link with words of its own, {shown(title)}", "say them in the text: paper has no pointer"
        )


def _check_text(text: str, line: int, reader: Reader) -> None:
    if _UNDERSCORES.search(text):
        example = "end the prompt, leave a blank line, then write `____` on a line of its own"
        reader.fault(line, f"underscores inside a sentence, {shown(text)}", example)
    for link in _NO_LINK.findall(text):
        reader.fault(line, f"{shown(link)} is no link", _LINK)
    for footnote in _FOOTNOTE.findall(text):
        reader.fault(line, f"a footnote, {footnote}", "say it in the text, or cite a work: `[@key]`")


def _refuse_braces(node: Node | None, runs: Runs, reader: Reader) -> None:
    for found in _BRACES.findall("".join(run.text for run in runs if not run.code)):
        what = f"`{found}` stands where no place to write is named"
        example = "put `{#name}` at the end of a prompt, of a box's words or of a cell that names others"
        reader.fault(_line(node), what, example)


def _tokens(node: Node | None) -> list[Token]:
    """The flat tokens of an inline node."""
    return (node.token.children or []) if node and node.token else []


def _line(node: Node | None) -> int:
    return node.map[0] if node and node.map else 0


def _tidy(runs: Runs) -> Runs:
    """Neighbours of one style joined, no empty run, no blanks at either end."""
    joined: list[Run] = []
    for run in runs:
        if joined and structs.replace(joined[-1], text=run.text) == run:
            joined[-1] = structs.replace(run, text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    if joined:
        joined[0] = structs.replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = structs.replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(run for run in joined if run.text)
