"""How many copies of each sheet: as the agenda tells them, counted for the people that are set."""

import pytest
from playwright.sync_api import Page, expect

from alongside.files.words import with_leaves
from alongside.wording import capital
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
        ("founding-a-partnership", 9, ["Two in all, 1 leaf a copy", "9 copies, one each: 9 leaves"]),
        (
            "team-partnership-review",
            12,
            ["13 copies, one each and one more: 13 leaves", "12 copies, one each: 12 leaves"],
        ),
        ("edict-swap", 7, ["4 copies, each brings one and you bring 4 spare: 4 leaves"]),
        ("two-way-coaching-practice", 1, ["Each brings one", "1 copy, one each: 1 leaf", "1 copy, one each: 1 leaf"]),
    ],
)
def test_copies_are_counted_for_the_people_set(
    page: Page, site: str, session: str, people: int, copies: list[str]
) -> None:
    page.goto(f"{site}workshops/{session}/?people={people}")
    expect(page.locator("[data-planner-copies]").last).to_have_text(copies[-1])
    assert list(materials(page).values()) == copies


@pytest.mark.parametrize(
    ("session", "query", "said"),
    [
        ("team-partnership-review", "", "Handouts, to be printed on both sides."),
        ("team-partnership-review", "?people=12", "In all 25 leaves, printed on both sides."),
        ("founding-a-partnership", "?people=9", "In all 11 leaves, printed on both sides."),
        ("edict-swap", "?people=7", "Handouts, to be printed on both sides."),
    ],
)
def test_the_paper_of_all_copies_is_counted_in_leaves(
    page: Page, site: str, session: str, query: str, said: str
) -> None:
    page.goto(f"{site}workshops/{session}/{query}")
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
