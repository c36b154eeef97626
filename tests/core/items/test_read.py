"""One item's front matter: what is read, and every problem that is reported."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.items.declared import keys_of
from alongside.items.item import Item
from alongside.items.kinds import Worksheet
from alongside.items.read import kind_of, read_item
from alongside.items.vocabulary import Kind
from alongside.problems import Problem, report
from tests.cases import Case, cases

GOOD = """---
title: Partnership agreement
summary: Two people write down what each needs from the other.
topics: [trust]
for: [leader, colleague]
minutes: 45
people: 2
purpose: plan
---
Use this sheet to turn goodwill into promises.
"""


@pytest.mark.parametrize("case", cases("items"), ids=str)
def test_every_problem_of_an_item_is_reported(case: Case) -> None:
    _, problems = read_item(case["text"], case["path"])
    assert report(problems) == case["problems"]


def test_a_good_item_is_read_with_its_places() -> None:
    item, problems = read_item(GOOD, "worksheets/partnership-agreement.md")
    assert problems == []
    assert isinstance(item, Worksheet)
    assert (item.id, item.kind, item.url) == (
        "partnership-agreement",
        Kind.WORKSHEET,
        "worksheets/partnership-agreement/",
    )
    assert (item.body.line, item.line_of("minutes")) == (10, 6)
    assert (item.people_words, item.audience_words) == ("2 people", "Leaders and colleagues")


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    plain, _ = read_item(GOOD, "worksheets/a.md")
    other, problems = read_item("\ufeff" + GOOD.replace("\n", "\r\n"), "worksheets/a.md")
    assert problems == []
    assert plain and other and _said(other) == _said(plain)


def _said(item: Item) -> tuple[str, str, int]:
    return item.title, item.body.text, item.body.line


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("worksheets/a.md", Kind.WORKSHEET),
        ("worksheets/index.md", Kind.PAGE),
        ("glossary/trust.md", Kind.TERM),
        ("index.md", Kind.PAGE),
        ("a.md", Kind.PAGE),
    ],
)
def test_the_folder_decides_the_kind(path: str, kind: Kind) -> None:
    assert kind_of(path) is kind


@pytest.mark.parametrize("kind", list(Kind))
def test_every_required_key_is_asked_for_with_an_example(kind: Kind) -> None:
    _, problems = read_item("---\n{}\n---\n", f"{kind.folder}/a.md".lstrip("/"))
    required = {key for key, field in keys_of(kind).items() if field.required}
    missing = {problem.what.split("`")[1] for problem in problems if "is missing" in problem.what}
    assert missing == required
    assert all(problem.example.startswith("for example `") for problem in problems if "is missing" in problem.what)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(string.printable) | st.floats(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(string.ascii_lowercase), inner),
    max_leaves=5,
)


@given(st.text())
def test_any_text_gives_an_item_or_problems(text: str) -> None:
    check_outcome(text)


@given(st.text(), st.text())
def test_any_front_matter_gives_an_item_or_problems(yaml: str, body: str) -> None:
    check_outcome(f"---\n{yaml}\n---\n{body}")


@given(st.dictionaries(st.sampled_from([*keys_of(Kind.PATH), "x"]), VALUES))
def test_any_values_give_an_item_or_problems(values: dict[str, object]) -> None:
    lines = "\n".join(f"{key}: {value!r}" for key, value in values.items())
    check_outcome(f"---\n{lines}\n---\nText\n", "paths/a.md")


def check_outcome(text: str, path: str = "worksheets/a.md") -> None:
    item, problems = read_item(text, path)
    assert (item is None) == bool(problems)
    last = text.count("\n") + text.count("\r") + 2
    assert all(isinstance(problem, Problem) and 1 <= problem.line <= last for problem in problems)


@pytest.mark.parametrize("path", ["night-shift.md", "german/night-shift.md", "sheets/night-shift.md"])
def test_a_page_with_the_keys_of_a_kind_is_sent_to_its_folder(path: str) -> None:
    _, problems = read_item(GOOD, path)
    assert report(problems) == [
        f"docs/{path}:1: its keys are those of a checklist or a worksheet, and in this folder stand plain pages — "
        "move it to `docs/checklists/night-shift.md` or `docs/worksheets/night-shift.md`"
    ]
