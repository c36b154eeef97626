"""A copy carries another forward: what it left open is offered, put in or shown beside, and overwrites nothing."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.kept import FIRST_EDITION, draft, everything, key, put
from tests.browser.sheets import offered, ready
from tests.browser.test_named_copies import is_open, listed, menu, name, said, switch

NOW = "2026-11-26T10:00:00"
NOTES = "one-to-one-coaching-notes"
HEALTH = "team-health-check"
AGREEMENT = "partnership-agreement"
IF, THEN, SEEN = (
    f"our-promises--leader-first-promise--{part}"
    for part in ("time-place-event", "i-do-one-thing", "how-we-shall-both")
)
MINE = "my-own--my-promises-last-time-each-one"
READERS = "our-promises--who-else-may-read--we-agree"
NEXT = "our-promises--date-our-next-talk--we-agree"
ASKED = "our-promises--what-i-ask-you--colleague"
PROMISE, BY, SO = (f"our-promises--first-person--{part}" for part in ("promises", "when", "other-can"))
ROW = "my-marks--when-someone-falls-behind-rest-us"
WAYS = {
    ("Sam, October", "2026-11-26"): "Sam, November",
    ("Sam, Oct 2025", "2026-11-26"): "Sam, November 2026",
    ("Sam, November", "2026-11-26"): "Sam, 26 November",
    ("Sam, 19 November", "2026-12-03"): "Sam, 3 December",
    ("May, April", "2026-05-04"): "May, May",
    ("Sam", "2026-12-03"): "Sam, December",
    ("", "2026-12-03"): "December 2026",
    ("Sam, Sept 2025", "2026-11-26"): "Sam, November 2026",
}
IN_GERMAN = {
    ("Sam, Oktober", "2026-12-03"): "Sam, Dezember",
    ("Sam, 26. November", "2026-12-03"): "Sam, 3. Dezember",
    ("Sam, Dezember 2026", "2026-12-03"): "Sam, 3. Dezember 2026",
    ("Maiwald, Okt. 2026", "2027-03-05"): "Maiwald, März 2027",
    ("Sam, October", "2026-12-03"): "Sam, December",
    ("Sam", "2027-03-05"): "Sam, März",
    ("", "2027-03-05"): "März 2027",
}


def field(page: Page, named: str) -> Locator:
    return page.locator(f"[name='{named}']")


def begin(page: Page, site: str, sheet: str, values: dict[str, str], copy: str = "") -> None:
    """A sheet with words on it, on a copy with a name if it has one."""
    page.clock.install(time=NOW)
    page.goto(f"{site}worksheets/{sheet}/")
    ready(page)
    if copy:
        name(page, "New copy", copy)
        is_open(page, copy)
    for named, words in values.items():
        field(page, named).fill(words)


def panel(page: Page) -> Locator:
    """The list of what is left open."""
    offered(page, "Carry forward").click()
    shown = page.locator("[data-sheet-panel][open]")
    expect(shown).to_have_count(1)
    return shown


def lines(shown: Locator) -> list[str]:
    return [" ".join(line.split()) for line in shown.locator(".sheet-panel__line").all_inner_texts()]


def make(page: Page, *left_out: str) -> None:
    """Makes the copy, without some of the lines."""
    shown = page.locator("[data-sheet-panel][open]")
    for words in left_out:
        shown.get_by_label(re.compile(re.escape(words))).uncheck()
    shown.get_by_role("button", name="Make the copy").click()
    expect(shown).to_have_count(0)


def note(page: Page, named: str) -> Locator:
    return page.locator(f"[id='last-{named}']")


def follows(page: Page, site: str, sheet: str) -> Any:
    """What the open copy's text says of the one before."""
    copy = page.url.partition("copy=")[2]
    return json.loads(everything(page)[key(site, f"sheet:{sheet}:copy:{copy}")])["follows"]


@pytest.fixture
def notes(page: Page, site: str) -> Page:
    """Sam's notes of October, filled in."""
    values = {IF: "it is Tuesday at nine", THEN: "I send the points", SEEN: "in the inbox"}
    begin(page, site, NOTES, values | {READERS: "nobody", NEXT: "14 December", ASKED: "tell me sooner"}, "Sam, October")
    return page


def test_promises_go_where_the_next_sheet_asks_for_them(notes: Page) -> None:
    shown = panel(notes)
    expect(shown.get_by_label("Name of the new copy")).to_have_value("Sam, November")
    assert lines(shown)[:4] == [
        "Leader, first promise: it is Tuesday at nine; I send the points; in the inbox",
        "Who else may read these notes: We agree nobody",
        "What I ask you to do differently next time: Colleague tell me sooner",
        "Date of our next talk: We agree 14 December",
    ]
    assert all(box.is_checked() for box in shown.locator("[type=checkbox]").all())
    make(notes)
    is_open(notes, "Sam, November")
    expect(field(notes, MINE)).to_have_value(
        "Leader, first promise: it is Tuesday at nine; I send the points; in the inbox"
    )
    expect(note(notes, MINE)).to_have_text("From “Sam, October”")
    expect(field(notes, READERS)).to_have_value("nobody")
    for empty in (IF, THEN, ASKED, NEXT):
        expect(field(notes, empty)).to_have_value("")
    expect(note(notes, ASKED)).to_contain_text("Last time: “tell me sooner”")
    expect(field(notes, ASKED)).to_have_accessible_description(re.compile("Last time: “tell me sooner”"))
    expect(notes.locator("[data-sheet-follows]")).to_contain_text(
        "carries “Sam, October” forward, as it was on 26 November 2026"
    )
    switch(notes, "Sam, October")
    expect(field(notes, THEN)).to_have_value("I send the points")
    expect(notes.locator(".last-time")).to_have_count(0)
    expect(notes.locator("[data-sheet-follows]")).to_be_hidden()


