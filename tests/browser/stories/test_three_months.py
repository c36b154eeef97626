"""A leader with three colleagues, over three months of one-to-ones.

Copies are carried forward, dates go into a calendar, a copy becomes a PDF, and both sides of a talk stand together.
"""

import io
from datetime import date
from typing import Any

import pypdfium2
import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import opened
from tests.browser.sheets import offered, ready
from tests.browser.test_carry_forward import MINE, NEXT, NOTES, READERS, THEN, field, make, note, panel
from tests.browser.test_filled_pdf import assert_is_accessible, made, words
from tests.browser.test_filled_pdf import held as held_in
from tests.browser.test_named_copies import is_open, listed, menu, name, said, switch

PEOPLE = ["Sam", "Kim", "Zoë"]
TALKS = {"October": "2026-10-15", "November": "2026-11-16", "December": "2026-12-14"}
"""The months and the days of their talks."""
NEXT_TALKS = {"October": "Monday 16 November", "November": "14.12.", "December": "2027-01-18"}
"""As the leader types them."""
DUE = {"October": date(2026, 11, 16), "November": date(2026, 12, 14), "December": date(2027, 1, 18)}
COLLEAGUE = "our-promises--colleague-first-promise--i-do-one-thing"


def promise(who: str, month: str) -> str:
    return f"{who} and I look at the {month} figures"


def held(page: Page, who: str, month: str) -> None:
    """What is written in a talk."""
    field(page, THEN).fill(promise(who, month))
    field(page, COLLEAGUE).fill(f"{who} brings them, with “notes”")
    field(page, NEXT).fill(NEXT_TALKS[month])
    field(page, READERS).fill(f"{who} and I alone")
    said(page, "Saved")


def in_calendar(page: Page, who: str, month: str) -> None:
    """The next talk is downloaded, and a calendar takes it."""
    offered(page, "Dates for your calendar").click()
    clean(page)
    with page.expect_download() as got:
        page.get_by_role("button", name="Download for your calendar").click()
    [event] = Calendar.from_ical(got.value.path().read_bytes().decode()).walk("VEVENT")
    assert event.decoded("dtstart") == DUE[month]
    assert str(event["summary"]).startswith(f"One-to-one coaching notes, {who}, {month}: Date of our next talk")


def clean(page: Page) -> None:
    """Nothing for axe to find in either palette, and nothing that runs out of the window."""
    palettes: list[Any] = ["light", "dark"]
    for palette in palettes:
        page.emulate_media(color_scheme=palette, reduced_motion="reduce")
        assert violations(page, palette) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def begin_october(page: Page) -> None:
    """A copy for each colleague; the first copy stays empty, so that it is not there afterwards."""
    for who in PEOPLE:
        name(page, "New copy", f"{who}, October")
        is_open(page, f"{who}, October")
        held(page, who, "October")
        in_calendar(page, who, "October")


def go_on(page: Page, month: str, before: str) -> None:
    """Each colleague's last copy is carried forward, and this month's is filled in."""
    for who in PEOPLE:
        switch(page, f"{who}, {before}")
        expect(panel(page).get_by_label("Name of the new copy")).to_have_value(f"{who}, {month}")
        make(page)
        is_open(page, f"{who}, {month}")
        last = field(page, MINE).input_value()
        assert promise(who, before) in last
        assert all(promise(other, before) not in last for other in PEOPLE if other != who)
        expect(note(page, MINE)).to_have_text(f"From “{who}, {before}”")
        expect(page.locator("[data-sheet-follows]")).to_contain_text(f"carries “{who}, {before}” forward")
        field(page, MINE).fill(last.replace("figures", "figures: kept"))
        expect(note(page, MINE)).to_have_text(f"From “{who}, {before}”")
        held(page, who, month)
    clean(page)
    in_calendar(page, who, month)


