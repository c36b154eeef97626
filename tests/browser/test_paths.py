"""A path holds the hand: a step opened from it leads on, and what is done stands in the address alone."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from alongside.items.kinds import Path
from tests.browser.axe import violations
from tests.guide import guide

PATH = "new-leader"


def path() -> Path:
    found = guide().get(PATH)
    assert isinstance(found, Path)
    return found


def address(step: int) -> str:
    return guide().get(path().leads[step - 1]).url


def query(page: Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).query))


def bar(page: Page) -> Any:
    return page.locator(".title-block .on-path")


def test_a_path_is_walked_by_keyboard_from_its_first_step_to_its_last(page: Page, site: str) -> None:
    page.goto(f"{site}paths/{PATH}/")
    press(page.locator(".itinerary a").first)
    titles = [guide().get(name).title.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") for name in path().leads]
    for step, title in enumerate(titles, 1):
        expect(page.locator("h1")).to_have_text(title)
        expect(bar(page)).to_contain_text(f"Step {step} of {len(titles)} in New leader")
        above = "bar => bar.getBoundingClientRect().bottom <= document.querySelector('h1').getBoundingClientRect().top"
        assert bar(page).evaluate(above)
        press(bar(page).get_by_role("button", name="Done"))
        expect(bar(page).get_by_role("button", name="Done")).to_have_attribute("aria-pressed", "true")
        if step < len(titles):
            press(bar(page).get_by_role("link", name=f"Next: {titles[step]}"))
    everything = ".".join(map(str, range(1, len(titles) + 1)))
    assert query(page) == {"path": PATH, "done": everything}
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    press(bar(page).get_by_role("link", name="New leader"))
    expect(page.locator("[data-step-done]:visible")).to_have_count(len(titles))
    expect(page.locator("[data-go-on]")).to_contain_text(f"{len(titles)} of {len(titles)} steps are done.")
    assert query(page) == {"done": everything}


def press(place: Any) -> None:
    """Presses Enter on what the keyboard can reach."""
    place.focus()
    assert place.evaluate("element => element === document.activeElement && element.tabIndex === 0")
    place.press("Enter")


def test_the_paths_page_says_what_is_done_and_where_to_go_on(page: Page, site: str) -> None:
    page.goto(f"{site}paths/{PATH}/?done=1.3")
    expect(page.locator("[data-step-done]:visible")).to_have_count(2)
    on = page.locator("[data-go-on]")
    expect(on).to_contain_text("2 of 7 steps are done.")
    on.get_by_role("link", name="Go on: The ideal team partnership").click()
    assert query(page) == {"path": PATH, "done": "1.3"}
    expect(bar(page)).to_contain_text("Step 2 of 7")
    bar(page).get_by_role("link", name="Back:").click()
    expect(bar(page).get_by_role("button", name="Done")).to_have_attribute("aria-pressed", "true")
    bar(page).get_by_role("button", name="Done").click()
    assert query(page) == {"path": PATH, "done": "3"}


@pytest.mark.parametrize(
    "value",
    ["constructor", "__proto__", "toString", "your-first-session", "", "%3Cb%3E", "x" * 25_000],
)
def test_a_path_that_the_page_is_no_step_of_shows_nothing(page: Page, site: str, value: str) -> None:
    page.goto(f"{site}{address(2)}?path={value}&done=1")
    page.wait_for_load_state("networkidle")
    expect(bar(page)).to_have_count(0)
    expect(page.get_by_role("button", name="Done")).to_have_count(0)
    assert page.locator("main b:text('x')").count() == 0


@pytest.mark.parametrize(
    "done", ["99", "0", "-1", "1e1", "constructor", "1.1.1", "0x1", "1.%3Cb%3E", ".".join(["1"] * 900)]
)
def test_steps_that_there_are_not_are_not_done(page: Page, site: str, done: str) -> None:
    page.goto(f"{site}{address(2)}?path={PATH}&done={done}")
    kept = "1" if "1" in done.split(".") else ""
    expect(bar(page).get_by_role("button", name="Done")).to_have_attribute("aria-pressed", "false")
    href = bar(page).get_by_role("link", name="Next:").get_attribute("href")
    assert dict(parse_qsl(urlsplit(href).query)).get("done", "") == kept
    page.goto(f"{site}paths/{PATH}/?done={done}")
    expect(page.locator("[data-step-done]:visible")).to_have_count(len(kept))


@pytest.mark.parametrize("tail", ["&amp;done=1", "%26done=1", "&done=1.", "&done=1)"])
def test_a_step_that_a_mail_program_hands_on_is_whole(page: Page, site: str, tail: str) -> None:
    page.goto(f"{site}{address(1)}?path={PATH}{tail}")
    expect(bar(page).get_by_role("button", name="Done")).to_have_attribute("aria-pressed", "true")


def test_a_plan_and_a_path_share_an_address(page: Page, site: str) -> None:
    page.goto(f"{site}{address(7)}?path={PATH}&done=1&start=14:00")
    page.get_by_label("People (").fill("8")
    page.get_by_label("People (").press("Tab")
    bar(page).get_by_role("button", name="Done").click()
    assert query(page) == {"path": PATH, "done": "1.7", "start": "14:00", "people": "8"}
    page.reload()
    expect(page.get_by_label("People (")).to_have_value("8")
    expect(bar(page).get_by_role("button", name="Done")).to_have_attribute("aria-pressed", "true")


def test_a_sheet_on_a_path_keeps_what_is_typed(page: Page, site: str) -> None:
    page.goto(f"{site}{address(5)}?path={PATH}")
    page.locator(".sheet textarea").first.fill("my words")
    bar(page).get_by_role("button", name="Done").click()
    page.goto(f"{site}{address(5)}")
    expect(page.locator(".sheet textarea").first).to_have_value("my words")
    expect(bar(page)).to_have_count(0)


def test_without_javascript_a_step_says_where_it_stands_and_leads_on(page_without_js: Page, site: str) -> None:
    page_without_js.goto(f"{site}paths/{PATH}/")
    page_without_js.locator(".itinerary a").nth(1).click()
    foot = page_without_js.get_by_role("navigation", name="Path: New leader")
    expect(foot).to_contain_text("Step 2 of 7 in New leader")
    expect(page_without_js.get_by_role("button", name="Done")).to_have_count(0)
    foot.get_by_role("link", name="Next: One-to-one").click()
    expect(page_without_js.locator("h1")).to_contain_text("One-to-one")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_on_the_way(browser: Browser, site: str, palette: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=palette)
    page = context.new_page()
    for place in (f"{address(5)}?path={PATH}&done=1.5", f"paths/{PATH}/?done=1.2", address(1)):
        page.goto(site + place)
        assert violations(page, palette) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
