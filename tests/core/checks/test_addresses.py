"""Where an item used to be a redirect stands, and nothing that is there now is lost to it."""

from pathlib import Path

import pytest

from alongside.problems import report
from alongside.read import read_guide
from tests.dated import DATED
from tests.guide import OVERRIDES
from tests.phrases import phrases

ARTICLE = """---
title: {title}
summary: A short text that says something of use.
topics: [trust]
for: [leader]
formerly: {formerly}
{phrases}{dated}---
Words.
"""
PAGE = "---\ntitle: {title}\nsummary: A page that says something of use.\n{dated}---\nWords.\n"


def problems(docs: Path, formerly: str, **more: str) -> list[str]:
    files = {
        "articles/self.md": ARTICLE.format(title="Self", formerly=formerly, phrases=phrases("self"), dated=DATED),
        "library/index.md": PAGE.format(title="Library", dated=DATED),
        "index.md": PAGE.format(title="Home", dated=DATED),
        **more,
    }
    for name, text in files.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, "utf-8")
    return report(read_guide(docs, None, OVERRIDES)[1])


@pytest.mark.parametrize(
    "former",
    ["library.md", "library/index.md", "index.md", "articles/self.md", "articles/self/index.md", "enquiries/index.md",
     "enquiries.md"],
)  # fmt: skip
def test_no_page_that_stands_is_replaced_by_a_redirect(former: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, f"[{former}]")
    assert problem.startswith("docs/articles/self.md:6: `formerly` names `" + former)


@pytest.mark.parametrize(
    "former",
    [
        "/somewhere/old.md",
        "../../x.md",
        "a//b.md",
        "a/../b.md",
        "old",
        "old.html",
        "a b.md",
        "-/./x.md",
        f"{'y' * 300}.md",
    ],
)
def test_a_former_file_stands_under_docs(former: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, f'["{former}"]')
    assert problem.startswith("docs/articles/self.md:6: `formerly` should be a list of former files under docs/")


def test_a_term_has_no_former_page(tmp_path: Path) -> None:
    term = "---\ntitle: candour\nsummary: Saying what you see, welcome or not.\nformerly: [glossary/old.md]\n"
    files = {"glossary/candour.md": f"{term}{phrases('candour')}---\n"}
    (problem,) = problems(tmp_path, "[old.md]", **files)
    assert problem.startswith("docs/glossary/candour.md:4: a term has no page of its own")


def test_an_address_is_claimed_once(tmp_path: Path) -> None:
    other = ARTICLE.format(title="Other", formerly="[old/index.md]", phrases=phrases("other"), dated=DATED)
    (problem,) = problems(tmp_path, "[old.md]", **{"articles/other.md": other})
    assert "at whose address" in problem


def test_a_good_former_address_is_nobodys_fault(tmp_path: Path) -> None:
    assert problems(tmp_path, "[help/old-name.md, very-old.md]") == []
