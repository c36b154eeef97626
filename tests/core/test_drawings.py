"""A drawing holds shapes and words: what would run, load or break is refused with its line."""

from pathlib import Path

import pytest

from alongside.drawings import read_drawing
from alongside.problems import report

GOOD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" role="img">
  <title>Two strokes</title>
  <desc>Side by
  side.</desc>
  {}
  <path d="M0 0v9" stroke="currentColor"/>
</svg>
"""


def read(folder: Path, svg: str | bytes) -> list[str]:
    file = folder / "a.svg"
    file.write_bytes(svg if isinstance(svg, bytes) else svg.encode())
    drawing, problems = read_drawing(file, "docs/a.svg")
    assert (drawing is None) == bool(problems)
    return report(problems)


def test_a_sound_drawing_says_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(GOOD.format(""), "utf-8")
    drawing, problems = read_drawing(tmp_path / "a.svg", "docs/a.svg")
    assert not problems and drawing
    assert (drawing.title, drawing.description) == ("Two strokes", "Side by side.")
    assert (drawing.width, drawing.height) == (400, 300)


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        '<g onclick="alert(1)"/>',
        '<image href="x.png"/>',
        '<use href="https://example.org/a.svg#b"/>',
        '<a href="javascript:alert(1)"><text>x</text></a>',
        "<foreignObject><p>x</p></foreignObject>",
        '<path fill="url(https://example.org/a#b)"/>',
        '<path style="fill:red"/>',
        "<style>path { fill: red }</style>",
        "<?php x ?>",
        '<animate attributeName="x"/>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
        '<g xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:alert(1)"/>',
        '<g xmlns="http://www.w3.org/1999/xhtml"/>',
        '<use href="data:image/svg+xml,x#b"/>',
        '<use href="other.svg#b"/>',
        '<use href=" //example.org/a.svg#b"/>',
        '<use href="/\\example.org/a.svg#b"/>',
        '<use href="&#106;avascript:alert(1)"/>',
        '<path fill="url( &quot;https://example.org/a#b&quot;)"/>',
        '<path fill="u\\72l(https://example.org/a#b)"/>',
        '<path fill="var(--x, url(//example.org/a))"/>',
        "<path mask=\"image-set('https://example.org/a.png' 1x)\"/>",
        '<path mask="src(&quot;https://example.org/a.png&quot;)"/>',
        '<g class="x" style="@import url(//example.org)"/>',
        "<!--> <script>alert(1)</script> -->",
        "<!---> <script>alert(1)</script> -->",
        "<text><![CDATA[<script>alert(1)</script>]]></text>",
        '<text id="__config">{}</text>',
        '<g id="text"/>',
        "<?xml-stylesheet href='https://example.org/a.css'?>",
        "<iframe/>",
        "<SCRIPT>alert(1)</SCRIPT>",
    ],
)
def test_what_runs_or_loads_is_refused_with_its_line(part: str, tmp_path: Path) -> None:
    problems = read(tmp_path, GOOD.format(part))
    assert problems and all(problem.startswith("docs/a.svg:5: ") for problem in problems)


@pytest.mark.parametrize(
    "part",
    [
        '<g aria-label="Step: one (of two) \\ here" id="a-step"/>',
        '<path fill="url(#a-fill)" mask="url( \'#a-mask\' )" transform="translate(1 2) rotate(3)"/>',
        '<path fill="var(--md-typeset-color, #1a2022)" stroke="rgb(1 2 3)"/>',
        '<use href="#a-step"/>',
        "<!-- a comment > with -> arrows -->",
        '<text>&lt;script&gt; "quoted" {{ x }} ]] --</text>',
    ],
)
def test_what_stays_within_the_drawing_may_stand_in_it(part: str, tmp_path: Path) -> None:
    assert read(tmp_path, GOOD.format(part)) == []


def test_a_mark_of_byte_order_is_no_part_of_a_drawing(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("\ufeff" + GOOD.format(""), "utf-8")
    drawing, problems = read_drawing(tmp_path / "a.svg", "docs/a.svg")
    assert problems == [] and drawing and drawing.svg.startswith("<svg")


@pytest.mark.parametrize("view_box", ["0,0,400,300", "0, 0, 400, 300", " 0 0  400 300 ", "-5 -5.5 400 300"])
def test_a_drawings_size_may_be_written_as_svg_allows(view_box: str, tmp_path: Path) -> None:
    assert read(tmp_path, GOOD.format("").replace("0 0 400 300", view_box)) == []


@pytest.mark.parametrize(
    "svg",
    [
        GOOD.format("").replace(' viewBox="0 0 400 300"', ""),
        GOOD.format("").replace("0 0 400 300", "0 0 400"),
        GOOD.format("").replace("0 0 400 300", "0 0 0 300"),
        GOOD.format("<g>"),
        GOOD.format("").encode("utf-16"),
        GOOD.format("é").encode("latin-1"),
        "\n<?xml version='1.0'?>" + GOOD.format(""),
        b"",
        "<html></html>",
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg viewBox="0 0 1 1"><title>&b;</title></svg>',
        GOOD.format("<!-- x -->" * 40_000),
    ],
)
def test_a_drawing_that_cannot_be_set_is_named(svg: str | bytes, tmp_path: Path) -> None:
    assert read(tmp_path, svg)[0].startswith("docs/a.svg:")


def test_a_style_is_told_as_attributes_and_a_programs_own_notes_once(tmp_path: Path) -> None:
    notes = '<g xmlns:inkscape="http://www.inkscape.org/x" inkscape:label="Layer 1"><g inkscape:label="2"/></g>'
    style, program = read(tmp_path, GOOD.format(f'<path style="fill:none;stroke-width:2;-x:y"/>{notes}'))
    assert style.endswith('`fill="none" stroke-width="2"`, each an attribute')
    assert program.endswith(
        "what a drawing program notes for itself cannot stand in a drawing "
        "— save it as “Optimised SVG”, without editor data"
    )


def test_xml_that_is_broken_is_told_with_its_words(tmp_path: Path) -> None:
    (told,) = read(tmp_path, GOOD.format("<text>You & me</text>"))
    assert ":5: " in told and "`<text>You & me</text>`" in told and "write `&amp;` for `&`" in told