def test_what_is_not_chosen_is_not_carried(notes: Page, site: str) -> None:
    panel(notes)
    make(notes, "Leader, first promise", "Who else may read")
    is_open(notes, "Sam, November")
    expect(field(notes, MINE)).to_have_value("")
    expect(field(notes, READERS)).to_have_value("")
    assert not {MINE, READERS} & set(follows(notes, site, NOTES)["last"])


def test_words_that_stand_there_are_never_overwritten(notes: Page) -> None:
    panel(notes)
    make(notes)
    is_open(notes, "Sam, November")
    field(notes, ASKED).fill("mine of today")
    expect(note(notes, ASKED)).to_contain_text("tell me sooner")
    note(notes, ASKED).get_by_role("button", name="Add it here").click()
    expect(field(notes, ASKED)).to_have_value("mine of today\ntell me sooner")
    expect(note(notes, ASKED)).to_have_text("From “Sam, October”")
    field(notes, MINE).fill("something else")
    expect(note(notes, MINE)).to_contain_text("Last time: “Leader, first promise: it is Tuesday")
    said(notes, "Saved")
    notes.reload()
    ready(notes)
    expect(field(notes, MINE)).to_have_value("something else")
    expect(note(notes, MINE)).to_contain_text("Last time: “Leader")


def test_boxes_left_open_say_so(page: Page, site: str) -> None:
    begin(page, site, HEALTH, {"behind-my-marks--something-i-did-left-undone-part": "x"})
    page.get_by_label("The owner said yes aloud").check()
    assert [line for line in lines(panel(page)) if line == "The owner said yes aloud"] == []
    make(page)
    is_open(page, "November 2026")
    open_box = page.get_by_label("Everyone has a copy of this decision")
    expect(open_box).to_have_accessible_description("Left open last time")
    expect(open_box).not_to_be_checked()
    expect(page.get_by_label("The owner said yes aloud")).to_have_accessible_description("")


def test_marks_of_last_time_stand_beside_this_time_s_on_screen_on_paper_and_aloud(page: Page, site: str) -> None:
    begin(page, site, HEALTH, {}, "Team, October")
    page.locator(f"[name='{ROW}'][value='3']").check()
    assert "Marks 1 row" in lines(panel(page))
    make(page)
    is_open(page, "Team, November")
    row = page.locator(f"#field-{ROW}")
    expect(row).to_have_accessible_description("Last time 3")
    expect(row.locator("input:checked")).to_have_count(0)
    row.get_by_role("radio", name=re.compile("4$")).check()
    expect(row.locator(".last-time")).to_have_text("Last time 3")
    page.emulate_media(media="print")
    expect(row.locator(".last-time")).to_be_visible()
    expect(page.locator("[data-sheet-follows]")).to_be_visible()
    page.evaluate("document.querySelector('form.sheet').setAttribute('data-print', 'blank')")
    expect(row.locator(".last-time")).to_be_hidden()
    expect(page.locator("[data-sheet-follows]")).to_be_hidden()


def test_promises_that_are_over_are_shown_and_those_not_yet_due_go_on(page: Page, site: str) -> None:
    due = {PROMISE: "send the draft", BY: "14 December", SO: "read it"}
    over = {f"{named}--2": words for named, words in {PROMISE: "old", BY: "1 November", SO: "x"}.items()}
    begin(page, site, AGREEMENT, due | over, "Kim, October")
    shown = panel(page)
    assert {"First person: send the draft; 14 December; read it", "First person: old; 1 November; x"} <= set(
        lines(shown)
    )
    make(page)
    is_open(page, "Kim, November")
    expect(field(page, PROMISE)).to_have_value("send the draft")
    expect(field(page, f"{PROMISE}--2")).to_have_value("")
    expect(note(page, f"{PROMISE}--2")).to_contain_text("Last time: “old”")


def test_deleting_the_former_copy_breaks_nothing(notes: Page) -> None:
    panel(notes)
    make(notes)
    is_open(notes, "Sam, November")
    expect(notes.get_by_role("link", name="Open that copy")).to_be_visible()
    notes.get_by_role("link", name="Open that copy").click()
    is_open(notes, "Sam, October")
    menu(notes).get_by_role("button", name="Delete").click()
    is_open(notes, "Sam, November")
    expect(note(notes, ASKED)).to_contain_text("Last time: “tell me sooner”")
    expect(notes.locator("[data-sheet-follows]")).to_contain_text("carries “Sam, October” forward")
    expect(notes.get_by_role("link", name="Open that copy")).to_have_count(0)


