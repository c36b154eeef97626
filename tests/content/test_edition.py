"""The first edition holds what it promises: counts, ideas, parts of each kind, drawings, ways in and on."""

import re
from pathlib import Path
from types import EllipsisType

import pytest

from alongside.items.body import headings, links
from alongside.guide import Guide
from alongside.enquiry.page import SOURCE
from alongside.read import read_guide
from alongside.items.kinds import Checklist, Item, LibraryItem, Model, Workshop
from alongside.sheets.model import Ticks
from alongside.items.vocabulary import Idea, Kind
from tests.guide import ROOT
from tests.site.pages import BASE, pages_of

GUIDE: Guide = read_guide(ROOT / "docs", None)[0]

AT_LEAST = {
    Kind.PRINCIPLE: 12,
    Kind.MODEL: 12,
    Kind.CHECKLIST: 20,
    Kind.WORKSHEET: 24,
    Kind.WORKSHOP: 8,
    Kind.ARTICLE: 12,
    Kind.TERM: 40,
    Kind.PATH: 4,
}
PARTS: dict[Kind, tuple[str | EllipsisType, ...]] = {
    Kind.PRINCIPLE: (
        "Why it matters",
        "What it looks like",
        "Illustration",
        "When it is hard, and when not to",
        "Evidence",
        "Try it",
        "Questions to talk over",
    ),
    Kind.MODEL: (
        "The diagram in words",
        "Its parts",
        "Use it with your team",
        "A good and a poor example",
        "Limits and misuse",
        "Evidence",
        "Try it",
    ),
    Kind.CHECKLIST: ("When to use it", ..., "What good looks like", "Watch out", "Next"),
    Kind.WORKSHEET: ("How to use it", ..., "Talk it over", "Facilitator's notes"),
    Kind.WORKSHOP: (
        "Outcomes",
        "Who, how many, how long",
        "Prepare",
        "Agenda",
        "Running late: cut this",
        "Remote version",
        "Follow up",
    ),
    Kind.ARTICLE: (..., "What to do next"),
    Kind.PATH: ("Who it is for", ..., "What to leave for later"),
}
"""The sections of each kind in order; `...` stands for sections of the page's own."""
BEYOND_THE_CATALOGUE = {Idea.L7: SOURCE, Idea.C13: SOURCE}
"""Ideas that a page made by the build carries."""


@pytest.mark.parametrize("kind", list(AT_LEAST))
def test_there_are_enough(kind: Kind) -> None:
    assert len(GUIDE.of_kind(kind)) >= AT_LEAST[kind]


def test_there_are_six_pairs_of_checklists_that_match_box_for_box() -> None:
    leaders = [item for item in GUIDE.of_kind(Kind.CHECKLIST) if isinstance(item, Checklist) and item.side == "leader"]
    assert len(leaders) >= 6
    for leader in leaders:
        sides = (GUIDE.sheets[leader.id], GUIDE.sheets[str(leader.pair)])
        boxes = [[len(block.items) for block in sheet.participants() if isinstance(block, Ticks)] for sheet in sides]
        assert len(list(sides[0].fields())) == len(list(sides[1].fields())), leader.id
        assert boxes[0] == boxes[1], leader.id


def test_no_phase_of_a_checklist_has_more_than_nine_boxes() -> None:
    for item in GUIDE.of_kind(Kind.CHECKLIST):
        for part in re.split(r"^#+ .*$", item.body, flags=re.MULTILINE):
            assert part.count("- [ ] ") <= 9, item.id


def test_workshops_come_in_every_length_and_use_the_guides_own_sheets() -> None:
    workshops = [item for item in GUIDE.of_kind(Kind.WORKSHOP) if isinstance(item, Workshop)]
    lengths = {item.minutes for item in workshops}
    assert {30, 60, 90} <= lengths and max(lengths) >= 180
    assert all(item.sheets for item in workshops)


