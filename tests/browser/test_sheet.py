"""A sheet in a real browser: filled in, kept, saved to a file, wiped, opened, printed; with and without JavaScript."""

import io
import json
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.sheets import offered, ready

SHEET = "team-health-check"
PAGE = f"worksheets/{SHEET}/"
KEY = f"alongside:/:sheet:{SHEET}"
LONG = "First line\nsecond line\n" + "words that fill the space and more " * 40


@pytest.fixture
def sheet(page: Page, site: str) -> Page:
    """The sheet, opened for the first time, with its tools shown."""
    page.goto(site + PAGE)
    ready(page)
    return page


def fill(page: Page, text: str = LONG) -> None:
    """Types into a space, ticks a box and rates a statement."""
    page.locator(".sheet textarea").first.fill(text)
    page.locator(".sheet [type=checkbox]").first.check()
    page.get_by_role("radio", name=re.compile("A1.* 4$")).check()


def expect_filled(page: Page, text: str = LONG) -> None:
    expect(page.locator(".sheet textarea").first).to_have_value(text)
    expect(page.locator(".sheet [type=checkbox]").first).to_be_checked()
    expect(page.get_by_role("radio", name=re.compile("A1.* 4$"))).to_be_checked()


def expect_empty(page: Page) -> None:
    expect(page.locator(".sheet textarea").first).to_have_value("")
    expect(page.locator(".sheet [type=checkbox]").first).not_to_be_checked()
    expect(page.get_by_role("radio", name=re.compile("A1.* 4$"))).not_to_be_checked()


