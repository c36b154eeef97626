"""What nobody writes and would take for ever to read is refused with its line, before it is parsed."""

import pytest

from alongside.items.read import read_item
from alongside.items.size import MOST_LETTERS, MOST_UNBROKEN, too_large
from alongside.yaml.lines import read
from tests.guide import DOCS

PLACE = "articles/asking-for-help.md"
HEAD = "---\ntitle: Asking for help\nsummary: What to ask for, when, and how to make it easy to say no.\n---\n\n"


@pytest.mark.parametrize(
    "sign", ["[", "![[", "*", "_", "`", "|", "<", "&", "[@", "> ", " ", "\t", '"', "- [ ] a\n", "{"]
)
def test_a_passage_of_fifty_thousand_signs_is_refused_with_its_line(sign: str) -> None:
    text = f"{HEAD}A paragraph.\n\n{sign * (50_000 // len(sign))}\n\nAnother.\n"
    item, problems = read_item(text, PLACE)
    assert item is None
    assert [(problem.line, "without a blank line" in problem.what) for problem in problems] == [(8, True)]


def test_every_passage_that_is_too_long_is_named_and_one_that_is_just_not_passes() -> None:
    text = "\n\n".join(
        ["a " * (MOST_UNBROKEN // 2 - 1), "b" * (MOST_UNBROKEN + 1), "short", "c\n" * MOST_UNBROKEN, "d"]
    )
    assert [problem.line for problem in too_large(text, PLACE)] == [3, 7]


def test_a_file_that_is_too_large_is_named_once() -> None:
    (problem,) = too_large("word\n\n" * MOST_LETTERS, PLACE)
    assert (problem.line, problem.what) == (1, "the file has 600,000 characters, and may have 100,000")


def test_deep_nesting_of_any_kind_is_refused() -> None:
    for front in ("x: " + "[" * 9_000, "x: " + "{" * 9_000, "".join(f"{' ' * deep}k:\n" for deep in range(130))):
        item, problems = read_item(f"---\n{front}\n---\n\nText.\n", PLACE)
        assert item is None
        assert problems


def bomb(first: str, other: str, levels: int) -> str:
    """Lines each of which repeats the one above it ten times."""
    lines = [f"a0: &a0 {first}"]
    for level in range(1, levels):
        lines.append(f"a{level}: &a{level} {other.format(', '.join([f'*a{level - 1}'] * 10))}")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("first", "other"), [("[x]", "[{}]"), ("{k: v}", "{{<<: [{}]}}"), ("{k: v}", "{{k: [{}]}}"), ("word", "[{}]")]
)
@pytest.mark.parametrize("levels", [6, 10, 40])
def test_aliases_that_repeat_without_end_are_refused_with_the_line(first: str, other: str, levels: int) -> None:
    data, _, (problem,) = read(bomb(first, other, levels), "a.yml")
    assert data is None
    assert "the aliases in this block repeat more than 10,000 values" in problem.what
    assert 3 <= problem.line <= 6


def test_aliases_that_repeat_little_are_read() -> None:
    data, _, problems = read(f"{bomb('[x]', '[{}]', 3)}\nm: {{<<: &m {{k: 1}}}}\nn: *m", "a.yml")
    assert not problems
    assert (len(data["a2"]), data["m"], data["n"]) == (10, {"k": 1}, {"k": 1})


def test_no_page_of_the_guide_comes_near_the_limits() -> None:
    for path in DOCS.rglob("*.md"):
        text = path.read_text("utf-8")
        assert len(text) < MOST_LETTERS / 3, path
        assert max(map(len, text.split("\n\n"))) < MOST_UNBROKEN * 0.6, path
