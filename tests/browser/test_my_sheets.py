"""My sheets: all that this browser keeps is listed, with dates and sizes; deleted with undo; wiped when asked."""

import io
import json
import re
from collections.abc import Mapping

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.kept import FIRST_EDITION, draft, everything, key, put
from tests.browser.sheets import ready
from tests.browser.until import until
from tests.guide import sheet

PAGE = "my-sheets/"
HEALTH, LEADER = "team-health-check", "one-to-one-leader"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
BOXES = [field.name for field in sheet(LEADER).fields()][:2]


def named(text: str, name: str, created: str = "2026-11-03T09:00:00.000Z") -> str:
    """A draft with the name of its copy."""
    return json.dumps({**json.loads(text), "name": name, "created": created})


def store(site: str) -> Mapping[str, str]:
    """A thing of each kind, by its key."""
    boxes = draft(LEADER, dict.fromkeys(BOXES, True), "2026-11-25T10:00:00.000Z")
    return {
        key(site, f"sheet:{HEALTH}"): draft(HEALTH, {SPACE: "typed", "a-question-now-gone": "then"}),
        key(site, f"sheet:{LEADER}:copy:abc123"): named(boxes, "Sam, November"),
        key(site, f"sheet:{LEADER}:unreadable"): "{broken",
        key(site, "sheet:long-gone"): draft("long-gone", {"a": "b"}),
        key(site, "booklet"): json.dumps(
            {
                "version": 1,
                "items": [HEALTH, "team-partnership-review"],
                "title": "Our quarter",
                "plans": {"team-partnership-review": "start=9:00"},
            }
        ),
        key(site, "enquiry"): json.dumps({"name": "Zoë", "message": "a question"}),
        key(site, "palette"): "default",
        key(site, "code"): json.dumps({"version": 1, "secret": "0123456789abcdef" * 2}),
        key(site, "session:team-partnership-review"): json.dumps({"version": 1, "origin": 1764000000000}),
        key(site, f"team:{HEALTH}"): json.dumps(
            {
                "version": 1,
                "team": HEALTH,
                "results": [{"saved": f"2026-{day}T10:00:00.000Z"} for day in ("10-20", "11-20")],
            }
        ),
        key(site, "of-a-later-edition"): "?",
    }


LISTED = {
    "a sheet": ("Worksheet", "Team health check", "First copy", "1 of 30 places", f"worksheets/{HEALTH}/"),
    "a copy": (
        "Checklist",
        "One-to-one",
        "Sam, November",
        "2 of 24 places.*made 3 November 2026",
        f"{LEADER}/?copy=abc123",
    ),
    "a text set aside": ("Checklist", "One-to-one", "A text that could not be read", "set aside", f"{LEADER}/"),
    "a sheet of another edition": (
        "A sheet that this edition does not have",
        "long-gone",
        "First copy",
        "1 place filled",
        "",
    ),
    "the booklet": ("Booklet", "Booklet", "Your booklet", "“Our quarter”.*2 items, 1 plan", "booklet/"),
    "an enquiry": ("Contact", "Enquiry", "Draft, not sent", "2 fields written", "enquiries/"),
    "the palette": ("Display", "Palette", "What you chose", "light", ""),
    "the secret of codes": (
        "Team\N{RIGHT SINGLE QUOTATION MARK}s view",
        "Codes",
        "A secret number",
        "under 1 kB",
        "/team-view/",
    ),
    "a session": (
        "Session",
        "Team partnership review",
        "Session under way",
        "24 November 2025",
        "workshops/team-partnership-review/room/",
    ),
    "a team's results": (
        "Team\N{RIGHT SINGLE QUOTATION MARK}s results",
        "Team health check",
        "Saved results",
        "2 results.*changed 20 November 2026",
        f"team-view/?sheet={HEALTH}",
    ),
    "anything else": ("Something else", "of-a-later-edition", "As it is stored", "under 1 kB", ""),
}
"""What of each kind is listed: the kind, the title, the name, what is said of it, and where it leads."""


def opened(page: Page, site: str, texts: Mapping[str, str] | None = None) -> Page:
    put(page, site, store(site) if texts is None else texts)
    page.goto(site + PAGE)
    expect(page.locator("[data-kept-list]")).to_be_visible()
    return page


