"""One behaviour a case: `tests/cases/sheets/<behaviour>.md`, and beside it what becomes of it, problems too.

`SHEETS_CASES=write pytest tests/core/sheets/test_parse.py` writes the expectations anew, to be reviewed as a diff.
"""

import os
from pathlib import Path

import pytest

from alongside.items.body import Body
from alongside.sheets.parse import parse
from tests.cases import HERE
from tests.core.sheets.outline import outline

CASES = HERE / "sheets"


def absolute(href: str, _line: int) -> str | None:
    return None if href.startswith("mailto:") else f"https://alongside.example/{href}"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.md")), ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    sheet, problems = parse(Body(case.read_text("utf-8")), case.name, absolute)
    found = "\n".join([*outline(sheet), *(f"! {problem}" for problem in problems), ""])
    expected = case.with_suffix(".txt")
    if os.environ.get("SHEETS_CASES") == "write":
        expected.write_text(found, "utf-8")
    assert found == expected.read_text("utf-8")


def test_lines_count_from_the_body_s_first_line_in_the_file() -> None:
    sheet, problems = parse(Body("Words.\n\nName: ____\n\n- [ ] Box\n", 9), "docs/worksheets/x.md", absolute)
    assert [(placed.first, placed.last) for placed in sheet.blocks] == [(9, 9), (11, 11), (13, 13)]
    assert [(problem.path, problem.line) for problem in problems] == [("docs/worksheets/x.md", 11)]


def test_resolve_is_asked_with_the_link_s_line_in_the_file() -> None:
    asked: list[tuple[str, int]] = []

    def resolve(href: str, line: int) -> str | None:
        asked.append((href, line))
        return None

    parse(Body("Two lines\nwith a [link](a.md).\n\n- [ ] [Box](b.md)\n", 5), "x.md", resolve)
    assert asked == [("a.md", 6), ("b.md", 8)]


def test_line_ends_of_any_system_are_read_alike() -> None:
    text = "Prompt\n\n____\n\n- [ ] Box\n"
    assert parse(Body(text), "x.md", absolute) == parse(Body(text.replace("\n", "\r\n")), "x.md", absolute)
