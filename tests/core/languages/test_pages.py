"""Every page in two languages that nobody speaks: a long one, and one that runs from right to left."""

import re

import pytest
from justhtml import JustHTML

from alongside.languages.language import ENGLISH, Language
from tests.core.languages.pages import rendered
from tests.core.languages.pseudo import LONG, RIGHT_TO_LEFT
from tests.guide import OVERRIDES

PAGES = sorted(
    path.name for path in OVERRIDES.glob("*.html") if path.name not in ("base.html", "kept.html", "main.html")
)
"""The templates of pages."""
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")


def words_of(html: str, selector: str) -> str:
    document = JustHTML(html, sanitize=False)
    return " ".join(node.to_text() for node in document.query(selector))


@pytest.mark.parametrize("language", [LONG, RIGHT_TO_LEFT], ids=["long", "right to left"])
@pytest.mark.parametrize("template", PAGES)
def test_every_page_speaks_it(template: str, language: Language) -> None:
    html = rendered(template, language)
    assert "⟦" in html
    assert ('dir="rtl"' in html) == (language is RIGHT_TO_LEFT and template != "redirect.html")
    # A mark is never cut open: no word of a catalogue ends an attribute, or holds markup that is not closed
    assert html.count("⟦") == html.count("⟧")
    assert not JustHTML(html, sanitize=False, collect_errors=True).errors


def test_english_marks_nothing() -> None:
    assert "⟦" not in rendered("worksheet.html", ENGLISH)


@pytest.mark.parametrize("part", [".sheet-bar", ".masthead .menu", ".colophon", "dialog", ".page-tools"])
def test_nothing_of_an_interface_is_left_in_english(part: str) -> None:
    """Of parts that hold no words of an item, nothing but names is left when all marked words are taken out."""
    left = MARKED.sub("", words_of(rendered("worksheet.html", LONG), part))
    named = [
        "Alongside",
        "Who needs whom",
        "A field guide to leading in partnership",
        "Sheets",
        "A section",
        "CC BY 4.0",
        "A4",
        "US Letter",
        "MkDocs",
        "Material for MkDocs",
        "PDF",
        "DOCX",
    ]
    for name in sorted(named, key=len, reverse=True):
        left = left.replace(name, "")
    assert re.findall(r"[a-z]{3,} [a-z]{2,}", left) == []
