"""A sheet's page: the form, and the prose around it."""

from pathlib import Path

import pytest
from justhtml import Element, JustHTML

from alongside.items.body import Body
from alongside.sheets.model import RatingRow, Ruled, Sheet, Space, Tick, fields_of
from alongside.sheets.parse import parse
from tests.cases import HERE
from tests.guide import DOCS, page, with_body

CASES = sorted(path for path in (HERE / "sheets").glob("*.md") if path.stem != "a-field-in-the-facilitator-s-notes")
"""Every case of a sheet but one that is refused, whose fields stand in the notes."""
SHEETS = sorted(path for kind in ("worksheets", "checklists") for path in (DOCS / kind).glob("[!i]*.md"))


def sheet_of(markdown: str) -> Sheet:
    return parse(Body(markdown), "x.md", lambda href, _line: href)[0]


def filled(markdown: str) -> str:
    return page("team-health-check", with_body("team-health-check", markdown)).whole


def page_of(markdown: str) -> JustHTML:
    return JustHTML(filled(markdown), fragment=True, sanitize=False)


def elements(inside: JustHTML | Element, selector: str) -> list[Element]:
    return [found for found in inside.query(selector) if isinstance(found, Element)]


def attribute(element: Element, name: str) -> str:
    return (element.attrs or {}).get(name) or ""


def body_of(path: Path) -> str:
    text = path.read_text("utf-8")
    return text.split("---\n", 2)[2] if text.startswith("---\n") else text


@pytest.mark.parametrize("path", [*CASES, *SHEETS], ids=lambda path: path.stem)
def test_every_field_of_the_sheet_stands_once_on_its_page(path: Path) -> None:
    markdown = body_of(path)
    page = page_of(markdown)
    fields = [field for block in sheet_of(markdown).participants() for field in fields_of(block)]
    names = [
        attribute(control, "name")
        for control in elements(page, "input, textarea")
        if attribute(control, "type") != "radio"
    ]
    groups = [attribute(group, "id") for group in elements(page, "[role=radiogroup]")]
    assert names == [field.name for field in fields if isinstance(field, Tick | Ruled | Space)]
    assert groups == [f"field-{field.name}" for field in fields if isinstance(field, RatingRow)]


@pytest.mark.parametrize("path", [*CASES, *SHEETS], ids=lambda path: path.stem)
def test_every_control_has_a_name_and_every_id_is_one_element_s(path: Path) -> None:
    page = page_of(body_of(path))
    ids = [attribute(element, "id") for element in elements(page, "[id]")]
    assert len(ids) == len(set(ids))
    labelled = {attribute(label, "for") for label in elements(page, "label[for]")}
    for control in elements(page, "textarea"):
        assert attribute(control, "aria-label") or attribute(control, "id") in labelled
    for control in elements(page, "[aria-labelledby]"):
        assert set(attribute(control, "aria-labelledby").split()) <= set(ids)


def test_words_are_escaped_wherever_they_stand() -> None:
    nasty = "&lt;script&gt; &quot;x&quot; &amp;amp;"
    html = filled(
        f"- [ ] {nasty}\n\n{nasty}\n\n____\n\n| {nasty} | {nasty} |\n|---|---|\n| {nasty} | |\n\n"
        f"| {nasty} | 1 | 2 |\n|---|---|---|\n| {nasty} | | |\n"
    )
    assert "<script>" not in html
    assert html.count("&lt;script&gt;") == 10


def test_a_rating_says_its_statement_and_number() -> None:
    page = page_of("| 1 = no, 2 = yes | 1 | 2 |\n|---|---|---|\n| We talk | | |\n")
    text = {attribute(element, "id"): element.to_text() for element in elements(page, "[id]")}
    radios = elements(page, "[type=radio]")
    said = [" ".join(text[part] for part in attribute(radio, "aria-labelledby").split()) for radio in radios]
    assert said == ["We talk 1", "We talk 2"]
    assert text[attribute(elements(page, "[role=group]")[0], "aria-labelledby")] == "1 = no, 2 = yes"


def test_the_notes_are_markdown_in_a_closed_element_below_their_heading() -> None:
    page = page_of("- [ ] A\n\n## Facilitator's notes\n\nBe **kind**.\n\n### Remote\n\n- one\n    - two\n\n## After\n")
    notes = elements(page, "details.facilitator")[0]
    assert "open" not in (notes.attrs or {})
    assert [element.to_text() for element in elements(notes, "strong, h3, li")] == [
        "kind",
        "Remote",
        "one two",
        "two",
    ]
    assert [attribute(heading, "id") for heading in elements(page, "h2, h3")] == [
        "facilitators-notes",
        "remote",
        "after",
    ]
    assert not elements(notes, "h2")


def test_a_list_s_numbers_go_on() -> None:
    page = page_of("3. First prompt:\n\n   ____\n\n4. Second prompt:\n\n  ____\n")
    (numbered,) = elements(page, "ol")
    assert attribute(numbered, "start") == "3"
    assert len(elements(numbered, "li")) == len(elements(numbered, "textarea")) == 2
