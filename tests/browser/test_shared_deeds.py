"""On a shared computer a reader does every deed of the guide, one after another, and nothing of it is kept for good."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import draft, everything, key
from tests.browser.room import START, press
from tests.browser.sheets import offered, ready
from tests.browser.test_booklet import SVG, choose_logo
from tests.browser.test_carry_forward import make, panel
from tests.browser.test_filled_pdf import made
from tests.browser.test_named_copies import is_open, menu, name, said, switch
from tests.browser.test_shared_computer import begin
from tests.guide import guide

NOTES, HEALTH, SESSION = "one-to-one-coaching-notes", "team-health-check", "team-partnership-review"
PROMISE = "our-promises--leader-first-promise--i-do-one-thing"
NEXT = "our-promises--date-our-next-talk--we-agree"
WORDS = "not for the next reader"


def sheet(page: Page, site: str) -> None:
    page.goto(f"{site}worksheets/{NOTES}/")
    ready(page)


def write_copies(page: Page, site: str) -> None:
    """Copies are made, renamed, doubled, deleted, put back and carried forward."""
    sheet(page, site)
    page.locator(f"[name={PROMISE}]").fill(WORDS)
    name(page, "New copy", "Sam, October")
    is_open(page, "Sam, October")
    page.locator(f"[name={PROMISE}]").fill(WORDS)
    page.locator(f"[name={NEXT}]").fill("14 December 2026")
    said(page, "Saved")
    name(page, "Rename", "Sam, Oct")
    name(page, "Duplicate", "Sam, twice")
    is_open(page, "Sam, twice")
    menu(page).get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Undo: put it back").click()
    switch(page, "Sam, Oct")
    panel(page)
    make(page)
    expect(page.locator("[data-sheet-follows]")).to_contain_text("carries “Sam, Oct” forward")


def take_out(page: Page, site: str) -> None:
    """A calendar, a PDF and a file are saved, and the file is opened again."""
    sheet(page, site)
    switch(page, "Sam, Oct")
    offered(page, "Dates for your calendar").click()
    with page.expect_download():
        page.get_by_role("button", name="Download for your calendar").click()
    page.keyboard.press("Escape")
    made(page)
    with page.expect_download() as download:
        offered(page, "Save to a file").click()
    page.locator("[data-sheet-file]").set_input_files(download.value.path())
    said(page, "open")


def hand_over(page: Page, site: str) -> None:
    """A copy is handed over as a link, which is opened in the same tab, looked at, and kept."""
    sheet(page, site)
    switch(page, "Sam, Oct")
    offered(page, "Hand it over").click()
    dialog = page.get_by_role("dialog", name="Hand it to the other person")
    dialog.get_by_label("Your name").fill("Sam")
    dialog.get_by_role("button", name="Copy the link").click()
    expect(dialog.get_by_role("status")).to_contain_text("copied")
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto(site + "about/")
    for answer in ("Look at it", "Keep it as a copy"):
        page.goto(link)
        page.get_by_role("dialog", name="hands you").get_by_role("button", name=answer).click()
        is_open(page, "Sam, Oct, from Sam")
        page.goto(site + "about/")


def lay_both_sides(page: Page, site: str) -> None:
    """A file is opened beside a copy."""
    page.goto(f"{site}both-sides/?sheet={NOTES}")
    text = draft(NOTES, {PROMISE: "the other side"})
    file: Any = {"name": "other.json", "mimeType": "application/json", "buffer": text.encode()}
    page.locator("[data-both-file=other]").set_input_files(files=[file])
    expect(page.locator("[data-both-count]")).to_contain_text("you differ in")


def view_team(page: Page, site: str) -> None:
    """A code is made of a sheet, and results of a team are kept, and opened from a file."""
    page.goto(f"{site}worksheets/{HEALTH}/")
    ready(page)
    page.locator(".rating__row").first.get_by_role("radio").first.check()
    offered(page, "Your code for the team\N{RIGHT SINGLE QUOTATION MARK}s view").click()
    expect(page.locator("[data-code]")).to_have_value(re.compile("^H"))
    data = page.request.get(site + guide().get(HEALTH).url + "fields.json").json()
    rows = [field for field in data["fields"] if field["name"] in data["team"]["rows"]]
    codes = page.evaluate(
        """async ({ rows, team }) => {
            const { written } = await import("/modules/team/code.js");
            return [1, 2, 3, 4, 5].map((mark) => written(rows.map(() => mark), rows, team, BigInt(mark)));
        }""",
        {"rows": rows, "team": data["team"]},
    )
    page.goto(f"{site}team-view/?sheet={HEALTH}")
    page.locator("[data-team-codes]").fill("\n".join(codes))
    press(page, "Keep it in this browser")
    with page.expect_download() as download:
        press(page, "Save all kept results to a file")
    page.locator("[data-team-file]").set_input_files(download.value.path())
    expect(page.locator("[data-team-status]")).to_contain_text("read from the file")


def run_session(page: Page, site: str) -> None:
    """A session is planned and led through steps, a reload, and a second window."""
    page.goto(f"{site}workshops/{SESSION}/")
    page.get_by_label("Start").fill(f"{START:%H:%M}")
    page.get_by_label("People (").fill("12")
    page.get_by_label("People (").press("Tab")
    page.get_by_role("link", name="Run it: the view for the room").click()
    press(page, "Begin now")
    expect(page.locator("[data-room-kept]")).to_contain_text("On a shared computer its pages are not kept.")
    press(page, "Next step")
    page.reload()
    expect(page.locator("[data-room-script] h2:visible")).to_have_text("2. Correct the record")
    screen = page.context.new_page()
    screen.goto(f"{site}workshops/{SESSION}/room/?screen")
    expect(screen.get_by_role("heading", name="2. Correct the record")).to_be_visible()
    assert screen.evaluate("sessionStorage.length") == 0
    screen.close()


def bind_booklet(page: Page, site: str) -> None:
    """A booklet is put together, with a logo, and made."""
    sheet(page, site)
    page.locator("[data-keep]").first.click()
    page.goto(site + "booklet/")
    page.locator("[data-booklet-word=title]").fill(WORDS)
    choose_logo(page, "mark.svg", "image/svg+xml", SVG)
    expect(page.get_by_alt_text("The logo you chose")).to_be_visible()


def write_enquiry(page: Page, site: str) -> None:
    page.goto(site + "enquiries/")
    page.locator("#enquiry-message").fill(WORDS)
    page.locator("#enquiry-message").press("Tab")


def choose_palette(page: Page, site: str) -> None:
    page.goto(site + "about/")
    page.locator("[data-palette]").click()


def go_on_reading(page: Page, site: str) -> None:
    """Search, Library, a path, home and all that is kept are looked at; a file with everything is saved and opened."""
    for address in ("library/?q=promise", "paths/new-leader/", "questions/", "offline/", "", "sheets/"):
        page.goto(site + address)
    page.goto(site + "my-sheets/")
    with page.expect_download() as download:
        press(page, "Save all to one file")
    page.locator("[data-kept-file]").set_input_files(download.value.path())
    expect(page.locator("[data-kept-opened]")).to_contain_text("here already")


DEEDS: list[Callable[[Page, str], None]] = [
    write_copies,
    take_out,
    hand_over,
    lay_both_sides,
    view_team,
    run_session,
    bind_booklet,
    write_enquiry,
    choose_palette,
    go_on_reading,
]
IN_THE_TAB = {
    f"sheet:{NOTES}",
    f"sheet:{HEALTH}",
    f"session:{SESSION}",
    f"team:{HEALTH}",
    "code",
    "booklet",
    "logo",
    "enquiry",
    "palette",
}
"""What the tab keeps of all that, besides copies."""
FOR_GOOD = """async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    document.cookie,
].filter(Boolean)"""


def names_in_tab(page: Page, site: str) -> set[str]:
    start = key(site, "")
    return {name.removeprefix(start) for name in page.evaluate("Object.keys(sessionStorage)")}


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_of_any_deed_is_kept_for_good(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    begin(page, site)
    for deed in DEEDS:
        deed(page, site)
        assert set(everything(page)) == {key(site, "shared-computer")}, deed.__name__
        assert page.evaluate(FOR_GOOD) == [], deed.__name__
    kept = names_in_tab(page, site)
    assert {name for name in kept if ":copy:" not in name} == IN_THE_TAB
    copies = [page.evaluate("key => sessionStorage.getItem(key)", key(site, name)) for name in kept if ":copy:" in name]
    assert {json.loads(text)["name"] for text in copies} >= {"Sam, Oct", "Sam, twice", "Sam, Oct, from Sam"}
    tab = page.context.new_page()
    page.close()
    tab.goto(site + "my-sheets/")
    expect(tab.get_by_text("Nothing of yours is kept here")).to_be_visible()
    assert set(everything(tab)) == {key(site, "shared-computer")} and tab.evaluate("sessionStorage.length") == 0
