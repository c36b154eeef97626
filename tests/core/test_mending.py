"""What is to be mended stands on every page that is served, and on none that is published."""

import ast
from collections.abc import Callable, Iterable
from typing import Any

from justhtml import JustHTML

from alongside.mending import PANEL, ToMend
from alongside.problems import Problem
from tests.guide import OVERRIDES, ROOT, templates

PAGE = b"<html><head><title>Help</title></head><body><a>Skip</a><main>Text<main>x</main></main></body></html>"
HOSTILE = Problem("docs/<b>\u202e.md", 3, "`</details><script>alert(1)</script>\\1\n` is no word", "`<i>` & `\\g<0>`")
OTHER = Problem("docs/a.md", 7, "`twenty` is no number", "`minutes: 20`")


def found(*problems: Problem) -> ToMend:
    made = ToMend()
    made.found(problems, templates())
    return made


def answered(to_mend: ToMend, kind: str, content: bytes) -> tuple[str, dict[str, str], bytes]:
    def app(_: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        start_response("404 Not Found", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return iter([content[:9], content[9:]])

    answers: list[tuple[str, dict[str, str]]] = []
    body = b"".join(to_mend.before(app)({}, lambda status, heads: answers.append((status, dict(heads)))))
    ((status, heads),) = answers
    return status, heads, body


def test_each_problem_stands_once_in_order_above_the_text_and_the_number_in_the_title() -> None:
    page = found(OTHER, HOSTILE, OTHER).on(PAGE).decode()
    read = JustHTML(page, sanitize=False)
    listed = [item.to_text() for item in read.query("body > section.to-mend > details[open] li")]
    assert [text.split()[0] for text in listed] == ["docs/<b>", "docs/a.md:7"]
    assert "`twenty` is no number — `minutes: 20`" in listed[1]
    assert read.query("title")[0].to_text() == "2 to mend: Help"
    assert read.query("summary")[0].to_text() == "2 to mend"
    assert page.index("Skip") < page.index("to-mend") < page.index("<main>Text")
    assert page.count("<section") == 1


def test_nothing_that_a_problem_quotes_becomes_markup_or_turns_the_line() -> None:
    page = found(HOSTILE).on(PAGE).decode()
    read = JustHTML(page, sanitize=False)
    assert read.query("script") == [] and read.query("b") == [] and read.query("i") == []
    (listed,) = [item.to_text() for item in read.query("li")]
    assert "</details><script>alert(1)</script>\\1" in listed and "`<i>` & `\\g<0>`" in listed
    assert "\u202e" not in page


def test_a_build_that_stops_says_so_beside_the_problems_until_one_goes_through() -> None:
    to_mend = found(OTHER)
    to_mend.stopped("One line\nanother <line>")
    page = to_mend.on(PAGE).decode()
    assert "as it was before" in page and "<p>another &lt;line&gt;</p>" in page and "minutes: 20" in page
    to_mend.found([], templates())
    to_mend.stopped("Only this")
    assert "1 to mend: Help" in to_mend.on(PAGE).decode()
    to_mend.found([], templates())
    assert to_mend.on(PAGE) == PAGE


def test_only_pages_are_changed_and_their_length_is_told() -> None:
    status, heads, body = answered(found(OTHER), "text/html; charset=utf-8", PAGE)
    assert (status, heads["Content-Length"]) == ("404 Not Found", str(len(body))) and b"to-mend" in body
    assert answered(found(OTHER), "text/css", PAGE)[2] == PAGE
    assert answered(found(), "text/html", PAGE)[2] == PAGE


def test_a_page_without_a_frame_has_it_too() -> None:
    assert found(OTHER).on(b"<p>500").endswith(b"</section>")
    assert found(OTHER).on(b"<body><p>Moved</p></body>").endswith(b"</section></body>")


def test_no_page_that_is_built_can_show_it() -> None:
    """Only what serves names the template, and that is asked for by MkDocs' event of serving alone."""
    named = [path for path in OVERRIDES.rglob("*") if path.is_file() and PANEL.encode() in path.read_bytes()]
    assert named == []
    users = [path for path in (ROOT / "hooks").rglob("*.py") if "ToMend" in path.read_text("utf-8")]
    assert {path.name for path in users} == {"mending.py", "guide.py"}
    tree = ast.parse((ROOT / "hooks/guide.py").read_text("utf-8"))
    putting = [each.name for each in tree.body if isinstance(each, ast.FunctionDef) and ".before(" in ast.unparse(each)]
    assert putting == ["on_serve"]