def test_an_empty_copy_has_nothing_to_carry(page: Page, site: str) -> None:
    begin(page, site, NOTES, {})
    offered(page, "Carry forward").click()
    expect(page.locator("[data-sheet-notices]")).to_contain_text(
        "There is nothing to carry forward yet: this copy is empty."
    )
    assert everything(page) == {}


def test_it_is_offered_where_copies_are_made_and_cancel_does_nothing(notes: Page) -> None:
    menu(notes).get_by_role("button", name="Carry forward").click()
    notes.locator("[data-sheet-panel][open]").get_by_role("button", name="Cancel").click()
    assert listed(notes) == ["Sam, October"]


def test_a_duplicate_follows_the_same_copy_and_a_file_keeps_it(notes: Page, site: str) -> None:
    panel(notes)
    make(notes)
    is_open(notes, "Sam, November")
    before = follows(notes, site, NOTES)
    name(notes, "Duplicate", "Sam, again")
    is_open(notes, "Sam, again")
    assert follows(notes, site, NOTES) == before
    with notes.expect_download() as got:
        offered(notes, "Save to a file").click()
    text = got.value.path().read_bytes()
    chosen: FilePayload = {"name": "sam.json", "mimeType": "application/json", "buffer": text}
    notes.locator("[data-sheet-file]").set_input_files(chosen)
    expect(notes.locator("[data-sheet-notices]")).to_contain_text("was opened as a copy of its own")
    assert follows(notes, site, NOTES) == before
    expect(note(notes, ASKED)).to_contain_text("tell me sooner")


def test_a_store_of_the_first_edition_is_carried_forward_and_the_new_copy_is_one_that_it_reads(
    page: Page, site: str
) -> None:
    put(page, site, FIRST_EDITION)
    page.goto(f"{site}worksheets/{HEALTH}/")
    ready(page)
    words = field(page, "behind-my-marks--row-my-lowest-mark-one-thing").input_value()
    assert words
    panel(page)
    make(page)
    expect(page.locator("[data-sheet-follows]")).to_contain_text("carries “First copy” forward")
    expect(note(page, "my-marks--i-know-which-decisions-our-leader")).to_have_text("Last time 4")
    kept = json.loads(everything(page)[key(site, f"sheet:{HEALTH}:copy:{page.url.partition('copy=')[2]}")])
    assert kept["version"] == 1
    assert set(kept) == {"version", "sheet", "name", "created", "follows", "edition", "saved", "values"}
    assert all(isinstance(value, str) or value is True for value in kept["values"].values())
    switch(page, "First copy")
    expect(field(page, "behind-my-marks--row-my-lowest-mark-one-thing")).to_have_value(words)


READ = """async (text) => {
  const { read } = await import("/modules/shared/draft.js");
  const found = read(text, ["x"], (name) => name === "one");
  const { values, passed, follows } = found;
  return { values: [...values], passed, follows: follows && [follows.name, ...follows.last] };
}"""


@pytest.mark.parametrize(
    ("said_of_it", "expected", "passed"),
    [
        ({"copy": "abc123", "name": "Sam", "on": NOW + "Z", "last": {"one": "words"}}, ["Sam", ["one", "words"]], 0),
        ({"copy": 7, "name": [], "last": {"one": True, "no": False}}, ["", ["one", True]], 0),
        ({"last": {"one": 7}}, None, 1),
        ({"last": []}, None, 1),
        ("Sam", None, 1),
        (None, None, 1),
        ({"last": {f"x{n}": "y" for n in range(501)}}, ["", *([f"x{n}", "y"] for n in range(500))], 1),
    ],
)
def test_what_cannot_be_read_of_the_former_copy_is_passed_over(
    page: Page, site: str, said_of_it: Any, expected: Any, passed: int
) -> None:
    page.goto(site + "about/")
    text = json.dumps(json.loads(draft("x", {"one": "here"})) | {"follows": said_of_it})
    found = page.evaluate(READ, text)
    assert found == {"values": [["one", "here"]], "passed": passed, "follows": expected}


@pytest.mark.parametrize(("address", "ways"), [("about/", WAYS), ("de/", IN_GERMAN)])
def test_a_name_is_proposed_for_the_next_copy(page: Page, site: str, address: str, ways: dict[Any, str]) -> None:
    page.goto(site + address)
    script = """async (all) => {
      const { nextName } = await import("/modules/sheet/next-name.js");
      return all.map(([name, day]) => nextName(name, new Date(`${day}T12:00:00`)));
    }"""
    assert page.evaluate(script, list(map(list, ways))) == list(ways.values())


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_list_and_what_stands_beside_are_clean(notes: Page, palette: Any, width: int) -> None:
    notes.set_viewport_size({"width": width, "height": 900})
    notes.emulate_media(color_scheme=palette)
    panel(notes)
    assert violations(notes, palette) == []
    make(notes)
    is_open(notes, "Sam, November")
    assert violations(notes, palette) == []
    assert notes.evaluate("document.documentElement.scrollWidth <= innerWidth")
