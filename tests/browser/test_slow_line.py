"""A slow line: what is typed before a page's script has arrived is stored and printed beside what was kept."""

import io
import json

import pypdfium2
from playwright.sync_api import Page, expect

from tests.browser.kept import draft, key, late, put, values
from tests.browser.sheets import ready

SHEET = "team-health-check"
PAGE = f"worksheets/{SHEET}/"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
RATING = "my-marks--bad-news-reaches-our-leader-day"
BOX = "what-we-decide--owner-said-yes-aloud"


def printed(page: Page) -> str:
    return " ".join(
        " ".join(sheet.get_textpage().get_text_bounded().split())
        for sheet in pypdfium2.PdfDocument(io.BytesIO(page.pdf()))
    )


def fill(page: Page) -> None:
    page.locator(f"[name={SPACE}]").fill("typed early")
    page.locator(f"[name={RATING}]").nth(1).check()
    page.locator(f"[name={BOX}]").check()


def test_a_sheet_keeps_and_prints_what_was_typed_before_its_script_arrived(page: Page, site: str) -> None:
    with late(page, site + PAGE, "kinds/sheet.js", f"[name={SPACE}]"):
        fill(page)
    assert values(page, key(site, f"sheet:{SHEET}")) == {SPACE: "typed early", RATING: "2", BOX: True}
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
    assert "typed early" in printed(page)
    page.reload()
    expect(page.locator(f"[name={SPACE}]")).to_have_value("typed early")


def test_a_sheet_loses_neither_what_was_typed_early_nor_what_was_kept(page: Page, site: str) -> None:
    mine = key(site, f"sheet:{SHEET}")
    other = "what-we-decide--who-owns--our-decision"
    put(page, site, {mine: draft(SHEET, {SPACE: "kept before", RATING: "4", other: "Zoë"})})
    with late(page, site + PAGE, "kinds/sheet.js", f"[name={SPACE}]"):
        fill(page)
    expect(page.locator(f"[name={other}]")).to_have_value("Zoë")
    expect(page.locator(f"[name={SPACE}]")).to_have_value("typed early")
    expect(page.get_by_role("region", name="From an earlier edition")).to_contain_text("kept before")
    page.reload()
    stored = values(page, mine)
    assert stored[SPACE] == "typed early" and stored[RATING] == "2" and stored[other] == "Zoë"
    assert {"kept before", "4"} <= set(map(str, stored.values()))


def test_a_sheet_prints_what_was_typed_even_if_its_script_never_arrives(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + PAGE)
    page_without_js.locator(f"[name={SPACE}]").fill("typed without a script " * 20 + "to the end")
    assert "to the end" in printed(page_without_js)


def test_the_caret_stays_where_it_is_when_the_script_arrives(page: Page, site: str) -> None:
    with late(page, site + PAGE, "kinds/sheet.js", f"[name={SPACE}]"):
        page.locator(f"[name={SPACE}]").press_sequentially("half a")
    ready(page)
    page.keyboard.type(" sentence")
    expect(page.locator(f"[name={SPACE}]")).to_have_value("half a sentence")


def test_an_enquiry_keeps_what_was_typed_before_its_script_arrived(page: Page, site: str) -> None:
    mine = key(site, "enquiry")
    put(page, site, {mine: json.dumps({"name": "Zoë", "message": "kept before"})})
    with late(page, site + "enquiries/?about=Glossary", "kinds/enquiry.js", "#enquiry-message"):
        page.locator("#enquiry-message").fill("typed early")
        page.locator("#enquiry-about").fill("Another page")
    expect(page.locator("#enquiry-name")).to_have_value("Zoë")
    expect(page.locator("#enquiry-message")).to_have_value("typed early")
    expect(page.locator("#enquiry-about")).to_have_value("Another page")
    expect(page.get_by_role("region", name="What you wrote earlier")).to_contain_text("kept before")
    page.reload()
    expect(page.locator("#enquiry-message")).to_have_value("typed early")
    expect(page.locator("#enquiry-about")).to_have_value("Another page")
    expect(page.get_by_role("region", name="What you wrote earlier")).to_contain_text("kept before")
    assert json.loads(page.evaluate("key => localStorage.getItem(key)", mine))["message"] == "typed early"


def test_a_link_names_its_page_and_what_was_named_before_is_not_lost(page: Page, site: str) -> None:
    put(page, site, {key(site, "enquiry"): json.dumps({"about": "Team health check"})})
    page.goto(site + "enquiries/?about=Glossary")
    expect(page.locator("#enquiry-about")).to_have_value("Team health check")
    page.get_by_role("button", name="Put in what the link names").click()
    expect(page.locator("#enquiry-about")).to_have_value("Glossary")
    expect(page.get_by_role("region", name="What you wrote earlier")).to_contain_text("Team health check")
    page.locator("#enquiry-about").fill("The whole guide")
    page.reload()
    expect(page.locator("#enquiry-about")).to_have_value("The whole guide")
