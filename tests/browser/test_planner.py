"""The session planner in a real browser: set, shared by its address, printed; with and without JavaScript."""

import io
import re
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations

PAGE = "workshops/team-partnership-review/"
DASH = "\u2013"
PLAN = "?start=14:00&people=12&break=3-10&late=20&over=4"


@pytest.fixture
def planner(page: Page, site: str) -> Page:
    """A workshop of nine steps and 90 minutes, for 5 to 12 people, with nothing set."""
    page.goto(site + PAGE)
    expect(page.get_by_label("Start")).to_be_visible()
    return page


def times(page: Page) -> list[str]:
    """Time and title of each line of the plan, `14:00-14:05 1. Open`."""
    rows = page.locator(".plan__steps tbody tr").all()
    words = [f"{row.locator('.plan__time').inner_text()} {row.locator('th').inner_text()}" for row in rows]
    return [line.replace(DASH, "-") for line in words]


def expect_end(page: Page, time: str) -> None:
    expect(page.locator(".plan__steps tfoot")).to_contain_text(time)


def summary(page: Page) -> Any:
    return expect(page.locator("[data-planner-summary]"))


def query(page: Page) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(page.url).query)


def set_plan(page: Page) -> None:
    page.get_by_label("Start").fill("14:00")
    page.get_by_label("People (").fill("12")
    page.get_by_role("button", name="Add a break").click()
    page.get_by_role("combobox", name="After").select_option(label="3. Mark alone")
    page.get_by_label("Minutes", exact=True).fill("15")
    expect_end(page, "15:45")


def expect_plan(page: Page) -> None:
    summary(page).to_have_text("12 people, 14:00 to 15:45: 105 minutes, 15 minutes of it for breaks.")
    lines = times(page)
    assert lines[:5] == [
        "14:00-14:05 1. Open",
        "14:05-14:17 2. Correct the record",
        "14:17-14:23 3. Mark alone",
        "14:23-14:38 Break",
        "14:38-14:48 4. Show the marks",
    ]
    assert lines[-1] == "15:40-15:45 9. Close"
    expect(page.locator(".plan__materials li")).to_contain_text(
        [
            "13 copies, one each and one more: 13 leaves, first used in step 3",
            "12 copies, one each: 12 leaves, first used in step 8",
        ]
    )


def test_start_people_and_a_break_give_times_copies_and_an_address(planner: Page) -> None:
    set_plan(planner)
    expect_plan(planner)
    assert query(planner) == [("start", "14:00"), ("people", "12"), ("break", "3-15")]


def test_the_address_opens_the_same_plan_for_someone_else(planner: Page, browser: Browser) -> None:
    set_plan(planner)
    context = browser.new_context()
    other = context.new_page()
    other.goto(planner.url)
    expect(other.get_by_label("Start")).to_have_value("14:00")
    expect(other.get_by_role("combobox", name="After")).to_have_value("3")
    expect_plan(other)
    expect(other.locator("[data-planner-notice]")).to_be_hidden()
    context.close()


def test_what_else_stands_in_the_address_stays(page: Page, site: str) -> None:
    page.goto(f"{site}{PAGE}?h=trust&people=6#agenda")
    page.get_by_label("People (").fill("7")
    page.get_by_label("People (").press("Tab")
    assert query(page) == [("h", "trust"), ("people", "7")]
    assert urlsplit(page.url).fragment == "agenda"


def test_nothing_is_stored(planner: Page) -> None:
    set_plan(planner)
    assert planner.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_a_session_past_midnight_wraps(page: Page, site: str) -> None:
    page.goto(f"{site}{PAGE}?start=23:30")
    expect_end(page, "01:00")
    summary(page).to_have_text("23:30 to 01:00 the next day: 90 minutes.")
    assert "23:53-00:03 4. Show the marks" in times(page)
    assert "00:03-00:20 5. The row that divides you" in times(page)


