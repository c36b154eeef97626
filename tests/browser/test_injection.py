"""Markup in what is stored, opened or linked to stays words."""

import json
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.kept import draft, key, put

SHEET = "team-health-check"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
EVIL = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>\"'“<b>”"


def untouched(page: Page) -> None:
    page.wait_for_timeout(300)
    assert page.title() != "run"
    assert page.locator("img[src=x], b").count() == 0


def test_a_stored_sheet_stays_words_on_screen_and_in_a_booklet(page: Page, site: str) -> None:
    values = {SPACE: EVIL, f"gone-{EVIL}": EVIL, "__proto__": EVIL}
    put(page, site, {key(site, f"sheet:{SHEET}"): draft(SHEET, values, EVIL)})
    page.goto(f"{site}worksheets/{SHEET}/")
    expect(page.locator(f"[name={SPACE}]")).to_have_value(EVIL)
    expect(page.locator(".sheet-earlier dd").first).to_have_text(EVIL)
    untouched(page)
    page.add_init_script("window.print = () => {}")
    page.goto(f"{site}booklet/?items={SHEET}#title={EVIL.replace('#', '')}&name=x")
    page.get_by_label("Put it in").check()
    page.get_by_role("button", name="Print as one document").click()
    expect(page.locator("body")).to_have_attribute("data-booklet-ready", "")
    untouched(page)


def test_a_file_and_its_name_stay_words(page: Page, site: str) -> None:
    page.goto(f"{site}worksheets/{SHEET}/")
    version = json.dumps({"version": EVIL, "sheet": SHEET, "values": {}})
    for content in (draft(EVIL, {}), draft(SHEET, {EVIL: 3}), version):
        file: Any = {"name": f"{EVIL}.json", "mimeType": "application/json", "buffer": content.encode()}
        page.locator("[data-sheet-file]").set_input_files(files=[file])
        expect(page.get_by_role("alert").locator("[data-topic=file]")).to_contain_text("was not opened")
        untouched(page)


def test_a_stored_booklet_and_enquiry_stay_words(page: Page, site: str) -> None:
    booklet = {"version": 1, "items": [EVIL, SHEET], "title": EVIL, "name": EVIL, "date": EVIL}
    put(page, site, {key(site, "booklet"): json.dumps(booklet)})
    put(page, site, {key(site, "enquiry"): json.dumps({"message": EVIL, EVIL: EVIL})})
    page.goto(site + "booklet/")
    expect(page.get_by_role("alert").locator("[data-topic=gone]")).to_contain_text("no longer in the guide")
    untouched(page)
    page.goto(site + "enquiries/?about=" + EVIL.replace('"', "%22"))
    expect(page.locator("#enquiry-message")).to_have_value(EVIL)
    expect(page.locator(".enquiry__earlier dd")).to_contain_text("onerror")
    untouched(page)
