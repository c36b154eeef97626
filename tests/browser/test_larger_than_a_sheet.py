"""Foreign data that is larger than what can hold it: read as far as it fits, told, and nothing typed is lost."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import draft, everything, key, put, values
from tests.browser.sheets import ready
from tests.browser.until import until

SHEET = "team-health-check"
PAGE = f"worksheets/{SHEET}/"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
OTHER = "behind-my-marks--something-i-did-left-undone-part"
MANY = {f"k{number}": "x" for number in range(70_000)}
PROTOTYPE = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"]
DEEP = 100_000


def choose(page: Page, content: str, name: str = "answers.json") -> None:
    file: Any = {"name": name, "mimeType": "application/json", "buffer": content.encode()}
    page.locator("[data-sheet-file]").set_input_files(files=[file])


def said(page: Page, topic: str) -> str:
    shown = page.get_by_role("alert").locator(f"[data-topic={topic}]")
    expect(shown).to_be_visible(timeout=20_000)
    return shown.inner_text()


@pytest.mark.parametrize("where", ["first", "last"])
def test_a_file_of_seventy_thousand_unknown_entries_loses_no_answer(page: Page, site: str, where: str) -> None:
    page.goto(site + PAGE)
    page.locator(f"[name={OTHER}]").fill("mine")
    page.locator(f"[name={OTHER}]").blur()
    good = {SPACE: "good"}
    choose(page, draft(SHEET, MANY | good if where == "last" else good | MANY))
    assert "69,500 more were passed over" in said(page, "file")
    expect(page.locator(f"[name={SPACE}]")).to_have_value("good")
    page.locator(f"[name={SPACE}]").fill("good, and typed on")
    page.wait_for_timeout(700)
    page.reload()
    expect(page.locator(f"[name={SPACE}]")).to_have_value("good, and typed on")
    page.goto(site + PAGE)
    expect(page.locator(f"[name={OTHER}]")).to_have_value("mine")
    page.goto(f"{site}{PAGE}?copy=")
    page.locator(f"[name={OTHER}]").fill("")
    choose(page, draft(SHEET, MANY))
    assert "69,500 more were passed over" in said(page, "undo")
    page.get_by_role("button", name="Undo: put back what was here").click()
    expect(page.locator(".sheet-earlier")).to_be_hidden()


def test_a_store_of_seventy_thousand_entries_loads_and_nothing_in_it_is_lost(page: Page, site: str) -> None:
    mine, stored = key(site, f"sheet:{SHEET}"), draft(SHEET, MANY | {SPACE: "good"})
    put(page, site, {mine: stored})
    page.goto(site + PAGE)
    expect(page.locator(f"[name={SPACE}]")).to_have_value("good")
    assert "69,500 entries were passed over" in said(page, "unreadable")
    page.locator(f"[name={OTHER}]").fill("typed")
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
    assert values(page, mine)[OTHER] == "typed"
    assert everything(page)[f"{mine}:unreadable"] == stored
    page.reload()
    expect(page.locator(f"[name={OTHER}]")).to_have_value("typed")
    page.get_by_role("button", name="Delete it").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete it").click()
    until(page, "key => localStorage.getItem(key) === null", arg=f"{mine}:unreadable")


def test_a_store_of_the_first_edition_that_is_too_large_moves_whole(page: Page, site: str) -> None:
    mine, stored = key(site, f"sheet:{SHEET}"), draft(SHEET, MANY | {SPACE: "good"})
    put(page, site, {f"alongside:sheet:{SHEET}": stored, mine: draft(SHEET, {OTHER: "newer"})})
    page.goto(site + PAGE)
    expect(page.locator(f"[name={SPACE}]")).to_have_value("good")
    expect(page.locator(f"[name={OTHER}]")).to_have_value("newer")
    assert stored in everything(page).values()


@pytest.mark.parametrize(
    "content",
    [
        '{"version": %s, "sheet": "x", "values": {}}' % ("[" * DEEP + "]" * DEEP),
        '{"version": 1, "sheet": "team-health-check", "values": {"x": %s}}' % ("[" * DEEP + "]" * DEEP),
        '{"version": 1, "sheet": "%s", "values": {}}' % ("s" * 2_000_000),
        '{"version": 1, "sheet": "team-health-check", "values": {"%s": 3}}' % ("“" * 500_000),
        '{"version": "%s", "sheet": "x", "values": {}}' % ("“a”" * 300_000),
        '{"version": 1, "sheet": "team-health-check", "values": {"x": "%s"}}' % ("w" * 6_000_000),
        "[" * 1_000_000,
        json.dumps(list(range(300_000))),
    ],
    ids=["deep version", "deep value", "long sheet", "long name", "long version", "long value", "deep", "array"],
)
def test_a_file_that_no_sheet_can_hold_is_refused_in_a_few_words(page: Page, site: str, content: str) -> None:
    page.goto(site + PAGE)
    page.locator(f"[name={SPACE}]").fill("mine")
    choose(page, content, "“very” odd.json")
    words = said(page, "file")
    assert "was not opened" in words
    assert len(words) < 500
    expect(page.locator(f"[name={SPACE}]")).to_have_value("mine")


@pytest.mark.parametrize("deep", ["version", "values"])
def test_a_store_that_is_nested_deeply_is_set_aside(page: Page, site: str, deep: str) -> None:
    nest = "[" * DEEP + "]" * DEEP
    parts = {"version": "1", "sheet": f'"{SHEET}"', "values": "{}"} | {deep: nest}
    mine, stored = (
        key(site, f"sheet:{SHEET}"),
        f"{{{', '.join(f'{json.dumps(name)}: {text}' for name, text in parts.items())}}}",
    )
    put(page, site, {mine: stored})
    page.goto(site + PAGE)
    assert "cannot be read" in said(page, "unreadable")
    page.locator(f"[name={SPACE}]").fill("typed")
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
    assert everything(page)[f"{mine}:unreadable"] == stored


BOOKLETS: dict[str, dict[str, Any]] = {
    "many items": {"items": [f"i{number}" for number in range(100_000)] + [SHEET]},
    "many plans": {"items": [SHEET], "plans": {f"p{number}": "start=09:00" for number in range(50_000)}},
    "long plan": {"items": ["straight-talk-practice"], "plans": {"straight-talk-practice": "break=1-1&" * 40_000}},
    "long title": {"items": [SHEET], "title": "t" * 1_000_000},
    "long id": {"items": ["i" * 1_000_000, SHEET]},
    "deep version": {"items": [], "version": None},
}


@pytest.mark.parametrize("what", BOOKLETS)
def test_a_stored_booklet_that_is_too_large_is_shown_as_far_as_it_goes_and_set_aside(
    page: Page, site: str, what: str
) -> None:
    stored = json.dumps({"version": 1} | BOOKLETS[what])
    if what == "deep version":
        stored = stored.replace("null", "[" * DEEP + "]" * DEEP)
    put(page, site, {key(site, "booklet"): stored})
    page.goto(site + "booklet/", timeout=15_000)
    expect(page.locator("[data-booklet]")).to_be_visible()
    if what != "many plans":  # those of no item have never been a part of a booklet
        assert len(said(page, "unreadable")) < 400
    page.get_by_label("Title", exact=True).fill("Ours")
    until(page, "key => (localStorage.getItem(key) ?? '').includes('Ours')", arg=key(site, "booklet"))
    assert len(page.url) < 5_000
    if what != "many plans":
        assert everything(page)[f"{key(site, 'booklet')}:unreadable"] == stored


@pytest.mark.parametrize("path", ["", PAGE, "booklet/", "enquiries/"])
def test_names_of_the_language_itself_are_names_like_others(page: Page, site: str, path: str) -> None:
    odd = ", ".join(f'"{name}": "kept {name}"' for name in PROTOTYPE)
    stored = draft(SHEET, {}).replace('"values": {}', f'"values": {{{odd}}}')
    booklet = f'{{"version": 1, "items": {json.dumps([*PROTOTYPE, SHEET])}, "plans": {{{odd}}}}}'
    texts = {f"sheet:{SHEET}": stored, "booklet": booklet, "enquiry": f"{{{odd}}}"}
    put(page, site, {key(site, name): text for name, text in texts.items()})
    put(page, site, {f"alongside:{name}": "{" for name in PROTOTYPE})
    page.goto(site + path, wait_until="networkidle")
    if path == PAGE:
        for name in PROTOTYPE:
            expect(page.locator(".sheet-earlier")).to_contain_text(f"kept {name}")
        page.locator(f"[name={SPACE}]").fill("typed")
        expect(page.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
        kept = json.loads(everything(page)[key(site, f"sheet:{SHEET}")])["values"]
        assert set(kept) == {*PROTOTYPE, SPACE}
    if path == "booklet/":
        assert "native" not in page.url and "function" not in page.url
    if path == "enquiries/":
        for name in PROTOTYPE:
            expect(page.locator(".enquiry__earlier")).to_contain_text(f"kept {name}")


def test_a_linked_booklet_of_names_of_the_language_itself_has_no_plans(page: Page, site: str) -> None:
    page.goto(f"{site}booklet/?items={','.join(PROTOTYPE)},{SHEET}")
    expect(page.locator("[data-booklet-list] > li")).to_have_count(1)
    assert "function" not in page.url and "#" not in page.url


def test_an_enquiry_of_many_entries_is_read_as_far_as_it_fits_and_set_aside(page: Page, site: str) -> None:
    stored = json.dumps(MANY | {"message": "mine"})
    put(page, site, {key(site, "enquiry"): stored})
    page.goto(site + "enquiries/")
    expect(page.locator("#enquiry-message")).to_have_value("mine")
    assert "69,500 entries were passed over" in said(page, "unreadable")
    page.locator("#enquiry-name").fill("Zoë")
    until(page, "key => localStorage.getItem(key).includes('Zoë')", arg=key(site, "enquiry"))
    assert everything(page)[f"{key(site, 'enquiry')}:unreadable"] == stored


def test_a_storage_of_very_many_keys_opens(page: Page, site: str) -> None:
    page.goto(site + "assets/images/icon.svg")
    page.evaluate("for (let n = 0; n < 70000; n++) localStorage.setItem(`alongside${n}`, 'x')")
    page.goto(site + PAGE)
    ready(page)
