"""Stylesheets are joined in the order of their imports, each once; what cannot be is a fault with its line."""

import pytest

from alongside.design.styles import imported_by, joined, sheet_faults

RIGHT = {
    "css/kinds/page.css": '/* A page. */\n@import "../base.css";\n@import "../part.css";\n',
    "css/base.css": "@layer base { a { color: red } .b :is(i, u) > c { width: calc(1px * 2 + 3px) } }\n",
    "css/part.css": '@import "./base.css";\n.p { src: url("../fonts/f.woff2") }\n',
}
FILES = {*RIGHT, "fonts/f.woff2"}


def faults(text: str) -> list[str]:
    sheets = RIGHT | {"css/part.css": text}
    return [str(fault) for name in sheets for fault in sheet_faults(name, sheets, FILES, "docs/")]


def test_each_stands_once_and_after_those_it_imports() -> None:
    assert imported_by("css/kinds/page.css", RIGHT) == ["css/base.css", "css/part.css"]
    assert joined("css/kinds/page.css", RIGHT) == (
        '@layer base{a{color:red}.b :is(i, u) > c{width:calc(1px * 2 + 3px)}}.p{src:url("../../fonts/f.woff2")}\n'
    )


def test_what_stands_in_a_string_stays_as_it_is() -> None:
    text = 'a::before { content: "; } { b: c" ; }\nb :hover, c{ --d : 1px; color: red; }\n'
    assert joined("a.css", {"a.css": text}) == 'a::before{content:"; } { b: c"}b :hover, c{--d : 1px;color:red}\n'


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('@import "./gone.css";', "there is no stylesheet `css/gone.css`"),
        ("@import url(./base.css);", "`@import url(./base.css)` cannot be joined"),
        ('@import "./base.css" print;', "cannot be joined"),
        ("a { background: url(../fonts/gone.png) }", "`../fonts/gone.png` is no file of the design"),
        ("a { background: url(https://elsewhere.example/x.png) }", "is no file of the design"),
        ("a { background: url('data:image/png;base64,x') }", "is no file of the design"),
        ('@import "./kinds/page.css";', "the stylesheet imports itself"),
    ],
)
def test_what_cannot_be_joined_is_named_with_its_line(line: str, what: str) -> None:
    found = faults(f"/* One.\n   Two. */\n{line}\n")
    mine = [fault for fault in found if fault.startswith("docs/css/part.css:")]
    assert what in mine[0] and (mine[0].startswith("docs/css/part.css:3: ") or "itself" in what)


def test_what_a_comment_says_is_no_import() -> None:
    assert faults('/* @import "./gone.css"; url(x.png) */\n') == []