@pytest.mark.parametrize(
    ("typed", "read"), [("9", "09:00"), ("0930", "09:30"), ("9.30", "09:30"), (" 23:59 ", "23:59"), ("0:00", "00:00")]
)
def test_times_are_read_as_people_write_them(planner: Page, typed: str, read: str) -> None:
    planner.get_by_label("Start").fill(typed)
    planner.get_by_label("Start").press("Tab")
    expect(planner.get_by_label("Start")).to_have_value(read)
    assert query(planner) == [("start", read)]


@pytest.mark.parametrize("typed", ["24:00", "12:60", "two", "14:0"])
def test_a_time_that_is_none_is_said_beside_its_field(planner: Page, typed: str) -> None:
    start = planner.get_by_label("Start")
    start.fill(typed)
    start.press("Tab")
    expect(planner.get_by_text("Write the time like 09:30, 14:00 or 2:30 pm.")).to_be_visible()
    expect(start).to_have_attribute("aria-invalid", "true")
    assert query(planner) == []
    start.fill("14:00")
    expect(planner.get_by_text("Write the time like 09:30, 14:00 or 2:30 pm.")).to_be_hidden()


@pytest.mark.parametrize(("people", "warned"), [("4", True), ("5", False), ("12", False), ("13", True)])
def test_a_group_outside_the_range_is_warned_of_and_still_planned(
    page: Page, site: str, people: str, warned: bool
) -> None:
    page.goto(f"{site}{PAGE}?people={people}")
    expect(page.get_by_text(f"{people} copies").first).to_be_visible()
    expect(page.get_by_text("This session is meant for 5 to 12 people.")).to_be_visible(visible=warned)


def test_breaks_are_added_removed_and_keep_the_keyboards_place(planner: Page) -> None:
    adder = planner.get_by_role("button", name="Add a break")
    adder.focus()
    planner.keyboard.press("Enter")
    expect(planner.get_by_role("combobox", name="After")).to_be_focused()
    assert query(planner) == [("break", "5-10")], "the first break is offered near half-time"
    expect_end(planner, "1:40")
    adder.click()
    assert len(query(planner)) == 2 and query(planner)[0] != query(planner)[1]
    planner.get_by_role("button", name="Remove the break after 5. The row that divides you").press("Enter")
    expect(planner.get_by_role("button", name="Remove the break")).to_be_focused()
    planner.keyboard.press("Enter")
    expect(adder).to_be_focused()
    assert query(planner) == []
    expect_end(planner, "1:30")


def test_a_break_without_minutes_is_said_and_left_out(planner: Page) -> None:
    planner.get_by_role("button", name="Add a break").click()
    minutes = planner.get_by_label("Minutes", exact=True)
    minutes.fill("0")
    minutes.press("Tab")
    expect(planner.get_by_text("Write a whole number of minutes from 1 to 240.")).to_be_visible()
    expect_end(planner, "1:30")
    assert query(planner) == []


def test_a_broken_address_is_said_plainly_and_what_can_be_used_is_used(page: Page, site: str) -> None:
    page.goto(f"{site}{PAGE}?start=25:00&people=many&break=40-5&break=2-5&break=2&late=-1&over=99")
    notice = page.get_by_role("alert").filter(has_text="something that this session cannot use")
    for part in ("start=25:00", "people=many", "break=40-5", "break=2,", "late=-1", "over=99"):
        expect(notice).to_contain_text(part)
    expect(notice).not_to_contain_text("break=2-5")
    assert "0:17-0:22 Break" in times(page)
    expect_end(page, "1:35")
    expect(page.get_by_label("Start")).to_have_value("")
    page.get_by_label("People (").fill("6")
    page.get_by_label("People (").press("Tab")
    expect(notice).to_be_hidden()
    assert query(page) == [("people", "6"), ("break", "2-5")]


def test_what_stands_in_a_broken_address_is_never_markup(page: Page, site: str) -> None:
    page.goto(f"{site}{PAGE}?start=%3Cimg%20src=x%20onerror=alert(1)%3E")
    expect(page.locator("[data-planner-notice]")).to_contain_text("<img")
    expect(page.locator("[data-planner-notice] img")).to_have_count(0)


