"""What an author writes is on the page and on paper in the same words, or a message tells the line."""

import html
import re
from types import SimpleNamespace

import pytest
from justhtml import JustHTML

from alongside.items.body import Body
from alongside.pages.prose import Prose
from alongside.pages.terms import Terms
from alongside.problems import report
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Listing, Paragraph, Quote, Rating, Ruled, Runs, Table, Ticks, Words
from alongside.sheets.parse import parse
from alongside.sheets.quotes import curled_runs
from alongside.templates import words as shown
from tests.guide import guide, page, templates, with_body

NAME = "asking-for-help"


def words_on_page(markdown: str) -> str:
    return JustHTML(page(NAME, with_body(NAME, markdown)).whole, fragment=True, sanitize=False).to_text().strip()


def words_on_paper(markdown: str) -> tuple[str, list[str]]:
    sheet, problems = parse(Body(markdown), "x.md", lambda href, _: href, fillable=False)
    return " ".join(said(placed.block) for placed in sheet.blocks), report(problems)


def same(words: str) -> str:
    """Words without the spaces between them, which a reader of HTML adds and drops."""
    return re.sub(r"\s+", "", words)


def said(block: Block) -> str:  # noqa: PLR0911 - a line a kind of block
    """The words of a block, as they are printed."""

    def words(runs: Runs) -> str:
        return plain(curled_runs(runs))

    match block:
        case Paragraph() | Heading():
            return words(block.runs)
        case Listing():
            return " ".join(said(inner) for item in block.items for inner in item)
        case Quote():
            return " ".join(map(said, block.blocks))
        case Table():
            cells = [cell for row in block.rows for cell in row]
            return " ".join([*map(words, block.head), *(words(cell.runs) for cell in cells if isinstance(cell, Words))])
        case Ticks():
            return " ".join(words(item.label) for item in block.items)
        case Ruled():
            return words(block.prompt)
        case Rating():
            return " ".join([words(block.head), *(words(row.statement) for row in block.rows)])


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("#trust is earned", "#trust is earned"),
        ("##trust is earned", "##trust is earned"),
        ("## Talk to {colleague}", "Talk to {colleague}"),
        ("Say **this**{that} and `x`{y}", "Say this{that} and x{y}"),
        ("R\\&D and \\~10 and \\<name\\> and \\* and \\_", "R&D and ~10 and <name> and * and _"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("Half -- and -- half ...", "Half -- and -- half ..."),
        ("*[HTML]: no abbreviation", None),
        ("Term\n: a definition", "Term : a definition"),
        ("A[^1] note", None),
        ("==marked== ~~struck~~ ^up^", "==marked== ~~struck~~ ^up^"),
        ("a  b", "a b"),
        ("[^1]: a note", None),
        ("[Trust]: partnership", None),
        ("See [it][there].\n\n[there]: https://example.org", None),
        ("[x](https://example.org 'a title')", None),
        ("[x](https://)", None),
        ("[x](https:example)", None),
        ("[x]()", None),
        ("[](https://example.org)", None),
        ("[ ](https://example.org)", None),
        ("3. Three\n5. Five", None),
        ("2. Two\n1. One", None),
        ("Words:\n3. Three\n4. Four", None),
        ("In the year\n2014. It was", "In the year 2014. It was"),
        ("1. One\n1. Two", "One Two"),
        ("[Note]: ask them first", "[Note]: ask them first"),
        ("[…] and so on", "[…] and so on"),
    ],
)
def test_words_are_the_same_on_page_and_paper_or_a_message_says_so(markdown: str, words: str | None) -> None:
    on_paper, problems = words_on_paper(markdown)
    if words is None:
        assert problems
    else:
        assert problems == []
        assert same(words_on_page(markdown)) == same(on_paper) == same(words)


def test_a_cell_keeps_its_braces() -> None:
    table = "| Who | What |\n|---|---|\n| {name} | **x**{y} |"
    assert re.findall(r"<td>(.*?)</td>", page(NAME, with_body(NAME, table)).whole) == [
        "{name}",
        "<strong>x</strong>{y}",
    ]