def row(page: Page, name: str, title: str = "") -> Locator:
    return page.locator(".kept__group", has_text=title).locator(".kept__entry", has_text=name)


@pytest.mark.parametrize("what", LISTED)
def test_each_kind_of_thing_is_listed(page: Page, site: str, what: str) -> None:
    kind, title, name, said, leads = LISTED[what]
    opened(page, site)
    group = page.locator(".kept__group").filter(has=page.locator(".kind-label", has_text=re.compile(f"^{kind}$")))
    entry = group.filter(has_text=title).locator(".kept__entry", has_text=name)
    expect(entry).to_have_count(1)
    assert re.search(said, entry.inner_text().replace("\n", " ")), entry.inner_text()
    if leads:
        expect(entry.get_by_role("link")).to_have_attribute("href", re.compile(re.escape(leads) + "$"))
    else:
        expect(entry.get_by_role("link")).to_have_count(0)


def test_the_sheet_changed_last_stands_first_and_the_total_is_said(page: Page, site: str) -> None:
    opened(page, site)
    titles = page.locator(".kept__title").all_inner_texts()
    assert titles[0].startswith("One-to-one") and titles.index("Booklet") > titles.index("Team health check")
    expect(page.locator("[data-kept-total]")).to_have_text(
        re.compile(r"^11 things kept in this browser, (under 1|\d) kB in all$")
    )


def test_the_store_of_the_first_edition_is_listed_whole(page: Page, site: str) -> None:
    opened(page, site, FIRST_EDITION)
    for title in (
        "Team health check",
        "Partnership agreement",
        "Straight talk planner",
        "Booklet",
        "Enquiry",
        "Palette",
    ):
        expect(page.locator(".kept__title", has_text=title)).to_have_count(1)
    expect(row(page, "First copy", "Team health check")).to_contain_text("5 of 30 places")
    expect(row(page, "First copy", "Partnership agreement")).to_contain_text("cannot be read")
    expect(page.get_by_text("A text that could not be read")).to_have_count(2)
    assert everything(page)["another-site:settings"]
    assert len(page.locator(".kept__entry").all()) == len(FIRST_EDITION) - 1


def test_hostile_names_are_words_and_never_markup(page: Page, site: str) -> None:
    hostile = '<img src=x onerror="document.title=1"><b>x</b>'
    texts = {
        key(site, f"sheet:{HEALTH}:copy:aaaaaa"): named(draft(HEALTH, {SPACE: hostile}), hostile),
        key(site, f"sheet:{hostile}"): draft(hostile, {"a": hostile}),
        key(site, f"team:{hostile}"): hostile,
        key(site, hostile): hostile,
        key(site, "booklet"): json.dumps({"version": 1, "items": [hostile], "title": hostile}),
    }
    opened(page, site, texts)
    assert page.locator(".kept__groups :is(img, b)").count() == 0
    assert page.title().startswith("My sheets")
    assert page.locator(".kept__groups").inner_text().count("<img src=x") >= len(texts) - 1


def test_a_thing_is_deleted_and_put_back_letter_for_letter(page: Page, site: str) -> None:
    opened(page, site)
    before = everything(page)
    for name in ("Sam, November", "Your booklet"):
        row(page, name).get_by_role("button", name="Delete").click()
        expect(row(page, name)).to_have_count(0)
    assert len(everything(page)) == len(before) - 2
    for _ in range(2):
        page.get_by_role("button", name="Undo: put it back").first.click()
    expect(row(page, "Sam, November")).to_have_count(1)
    assert everything(page) == before


def test_undo_keeps_what_was_written_meanwhile_too(page: Page, site: str) -> None:
    mine = key(site, f"sheet:{HEALTH}")
    opened(page, site, {mine: draft(HEALTH, {SPACE: "before"})})
    page.get_by_role("button", name="Delete").click()
    other = page.context.new_page()
    other.goto(f"{site}worksheets/{HEALTH}/")
    ready(other)
    other.locator(f"[name={SPACE}]").fill("meanwhile")
    until(other, "key => localStorage.getItem(key)", mine)
    page.get_by_role("button", name="Undo: put it back").click()
    expect(page.locator(".kept__entry")).to_have_count(2)
    texts = everything(page).values()
    assert any("before" in text for text in texts) and any("meanwhile" in text for text in texts)


