"""Whatever is thrown at the parser: no traceback, lines within the file, each blank one field and name."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.items.body import Body
from alongside.sheets.parse import parse
from tests.guide import guide, names_of, page, with_body

WORDS = st.text("abc déf“&<", min_size=1, max_size=12).map(str.strip).filter(lambda words: re.search(r"\w", words))
BOXES = st.lists(WORDS, min_size=1, max_size=3).map(
    lambda all_words: "".join(f"- [ ] {words}\n" for words in all_words)
)
LINES = st.integers(1, 3).map(lambda rules: "Prompt words:\n\n" + "____\n" * rules)
NUMBERED = st.lists(st.integers(2, 4), min_size=1, max_size=3).map(
    lambda indents: "".join(f"{n}. Prompt:\n\n{' ' * indent}____\n\n" for n, indent in enumerate(indents, 1))
)
TABLE = st.lists(st.lists(st.sampled_from(["", "x"]), min_size=2, max_size=2), min_size=1, max_size=3).map(
    lambda rows: "| A | B | C |\n|---|---|---|\n" + "".join(f"| Row | {' | '.join(row)} |\n" for row in rows)
)
RATING = st.lists(WORDS, min_size=1, max_size=3).map(
    lambda rows: "| | 1 | 2 | 3 |\n|---|---|---|---|\n" + "".join(f"| {row} | | | |\n" for row in rows)
)
PARTS = st.one_of(BOXES, LINES, NUMBERED, TABLE, RATING)
# a paragraph parts neighbours that would otherwise be one list
SOUND_SHEETS = st.lists(PARTS, min_size=1, max_size=5).map(
    lambda parts: "\nBetween.\n\n".join([*parts, "- [ ] Last\n"])
)

PIECES = st.sampled_from(
    [
        *(
            "- [ ] a",
            "- [x] b",
            "____",
            "---",
            "| a | b |",
            "|---|---|",
            "| | |",
            "| | 1 | 2 |",
            "1. c",
            "10) d",
        ),
        *(
            "> ",
            "## H",
            "#",
            "   ",
            "    ",
            "  ",
            "\t",
            "{#n}",
            "{#",
            "`",
            "**",
            "[@k]",
            "![i](j)",
            "<b>",
            "<!--",
        ),
        *(
            "```",
            "&nbsp;",
            "\\",
            "## Facilitator's notes",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            "\x0b",
            "\u2028",
            "\x00",
        ),
        *("words", "*[a]: b", "[a]: b", "!!! x", "=====", "é", "日", "🙂"),
    ]
)
MANGLED = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map("".join)


def blanks_of(markdown: str) -> int:
    """How many places to write a sound sheet has, counted from its lines alone."""
    lines = [line for line in markdown.split("\n") if line.strip()]
    count, choices = 0, False
    for before, line in zip(["", *lines], lines, strict=False):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.lstrip().startswith("|---"):
            heads = [cell.strip() for cell in before.strip().strip("|").split("|")]
            choices = len(heads) > 2 and all(head.isdigit() and len(head) < 3 for head in heads[1:])
        elif line.startswith("|"):
            is_head = lines[lines.index(line) + 1 :][:1] and lines[lines.index(line) + 1].startswith("|---")
            count += 0 if is_head else 1 if choices else cells.count("")
        else:
            count += line.startswith("- [ ] ") or (set(line.strip()) == {"_"} and set(before.strip()) != {"_"})
    return count


@given(SOUND_SHEETS)
@settings(max_examples=80, deadline=None)
def test_every_blank_of_a_sound_sheet_is_one_field(markdown: str) -> None:
    sheet, problems = parse(Body(markdown), "x.md", lambda href, _line: href)
    assert not problems
    assert len(list(sheet.fields())) == blanks_of(markdown)


@pytest.mark.parametrize("name", names_of("worksheets", "checklists"))
def test_every_blank_of_a_real_sheet_is_one_field(name: str) -> None:
    item = guide().get(name)
    assert len(list(guide().sheets[name].fields())) == blanks_of(item.body.text) > 0


@given(MANGLED, st.integers(1, 500))
@settings(max_examples=300, deadline=None)
def test_mangled_markdown_gives_problems_and_never_a_traceback(markdown: str, first_line: int) -> None:
    body = Body(markdown, first_line)
    sheet, problems = parse(body, "x.md", lambda href, _line: href)
    last_line = first_line + len(re.split(r"\r\n?|\n", markdown)) - 1
    assert all(first_line <= problem.line <= last_line for problem in problems)
    assert all(first_line <= placed.first <= placed.last <= last_line for placed in sheet.blocks)
    names = [field.name for field in sheet.fields()]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in names)
    assert names or problems
    page("team-health-check", with_body("team-health-check", markdown))
