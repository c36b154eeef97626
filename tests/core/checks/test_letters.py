"""What is printed has only letters that a font of print holds; others are named with their line."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from alongside.checks.letters import printed_letters
from alongside.letters import FILE, from_fonts, letters, ranges_of, strange
from alongside.problems import report
from alongside.read import read_guide
from tests.apart import APART
from tests.dated import DATED
from tests.guide import OVERRIDES, guide, owner
from tests.phrases import phrases

SHEET = """---
title: {title}
summary: Two people write down what each needs.
topics: [trust]
for: [leader]
minutes: 20
people: 2
purpose: plan
{phrases}{dated}---
Ask {body}

{apart}____
"""


def problems(docs: Path, title: str = "A sheet", body: str = "them.", kind: str = "worksheets") -> list[str]:
    file = docs / kind / "a.md"
    file.parent.mkdir(parents=True)
    text = SHEET.format(title=title, body=body, phrases=phrases("a"), dated=DATED, apart=APART)
    if kind == "articles":
        text = text.replace("minutes: 20\npeople: 2\npurpose: plan\n", "").replace("____\n", "")
    file.write_text(text, "utf-8")
    return report(read_guide(docs, owner(), OVERRIDES)[1])


def test_a_line_break_of_unicode_in_a_text_is_named_with_its_line(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, body="them \u2028 now")
    assert problem.startswith("docs/worksheets/a.md:13: no font of print has ") and "U+2028" in problem


@pytest.mark.parametrize("letter", ["😀", "中", "→", "ע", "ع", "✓", "\ufffd"])
def test_a_letter_that_no_font_has_is_named_with_its_line(letter: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "title", title=f"A sheet {letter} for two")
    assert problem.startswith("docs/worksheets/a.md:2: no font of print has ") and f"U+{ord(letter):04X}" in problem
    (problem,) = problems(tmp_path / "body", body=f"them {letter} now")
    assert problem.startswith("docs/worksheets/a.md:13: no font of print has ")


def printed(**changes: Any) -> list[str]:
    return report(printed_letters(dataclasses.replace(guide(), **changes)))


def test_what_stands_on_paper_from_elsewhere_is_looked_through_too() -> None:
    assert printed() == []
    whose = structs.replace(owner(), organisation="Us 😀", named_at=("mkdocs.yml", 33))
    (line,) = printed(owner=whose)
    assert line.startswith("mkdocs.yml:33: no font of print has 😀")
    work = guide().cited_by(guide().get("team-debrief"))[0]
    strange_work = structs.replace(work, authors=("李, 明",))
    (line,) = printed(references={**guide().references, work.key: strange_work})
    assert line.startswith(f"docs/sources/references.yml:{work.line}: no font of print has 李")
    drawing = guide().drawings["straight-talk"]
    drawings = {**guide().drawings, "straight-talk": structs.replace(drawing, svg=drawing.svg + "\n中")}
    (line,) = printed(drawings=drawings)
    assert line.startswith("docs/assets/diagrams/straight-talk.svg:") and "no font of print has 中" in line


@pytest.mark.parametrize("words", ["Zażółć gęślą jaźń", "Gündoğan, Nguyên", "Ça va — “oui” … €5", "Straße, Łódź, Őr"])
def test_the_letters_of_europe_are_in_the_fonts(words: str, tmp_path: Path) -> None:
    assert problems(tmp_path, body=words) == []


def test_what_is_not_printed_may_hold_any_letter(tmp_path: Path) -> None:
    assert problems(tmp_path, title="Trust 😀 first", kind="articles") == []


def test_a_letter_is_named_once_at_its_first_place() -> None:
    assert strange("a\n中b\n中😀", frozenset("ab")) == [("中", 1), ("😀", 2)]


def test_ranges_are_as_long_as_they_can_be() -> None:
    assert ranges_of([0x41, 0x42, 0x43, 0x61]) == ["0041-0043", "0061-0061"]


def test_the_list_of_letters_is_that_of_the_fonts() -> None:
    assert (OVERRIDES / FILE).read_text("utf-8") == from_fonts(OVERRIDES), "run `python -m alongside.letters`"
    assert {"a", "é", "€"} <= letters(OVERRIDES)
