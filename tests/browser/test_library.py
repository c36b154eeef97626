"""The Library: short, in rows, narrowed by words and filters that count, combine and stand in the address."""

import re
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from alongside.items.kinds import Situation
from alongside.items.library import Timed
from tests.browser.axe import violations
from tests.guide import guide

MOST_PIXELS = {1280: 6000, 390: 10_000}
"""The height of the whole page, by the width of the window."""


def rows(page: Page) -> Any:
    return page.locator(".entry:visible")


def ids(page: Page) -> set[str]:
    """The ids of the items in sight."""
    links = page.locator(".entry:visible .entry__title a")
    return set(links.evaluate_all("links => links.map(link => link.pathname.split('/').at(-2))"))


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f"#filters [name={name}]").select_option(value)


def said(page: Page) -> Any:
    return page.locator("#filters [role=status]")


def query(page: Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).query))


@pytest.mark.parametrize("width", MOST_PIXELS)
def test_the_whole_library_is_short_and_what_one_does_comes_first(browser: Browser, site: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(site + "library/")
    assert page.evaluate("document.documentElement.scrollHeight") < MOST_PIXELS[width]
    assert rows(page).count() == len(guide().library())
    shelves = page.locator(".shelf h2").all_inner_texts()
    assert shelves == [
        *("Situations", "Checklists", "Worksheets", "Workshops"),
        *("Paths", "Principles", "Models", "Articles"),
    ]
    context.close()


def test_filters_combine_stand_in_the_address_and_are_undone_by_back(page: Page, site: str) -> None:
    page.goto(site + "library/?from=mail")
    for name, value in (("kind", "worksheet"), ("minutes", "45"), ("people", "5")):
        choose(page, name, value)
    fitting = {
        item.id
        for item in guide().of_kind("worksheet")
        if isinstance(item, Timed) and item.minutes <= 45 and item.fewest_and_most[0] <= 5 <= item.fewest_and_most[1]
    }
    assert ids(page) == fitting
    expect(said(page)).to_have_text(f"{len(fitting)} items")
    assert query(page) == {"from": "mail", "kind": "worksheet", "minutes": "45", "people": "5"}
    page.reload()
    assert ids(page) == fitting
    page.go_back()
    expect(page.locator("[name=people]")).to_have_value("")
    assert len(ids(page)) > len(fitting)
    page.go_forward()
    expect(page.locator("[name=people]")).to_have_value("5")
    assert ids(page) == fitting
    page.get_by_role("button", name="Clear", exact=True).click()
    assert rows(page).count() == len(guide().library())
    assert query(page) == {"from": "mail"}


@pytest.mark.parametrize(("where", "wanted"), [
    ("remote", {"anywhere"}), ("changes", {"anywhere", "room-or-changed"}), ("room", {"room"}),
])  # fmt: skip
def test_the_place_is_that_of_the_front_matter(page: Page, site: str, where: str, wanted: set[str]) -> None:
    page.goto(f"{site}library/?where={where}")
    expect(page.locator("[name=where]")).to_have_value(where)
    assert ids(page) == {item.id for item in guide().library() if isinstance(item, Timed) and item.where in wanted}


def test_a_situation_shows_itself_its_sheet_and_what_comes_next(page: Page, site: str) -> None:
    situation = guide().get("someone-is-not-doing-their-part")
    assert isinstance(situation, Situation)
    page.goto(f"{site}library/?situation={situation.id}")
    assert ids(page) == {situation.id, situation.sheet, *situation.next}


def test_every_choice_is_counted_under_the_other_filters(page: Page, site: str) -> None:
    page.goto(site + "library/?topic=trust")
    for name in ("kind", "grade", "topic"):
        for value, text in page.locator(f"[name={name}] option").evaluate_all(
            "options => options.map(option => [option.value, option.text])"
        ):
            choose(page, name, value)
            assert text.endswith(f" ({rows(page).count()})"), (name, text)
        choose(page, name, "trust" if name == "topic" else "")
    choose(page, "grade", "moderate")
    assert re.search(r"Checklists \(0\)", page.locator("[name=kind]").inner_text())


def test_words_are_found_whatever_their_case_accents_and_apostrophes(page: Page, site: str) -> None:
    page.goto(site + "library/")
    words = page.get_by_label("Words in the title or summary")
    for typed in ("colleague's SIDE", "colleague\N{RIGHT SINGLE QUOTATION MARK}s side", "cólleague's  side"):
        words.fill(typed)
        assert {"one-to-one-colleague", "appraisal-colleague"} <= ids(page), typed
        assert "team-debrief" not in ids(page)
    before = page.evaluate("history.length")
    words.press_sequentially(" unlike any other")
    assert page.evaluate("history.length") == before, "what is typed in one go is one entry of the history"


def test_where_nothing_fits_the_way_out_is_offered(page: Page, site: str) -> None:
    page.goto(site + "library/?kind=worksheet&grade=mixed")
    expect(said(page)).to_have_text("Nothing fits all of these.")
    expect(page.get_by_role("main").get_by_role("link", name="Contact")).to_be_visible()
    assert page.locator(".shelf:visible").count() == 0
    page.get_by_role("main").get_by_role("button", name=re.compile("Clear “Evidence”: [1-9]")).click()
    expect(page.locator("[name=grade]")).to_be_focused()
    assert rows(page).count() > 0 and query(page) == {"kind": "worksheet"}
    page.goto(site + "library/?kind=worksheet&grade=mixed&words=zzzz")
    page.get_by_role("button", name="Clear all").click()
    assert rows(page).count() == len(guide().library())


@pytest.mark.parametrize("value", ["constructor", "__proto__", "%3Cimg%20src=x%3E", "0", "-1", "x" * 500])
@pytest.mark.parametrize("name", ["situation", "people", "where", "grade"])
def test_what_no_filter_has_is_named_and_narrows_nothing(page: Page, site: str, name: str, value: str) -> None:
    page.goto(f"{site}library/?{name}={value}")
    expect(said(page)).to_contain_text("which the Library does not have")
    assert rows(page).count() == len(guide().library())
    assert page.locator("#filters img").count() == 0


def test_a_sheet_is_found_and_filtered_and_opened_by_keyboard_alone(page: Page, site: str) -> None:
    page.goto(site + "library/")
    to(page, "[name=words]")
    page.keyboard.type("promise")
    to(page, "[name=kind]")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    expect(page.locator("[name=kind]")).to_have_value("worksheet")
    to(page, ".entry__title a[href*=repair-a-promise]")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Repair a broken promise")
    page.go_back()
    expect(page.locator("[name=words]")).to_have_value("promise")


def to(page: Page, selector: str) -> None:
    """Goes on with Tab until an element has the focus, which then is in sight."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            expect(page.locator(selector)).to_be_in_viewport()
            return
    pytest.fail(f"the keyboard does not reach {selector}")


def test_on_a_telephone_the_filters_fold_and_say_how_many_are_set(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(site + "library/")
    expect(page.locator("[name=kind]")).to_be_hidden()
    page.locator(".filters__more summary").press("Enter")
    choose(page, "kind", "workshop")
    choose(page, "people", "6")
    expect(page.locator(".filters__more summary")).to_have_text("Filters: 2 set")
    page.reload()
    expect(page.locator("[name=kind]")).to_be_visible()
    context.close()


def test_without_javascript_there_are_plain_lists_by_kind(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + "library/?kind=worksheet")
    assert rows(page_without_js).count() == len(guide().library())
    expect(page_without_js.locator("#filters")).to_be_hidden()
    expect(page_without_js.locator(".entry .keep:visible")).to_have_count(0)


def test_on_paper_are_rows_with_whole_summaries_and_no_filters(page: Page, site: str) -> None:
    page.goto(site + "library/")
    page.emulate_media(media="print")
    expect(page.locator("#filters")).to_be_hidden()
    cut = page.locator(".entry__line").evaluate_all(
        "lines => lines.filter(line => line.scrollWidth > line.clientWidth).length"
    )
    assert cut == 0


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_in_what_is_narrowed_or_empty(browser: Browser, site: str, palette: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=palette)
    page = context.new_page()
    for address in ("?kind=worksheet&people=5", "?kind=worksheet&grade=mixed", "?topic=alchemy"):
        page.goto(site + "library/" + address)
        assert violations(page, palette) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
