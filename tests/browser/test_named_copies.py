"""Copies of a sheet with names: made, switched, renamed, duplicated, deleted, put back; and what may go wrong."""

import io
import json
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import violations
from tests.browser.kept import FIRST_EDITION, draft, everything, key, put
from tests.browser.sheets import offered, ready
from tests.browser.until import until

SHEET = "team-health-check"
PAGE = f"worksheets/{SHEET}/"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
OTHER = "behind-my-marks--something-i-did-left-undone-part"
ARABIC = "سام، نوفمبر"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
CLOSED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
CUT_NAME = "n" * 60
NAMES = [
    ("  Sam,\n November ", "Sam, November"),
    ("constructor", "constructor"),
    ("__proto__", "__proto__"),
    ("<b>Sam</b><img src=x onerror=alert(1)>", "<b>Sam</b><img src=x onerror=alert(1)>"),
    (ARABIC, ARABIC),
    ("\u202eSam\u2066 x", "Sam x"),
    ("“Sam” & Zoë", "“Sam” & Zoë"),
    ("👩\u200d🚀 Ada", "👩\u200d🚀 Ada"),
    ("\u200b \u2060", "Copy 2"),
    ("", "Copy 2"),
]
NAMES_OF_FILES = [
    ("Sam, November", "sam-november"),
    ("../../CON .. :*?<>|", "con"),
    ("Zoë Ó Dálaigh", "zoe-o-dalaigh"),
    ("नमस्ते", "नमस्ते"),
    ("!!!", ""),
]


def menu(page: Page) -> Any:
    """The menu of copies, opened and filled."""
    ready(page)
    shown = page.locator("[data-copies]")
    if shown.is_hidden():
        offered(page, "Copies").click()
    elif not shown.evaluate("menu => menu.open"):
        shown.locator("summary").click()
    open_now = page.locator("[data-copy-name]").inner_text()  # or the list is the one of last time
    expect(shown.locator("[data-copies-list] a[aria-current]")).to_have_text(open_now)
    return shown


def name(page: Page, act: str, words: str) -> None:
    """Makes, duplicates or renames a copy."""
    menu(page).get_by_role("button", name=act, exact=True).click()
    page.get_by_label(re.compile("^Name of")).fill(words)
    page.keyboard.press("Enter")


def switch(page: Page, words: str) -> None:
    menu(page).get_by_role("link", name=words, exact=True).click()
    is_open(page, words)


def is_open(page: Page, words: str) -> None:
    expect(page.locator("[data-copy-name]")).to_have_text(words)


def listed(page: Page) -> list[str]:
    return list(menu(page).locator("[data-copies-list] a").all_inner_texts())


def said(page: Page, words: str) -> None:
    expect(page.locator("[data-sheet-status]")).to_contain_text(words)


def space(page: Page, field: str = SPACE) -> Any:
    return page.locator(f"[name={field}]")


def drafts(page: Page) -> dict[str, Any]:
    """What is kept of the sheet, by the copy's name."""
    texts = {stored: text for stored, text in everything(page).items() if f":sheet:{SHEET}" in stored}
    found = {stored: json.loads(text) for stored, text in texts.items() if not stored.endswith(":unreadable")}
    return {text.get("name", ""): text["values"] for text in found.values()}


@pytest.fixture
def sheet(page: Page, site: str) -> Page:
    """A sheet with words on its first copy, and an empty copy for Sam, which is open."""
    page.goto(site + PAGE)
    space(page).fill("first words")
    name(page, "New copy", "Sam, November")
    is_open(page, "Sam, November")
    return page


