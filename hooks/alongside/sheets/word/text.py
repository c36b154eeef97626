"""Paragraphs and their words: runs, links, a style of `blank/styles.xml` each."""

from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.text.paragraph import Paragraph

from alongside.sheets.model import Run, Runs
from alongside.sheets.quotes import curled_runs
from alongside.sheets.word.elements import element, hyperlink, text_run


def paragraph(document: Document, style: str, runs: Runs = ()) -> Paragraph:
    """A paragraph of a style (its id) with these words, not yet placed in the document."""
    made = Paragraph(element("w:p"), document._body)
    made._p.style = style
    return write(made, runs)


def place(document: Document, made: Any) -> None:
    """Puts a paragraph's or a table's element at the end of the document, before its page."""
    document.element.body.sectPr.addprevious(made)


def write(made: Paragraph, runs: Runs) -> Paragraph:
    """Adds the runs to a paragraph."""
    for run in curled_runs(runs):
        words = text_run(run.text, *_properties(run))
        made._p.append(hyperlink(_relation(made, run.href), words) if run.href else words)
    return made


def link(made: Paragraph, words: str, href: str) -> None:
    """Adds a link to a paragraph, in its own style but bold."""
    made._p.append(hyperlink(_relation(made, href), text_run(words, element("w:b"))))


def _relation(made: Paragraph, href: str) -> str:
    return made.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def _properties(run: Run) -> list[Any]:
    """Of what is both code and a link, the link's looks count."""
    style = "Hyperlink" if run.href else "Code" if run.code else ""
    kinds = (("w:b", run.strong), ("w:i", run.emphasis))
    return [element("w:rStyle", val=style)] * bool(style) + [element(tag) for tag, on in kinds if on]
