"""What every check holds of a page's parts and shape is told by `alongside check`, with its line."""

from pathlib import Path

import pytest

from alongside.guide import Guide
from alongside.items.vocabulary import Kind
from alongside.prose.advice import advice
from alongside.prose.parts import PARTS, parts_advice
from alongside.prose.shape import shape_advice
from alongside.read import read_guide
from alongside.skeletons import KINDS, drawing, skeleton
from tests.guide import OVERRIDES, templates


def guide_of(tmp_path: Path, kind: Kind, old: str = "", new: str = "") -> Guide:
    text = skeleton(kind, "A page of ours", templates(), "ours")
    assert old in text
    (tmp_path / kind.folder).mkdir()
    (tmp_path / kind.folder / "ours.md").write_text(text.replace(old, new, 1) if old else text, "utf-8")
    if kind is Kind.MODEL:
        (tmp_path / "assets/diagrams").mkdir(parents=True)
        (tmp_path / "assets/diagrams/ours.svg").write_text(drawing("A page of ours", templates(), "ours"), "utf-8")
    return read_guide(tmp_path, None, OVERRIDES)[0]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind in PARTS])
def test_a_new_file_has_the_parts_of_its_kind(kind: Kind, tmp_path: Path) -> None:
    item = guide_of(tmp_path, kind).get("ours")
    assert [one.what for one in parts_advice(item)] == []


@pytest.mark.parametrize(
    ("kind", "change", "said", "right"),
    [
        (Kind.CHECKLIST, ("## Watch out\n", ""), "has a part `## Watch out`", "below `## What good looks like`"),
        (Kind.CHECKLIST, ("## When to", "## When To"), "`## When To use it` is headed", "`## When to use it`"),
        (
            Kind.CHECKLIST,
            ("## What good", "## Some good"),
            "`## Some good looks like` is headed",
            "`## What good looks",
        ),
        (
            Kind.MODEL,
            ("## Evidence\n", "## Proof\n"),
            "`## Proof` is no part of a model",
            "a model has `## The diagram in",
        ),
        (Kind.MODEL, ("## Its parts", "## Try it"), "has a part `## Its parts`", "below `## The diagram in words`"),
        (
            Kind.PRINCIPLE,
            ("## Why it matters", "## Illustration"),
            "`## Illustration` stands above `## What",
            "the order",
        ),
        (
            Kind.WORKSHOP,
            ("## Follow up", "## What is known\n\nLittle.\n\n## Follow up"),
            "`## What is known` stands above",
            "the order",
        ),
        (Kind.ARTICLE, ("## What to do next", "## Coda"), "has a part `## What to do next`", "as the last"),
    ],
)
def test_a_part_that_is_missing_or_misplaced_is_told(
    kind: Kind, change: tuple[str, str], said: str, right: str, tmp_path: Path
) -> None:
    item = guide_of(tmp_path, kind, *change).get("ours")
    told = [(one.what, one.example) for one in parts_advice(item)]
    assert any(said in what and right in example for what, example in told), told


@pytest.mark.parametrize(
    ("kind", "change", "line", "said"),
    [
        (Kind.ARTICLE, ("what it is for.", "what it is for"), 3, "the summary ends without a full stop"),
        (Kind.ARTICLE, ("what hurts about it", "what hurts?"), 9, "nobody types the phrase so: `what hurts?`"),
        (Kind.ARTICLE, ("", ""), 14, "the page has "),
        (Kind.CHECKLIST, ("", ""), 17, "the page leads to no sheet"),
        (Kind.CHECKLIST, ("- [ ] Ask", "- [ ] Tell\n" * 9 + "- [ ] Ask"), 24, "there are 11 boxes below `## Before`"),
        (Kind.SITUATION, ('> "What', "> What"), 20, "nothing below `## Tomorrow` is in words that can be spoken"),
    ],
)
def test_a_page_of_another_shape_is_told_with_its_line(
    kind: Kind, change: tuple[str, str], line: int, said: str, tmp_path: Path
) -> None:
    guide = guide_of(tmp_path, kind, *change)
    told = [(one.line, one.what) for one in shape_advice(guide.get("ours"), guide)]
    assert any(one == line and said in what for one, what in told), told


def test_what_a_new_file_says_of_itself_is_told_until_its_author_says_it(tmp_path: Path) -> None:
    guide = guide_of(tmp_path, Kind.TERM)
    told = [(one.line, one.what) for one in advice(guide, OVERRIDES) if "still says" in one.what]
    assert [line for line, _ in sorted(told)] == [3, 5, 6, 7, 8, 9, 10, 11, 12]


def test_a_drawing_that_cannot_be_read_everywhere_is_told(tmp_path: Path) -> None:
    guide = guide_of(tmp_path, Kind.MODEL)
    item = guide.get("ours")
    assert [one for one in shape_advice(item, guide) if "assets" in one.path] == []
    svg = (tmp_path / "assets/diagrams/ours.svg").read_text("utf-8")
    worse = svg.replace('role="img" ', "").replace('"15"', '"8"').replace("var(--accent-soft, #e3efeb)", "#ff0000")
    (tmp_path / "assets/diagrams/ours.svg").write_text(worse, "utf-8")
    guide = read_guide(tmp_path, None, OVERRIDES)[0]
    told = [one.what[:30] for one in shape_advice(item, guide) if "assets" in one.path]
    assert told == [
        "the drawing is not read out: i",
        "words of 8 units are too small",
        "the colour `#ff0000` stays as ",
    ]