@pytest.mark.parametrize("item", [item for item in GUIDE.library() if item.kind in PARTS], ids=lambda item: item.id)
def test_a_page_has_the_parts_of_its_kind_in_order(item: LibraryItem) -> None:
    found = [heading.text for heading in headings(item.body, 1) if heading.level == 2]
    parts = PARTS[item.kind]
    free = parts.index(...) if ... in parts else None
    if free is None:
        assert found == list(parts)
        return
    before, after = list(parts[:free]), list(parts[free + 1 :])
    assert found[: len(before)] == before
    assert found[len(found) - len(after) :] == after
    assert len(found) > len(parts) - 1, "no section of its own"


@pytest.mark.parametrize("idea", list(Idea))
def test_every_idea_has_its_pages_in_the_table(idea: Idea, site_folder: Path) -> None:
    carried = GUIDE.carrying(idea)
    assert carried or idea in BEYOND_THE_CATALOGUE
    rows = pages_of(site_folder)["about/"].all("tbody tr")
    row = next(row.to_html() for row in rows if straight(row.to_text()).startswith(straight(idea.label)))
    assert all(f'href="../{item.url}"' in row or item.url == "" for item in carried)
    assert idea not in BEYOND_THE_CATALOGUE or "enquiries/" in row


def straight(text: str) -> str:
    """The letters and figures of a text: quotation marks and spaces vary with how it is set."""
    return re.sub(r"\W", "", text)


DOING = {Kind.CHECKLIST, Kind.WORKSHEET, Kind.WORKSHOP}


@pytest.mark.parametrize("idea", [idea for idea in Idea if idea not in (*BEYOND_THE_CATALOGUE, Idea.C14)])
def test_every_idea_comes_with_something_to_do(idea: Idea) -> None:
    pages = GUIDE.carrying(idea)
    assert any(page.kind in DOING for page in pages) or any(
        GUIDE.get(other).kind in DOING for page in pages for other in page.related
    )


@pytest.mark.parametrize(
    "model", [item for item in GUIDE.of_kind(Kind.MODEL) if isinstance(item, Model)], ids=lambda m: m.id
)
def test_a_drawing_follows_the_palette_and_says_the_same_in_words(model: Model) -> None:
    drawing = GUIDE.diagram(model)
    assert len(drawing.encode()) < 15_000
    assert 'role="img"' in drawing and "<title" in drawing and "<desc" in drawing and "viewBox" in drawing
    colours = re.findall(
        r"(?:fill|stroke)[=:]\"?\s*([^\";]+)", re.sub(r"var\(--[\w-]+, *#[0-9a-f]+\)", "token", drawing)
    )
    assert set(colours) <= {"token", "none", "currentColor"}
    sizes = [float(size) for size in re.findall(r"font-size=\"([\d.]+)", drawing)]
    assert sizes and min(sizes) >= 13, "words would be under 12 pixels on a telephone"


def test_every_page_is_three_clicks_from_home(site_folder: Path) -> None:
    pages = pages_of(site_folder)
    seen, edge = {""}, {""}
    for _ in range(3):
        edge = {
            target.removeprefix(BASE).split("#")[0].split("?")[0]
            for address in edge
            for target in pages[address].targets()
            if target.startswith(BASE)
        } & set(pages) - seen
        seen |= edge
    assert set(pages) - seen - {"404.html"} == set()


def test_every_page_is_linked_from_another_pages_words() -> None:
    named = {other for item in GUIDE.items.values() for other in item.related}
    linked = {link.href.split("#")[0].split("/")[-1] for item in GUIDE.readable() for link in links(item.body, 1)}
    assert [item.id for item in GUIDE.library() if item.id not in named and f"{item.id}.md" not in linked] == []


@pytest.mark.parametrize("item", GUIDE.library(), ids=lambda item: item.id)
def test_every_page_leads_to_a_sheet_or_a_session(item: Item) -> None:
    targets = {link.href.split("#")[0].split("/")[-1].removesuffix(".md") for link in links(item.body, 1)}
    onward = targets | set(item.related) | {step.item for step in getattr(item, "steps", ())}
    assert any(GUIDE.get(other).kind in DOING for other in onward if other in GUIDE.items and other != item.id)
