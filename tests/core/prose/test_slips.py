"""What is typed as Markdown and is none is told with the line as it was meant; nothing that is right is."""

import pytest

from alongside.items.read import read_item
from alongside.prose.slips import slips
from tests.guide import guide

FRONT = "---\ntitle: A page of ours\nsummary: What it is for, in a sentence.\n---\n"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("##Talk it over", "## Talk it over"),
        ("1.Each writes alone.", "1. Each writes alone."),
        ("-They list tasks.", "- They list tasks."),
        ("-**They list tasks.**", "- **They list tasks.**"),
        ("• They list tasks.", "- They list tasks."),
        ("..............", "____"),
        ("See [this] (worksheets/ours.md) first.", "See [this](worksheets/ours.md) first."),
        ("See (this)[worksheets/ours.md] first.", "See [this](worksheets/ours.md) first."),
        ("- Fetch help. - **Someone is unwell.** Ask.", "- **Someone is unwell.** Ask."),
        ("- [ ] Write it down. - [ ] Say it", "- [ ] Say it"),
        ("- *Apart:* Ring them. - *By ear:* Say it.", "- *By ear:* Say it."),
        ("  as it was. - They say “no.”", "- They say “no.”"),
        ("- “Not now.” - “When?”", "- “When?”"),
        ("1. Write it down. 2. Say it.", "2. Say it."),
        ("1. Write it down. 2. **Say it.**", "2. **Say it.**"),
        ("See [[team-charter]].", "See [words](../worksheets/team-charter.md)."),
    ],
)
def test_a_slip_is_told_with_the_line_as_it_was_meant(line: str, meant: str) -> None:
    item, _ = read_item(f"{FRONT}\nFirst.\n\n{line}\n", "about/ours.md")
    assert item
    assert [(one.line, one.example) for one in slips(item, ())] == [(8, f"`{meant}`")]


def test_the_guide_has_none() -> None:
    every = [*guide().items.values(), *(one for each in guide().translations.values() for one in each.own)]
    assert [str(problem) for item in every for problem in slips(item, ())] == []
