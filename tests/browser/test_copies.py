"""How many copies of each sheet: as the agenda tells them, counted for the people that are set."""

import pytest
from playwright.sync_api import Page, expect

from alongside.files.words import with_leaves
from alongside.items.library import Fillable
from alongside.wording import capital, leaves
from tests.guide import guide, names_of

COUNT = """async ([sheet, people]) => {
  const { copiesInWords } = await import("/modules/planner/copies.js");
  return copiesInWords(sheet, people);
}"""


def materials(page: Page) -> dict[str, str]:
    lines = page.locator(".plan__materials > li").all()
    return {line.locator("a").first.inner_text(): line.locator("[data-planner-copies]").inner_text() for line in lines}


@pytest.mark.parametrize("name", names_of("workshops"))
def test_materials_say_what_the_agenda_tells(page_without_js: Page, site: str, name: str) -> None:
    page_without_js.goto(f"{site}workshops/{name}/")
    agenda = guide().agendas[name]
    assert list(materials(page_without_js).values()) == [
        capital(with_leaves(one.copies, guide().get(one.sheet))) for one in agenda.materials()
    ]


@pytest.mark.parametrize(
    ("session", "people", "copies"),
    [
        ("founding-a-partnership", 9, ["Two in all", "9 copies, one each"]),
        ("team-partnership-review", 12, ["13 copies, one each and one more", "12 copies, one each"]),
        ("edict-swap", 7, ["4 copies, each brings one and you bring 4 spare"]),
        ("two-way-coaching-practice", 1, ["Each brings one", "1 copy, one each", "1 copy, one each"]),
    ],
)
def test_copies_are_counted_for_the_people_set(
    page: Page, site: str, session: str, people: int, copies: list[str]
) -> None:
    page.goto(f"{site}workshops/{session}/?people={people}")
    sheets = [one.sheet for one in guide().agendas[session].materials()]
    told = [on_leaves(words, sheet) for words, sheet in zip(copies, sheets, strict=True)]
    expect(page.locator("[data-planner-copies]").last).to_have_text(told[-1])
    assert list(materials(page).values()) == told


def on_leaves(copies: str, sheet: str) -> str:
    """Copies with the leaves they need: of all where their number is known, else of one, if it is printed at all."""
    each, number = leaves_of(sheet), copies.split(maxsplit=1)[0]
    if number.isdigit():
        return f"{copies}: {leaves(int(number) * each)}"
    return copies if copies == "Each brings one" else f"{copies}, {leaves(each)} a copy"


def leaves_of(sheet: str) -> int:
    """The leaves of one copy of a sheet."""
    item = guide().get(sheet)
    assert isinstance(item, Fillable)
    return item.leaves


@pytest.mark.parametrize(
    ("session", "query", "copies"),
    [
        ("team-partnership-review", "", []),
        ("team-partnership-review", "?people=12", [13, 12]),
        ("founding-a-partnership", "?people=9", [2, 9]),
        ("edict-swap", "?people=7", []),
    ],
)
def test_the_paper_of_all_copies_is_counted_in_leaves(
    page: Page, site: str, session: str, query: str, copies: list[int]
) -> None:
    page.goto(f"{site}workshops/{session}/{query}")
    sheets = [leaves_of(one.sheet) for one in guide().agendas[session].materials()]
    paper = sum(number * each for number, each in zip(copies, sheets, strict=True)) if copies else 0
    said = f"In all {paper} leaves, printed on both sides." if copies else "Handouts, to be printed on both sides."
    expect(page.locator("[data-planner-leaves]")).to_have_text(said)


@pytest.mark.parametrize(
    ("size", "people", "said"),
    [
        (2, 8, "4 copies, as told: 8 leaves"),
        (2, 9, "5 copies, as told: 10 leaves"),
        (2, 1, "1 copy, as told: 2 leaves"),
        (4, 9, "3 copies, as told: 6 leaves"),
        (3, 12, "4 copies, as told: 8 leaves"),
        (1, 5, "5 copies, as told: 10 leaves"),
    ],
)
def test_shared_copies_are_rounded_up_so_that_nobody_is_without(
    page: Page, site: str, size: int, people: int, said: str
) -> None:
    page.goto(site + "about/")
    copies = {"words": "as told", "count": 1, "size": size, "more": 0}
    sheet = {"title": "A sheet of two leaves", "copies": copies, "leaves": 2}
    assert page.evaluate(COUNT, [sheet, people]) == said
    assert page.evaluate(COUNT, [sheet, None]) == "As told, 2 leaves a copy"
