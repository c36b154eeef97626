"""A sheet's file that another program has saved anew: read with the right letters, or refused."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import draft, everything

SHEET = "team-health-check"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
WORDS = "Zoë: “señor”, ½ €"
FILE = draft(SHEET, {SPACE: WORDS})


def choose(page: Page, site: str, content: bytes) -> None:
    page.goto(f"{site}worksheets/{SHEET}/")
    file: Any = {"name": "mine.json", "mimeType": "application/json", "buffer": content}
    page.locator("[data-sheet-file]").set_input_files(files=[file])


@pytest.mark.parametrize(
    "content",
    [
        FILE.encode(),
        FILE.encode("utf-8-sig"),
        FILE.encode("utf-16"),
        FILE.encode("utf-16-le"),
        FILE.encode("utf-16-be"),
        b"\xfe\xff" + FILE.encode("utf-16-be"),
        FILE.replace("\n", "\r\n").encode(),
        json.dumps(json.loads(FILE)).encode("ascii"),
    ],
    ids=[
        "utf-8",
        "with-a-mark",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-16-be-with-a-mark",
        "windows-lines",
        "escapes",
    ],
)
def test_a_file_in_unicode_is_read_with_all_its_letters(page: Page, site: str, content: bytes) -> None:
    choose(page, site, content)
    expect(page.locator(f"[name={SPACE}]")).to_have_value(WORDS)


@pytest.mark.parametrize(
    "content", [FILE.encode("cp1252"), FILE.encode("mac-roman", "replace"), FILE.encode("utf-8")[:-9] + b"\xc3"]
)
def test_a_file_in_another_encoding_is_refused_in_plain_words(page: Page, site: str, content: bytes) -> None:
    choose(page, site, content)
    notice = page.get_by_role("alert").locator("[data-topic=file]")
    expect(notice).to_contain_text("“mine.json” was not opened: another program has saved it with other codes")
    expect(notice).to_contain_text("save it as “UTF-8”")
    expect(page.locator(f"[name={SPACE}]")).to_have_value("")
    assert everything(page) == {}


def test_a_file_that_the_browser_cannot_open_is_told(page: Page, site: str) -> None:
    page.add_init_script("File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))")
    choose(page, site, FILE.encode())
    expect(page.get_by_role("alert").locator("[data-topic=file]")).to_contain_text("the browser cannot open it")