def test_with_one_copy_without_a_name_nothing_of_it_shows_but_a_button(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    ready(page)
    expect(page.locator("[data-copies]")).to_be_hidden()
    space(page).fill("words")
    said(page, "Saved")
    assert list(everything(page)) == [key(site, f"sheet:{SHEET}")]
    assert set(json.loads(everything(page)[key(site, f"sheet:{SHEET}")])) == {
        *("version", "sheet", "edition", "saved", "values")
    }
    assert page.evaluate("performance.getEntriesByType('resource').every(({name}) => !name.includes('copies-menu'))")
    assert listed(page) == ["First copy"]
    expect(menu(page).get_by_role("button", name="Delete")).to_be_hidden()


def test_without_scripts_nothing_of_it_shows(page_without_js: Page, site: str) -> None:
    page_without_js.goto(f"{site}{PAGE}?copy=abc123")
    expect(page_without_js.locator("[data-copies]")).to_be_hidden()
    page_without_js.locator(".sheet-menu summary", has_text="More").click()
    expect(page_without_js.get_by_role("button", name="Copies")).to_be_hidden()


def test_a_new_copy_is_blank_and_both_are_kept(sheet: Page) -> None:
    expect(space(sheet)).to_have_value("")
    said(sheet, "“Sam, November” is open: empty")
    space(sheet).fill("Sam's words")
    space(sheet, OTHER).fill("more")
    assert listed(sheet) == ["First copy", "Sam, November"]
    about = menu(sheet).locator("[data-copies-list] span").all_inner_texts()
    assert [text.split(" places")[0].split()[0] for text in about] == ["1", "2"]
    assert all(re.search(r"changed \d+ \w+ 20\d\d$", text) for text in about)
    assert drafts(sheet) == {"": {SPACE: "first words"}, "Sam, November": {SPACE: "Sam's words", OTHER: "more"}}
    sheet.reload()
    expect(space(sheet)).to_have_value("Sam's words")
    is_open(sheet, "Sam, November")


def test_one_switches_by_the_list_and_by_back_and_forward(sheet: Page, site: str) -> None:
    space(sheet).fill("Sam's words")
    switch(sheet, "First copy")  # before it was saved
    expect(space(sheet)).to_have_value("first words")
    expect(sheet).to_have_url(site + PAGE)
    expect(sheet.locator("[data-copies] summary")).to_be_focused()
    sheet.go_back()
    expect(space(sheet)).to_have_value("Sam's words")
    is_open(sheet, "Sam, November")
    sheet.go_back()
    expect(space(sheet)).to_have_value("first words")
    space(sheet).fill("first words, and more")
    sheet.go_forward()
    expect(space(sheet)).to_have_value("Sam's words")
    assert drafts(sheet)[""] == {SPACE: "first words, and more"}


def test_a_copy_can_be_bookmarked_and_what_else_stands_in_the_address_stays(sheet: Page, site: str) -> None:
    space(sheet).fill("Sam's words")
    (copy,) = re.findall(r"\?copy=([a-z0-9]{6})$", sheet.url)
    sheet.goto(f"{site}{PAGE}?path=first-weeks&done=1.3&copy={copy}#sheet")
    expect(space(sheet)).to_have_value("Sam's words")
    switch(sheet, "First copy")
    expect(sheet).to_have_url(f"{site}{PAGE}?path=first-weeks&done=1.3#sheet")
    switch(sheet, "Sam, November")
    expect(sheet).to_have_url(f"{site}{PAGE}?path=first-weeks&done=1.3&copy={copy}#sheet")
    sheet.evaluate("location.hash = 'agenda'")
    is_open(sheet, "Sam, November")


@pytest.mark.parametrize("asked", ["zzzzzz", "constructor", "<b>", "first", "%00", "x" * 900])
def test_an_address_of_an_unknown_copy_opens_the_first_and_says_so(sheet: Page, site: str, asked: str) -> None:
    sheet.goto(f"{site}{PAGE}?copy={asked}&path=a")
    expect(space(sheet)).to_have_value("first words")
    expect(sheet.get_by_role("alert")).to_contain_text(
        "does not keep the copy that the address asks for, so “First copy” is open"
    )
    expect(sheet).to_have_url(f"{site}{PAGE}?path=a")
    switch(sheet, "Sam, November")
    expect(sheet.get_by_role("alert")).not_to_contain_text("does not keep")


def test_a_copy_is_duplicated(sheet: Page) -> None:
    space(sheet).fill("Sam's words")
    sheet.locator(".sheet [type=checkbox]").first.check()
    menu(sheet).get_by_role("button", name="Duplicate").click()
    expect(sheet.get_by_label("Name of the second copy")).to_be_focused()
    sheet.keyboard.press("Enter")  # with the name that stands there
    is_open(sheet, "Sam, November (2)")
    expect(space(sheet)).to_have_value("Sam's words")
    space(sheet).fill("December")
    said(sheet, "Saved")
    kept = drafts(sheet)
    assert kept["Sam, November"][SPACE] == "Sam's words" and kept["Sam, November (2)"][SPACE] == "December"
    assert set(kept["Sam, November"]) == set(kept["Sam, November (2)"])


def test_a_copy_is_renamed_and_every_place_shows_it(sheet: Page) -> None:
    space(sheet).fill("words")
    name(sheet, "Rename", "Mia")
    is_open(sheet, "Mia")
    said(sheet, "called “Mia”")
    expect(sheet.locator("[data-copies] summary")).to_be_focused()
    assert sheet.title().startswith("Mia · Team health check")
    assert set(drafts(sheet)) == {"", "Mia"}
    sheet.reload()
    is_open(sheet, "Mia")
    assert listed(sheet) == ["First copy", "Mia"]


def test_the_first_copy_may_have_a_name_and_lose_it_again(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    name(page, "Rename", "Sam")
    is_open(page, "Sam")
    assert drafts(page) == {"Sam": {}}
    assert list(everything(page)) == [key(site, f"sheet:{SHEET}")]
    page.reload()
    is_open(page, "Sam")
    name(page, "Rename", "")
    is_open(page, "First copy")
    assert everything(page) == {}


def test_asking_for_a_name_can_be_left(sheet: Page) -> None:
    for leave in ("Escape", "Cancel"):
        menu(sheet).get_by_role("button", name="Rename").click()
        sheet.get_by_label("Name of this copy").fill("Not this")
        if leave == "Escape":
            sheet.keyboard.press("Escape")
        else:
            menu(sheet).get_by_role("button", name="Cancel").click()
        expect(sheet.locator("[data-copies] summary")).to_be_focused()
        is_open(sheet, "Sam, November")
        expect(menu(sheet).locator("form")).to_be_hidden()


def test_a_deleted_copy_is_put_back_letter_for_letter(sheet: Page) -> None:
    space(sheet).fill("Sam's words")
    said(sheet, "Saved")
    before, address = everything(sheet), sheet.url
    menu(sheet).get_by_role("button", name="Delete").click()
    said(sheet, "“Sam, November” was deleted, and “First copy” is open")
    expect(space(sheet)).to_have_value("first words")
    assert set(drafts(sheet)) == {""}
    assert "Sam" not in "".join(everything(sheet).values()) and sheet.evaluate("sessionStorage.length") == 0
    space(sheet).fill("first words, typed on")
    sheet.get_by_role("button", name="Undo: put it back").click()
    is_open(sheet, "Sam, November")
    expect(space(sheet)).to_have_value("Sam's words")
    expect(sheet).to_have_url(address)
    expect(sheet.locator("[data-copies] summary")).to_be_focused()
    after = everything(sheet)
    assert all(after[stored] == text for stored, text in before.items() if ":copy:" in stored)
    assert drafts(sheet)[""] == {SPACE: "first words, typed on"}


def test_undo_stands_until_the_next_deletion(sheet: Page) -> None:
    name(sheet, "New copy", "Mia")
    menu(sheet).get_by_role("button", name="Delete").click()
    switch(sheet, "Sam, November")
    undo = sheet.locator("[data-topic=deleted]")
    expect(undo).to_contain_text("“Mia” was deleted")
    menu(sheet).get_by_role("button", name="Delete").click()
    expect(undo).to_have_count(1)
    expect(undo).to_contain_text("“Sam, November” was deleted")


def test_the_first_copy_is_deleted_and_the_plain_address_opens_the_next(sheet: Page, site: str) -> None:
    space(sheet).fill("Sam's words")
    switch(sheet, "First copy")
    menu(sheet).get_by_role("button", name="Delete").click()
    is_open(sheet, "Sam, November")
    sheet.goto(site + PAGE)
    is_open(sheet, "Sam, November")
    expect(space(sheet)).to_have_value("Sam's words")
    expect(sheet).to_have_url(re.compile(r"\?copy="))


def test_what_took_the_place_of_a_deleted_copy_stays_when_that_is_put_back(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    name(page, "Rename", "Sam")
    space(page).fill("Sam's words")
    menu(page).get_by_role("button", name="Delete").click()
    is_open(page, "First copy")
    space(page).fill("new words")
    page.get_by_role("button", name="Undo: put it back").click()
    expect(space(page)).to_have_value("Sam's words")
    assert drafts(page) == {"": {SPACE: "new words"}, "Sam": {SPACE: "Sam's words"}}


def test_clear_empties_the_open_copy_alone(sheet: Page) -> None:
    space(sheet).fill("Sam's words")
    offered(sheet, "Clear").click()
    sheet.get_by_role("button", name="Clear it").click()
    expect(space(sheet)).to_have_value("")
    assert drafts(sheet) == {"": {SPACE: "first words"}, "Sam, November": {}}
    sheet.get_by_role("button", name="Undo: put it back").click()
    assert drafts(sheet)["Sam, November"] == {SPACE: "Sam's words"}


def test_an_undo_of_one_copy_never_reaches_another(sheet: Page) -> None:
    space(sheet).fill("Sam's words")
    offered(sheet, "Clear").click()
    sheet.get_by_role("button", name="Clear it").click()
    switch(sheet, "First copy")
    expect(sheet.get_by_role("button", name="Undo: put it back")).to_have_count(0)
    expect(space(sheet)).to_have_value("first words")


@pytest.mark.parametrize(("typed", "kept"), NAMES)
def test_a_name_of_any_kind_is_a_line_of_words(sheet: Page, typed: str, kept: str) -> None:
    menu(sheet).get_by_role("button", name="Rename").click()
    field = sheet.get_by_label("Name of this copy")
    field.evaluate("(field, text) => { field.value = text }", typed)
    if not kept.startswith("Copy"):
        sheet.keyboard.press("Enter")
        is_open(sheet, kept)
        assert sheet.title().startswith(f"{kept} · ")
        assert kept in drafts(sheet)
        sheet.reload()
        is_open(sheet, kept)
        assert kept in listed(sheet)
    menu(sheet).get_by_role("button", name="Delete").click()
    name(sheet, "New copy", typed.strip())
    is_open(sheet, kept)
    assert sheet.locator(".sheet-bar b, img[src=x]").count() == 0


def test_a_name_is_cut_and_no_two_copies_share_one(sheet: Page, site: str) -> None:
    for wanted in (CUT_NAME, f"{'n' * 56} (2)", f"{'n' * 56} (3)"):
        name(sheet, "New copy", CUT_NAME)
        is_open(sheet, wanted)
    name(sheet, "New copy", "SAM, november")
    is_open(sheet, "SAM, november (2)")
    name(sheet, "Rename", "SAM, november (2)")
    is_open(sheet, "SAM, november (2)")
    stored = json.loads(draft(SHEET, {SPACE: "x"})) | {"name": f"a\u0000b\u202e<i>{'w' * 5_000}"}
    put(sheet, site, {key(site, f"sheet:{SHEET}:copy:foreig"): json.dumps(stored)})
    sheet.goto(f"{site}{PAGE}?copy=foreig")
    is_open(sheet, "a b<i>" + "w" * 54)
    assert sheet.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_two_tabs_of_two_copies_write_nothing_in_common(sheet: Page, site: str) -> None:
    other = sheet.context.new_page()
    other.goto(site + PAGE)
    expect(space(other)).to_have_value("first words")
    space(sheet).fill("Sam's words")
    space(other).fill("first words, and more")
    said(sheet, "Saved")
    said(other, "Saved")
    expect(space(sheet)).to_have_value("Sam's words")
    assert drafts(sheet) == {"": {SPACE: "first words, and more"}, "Sam, November": {SPACE: "Sam's words"}}


def test_two_tabs_of_one_copy_keep_each_field_s_last_change_and_its_name(sheet: Page) -> None:
    other = sheet.context.new_page()
    other.goto(sheet.url)
    space(other, OTHER).fill("from the other tab")
    name(sheet, "Rename", "Mia")
    space(sheet).fill("from this tab")
    for tab in (sheet, other):
        expect(space(tab)).to_have_value("from this tab")
        expect(space(tab, OTHER)).to_have_value("from the other tab")
        is_open(tab, "Mia")
    space(other).fill("typed on in the other tab")
    expect(space(sheet)).to_have_value("typed on in the other tab")
    assert drafts(sheet)["Mia"] == {SPACE: "typed on in the other tab", OTHER: "from the other tab"}


def test_a_copy_deleted_in_one_tab_can_be_put_back_in_the_other(sheet: Page) -> None:
    space(sheet).fill("Sam's words")
    said(sheet, "Saved")
    other = sheet.context.new_page()
    other.goto(sheet.url)
    expect(space(other)).to_have_value("Sam's words")
    menu(sheet).get_by_role("button", name="Delete").click()
    expect(other.locator("[data-topic=undo]")).to_contain_text("“Sam, November” was deleted in another tab")
    expect(space(other)).to_have_value("")
    other.get_by_role("button", name="Undo: put it back").click()
    expect(space(other)).to_have_value("Sam's words")
    assert drafts(sheet)["Sam, November"] == {SPACE: "Sam's words"}


def test_a_copy_made_in_another_tab_shows_in_the_bar(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    ready(page)
    other = page.context.new_page()
    other.goto(site + PAGE)
    name(other, "New copy", "Mia")
    expect(page.locator("[data-copies]")).to_be_visible()
    assert listed(page) == ["First copy", "Mia"]


@pytest.mark.parametrize("script", [FULL, CLOSED], ids=["full", "closed"])
def test_a_browser_that_keeps_nothing_says_so_and_what_is_typed_stays(page: Page, site: str, script: str) -> None:
    page.add_init_script(script)
    page.goto(site + PAGE)
    for act in ("New copy", "Duplicate"):
        name(page, act, "Sam")
        expect(page.locator("[data-topic=copy]")).to_contain_text("That was not done: this browser")
        is_open(page, "First copy")
    space(page).fill("typed")
    name(page, "New copy", "Sam")
    expect(space(page)).to_have_value("typed")
    expect(page.locator("[data-topic=storage]")).to_contain_text("not saved")


def test_a_full_storage_opens_no_other_copy_and_one_can_delete_to_make_room(sheet: Page) -> None:
    sheet.evaluate("localStorage.setItem('filler', 'x'.repeat(4_900_000))")
    space(sheet).evaluate("""field => {
        field.value = 'y'.repeat(400_000);
        field.dispatchEvent(new Event('input', {bubbles: true}));
    }""")
    menu(sheet).get_by_role("link", name="First copy").click()
    expect(sheet.locator("[data-topic=copy]")).to_contain_text("No other copy was opened")
    is_open(sheet, "Sam, November")
    menu(sheet).get_by_role("button", name="Delete").click()
    is_open(sheet, "First copy")
    sheet.get_by_role("button", name="Undo: put it back").click()
    expect(sheet.locator("[data-topic=copy]")).to_contain_text("no room left")
    sheet.evaluate("localStorage.removeItem('filler')")
    sheet.get_by_role("button", name="Undo: put it back").click()
    is_open(sheet, "Sam, November")
    assert space(sheet).evaluate("field => field.value.length") == 400_000


def test_a_store_of_the_first_edition_is_the_first_copy_and_stays_as_it_is(page: Page, site: str) -> None:
    put(page, site, FIRST_EDITION)
    for sheet in ("team-health-check", "straight-talk-planner", "partnership-agreement"):
        former = FIRST_EDITION[f"alongside:sheet:{sheet}"]
        page.goto(f"{site}worksheets/{sheet}/")
        name(page, "New copy", "Sam, November")
        is_open(page, "Sam, November")
        space = page.locator(".sheet textarea").first
        space.fill("Sam's words")
        said(page, "Saved")
        assert everything(page)[key(site, f"sheet:{sheet}")] == former
        page.goto(f"{site}worksheets/{sheet}/")
        is_open(page, "First copy")
        until(page, "former => Object.values({...localStorage}).includes(former)", arg=former)


def test_an_older_edition_reads_the_first_copy(sheet: Page, site: str) -> None:
    switch(sheet, "First copy")
    name(sheet, "Rename", "Mia")
    stored = json.loads(everything(sheet)[key(site, f"sheet:{SHEET}")])
    assert (stored["version"], stored["sheet"], stored["values"]) == (1, SHEET, {SPACE: "first words"})


def test_a_copy_that_cannot_be_read_is_listed_offered_and_kept(sheet: Page, site: str) -> None:
    mine = key(site, f"sheet:{SHEET}:copy:broken")
    sheet.evaluate("key => localStorage.setItem(key, '{broken')", mine)
    entry = menu(sheet).locator("[data-copies-list] li", has_text="Copy without a name")
    expect(entry).to_contain_text("cannot be read")
    entry.get_by_role("link").click()
    expect(sheet.locator("[data-topic=unreadable]")).to_contain_text("cannot be read")
    space(sheet).fill("new words")
    said(sheet, "Saved")
    assert everything(sheet)[f"{mine}:unreadable"] == "{broken"
    menu(sheet).get_by_role("button", name="Delete").click()
    is_open(sheet, "First copy")
    assert not [stored for stored in everything(sheet) if stored.startswith(mine)]
    sheet.get_by_role("button", name="Undo: put it back").click()
    assert everything(sheet)[f"{mine}:unreadable"] == "{broken"


def saved(page: Page) -> tuple[str, dict[str, Any]]:
    """The name and content of the file that "Save to a file" gives."""
    with page.expect_download() as download:
        offered(page, "Save to a file").click()
    return download.value.suggested_filename, json.loads(Path(download.value.path()).read_text("utf-8"))


def choose(page: Page, content: Any, file: str = "mine.json") -> None:
    chosen: Any = {"name": file, "mimeType": "application/json", "buffer": json.dumps(content).encode()}
    page.locator("[data-sheet-file]").set_input_files(files=[chosen])


@pytest.mark.parametrize(("words", "part"), NAMES_OF_FILES)
def test_the_name_stands_in_the_file_and_in_its_name(sheet: Page, words: str, part: str) -> None:
    name(sheet, "Rename", words)
    space(sheet).fill("Sam's words")
    file, content = saved(sheet)
    assert re.fullmatch(rf"{SHEET}{part and '-' + part}-\d{{4}}-\d\d-\d\d\.json", file)
    assert content["name"] == words and content["values"] == {SPACE: "Sam's words"}


def test_a_file_opened_beside_words_is_a_copy_of_its_own(sheet: Page) -> None:
    space(sheet).fill("Sam's words")
    _, content = saved(sheet)
    choose(sheet, content)
    is_open(sheet, "Sam, November (2)")
    expect(space(sheet)).to_have_value("Sam's words")
    expect(sheet.locator("[data-topic=file]")).to_contain_text("“mine.json” was opened as a copy of its own")
    choose(sheet, json.loads(draft(SHEET, {SPACE: "of a former edition"})), "Letzte Woche.json")
    is_open(sheet, "Letzte Woche")
    assert set(drafts(sheet)) == {"", "Sam, November", "Sam, November (2)", "Letzte Woche"}


def test_a_file_opened_on_an_empty_copy_fills_it_and_names_it_where_it_has_none(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    ready(page)
    choose(page, json.loads(draft(SHEET, {SPACE: "Mia's words"})) | {"name": "Mia"})
    is_open(page, "Mia")
    assert drafts(page) == {"Mia": {SPACE: "Mia's words"}}
    page.get_by_role("button", name="Undo: put back what was here").click()
    expect(space(page)).to_have_value("")
    is_open(page, "First copy")
    assert everything(page) == {}


def test_a_file_asks_before_it_replaces_where_no_copy_can_be_kept(page: Page, site: str) -> None:
    page.add_init_script(FULL)
    page.goto(site + PAGE)
    space(page).fill("mine")
    choose(page, json.loads(draft(SHEET, {SPACE: "the file's"})))
    page.get_by_role("button", name="Keep what is here").click()
    expect(space(page)).to_have_value("mine")
    choose(page, json.loads(draft(SHEET, {SPACE: "the file's"})))
    page.get_by_role("button", name="Replace it").click()
    expect(space(page)).to_have_value("the file's")
    page.get_by_role("button", name="Undo: put back what was here").click()
    expect(space(page)).to_have_value("mine")


def printed(page: Page) -> str:
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(leaf.get_textpage().get_text_bounded().split()) for leaf in pdf)


def test_the_name_stands_on_paper_beside_the_title_but_not_on_a_blank(sheet: Page) -> None:
    sheet.evaluate("window.print = () => {}")
    space(sheet).fill("Sam's words")
    text = printed(sheet)
    title = text.replace(" ", "").index("Teamhealthcheck")  # whose letters stand close
    assert title < text.index("Sam, November") < text.index(" minutes") < text.index("Sam's words")
    assert "Copy:" not in text and "New copy" not in text
    offered(sheet, "Print blank").click()
    assert "Sam, November" not in printed(sheet)


def test_a_booklet_prints_the_first_copy_that_is_there(sheet: Page, site: str) -> None:
    space(sheet).fill("Sam's words")
    switch(sheet, "First copy")
    menu(sheet).get_by_role("button", name="Delete").click()
    sheet.add_init_script("window.print = () => {}")
    sheet.goto(site + f"booklet/?items={SHEET}")
    sheet.get_by_label("Put it in").check()
    sheet.get_by_role("button", name="Print as one document").click()
    expect(sheet.locator("body")).to_have_attribute("data-booklet-ready", "")
    expect(sheet.locator(f"#part-{SHEET} .written", has_text="Sam's words")).to_have_count(1)


def test_a_menu_that_cannot_be_loaded_says_so_and_is_tried_again(page: Page, site: str) -> None:
    page.route("**/copies-menu.js", lambda route: route.abort())
    page.goto(site + PAGE)
    offered(page, "Copies").click()
    expect(page.locator("[data-topic=copy]")).to_contain_text("could not be loaded")
    page.unroute("**/copies-menu.js")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_in_the_menu(browser: Browser, site: str, palette: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=palette)
    page = context.new_page()
    page.goto(site + PAGE)
    name(page, "New copy", CUT_NAME)
    is_open(page, CUT_NAME)
    menu(page).get_by_role("button", name="Rename").click()
    assert violations(page, palette) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    menu(page).get_by_role("button", name="Delete").click()
    assert violations(page, palette) == []
    context.close()


def test_what_is_pressed_before_the_menu_has_come_is_done_when_it_has(page: Page, site: str) -> None:
    held: list[Route] = []
    page.route("**/copies-menu.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page.goto(site + PAGE)
    with page.expect_request("**/copies-menu.js"):
        offered(page, "Copies").click()
    page.get_by_role("button", name="New copy").click()
    expect(page.get_by_label("Name of the new copy")).to_be_hidden()
    held[0].continue_()
    expect(page.get_by_label("Name of the new copy")).to_be_visible()