@pytest.mark.parametrize(
    ("address", "said", "cut"),
    [
        ("?late=4", "back on time, with 1 minute to spare. It saves 5 minutes", ["The two minutes", "Silent reading"]),
        ("?late=2", "back on time. It saves 2 minutes", ["The two minutes"]),
        ("?late=2&over=5", "with 8 minutes to spare. It saves 10 minutes", ["Step 6"]),
        (
            "?late=20&over=7&start=14:00",
            "All that can still be cut saves 15 minutes. You end 5 minutes late, at 15:35",
            ["Step 8"],
        ),
        ("?late=4&over=8", "Nothing can be cut any more. You end 4 minutes late.", []),
    ],
)
def test_running_late_names_the_cuts_in_the_pages_order(
    page: Page, site: str, address: str, said: str, cut: list[str]
) -> None:
    page.goto(site + PAGE + address)
    expect(page.locator("[data-planner-verdict]")).to_contain_text(said)
    shown = page.locator("[data-planner-cuts] > li:visible").all_inner_texts()
    assert [words[: len(start)] for words, start in zip(shown, cut, strict=True)] == cut


def test_the_link_is_copied(page: Page, site: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + PAGE + PLAN)
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_text("The link is copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == site + PAGE + PLAN


def test_a_browser_that_does_not_copy_shows_the_link_selected(page: Page, site: str) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'))")
    page.goto(site + PAGE + PLAN)
    page.get_by_role("button", name="Copy the link").click()
    link = page.get_by_label("The link to this plan")
    expect(link).to_be_focused()
    assert page.evaluate("document.getSelection().toString()") == site + PAGE + PLAN


def test_clearing_brings_the_page_back_as_it_was(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    before = times(page)
    page.goto(site + PAGE + PLAN)
    page.get_by_role("button", name="Clear the plan").click()
    assert times(page) == before
    assert query(page) == []
    expect(page.get_by_text("One each and one more, 1 leaf a copy, first used in step 3")).to_be_visible()


def printed(page: Page, **options: Any) -> str:
    """The words of the page as the browser prints it, without spaces: a PDF has none between letters set apart."""
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(**options)))
    return spaceless("".join(leaf.get_textpage().get_text_bounded() for leaf in document))


def spaceless(words: str) -> str:
    return re.sub(r"\s", "", words).replace(DASH, "-")


def test_the_printed_plan_holds_times_copies_script_and_cuts_and_no_more(page: Page, site: str) -> None:
    page.goto(site + PAGE + PLAN)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print this plan").click()
    text = printed(page, format="A4")
    for words in ("Team partnership review", "12 people, 14:00 to 15:40", "14:23-14:33", "13 copies", PLAN[:20]):
        assert spaceless(words) in text
    for words in ("say nothing more. The leader marks too", "If it gets stuck", "What to do about it", "edition of"):
        assert spaceless(words) in text
    for words in ("Outcomes", "Follow up", "Remote version", "Add a break", "Copy the link", "Suggest a change"):
        assert spaceless(words) not in text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Outcomes" in printed(page), "the page itself prints whole"


def test_without_javascript_the_agenda_shows_minutes_from_the_start(page_without_js: Page, site: str) -> None:
    page = page_without_js
    page.goto(site + PAGE)
    assert times(page)[:2] == ["0:00-0:05 1. Open", "0:05-0:17 2. Correct the record"]
    expect_end(page, "1:30")
    expect(page.get_by_text("One each and one more, 1 leaf a copy, first used in step 3")).to_be_visible()
    for name in ("Start", "Minutes late"):
        expect(page.get_by_label(name)).to_be_hidden()
    expect(page.get_by_role("button", name=re.compile("plan"))).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_a_plan_is_accessible(browser: Browser, site: str, palette: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=palette)
    page = context.new_page()
    for address in (PLAN, "?start=25:00&people=99&late=9"):
        page.goto(site + PAGE + address)
        expect(page.get_by_label("Start")).to_be_visible()
        page.get_by_label("People (").fill("0")
        page.get_by_label("People (").press("Tab")
        assert violations(page, palette) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
