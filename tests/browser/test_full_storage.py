"""Answers of any length, and a storage that is full or closed: kept, or said at once and for as long as it lasts."""

import json

from playwright.sync_api import Page, expect

from tests.browser.kept import draft, key, put, values
from tests.browser.sheets import offered
from tests.browser.until import until

SHEET = "team-health-check"
PAGE = f"worksheets/{SHEET}/"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
OTHER = "behind-my-marks--something-i-did-left-undone-part"
LONG = 2_100_000
REFUSE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


def type_long(page: Page, name: str, count: int) -> None:
    page.locator(f"[name={name}]").evaluate(
        """(field, count) => {
            field.value = 'x'.repeat(count);
            field.dispatchEvent(new Event('input', {bubbles: true}));
        }""",
        count,
    )


def test_an_answer_of_two_million_letters_is_kept_saved_to_a_file_and_opened(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    type_long(page, SPACE, LONG)
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
    page.reload()
    expect(page.get_by_text("Restored from this browser")).to_be_visible()
    assert page.locator(f"[name={SPACE}]").evaluate("field => field.value.length") == LONG
    with page.expect_download() as download:
        offered(page, "Save to a file").click()
    path = download.value.path()
    offered(page, "Clear").click()
    page.get_by_role("button", name="Clear it").click()
    page.locator("[data-sheet-file]").set_input_files(path)
    expect(page.get_by_text("was opened")).to_be_visible()
    assert page.locator(f"[name={SPACE}]").evaluate("field => field.value.length") == LONG


def test_an_answer_that_has_no_room_is_told_while_it_lasts_and_what_was_kept_stays(page: Page, site: str) -> None:
    mine = key(site, f"sheet:{SHEET}")
    put(page, site, {mine: draft(SHEET, {OTHER: "kept before"})})
    page.goto(site + PAGE)
    notice = page.get_by_role("alert").locator("[data-topic=storage]")
    type_long(page, SPACE, 6_000_000)
    expect(notice).to_contain_text("no room left")
    page.locator(f"[name={OTHER}]").fill("kept before, and more")
    page.wait_for_timeout(700)
    expect(notice).to_be_visible()
    assert values(page, mine) == {OTHER: "kept before"}
    type_long(page, SPACE, 10)
    expect(notice).to_have_count(0)
    assert values(page, mine) == {SPACE: "x" * 10, OTHER: "kept before, and more"}


def test_a_refusal_is_read_out_once(page: Page, site: str) -> None:
    page.add_init_script(REFUSE)
    page.goto(site + PAGE)
    page.locator(f"[name={SPACE}]").fill("one")
    notice = page.get_by_role("alert").locator("[data-topic=storage]")
    notice.evaluate("notice => { notice.dataset.first = '' }")
    page.locator(f"[name={SPACE}]").fill("two")
    page.wait_for_timeout(700)
    expect(notice).to_have_attribute("data-first", "")


def test_an_enquiry_says_that_it_is_not_kept_for_as_long_as_that_lasts(page: Page, site: str) -> None:
    page.add_init_script(f"if (!sessionStorage.length) {REFUSE}")
    page.goto(site + "enquiries/")
    page.locator("#enquiry-message").fill("Lost if I leave")
    note = page.locator("[data-note=blocked]")
    expect(note).to_be_visible()
    expect(page.locator("[data-kept]")).to_be_hidden()
    page.locator("[data-copy]").first.click()  # says what is missing, and other notes come and go
    page.wait_for_timeout(400)
    expect(note).to_be_visible()
    page.evaluate("delete Storage.prototype.setItem")
    page.evaluate("Storage.prototype.setItem = function (key, text) { this[key] = text }")
    page.locator("#enquiry-message").fill("Kept again")
    expect(note).to_be_hidden()
    expect(page.locator("[data-kept]")).to_be_visible()


def test_a_booklet_that_has_no_room_lives_in_the_address(page: Page, site: str) -> None:
    put(page, site, {key(site, "booklet"): json.dumps({"version": 1, "items": [SHEET]})})
    page.add_init_script(REFUSE)
    page.goto(site + "booklet/")
    page.get_by_label("Title", exact=True).fill("Our quarter")
    expect(page.get_by_role("alert").locator("[data-topic=storage]")).to_contain_text("no room left")
    page.get_by_label("For whom", exact=True).fill("Zoë")
    until(page, "location.hash.includes('Zo')")
    expect(page.get_by_label("Title", exact=True)).to_have_value("Our quarter")
