"""Answers in Arabic and Hebrew run from right to left wherever they are typed and read, on screen and on paper."""

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kept import draft, key, put

SHEET = "team-health-check"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
ARABIC = "تأخرت في إبلاغ الفريق"
HEBREW = "דיברנו על זה ביום שני"


def direction(part: Locator) -> str:
    return str(part.evaluate("part => getComputedStyle(part).direction"))


@pytest.mark.parametrize(
    "page_of", ["worksheets/team-health-check/", "checklists/first-month-leader/", "enquiries/", "booklet/"]
)
def test_every_field_for_words_takes_its_direction_from_them(page: Page, site: str, page_of: str) -> None:
    page.goto(site + page_of, wait_until="networkidle")
    fields = page.locator("textarea, input:is([type=text], [type=search], [type=email], :not([type])):not([readonly])")
    without = fields.evaluate_all("all => all.filter(field => field.dir !== 'auto').map(field => field.outerHTML)")
    assert [field for field in without if "enquiry-homepage" not in field] == []


def test_a_sheet_shows_and_prints_them_from_right_to_left(page: Page, site: str) -> None:
    values = {SPACE: f"{ARABIC}\nand in English", "a-question-now-gone": HEBREW}
    put(page, site, {key(site, f"sheet:{SHEET}"): draft(SHEET, values)})
    page.goto(f"{site}worksheets/{SHEET}/")
    field = page.locator(f"[name={SPACE}]")
    expect(field).to_have_value(values[SPACE])
    assert direction(field) == "rtl"
    page.emulate_media(media="print")
    copy = page.locator(".written", has_text=ARABIC)
    assert direction(copy) == "rtl"
    assert copy.evaluate("copy => getComputedStyle(copy).unicodeBidi") == "plaintext", "each line by its own words"
    assert direction(page.locator(".sheet-earlier dd")) == "rtl"
    assert direction(page.locator(".sheet-earlier dt")) == "ltr"


def test_an_enquiry_shows_them_from_right_to_left(page: Page, site: str) -> None:
    put(page, site, {key(site, "enquiry"): json.dumps({"message": ARABIC, "name": HEBREW, "topic": "فاكس"})})
    page.goto(site + "enquiries/")
    assert direction(page.locator("#enquiry-message")) == direction(page.locator("#enquiry-name")) == "rtl"
    assert direction(page.locator(".enquiry__earlier dd")) == "rtl"


def test_a_booklet_shows_and_prints_them_from_right_to_left(page: Page, site: str) -> None:
    booklet = {"version": 1, "items": [SHEET], "title": ARABIC, "name": HEBREW, "date": ""}
    put(page, site, {key(site, "booklet"): json.dumps(booklet)})
    put(page, site, {key(site, f"sheet:{SHEET}"): draft(SHEET, {SPACE: ARABIC})})
    page.add_init_script("window.print = () => {}")
    page.goto(site + "booklet/")
    for label in ("Title", "For whom"):
        assert direction(page.get_by_label(label, exact=True)) == "rtl"
    page.get_by_label("Put it in").check()
    page.get_by_role("button", name="Print as one document").click()
    expect(page.locator("body")).to_have_attribute("data-booklet-ready", "")
    page.emulate_media(media="print")
    for part in (".booklet-cover__title", ".booklet-cover__for >> nth=0", ".booklet-part .written:not(:empty)"):
        assert direction(page.locator(part).first) == "rtl", part


def test_a_file_name_does_not_turn_the_sentence_around_it(page: Page, site: str) -> None:
    page.goto(f"{site}worksheets/{SHEET}/")
    file: Any = {"name": f"{HEBREW}.json", "mimeType": "application/json", "buffer": b"{"}
    page.locator("[data-sheet-file]").set_input_files(files=[file])
    notice = page.get_by_role("alert").locator("[data-topic=file] p")
    expect(notice).to_contain_text(f"“{HEBREW}.json” was not opened")
    assert notice.locator("bdi").first.inner_text() == f"{HEBREW}.json"