def stored(page: Page) -> dict[str, Any] | None:
    """The draft in the browser's storage."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    return json.loads(text) if text else None


def kept(page: Page) -> None:
    """Waits until the page says that what was typed is saved."""
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")


def export(page: Page) -> dict[str, Any]:
    """What "Save to a file" gives."""
    with page.expect_download() as download:
        offered(page, "Save to a file").click()
    assert re.fullmatch(SHEET + r"-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    return dict(json.loads(Path(download.value.path()).read_text("utf-8")))


def choose(page: Page, content: str) -> None:
    """Chooses a file to open."""
    file: Any = {"name": "mine.json", "mimeType": "application/json", "buffer": content.encode()}
    page.locator("[data-sheet-file]").set_input_files(files=[file])


def test_nothing_is_stored_before_the_reader_types(sheet: Page) -> None:
    assert sheet.evaluate("localStorage.length + sessionStorage.length") == 0


def test_what_is_typed_survives_a_reload(sheet: Page) -> None:
    fill(sheet)
    kept(sheet)
    sheet.reload()
    expect_filled(sheet)


def test_what_was_typed_last_is_kept_when_the_page_is_left_at_once(sheet: Page) -> None:
    sheet.locator(".sheet textarea").nth(1).fill("in a hurry")
    sheet.reload()
    expect(sheet.locator(".sheet textarea").nth(1)).to_have_value("in a hurry")


def test_a_file_brings_everything_back_after_a_wipe(sheet: Page) -> None:
    fill(sheet)
    kept(sheet)
    draft = export(sheet)
    assert draft["sheet"] == SHEET and LONG in draft["values"].values()
    offered(sheet, "Clear").click()
    sheet.get_by_role("button", name="Clear it").click()
    expect_empty(sheet)
    assert stored(sheet) is None
    sheet.reload()
    expect_empty(sheet)
    choose(sheet, json.dumps(draft))
    expect_filled(sheet)
    sheet.reload()
    expect_filled(sheet)


def test_clearing_asks_first_and_can_be_undone(sheet: Page) -> None:
    fill(sheet)
    offered(sheet, "Clear").click()
    sheet.keyboard.press("Escape")
    expect_filled(sheet)
    offered(sheet, "Clear").click()
    sheet.get_by_role("button", name="Clear it").click()
    expect_empty(sheet)
    sheet.get_by_role("button", name=re.compile("Undo")).click()
    expect_filled(sheet)


@pytest.mark.parametrize(
    "content",
    [
        "not json",
        '{"a": 1}',
        '{"version": 2}',
        "[]",
        '{"version":1,"sheet":"other","edition":"","saved":"","values":{}}',
    ],
)
def test_a_file_that_cannot_be_opened_changes_nothing(sheet: Page, content: str) -> None:
    fill(sheet)
    choose(sheet, content)
    expect(sheet.get_by_role("alert").locator("[data-topic=file]")).to_contain_text(re.compile(r"\w{4,}"))
    expect_filled(sheet)


def test_answers_to_questions_of_an_earlier_edition_are_kept_and_saved_to_a_file(sheet: Page) -> None:
    draft = {"version": 1, "sheet": SHEET, "edition": "2025-01-01", "saved": "2025-01-01T10:00:00Z"}
    choose(sheet, json.dumps(draft | {"values": {"a-question-now-gone": "An old answer"}}))
    expect(sheet.get_by_role("region", name="From an earlier edition")).to_contain_text("An old answer")
    sheet.reload()
    assert export(sheet)["values"] == {"a-question-now-gone": "An old answer"}


def test_a_broken_draft_is_told_and_its_text_is_kept(sheet: Page) -> None:
    sheet.evaluate("key => localStorage.setItem(key, '{broken')", KEY)
    sheet.goto("about:blank")
    sheet.go_back()
    sheet.reload()
    sheet.locator(".sheet textarea").first.fill("new words")
    kept(sheet)
    with sheet.expect_download() as download:
        sheet.get_by_role("button", name="Download the text").click()
    assert Path(download.value.path()).read_text("utf-8") == "{broken"


def test_storage_that_is_closed_stops_nobody_from_typing(browser: Browser, site: str) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(site + PAGE)
    fill(page)
    expect(page.get_by_role("alert")).to_contain_text(re.compile("(keep|save|store)", re.IGNORECASE))
    expect_filled(page)
    assert faults == []
    context.close()


def test_the_keyboard_fills_it_in_and_enter_sends_nothing(sheet: Page) -> None:
    sheet.locator(".sheet textarea").first.focus()
    sheet.keyboard.type("typed")
    sheet.get_by_role("radio", name=re.compile("A1.* 4$")).focus()
    sheet.keyboard.press("Space")
    sheet.keyboard.press("ArrowRight")
    expect(sheet.get_by_role("radio", name=re.compile("A1.* 5$"))).to_be_checked()
    sheet.keyboard.press("Enter")
    assert sheet.url.endswith(PAGE)


def printed(page: Page) -> str:
    """The text of the page as the browser prints it."""
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf)


def test_it_prints_as_filled_however_long(sheet: Page) -> None:
    fill(sheet, LONG + "the very last words")
    sheet.evaluate("window.print = () => {}")
    offered(sheet, "Print as filled").click()
    text = printed(sheet)
    assert "the very last words" in text
    assert "Save to a file" not in text and "Doubt a page of fours" not in text


def test_it_prints_blank_without_losing_a_word(sheet: Page) -> None:
    fill(sheet)
    sheet.evaluate("window.print = () => {}")
    offered(sheet, "Print blank").click()
    text = printed(sheet)
    assert "words that fill the space" not in text and "My marks" in text
    expect_filled(sheet)


def test_without_javascript_it_can_be_read_printed_and_downloaded(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + PAGE)
    expect(page_without_js.get_by_role("button", name="Clear", exact=True)).not_to_be_visible()
    expect(page_without_js.get_by_text("script is not running")).to_be_visible()
    with page_without_js.expect_download() as download:
        page_without_js.locator(".sheet-menu summary", has_text="Print").click()
        page_without_js.get_by_role("main").get_by_role("link", name=re.compile("A4")).first.click()
    assert download.value.suggested_filename == f"{SHEET}-a4.pdf"
    assert "My marks" in printed(page_without_js)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_a_filled_sheet_and_its_questions_are_accessible(browser: Browser, site: str, palette: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=palette)
    page = context.new_page()
    page.goto(site + PAGE)
    fill(page)
    page.locator("details.facilitator").evaluate("details => details.open = true")
    assert violations(page, palette) == []
    offered(page, "Clear").click()
    assert violations(page, palette) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