def test_all_is_wiped_when_asked_and_put_back(page: Page, site: str) -> None:
    texts = {**store(site), "another-site:settings": "theirs"}
    opened(page, site, texts)
    page.get_by_role("button", name="Wipe all").click()
    page.get_by_role("dialog").get_by_role("button", name="Keep it").click()
    assert everything(page) == texts
    page.get_by_role("button", name="Wipe all").click()
    page.get_by_role("dialog").get_by_role("button", name="Wipe all").click()
    expect(page.get_by_text("Nothing of yours is kept here")).to_be_visible()
    assert everything(page) == {"another-site:settings": "theirs"}
    page.get_by_role("button", name="Undo: put it back").click()
    expect(row(page, "Sam, November")).to_have_count(1)
    assert everything(page) == texts


def test_a_text_set_aside_can_be_saved(page: Page, site: str) -> None:
    opened(page, site)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the text").click()
    assert download.value.path().read_text("utf-8") == "{broken"


def test_another_tab_and_going_back_bring_the_list_up_to_date(page: Page, site: str) -> None:
    opened(page, site, {})
    expect(page.get_by_text("Nothing of yours is kept here")).to_be_visible()
    other = page.context.new_page()
    other.goto(f"{site}worksheets/{HEALTH}/")
    ready(other)
    other.locator(f"[name={SPACE}]").fill("typed there")
    expect(row(page, "First copy")).to_contain_text("1 of 30 places")
    page.evaluate("localStorage.clear(); dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(page.locator(".kept__entry")).to_have_count(0)


CLOSED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


def test_storage_that_is_closed_is_told_and_the_page_goes_on(page: Page, site: str) -> None:
    page.add_init_script(CLOSED)
    page.goto(site + PAGE)
    expect(page.get_by_role("alert").first).to_contain_text("this browser refuses to keep it")
    page.get_by_role("button", name="This is a shared computer").click()
    expect(page.get_by_role("alert").first).to_contain_text("That was not done")


def test_storage_that_is_full_lists_saves_deletes_and_says_what_it_cannot(page: Page, site: str) -> None:
    put(page, site, store(site))
    page.add_init_script(FULL)
    page.goto(site + PAGE)
    expect(page.locator(".kept__entry")).to_have_count(11)
    with page.expect_download():
        page.get_by_role("button", name="Save all to one file").click()
    row(page, "Sam, November").get_by_role("button", name="Delete").click()
    expect(row(page, "Sam, November")).to_have_count(0)
    page.get_by_role("button", name="Undo: put it back").click()
    expect(page.get_by_role("alert").first).to_contain_text("has no room left")
    expect(page.get_by_role("button", name="Undo: put it back")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_on_a_full_list(page: Page, site: str, palette: str, width: int) -> None:
    page.emulate_media(color_scheme="dark" if palette == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, site)
    row(page, "Sam, November").get_by_role("button", name="Delete").click()
    assert violations(page, palette) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_as_a_list(page: Page, site: str) -> None:
    opened(page, site)
    page.emulate_media(media="print")
    expect(page.locator(".kept__entry").first).to_be_visible()
    expect(page.locator(".kept__entry").get_by_role("button").first).to_be_hidden()
    expect(page.get_by_role("button", name="Wipe all")).to_be_hidden()
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    pages = [" ".join(one.get_textpage().get_text_bounded().split()) for one in pdf]
    assert len(pages) <= 2
    assert "Sam, November" in pages[0], "a long group does not leave the first page empty"
    assert not any("?copy=" in text or "Where it is kept" in text for text in pages)


def test_without_scripts_it_says_what_it_would_list_and_where_things_are_kept(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + PAGE)
    expect(page_without_js.get_by_text("It would show every sheet you have typed on")).to_be_visible()
    expect(page_without_js.get_by_role("heading", name="Where it is kept")).to_be_visible()
    expect(page_without_js.get_by_role("button", name="Wipe all")).to_be_hidden()
