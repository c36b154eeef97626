"""A link leads to a page or to a file that is published, or its line is named."""

from pathlib import Path

import pytest

from alongside.problems import report
from alongside.read import read_guide
from tests.dated import DATED
from tests.guide import OVERRIDES
from tests.phrases import phrases

PAGE = "---\ntitle: {title}\nsummary: A page that says something of use.\n{dated}---\n{body}\n"
TERM = "---\ntitle: candour\nsummary: Saying what you see, welcome or not.\n" + phrases("candour") + "---\n"


def problems(project: Path, body: str) -> list[str]:
    docs = project / "docs"
    files = {
        "about/index.md": PAGE.format(title="About", dated=DATED, body=f"First.\n\n{body}"),
        "glossary/index.md": PAGE.format(title="Glossary", dated=DATED, body="Words."),
        "glossary/candour.md": TERM,
        "assets/notes.pdf": "x",
        "assets/notes.pdf.bak": "x",
        "assets/f-r.txt": "x",
    }
    for name, text in files.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, "utf-8")
    (project / "README.md").write_text("x", "utf-8")
    return report(read_guide(docs, None, OVERRIDES)[1])


@pytest.mark.parametrize(
    "href",
    [
        "../gone.md", "../../README.md", "../../../etc/passwd", "../glossary/candour.md", "../assets/notes.pdf.bak",
        "../assets/gone.pdf", "/gone.md", "gone", "../glossary/", "../assets/f%C3%BCr.txt",
    ],
)  # fmt: skip
def test_a_link_to_what_is_not_published_is_named_with_its_line(href: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, f"See [it]({href}).")
    assert problem.startswith(f"docs/about/index.md:9: the link `{href}` leads nowhere")


@pytest.mark.parametrize("href", ["www.example.org", "example.org/about", "guide.example.com"])
def test_an_address_on_the_web_without_its_scheme_is_shown_with_it(href: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, f"See [it]({href}).")
    assert problem.endswith(f"`https://{href}`")


def test_what_is_wrong_below_broken_front_matter_is_told_with_it(tmp_path: Path) -> None:
    text = PAGE.format(title='"About" us', dated=DATED, body="See [it](gone.md).\n\n<b>Words</b>\n\n____")
    (tmp_path / "docs/worksheets").mkdir(parents=True)
    (tmp_path / "docs/worksheets/ours.md").write_text(text, "utf-8")
    told = [line for line in problems(tmp_path, "Words.") if "worksheets/ours.md" in line]
    for what in ("outside the quotation marks", "the key `minutes`", "`gone.md` leads nowhere", 'HTML, "<b>"'):
        assert sum(what in line for line in told) == 1, what


def test_a_link_to_a_terms_file_says_where_the_term_stands(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "See [it](../glossary/candour.md).")
    assert problem.endswith("`../glossary/index.md#candour`")


@pytest.mark.parametrize(
    "href",
    [
        "../glossary/index.md", "../glossary/index.md#candour", "/glossary/index.md", "../assets/notes.pdf",
        "../enquiries/index.md", "index.md", "#", "https://example.org/a.md", "mailto:a@example.org",
        "tel:+441632960123", "../assets/f%2Dr.txt",
    ],
)  # fmt: skip
def test_a_link_to_a_page_a_file_or_elsewhere_is_nobodys_fault(href: str, tmp_path: Path) -> None:
    assert problems(tmp_path, f"See [it]({href}).") == []


def test_an_image_is_refused_with_its_line(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "![a photo](../assets/gone.png)")
    assert problem.startswith("docs/about/index.md:9: an image")


def test_a_template_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text(
        PAGE.format(title="Home", dated=f"template: hom.html\n{DATED}", body="Words."), "utf-8"
    )
    (problem,) = report(read_guide(docs, None, OVERRIDES)[1])
    assert problem == "docs/index.md:4: there is no template `hom.html` — did you mean `home.html`?"