@pytest.mark.parametrize("width", [390, 1280])
def test_three_colleagues_three_months(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.clock.install(time=f"{TALKS['October']}T09:00:00")
    page.goto(f"{site}worksheets/{NOTES}/")
    ready(page)
    begin_october(page)
    for before, month in (("October", "November"), ("November", "December")):
        page.clock.set_system_time(f"{TALKS[month]}T09:00:00")
        page.reload()
        go_on(page, month, before)

    # What was promised in October is with October and November, and not with December.
    assert promise("Zoë", "October") not in field(page, MINE).input_value()
    expect(field(page, READERS)).to_have_value("Zoë and I alone")
    assert sorted(listed(page)) == sorted(f"{who}, {month}" for month in TALKS for who in PEOPLE)

    # A copy that another follows may go.
    switch(page, "Sam, November")
    menu(page).get_by_role("button", name="Delete").click()
    expect(page.locator("[data-topic=deleted]")).to_be_visible()
    page.reload()
    switch(page, "Sam, December")
    assert promise("Sam", "November").replace("figures", "figures: kept") in field(page, MINE).input_value()
    expect(page.locator("[data-sheet-follows]")).to_contain_text("carries “Sam, November” forward")

    # On paper, with its name and whom it follows.
    page.emulate_media(media="print")
    for place in ("[data-copy-on-paper]", "[data-sheet-follows]"):
        expect(page.locator(place)).to_be_visible()
    page.emulate_media(media="screen")
    pdf_with_words(page)
    link = handed_by_sam(page, site)
    kept_from_sam(page, link)
    in_my_sheets(page, site)
    both_sides_together(page, site)


def pdf_with_words(page: Page) -> None:
    """Sam's December as a PDF, with all that is written in it."""
    typed = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("form.sheet textarea")].flatMap(
            ({name, value}) => value ? [[name, value]] : []))"""
    )
    file, content = made(page)
    assert file == f"{NOTES}-sam-december-{TALKS['December']}.pdf"
    assert held_in(content) == typed
    assert {THEN, COLLEAGUE, NEXT, READERS, MINE} <= set(typed)
    for written in (promise("Sam", "December"), "figures: kept", "Sam brings them, with “notes”", "Sam and I alone"):
        assert written in words(content)
    assert_is_accessible(content)


def handed_by_sam(leader: Page, site: str) -> str:
    """Sam writes the other side on a device of their own, and hands it over as a link."""
    assert leader.context.browser
    context = leader.context.browser.new_context(viewport=leader.viewport_size)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = ""
    for page in opened(context):
        page.goto(f"{site}worksheets/{NOTES}/")
        ready(page)
        name(page, "New copy", "December")
        is_open(page, "December")
        field(page, THEN).fill("Sam and I look at the figures of December together")
        field(page, COLLEAGUE).fill("I bring them")
        said(page, "Saved")
        offered(page, "Hand it over").click()
        dialog = page.get_by_role("dialog", name="Hand it to the other person")
        dialog.get_by_label("Your name").fill("Sam")
        clean(page)
        dialog.get_by_role("button", name="Copy the link").click()
        expect(dialog.get_by_role("status")).to_contain_text("copied")
        link = str(page.evaluate("navigator.clipboard.readText()"))
    return link


def kept_from_sam(page: Page, link: str) -> None:
    """The leader opens the link, and keeps what it holds beside their own."""
    page.goto(link)
    question = page.get_by_role("dialog", name="“Sam” hands you “December”")
    expect(question).to_contain_text("2 places filled in")
    clean(page)
    question.get_by_role("button", name="Keep it as a copy").click()
    is_open(page, "December, from Sam")
    expect(field(page, COLLEAGUE)).to_have_value("I bring them")


def in_my_sheets(page: Page, site: str) -> None:
    """What was carried forward, and what was handed over, stand in one list, and lead to their copies."""
    page.goto(f"{site}my-sheets/")
    entries = page.locator(".kept__group").locator(".kept__entry")
    expect(entries).to_have_count(len(PEOPLE) * len(TALKS))  # one was deleted, and one came from Sam
    expect(entries.filter(has_text="December, from Sam")).to_contain_text("2 of ")
    expect(entries.filter(has_text="Sam, December")).to_contain_text("made 14 December 2026")
    clean(page)
    entries.get_by_role("link", name="Sam, December").click()
    is_open(page, "Sam, December")
    expect(page.locator("[data-sheet-follows]")).to_contain_text("carries “Sam, November” forward")


def both_sides_together(page: Page, site: str) -> None:
    """Both sides of Sam's December stand beside each other, on screen and on paper."""
    offered(page, "Copies")
    page.get_by_role("list", name="What you typed").get_by_role("link", name="Both sides together").click()
    assert page.url == f"{site}both-sides/?sheet={NOTES}"
    for side, who in (("one", "Sam, December"), ("other", "December, from Sam")):
        choice = page.locator(f"[data-both-side={side}]")
        value = choice.locator("option", has_text=f"{who} (").get_attribute("value")
        choice.select_option(value)
    expect(page.locator("[data-both-count]")).to_contain_text("Sam, December and December, from Sam: you differ in ")
    first = page.locator("[data-both-items] section, [data-both-items] > *").first
    expect(first).to_contain_text("Words of both")
    item = page.locator(".both-items > li", has_text=promise("Sam", "December"))
    expect(item).to_contain_text("Sam and I look at the figures of December together")
    clean(page)
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    text = " ".join(" ".join(leaf.get_textpage().get_text_bounded().split()) for leaf in pdf)
    assert "Sam, December" in text and "December, from Sam" in text and "Words of both" in text
