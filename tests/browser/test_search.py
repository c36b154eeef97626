"""The search as a reader meets it: loaded when it is reached for, by keyboard and under a strict policy."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.axe import violations

APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Search the guide")


def status(page: Page) -> Locator:
    return page.locator(".search [role=status]")


def titles(page: Page) -> Locator:
    return page.locator(".hit__title a")


def ask(page: Page, site: str, words: str) -> None:
    page.goto(site)
    field(page).fill(words)
    expect(status(page)).not_to_be_empty()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("straight talk planner", "Straight talk planner"),
        ("asking for help", "Asking for help as a partner"),
        ("psychological safety", "psychological safety"),
        ("partnership agreement", "Partnership agreement"),
        ("One-to-one: the colleague's side", f"One-to-one: the colleague{APOSTROPHE}s side"),
        ("one-to-one:", f"One-to-one: the leader{APOSTROPHE}s side"),
        ("colleagues' side", f"One-to-one: the colleague{APOSTROPHE}s side"),
        ("mentorng", "Mentoring as a partnership"),
        ("contact", "Ask us"),
        ("email", "Ask us"),
        ("phone", "Ask us"),
        ("privacy", "What you type stays with you"),
        ("apologize", "Repair a broken promise"),
    ],
)
def test_it_finds_it_among_the_first_three(page: Page, site: str, words: str, title: str) -> None:
    ask(page, site, words)
    assert title in titles(page).all_inner_texts()[:3]


@pytest.mark.parametrize(
    "words",
    [
        "constructor",
        "__proto__",
        "toString",
        "🙂",
        "x" * 10_000,
        "a " * 5_000,
        "שלום עולם",
        "مرحبا",
        "'",
        "…",
        "(",
        "\\",
        "%",
    ],
)
def test_whatever_is_typed_it_answers(page: Page, site: str, words: str) -> None:
    ask(page, site, words)
    expect(status(page)).to_have_text(re.compile(r"result|Nothing fits"))
    page.reload()
    expect(field(page)).to_have_value(words.strip()[:300].strip())
    expect(status(page)).to_have_text(re.compile(r"result|Nothing fits"))


def test_nothing_of_it_is_loaded_before_someone_reaches_for_it(page: Page, site: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(site)))
    page.goto(site, wait_until="networkidle")
    assert len(loaded) > 5 and not [name for name in loaded if "search" in name or "vendor" in name]
    with page.expect_response("**/assets/search/entries.json"):
        field(page).focus()


def test_a_result_says_what_it_is_and_leads_to_its_page(page: Page, site: str) -> None:
    ask(page, site, "straight talk planner")
    first = page.locator(".hit").first
    expect(first.locator(".hit__facts")).to_have_text(re.compile(r"^Worksheet · \d+ minutes · "))
    expect(first.locator(".hit__summary")).not_to_be_empty()
    for link in page.locator(".hit a").all():
        expect(link).to_have_accessible_name(re.compile(r"\w"))
    titles(page).first.click()
    expect(page).to_have_url(site + "worksheets/straight-talk-planner/")


def test_at_most_two_sections_of_a_page_are_shown_and_lead_to_their_places(page: Page, site: str) -> None:
    ask(page, site, "meeting nobody speaks the talk has wandered two argue")
    counts = [hit.locator(".hit__places a").count() for hit in page.locator(".hit").all()]
    assert max(counts) == 2
    link = page.locator(".hit__places a").first
    words = link.inner_text()
    link.click()
    anchor = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(page.locator(f"[id='{anchor}']")).to_have_text(words)


@pytest.mark.parametrize(
    ("words", "place"), [("humble inquiry", "glossary/#humble-inquiry"), ("turf war", "questions/#")]
)
def test_a_term_and_a_set_of_questions_lead_to_their_places(page: Page, site: str, words: str, place: str) -> None:
    ask(page, site, words)
    titles(page).first.click()
    expect(page).to_have_url(re.compile("^" + re.escape(site + place)))
    expect(page.locator("h2:target")).to_be_in_viewport()


def test_a_correction_is_said(page: Page, site: str) -> None:
    ask(page, site, "mentorng")
    expect(status(page)).to_have_text(
        re.compile(r"^Nothing has “mentorng”; (this is|these are) for “mentor\w*”\. \d+ results?$")
    )


def test_where_nothing_fits_other_ways_are_offered(page: Page, site: str) -> None:
    ask(page, site, "qqqqqqqqqqqq")
    expect(status(page)).to_have_text("Nothing fits “qqqqqqqqqqqq”.")
    panel = page.locator(".search__panel")
    expect(panel.get_by_role("link", name="Contact")).to_have_attribute("href", re.compile("enquiries/$"))
    panel.get_by_role("link", name="Trust").click()
    expect(page).to_have_url(site + "library/?topic=trust")


def test_by_keyboard_alone(page: Page, site: str) -> None:
    page.goto(site + "articles/mentoring/")
    for _ in range(3):  # past the skip link and the wordmark
        page.keyboard.press("Tab")
    expect(field(page)).to_be_focused()
    page.keyboard.type("promise")
    expect(titles(page).nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(titles(page).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("promise")
    expect(page.locator(".search__panel")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    expect(titles(page).first).to_be_focused()
    outline = page.locator(".hit").first.evaluate("hit => getComputedStyle(hit).outlineStyle")
    assert outline == "solid"
    address = titles(page).first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)


def test_enter_opens_the_first_and_back_returns_to_the_results(page: Page, site: str) -> None:
    ask(page, site, "straight talk planner")
    field(page).press("Enter")
    expect(page).to_have_url(site + "worksheets/straight-talk-planner/")
    page.go_back()
    expect(field(page)).to_have_value("straight talk planner")
    expect(titles(page).first).to_have_text("Straight talk planner")


def test_enter_before_it_is_loaded_opens_the_first_when_it_is(page: Page, site: str) -> None:
    page.goto(site)

    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.continue_()

    page.route("**/entries.json", late)
    field(page).press_sequentially("straight talk planner")
    field(page).press("Enter")
    expect(page).to_have_url(site + "worksheets/straight-talk-planner/")


def test_a_search_can_be_linked_and_leaves_other_words_of_the_address_alone(page: Page, site: str) -> None:
    page.goto(site + "library/?kind=worksheet")
    field(page).fill("broken promise & so on")
    expect(page).to_have_url(site + "library/?kind=worksheet&q=broken%20promise%20%26%20so%20on")
    page.reload()
    expect(page.locator("[name=kind]")).to_have_value("worksheet")
    expect(field(page)).to_have_value("broken promise & so on")
    expect(titles(page).first).to_be_visible()
    page.get_by_role("button", name="Clear the search").click()
    expect(page).to_have_url(site + "library/?kind=worksheet")
    expect(field(page)).to_be_focused()
    expect(page.locator(".search__panel")).to_be_hidden()


def test_it_closes_when_one_goes_elsewhere(page: Page, site: str) -> None:
    ask(page, site, "promise")
    page.locator("h1").click()
    expect(page.locator(".search__panel")).to_be_hidden()
    ask(page, site, "promise")
    expect(titles(page).first).to_be_visible()
    page.get_by_role("button", name="Dark palette").focus()
    expect(page.locator(".search__panel")).to_be_hidden()


def test_without_the_data_enter_leads_to_the_list(page: Page, site: str) -> None:
    page.route("**/entries.json", lambda route: route.abort())
    page.goto(site)
    field(page).fill("promise")
    expect(status(page)).to_contain_text("could not be loaded")
    field(page).press("Enter")
    expect(page).to_have_url(site + "a-z/?q=promise")
    expect(page.get_by_role("heading", name="Everything from A to Z")).to_be_visible()


def test_without_scripts_the_form_leads_to_every_title(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + "articles/mentoring/")
    page_without_js.locator("#search-field").fill("agreement")
    page_without_js.get_by_role("button", name="Search").click()
    main = page_without_js.get_by_role("main")
    main.get_by_role("link", name="Partnership agreement").click()
    expect(page_without_js.locator("h1")).to_have_text("Partnership agreement")


def test_markup_that_is_typed_stays_words(page: Page, site: str) -> None:
    evil = "<img src=x onerror=document.title='run'>"
    page.goto(site + "?q=" + evil)
    expect(status(page)).not_to_be_empty()
    assert page.locator(".search img").count() == 0
    assert page.title() != "run"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_in_it(browser: Browser, site: str, palette: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=palette)
    page = context.new_page()
    for words in ("mentorng", "qqqqqqqqqqqq"):
        ask(page, site, words)
        assert violations(page, palette) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("word", ["contact", "email", "phone", "privacy"])
def test_whoever_looks_for_a_person_finds_the_enquiry_page(page: Page, site: str, word: str) -> None:
    page.goto(site)
    page.get_by_role("textbox", name="Search the guide").fill(word)
    expect(page.locator(".hit__title a", has_text="Ask us").first).to_be_visible()
