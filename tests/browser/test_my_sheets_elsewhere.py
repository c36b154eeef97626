"""All that a browser keeps, saved to one file and opened elsewhere: nothing is lost on either side."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import opened
from tests.browser.kept import FIRST_EDITION, draft, everything, key, put
from tests.browser.test_my_sheets import BOXES, FULL, HEALTH, LEADER, PAGE, SPACE, named, store

SAM = f"sheet:{LEADER}:copy:abc123"


def saved(page: Page, site: str) -> Path:
    """The file of all that is kept."""
    page.goto(site + PAGE)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save all to one file").click()
    assert download.value.suggested_filename.startswith("my-sheets-")
    return Path(download.value.path())


def open_file(page: Page, site: str, content: str | bytes) -> str:
    """Opens a file on My sheets; gives what is said of it."""
    if not page.url.endswith(PAGE):
        page.goto(site + PAGE)
    body = content.encode() if isinstance(content, str) else content
    page.locator("[data-kept-file]").set_input_files(
        {"name": "mine.json", "mimeType": "application/json", "buffer": body}
    )
    told = page.locator("[data-kept-opened]:not([hidden]), [data-topic=file]")
    expect(told).to_have_count(1)
    return told.inner_text()


def file_of(texts: Mapping[str, Any]) -> str:
    """A file as the page saves it, with these texts by name."""
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(text)}" for name, text in texts.items())
    head = '"alongside": "all that a browser keeps",\n"version": 1,\n"saved": "2026-11-26T10:00:00.000Z"'
    return f'{{\n{head},\n"kept": {{\n{lines}\n}}\n}}\n'


def names_and_values(page: Page, site: str, sheet: str) -> dict[str, dict[str, Any]]:
    """What is kept of each copy of a sheet, by its name."""
    start = key(site, f"sheet:{sheet}")
    found = [
        json.loads(text)
        for name, text in everything(page).items()
        if name.startswith(start) and not name.endswith(":unreadable")
    ]
    assert len({one.get("name", "") for one in found}) == len(found), "no two copies have one name"
    return {one.get("name", ""): one["values"] for one in found}


@pytest.mark.parametrize("which", ["a thing of each kind", "the first edition's"])
def test_all_is_the_same_in_a_browser_that_kept_nothing(page: Page, site: str, browser: Browser, which: str) -> None:
    texts = store(site) if which == "a thing of each kind" else FIRST_EDITION
    put(page, site, texts)
    file = saved(page, site)
    mine = {name: text for name, text in everything(page).items() if name.startswith("alongside")}
    for elsewhere in opened(browser.new_context()):
        told = open_file(elsewhere, site, file.read_bytes())
        unread = [text for name, text in mine.items() if name.startswith(key(site, "sheet:")) and '"version":2' in text]
        assert set(mine.values()) - set(everything(elsewhere).values()) == set(unread)
        assert ("1 not taken" in told) == bool(unread)
        assert "differ" not in told
        before = everything(elsewhere)
        assert "here already" in open_file(elsewhere, site, file.read_bytes())
        assert everything(elsewhere) == before


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("2026-11-20", "2026-11-25", "is newer"),
        ("2026-11-25", "2026-11-20", "is older"),
        ("2026-11-25", "2026-11-25", "both are kept"),
    ],
)
def test_two_texts_of_one_copy_are_both_kept_with_names_of_their_own(
    page: Page, site: str, mine: str, theirs: str, said: str
) -> None:
    own = named(draft(LEADER, {BOXES[0]: True}, f"{mine}T10:00:00.000Z"), "Sam")
    other = named(draft(LEADER, {BOXES[1]: True}, f"{theirs}T10:00:00.000Z"), "Sam")
    put(page, site, {key(site, SAM): own})
    told = open_file(page, site, file_of({SAM: other}))
    assert "differs from yours" in told and said in told and "“Sam (2)”" in told
    assert everything(page)[key(site, SAM)] == own
    assert names_and_values(page, site, LEADER) == {"Sam": {BOXES[0]: True}, "Sam (2)": {BOXES[1]: True}}
    assert "here already" in open_file(page, site, file_of({SAM: other}))
    assert len(names_and_values(page, site, LEADER)) == 2


def test_a_first_copy_that_differs_becomes_a_copy_with_a_name(page: Page, site: str) -> None:
    put(page, site, {key(site, f"sheet:{HEALTH}"): draft(HEALTH, {SPACE: "mine"})})
    open_file(page, site, file_of({f"sheet:{HEALTH}": draft(HEALTH, {SPACE: "theirs"})}))
    assert names_and_values(page, site, HEALTH) == {"": {SPACE: "mine"}, "From a file": {SPACE: "theirs"}}
    assert "here already" in open_file(page, site, file_of({f"sheet:{HEALTH}": draft(HEALTH, {SPACE: "theirs"})}))


def test_other_copies_of_one_name_get_a_number(page: Page, site: str) -> None:
    put(page, site, {key(site, SAM): named(draft(LEADER, {BOXES[0]: True}), "Sam")})
    open_file(page, site, file_of({f"sheet:{LEADER}:copy:zzzzzz": named(draft(LEADER, {BOXES[1]: True}), "SAM")}))
    assert set(names_and_values(page, site, LEADER)) == {"Sam", "SAM (2)"}


def test_what_a_later_edition_says_of_a_copy_comes_along(page: Page, site: str) -> None:
    text = json.dumps({**json.loads(named(draft(LEADER, {BOXES[1]: True}), "Sam")), "carried": {"a": 1}})
    put(page, site, {key(site, SAM): named(draft(LEADER, {BOXES[0]: True}), "Sam")})
    open_file(page, site, file_of({SAM: text}))
    assert sum('"carried"' in kept for kept in everything(page).values()) == 1


def test_two_booklets_are_joined_and_two_enquiries_too(page: Page, site: str) -> None:
    booklet, enquiry = key(site, "booklet"), key(site, "enquiry")
    put(
        page,
        site,
        {booklet: json.dumps({"version": 1, "items": [HEALTH], "title": "Mine"}), enquiry: json.dumps({"name": "Zoë"})},
    )
    other = {
        "booklet": json.dumps({"version": 1, "items": [LEADER], "title": "Theirs"}),
        "enquiry": json.dumps({"name": "Ada"}),
    }
    told = open_file(page, site, file_of(other))
    assert "your own title stay" in told
    kept = everything(page)
    assert json.loads(kept[booklet])["items"] == [HEALTH, LEADER] and json.loads(kept[booklet])["title"] == "Mine"
    assert json.loads(kept[enquiry]) == {"name": "Zoë", "name--earlier": "Ada"}


@pytest.mark.parametrize("name", ["session:team-partnership-review", f"team:{HEALTH}", "of-a-later-edition"])
def test_a_thing_of_which_there_is_one_is_kept_beside_the_other(page: Page, site: str, name: str) -> None:
    put(page, site, {key(site, name): '{"a": 1}'})
    for _ in range(2):
        open_file(page, site, file_of({name: '{"a": 2}'}))
    assert everything(page) == {key(site, name): '{"a": 1}', key(site, f"{name}:from-a-file"): '{"a": 2}'}
    expect(page.locator(".kept__entry")).to_have_count(2)


def test_the_file_of_one_sheet_is_opened_too(page: Page, site: str) -> None:
    assert "1 new here" in open_file(page, site, draft(HEALTH, {SPACE: "from a sheet's page"}))
    assert names_and_values(page, site, HEALTH) == {"": {SPACE: "from a sheet's page"}}


WHOLE = file_of(
    {
        SAM: named(draft(LEADER, {BOXES[0]: True}), "Sam"),
        f"sheet:{HEALTH}": draft(HEALTH, {SPACE: "whole"}),
        "palette": "slate",
    }
)
REFUSED: Mapping[str, str | bytes] = {
    "nothing": "",
    "words": "Dear Sam",
    "a list": "[]",
    "another program's": '{"kept": {"a": "b"}}',
    "a later version": WHOLE.replace('"version": 1', '"version": 2'),
    "nothing whole": WHOLE[:150],
    "other letters": "é".encode("latin-1"),
    "too many": file_of({f"a{number}": "" for number in range(3001)}),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_with_one_message_and_changes_nothing(
    page: Page, site: str, what: str
) -> None:
    texts = {key(site, SAM): named(draft(LEADER, {BOXES[0]: True}), "Sam")}
    put(page, site, texts)
    told = open_file(page, site, REFUSED[what])
    assert told.startswith("“mine.json” was not opened: ") and "Choose a file that" in told
    assert everything(page) == texts


@pytest.mark.parametrize("end", [-60, -20, -4])
def test_what_is_whole_of_a_damaged_file_is_taken(page: Page, site: str, end: int) -> None:
    told = open_file(page, site, WHOLE[:end])
    assert "The file is damaged" in told
    assert set(names_and_values(page, site, LEADER)) == {"Sam"}


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        (f"sheet:{HEALTH}", "{broken", "it is not JSON"),
        (f"sheet:{HEALTH}", draft("another", {}), "it belongs to the sheet “another”"),
        (f"sheet:{HEALTH}", '{"version": 9, "sheet": "team-health-check", "values": {}}', "it has version 9"),
        ("booklet", "[]", "it is not a booklet"),
        ("enquiry", "3", "it is not a draft of an enquiry"),
        ("palette", "<b>", "it names none"),
        ("code", "<b>", "it is no secret number of this guide"),
        ("a", 3, "The file is damaged"),
        ("", "x", "The file is damaged"),
    ],
)
def test_one_damaged_thing_is_told_and_the_others_are_taken(
    page: Page, site: str, name: str, text: Any, why: str
) -> None:
    told = open_file(page, site, file_of({name: text, SAM: named(draft(LEADER, {BOXES[0]: True}), "Sam")}))
    assert why in told
    assert set(everything(page)) == {key(site, SAM)}


def test_a_file_says_nothing_of_whether_this_computer_is_shared(page: Page, site: str) -> None:
    open_file(page, site, file_of({"shared-computer": "x"}))
    assert everything(page) == {}


def test_what_finds_no_room_is_told_and_stays_in_the_file(page: Page, site: str) -> None:
    put(page, site, {key(site, SAM): named(draft(LEADER, {BOXES[0]: True}), "Sam")})
    page.goto(site + PAGE)
    page.evaluate(f"() => {{ {FULL} }}")
    told = open_file(page, site, WHOLE)
    assert "2 not taken" in told and "has no room left" in told and "here already" in told
    assert set(everything(page)) == {key(site, SAM)}


def test_hostile_words_of_a_file_are_no_markup(page: Page, site: str) -> None:
    hostile = '<img src=x onerror="document.title=1">'
    own = named(draft(LEADER, {BOXES[0]: True}), hostile)
    put(page, site, {key(site, SAM): own})
    told = open_file(
        page,
        site,
        file_of({SAM: named(draft(LEADER, {BOXES[1]: True}), hostile), f"sheet:{hostile}": "{", hostile: hostile}),
    )
    assert told.count("<img") >= 3
    assert page.locator("[data-kept-list] img").count() == 0


def test_codes_are_made_of_the_same_secret_elsewhere_unless_there_is_one(page: Page, site: str) -> None:
    first, other = (json.dumps({"version": 1, "secret": sign * 32}) for sign in "ab")
    open_file(page, site, file_of({"code": first}))
    assert everything(page) == {key(site, "code"): first}
    assert "1 here already" in open_file(page, site, file_of({"code": other}))
    assert everything(page) == {key(site, "code"): first}