@pytest.mark.parametrize("start", [0, 3, 7])
def test_a_list_counts_from_where_it_starts_everywhere(start: int) -> None:
    markdown = f"{start}. One\n{start + 1}. Two\n"
    assert f'<ol start="{start}">' in page(NAME, with_body(NAME, markdown)).whole
    (placed,) = parse(Body(markdown), "x.md", lambda href, _: href, fillable=False)[0].blocks
    assert isinstance(placed.block, Listing) and placed.block.start == start


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "Words <script>alert(1)</script> on",
        '<a href="x" onclick="alert(1)">x</a>',
        "<iframe src='x'></iframe>",
        "<details>\n\nWords",
        "<!-- a comment\n\nWords",
        "<div>\n\nWords",
        "Say <name> to them",
        "<div markdown>\n\nWords\n\n</div>",
        '<meta http-equiv="refresh" content="0">',
        "<style>p { display: none }</style>",
        "```\ncode\n```",
        "    four spaces",
        "![an image](x.png)",
        "---",
        "***",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,x)",
        "[x](vbscript:x)",
        "[x](file:///etc/passwd)",
        "[x](ftp://example.org)",
        "[x](two words.md)",
        "[x](java&#115;cript:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](&Tab;javascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](about:blank)",
        "[x](https:example.org)",
        "[x](https:///example.org)",
        "[x](http:javascript:alert(1))",
        "[x](https://name@example.org/)",
        "[x](blob:x)",
        "[x](view-source:x)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "[x][y]\n\n[y]: <data:text/html,x>",
        '[x](https://example.org/ "a title")',
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "<ftp://example.org/>",
        '<pre class="mermaid">graph</pre>',
        "<svg onload=alert(1)>",
        "<base href=x>",
        "<form action=x>",
        "<![CDATA[x]]>",
        "<?php x ?>",
        "<!DOCTYPE html>",
        "</script>",
        "</div>",
        "Words {onclick=alert(1)} {: onclick='alert(1)'}",
        "Words {.mermaid style=x}",
        "!!! note\n    Words",
    ],
)
def test_what_a_page_cannot_hold_is_refused_with_its_line(markdown: str) -> None:
    _, problems = words_on_paper(f"First.\n\n{markdown}")
    assert problems and re.match(r"x\.md:[345]: ", problems[0])
    assert "<script" not in page(NAME, with_body(NAME, markdown)).whole.lower()
    assert "javascript:" not in re.sub(r">[^<]*<", "><", page(NAME, with_body(NAME, markdown)).whole.lower())


@pytest.mark.parametrize(
    "markdown",
    [
        "- [\u00a0] Ask", "-[ ] Ask", "\N{EN DASH} [ ] Ask", "[ ] Ask", "☐ Ask", "- ☐ Ask", "•[ ] Ask", "- [] Ask",
        "- [ ]Ask", "( ) Ask", "* ☑ Ask", "Ask:\n-[ ] them", "-\u00a0[ ] Ask", "- [x] Ask", "\N{EM DASH} [ ] Ask",
        "- [\t] Ask", "+[ ] Ask", "[_] Ask", "- [_] Ask", "- [?] Ask", "- [\u200b] Ask", "&#9744; Ask",
        "- &#x2610; Ask", "- [-] Ask", "[*] Ask", "- [o] Ask", "[__] Ask",
    ],
)  # fmt: skip
def test_what_is_meant_as_a_box_is_a_box_or_a_message(markdown: str) -> None:
    _, problems = parse(Body(f"- [ ] Right\n\nBetween.\n\n{markdown}\n"), "x.md", lambda href, _: href)
    assert problems and all(problem.line >= 5 for problem in problems)


def test_every_page_of_the_guide_says_what_its_blocks_say() -> None:
    """The page is made of the blocks; so no word can be on one and not on the other."""
    read = guide()
    prose = Prose(read, Terms(read), "")
    for item in read.readable():
        text = page(item.id)
        html_words = words_of("".join([text.opening, *(section.whole for section in text.sections)]))
        blocks = " ".join(said(placed.block) for placed in read.texts[item.id].blocks)
        for found in re.findall(r"[\w\N{RIGHT SINGLE QUOTATION MARK}]+", re.sub(r"\[@[^\]]*\]", " ", blocks)):
            assert found in html_words, f"{item.source} has lost “{found}”"
    assert prose.plain("it's") == "it\N{RIGHT SINGLE QUOTATION MARK}s"


def words_of(markup: str) -> set[str]:
    """The words of a page, with and without what follows a term: `facilitator` and `facilitator's`."""
    texts = (html.unescape(re.sub(r"<[^>]+>", between, markup)) for between in (" ", ""))
    return {word for text in texts for word in re.findall(r"[\w\N{RIGHT SINGLE QUOTATION MARK}]+", text)}


@pytest.mark.parametrize(
    "words", ["Trust <name> & co", "\u2039angle\u203a | bar", "{{ x }} {% x %}", "“curly” 'single'"]
)
def test_title_and_summary_are_shown_as_they_are_written(words: str) -> None:
    assert html.unescape(str(shown(words))) == words.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")


def test_a_question_about_a_page_carries_its_whole_title() -> None:
    known = templates().overlay()
    known.filters = {**known.filters, "url": str}
    shown_page = SimpleNamespace(title="Trust <name> & co", is_homepage=False, canonical_url="")
    read = SimpleNamespace(edition="2026-11-22", related=lambda _: [], led=str, language_at=lambda _: "")
    macros = known.get_template("partials/parts.html").make_module({"guide": read})
    names = {"parts": macros, "config": SimpleNamespace(site_name="R&D <x>")}
    parts = ("partials/next.html", "partials/imprint.html")
    made = "".join(known.get_template(part).render(page=shown_page, item=None, guide=read, **names) for part in parts)
    assert "?about=Trust%20%3Cname%3E%20%26%20co" in made
    assert "R&amp;D &lt;x&gt;, edition of" in made


def test_a_heading_with_signs_is_whole_in_the_list_of_headings() -> None:
    found = page(NAME, with_body(NAME, "## Talk to \\<name\\> & co\n\nWords.\n\n## Then\n\nWords.")).contents
    toc = [SimpleNamespace(title=entry.name, url=f"#{entry.id}", level=entry.level, children=[]) for entry in found]
    made = templates().get_template("partials/toc.html").render(page=SimpleNamespace(toc=toc), item=None)
    assert made.count(">Talk to &lt;name&gt; &amp; co</a>") == 2
