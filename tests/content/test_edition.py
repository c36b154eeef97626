"""The first edition holds what it promises: counts, ideas, parts of each kind, drawings, ways in and on."""

import re
from pathlib import Path

import pytest

from alongside.enquiry.page import SOURCE
from alongside.items.kinds import Checklist, Model, Workshop
from alongside.items.vocabulary import Idea, Kind
from alongside.problems import report
from alongside.prose.parts import PARTS, parts_advice
from alongside.prose.shape import DOING, shape_advice
from alongside.sheets.model import Ticks
from tests.guide import guide, names_of
from tests.site.pages import BASE, pages_of

AT_LEAST = {
    Kind.SITUATION: 22,
    Kind.PRINCIPLE: 12,
    Kind.MODEL: 12,
    Kind.CHECKLIST: 20,
    Kind.WORKSHEET: 24,
    Kind.WORKSHOP: 8,
    Kind.ARTICLE: 12,
    Kind.TERM: 40,
    Kind.PATH: 4,
}
BEYOND_THE_CATALOGUE = {Idea.L7: SOURCE, Idea.C13: SOURCE}
"""Ideas that a page made by the build carries."""


@pytest.mark.parametrize("kind", list(AT_LEAST))
def test_there_are_enough(kind: Kind) -> None:
    assert len(guide().of_kind(kind)) >= AT_LEAST[kind]


def test_there_are_six_pairs_of_checklists_that_match_box_for_box() -> None:
    leaders = [
        item for item in guide().of_kind(Kind.CHECKLIST) if isinstance(item, Checklist) and item.side == "leader"
    ]
    assert len(leaders) >= 6
    for leader in leaders:
        sides = (guide().sheets[leader.id], guide().sheets[str(leader.pair)])
        boxes = [[len(block.items) for block in sheet.participants() if isinstance(block, Ticks)] for sheet in sides]
        assert len(list(sides[0].fields())) == len(list(sides[1].fields())), leader.id
        assert boxes[0] == boxes[1], leader.id


def test_workshops_come_in_every_length_and_use_the_guides_own_sheets() -> None:
    workshops = [item for item in guide().of_kind(Kind.WORKSHOP) if isinstance(item, Workshop)]
    lengths = {item.minutes for item in workshops}
    assert {30, 60, 90} <= lengths and max(lengths) >= 180
    assert all(item.sheets for item in workshops)


LIBRARY = names_of(*(kind.folder for kind in Kind if kind.in_library))


def test_the_whole_library_is_looked_at() -> None:
    assert sorted(LIBRARY) == sorted(item.id for item in guide().library())
    assert {guide().get(name).kind for name in LIBRARY} == {*PARTS}


@pytest.mark.parametrize("name", names_of(*(kind.folder for kind in Kind if kind is not Kind.PAGE)))
def test_a_page_has_the_parts_and_the_shape_of_its_kind(name: str) -> None:
    item = guide().get(name)
    assert report([*parts_advice(item), *shape_advice(item, guide())]) == []


@pytest.mark.parametrize("idea", list(Idea))
def test_every_idea_has_its_pages_in_the_table(idea: Idea, site_folder: Path) -> None:
    carried = guide().carrying(idea)
    assert carried or idea in BEYOND_THE_CATALOGUE
    rows = pages_of(site_folder)["about/"].all("tbody tr")
    row = next(row.to_html() for row in rows if straight(row.to_text()).startswith(straight(idea.label)))
    assert all(f'href="../{item.url}"' in row or item.url == "" for item in carried)
    assert idea not in BEYOND_THE_CATALOGUE or "enquiries/" in row


def straight(text: str) -> str:
    """The letters and figures of a text: quotation marks and spaces vary with how it is set."""
    return re.sub(r"\W", "", text)


@pytest.mark.parametrize("idea", [idea for idea in Idea if idea not in (*BEYOND_THE_CATALOGUE, Idea.C14)])
def test_every_idea_comes_with_something_to_do(idea: Idea) -> None:
    pages = guide().carrying(idea)
    assert any(page.kind in DOING for page in pages) or any(
        guide().get(other).kind in DOING for page in pages for other in page.related
    )


@pytest.mark.parametrize("name", names_of("models"))
def test_a_drawing_is_light_and_says_how_large_its_words_are(name: str) -> None:
    model = guide().get(name)
    assert isinstance(model, Model)
    drawing = guide().diagram(model)
    assert len(drawing.encode()) < 15_000 and "font-size=" in drawing


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
    assert set(pages) - seen - {"404.html", "503.html"} == set()


def test_every_page_is_linked_from_another_pages_words() -> None:
    named = {other for item in guide().items.values() for other in (*item.related, *item.leads)}
    linked = {link.href.split("#")[0].split("/")[-1] for item in guide().readable() for link in item.body.links}
    assert [item.id for item in guide().library() if item.id not in named and f"{item.id}.md" not in linked] == []
