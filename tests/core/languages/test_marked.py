"""Whatever a template says by itself is marked for the catalogues."""

import re
from pathlib import Path

import pytest
from jinja2 import nodes

from alongside.templates import environment
from tests.guide import OVERRIDES

FILES = sorted(path for path in OVERRIDES.rglob("*.html") if "print" not in path.parts)
UNMARKED = {
    "kept.html": "MkDocs never shows it",
    "served/to-mend.html": "who writes the guide reads it, in the language of its problems",
    "text/work.html": "`ISBN` and `doi:` are names in every language",
}
KEYS = {
    ("library.html", "remote changes"): "what a filter compares",
    ("partials/footer.html", "About"): "the name of a section, by which MkDocs' navigation knows it",
}
"""Texts that nobody reads."""
TAG = re.compile(r"<[^<>]*>")
ATTRIBUTE = re.compile(r"\b(?:aria-label|alt|placeholder|title)=\"([^\"]*)")
ATTRIBUTES = re.compile(r"[\w-]+=\"[^\"]*\"?|\bdata-[\w-]+|\brequired\b")
"""Those that a macro writes, outside of a tag."""
LETTERS = re.compile(r"[A-Za-z]{2,}")


def name_of(path: Path) -> str:
    return path.relative_to(OVERRIDES).as_posix()


def literal(path: Path) -> str:
    """What a template writes by itself, with a sign in the place of each expression and each statement."""
    tree = environment(OVERRIDES).parse(path.read_text("utf-8"))
    return "\x00".join(data.data for data in tree.find_all(nodes.TemplateData))


@pytest.mark.parametrize("path", [path for path in FILES if name_of(path) not in UNMARKED], ids=name_of)
def test_a_template_says_nothing_by_itself(path: Path) -> None:
    written = re.sub(r"<(svg|style).*?</\1>", "", literal(path), flags=re.DOTALL)
    in_attributes = [words for words in ATTRIBUTE.findall(written) if LETTERS.search(words.replace("\x00", ""))]
    whole = ATTRIBUTES.sub(" ", TAG.sub(" ", written))
    assert (in_attributes, LETTERS.findall(whole)) == ([], [])


@pytest.mark.parametrize("path", [path for path in FILES if name_of(path) not in UNMARKED], ids=name_of)
def test_no_expression_holds_words_that_are_not_marked(path: Path) -> None:
    tree = environment(OVERRIDES).parse(path.read_text("utf-8"))
    marked = {id(arg) for call in tree.find_all(nodes.Call) if _marks(call) for arg in call.args}
    said = [const.value for const in tree.find_all(nodes.Const) if id(const) not in marked and _is_said(const.value)]
    assert [value for value in said if (name_of(path), value) not in KEYS] == []


def _marks(call: nodes.Call) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name in ("_", "gettext", "ngettext")


def _is_said(value: object) -> bool:
    """Words with a space between, or a word with a capital."""
    return isinstance(value, str) and bool(re.search(r"[a-z]{2,} [a-z]{2,}|^[A-Z][a-z]{2,}", value))
