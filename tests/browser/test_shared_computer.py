"""On a shared computer: what is typed from then on is kept until the tab is closed, and no other tab has it."""

from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import draft, everything, key, put
from tests.browser.sheets import offered, ready
from tests.browser.until import until

SHEET = "team-health-check"
PAGE = f"worksheets/{SHEET}/"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"


def said(page: Page, site: str) -> str:
    """Has said that this is a shared computer; gives the key of that."""
    mine = key(site, "shared-computer")
    put(page, site, {mine: "2026-11-26T09:00:00.000Z"})
    return mine


def write_sheet(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    page.locator(f"[name={SPACE}]").fill("not for the next reader")


def make_copy(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    offered(page, "Copies").click()
    page.get_by_role("button", name="New copy").click()
    page.get_by_label("Name of the new copy").fill("Sam")
    page.get_by_role("button", name="Make it").click()


def write_enquiry(page: Page, site: str) -> None:
    page.goto(site + "enquiries/")
    page.locator("#enquiry-message").fill("not for the next reader")


def keep_for_booklet(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    page.locator("[data-keep]").first.click()


def choose_palette(page: Page, site: str) -> None:
    page.goto(site + "about/")
    page.locator("[data-palette]").click()


KEPT: Mapping[str, tuple[Callable[[Page, str], None], str]] = {
    "a sheet": (write_sheet, f"sheet:{SHEET}"),
    "a copy of a sheet": (make_copy, f"sheet:{SHEET}:copy:"),
    "an enquiry": (write_enquiry, "enquiry"),
    "a booklet": (keep_for_booklet, "booklet"),
    "the palette": (choose_palette, "palette"),
}
"""What readers make, and what the key begins with under which it is kept."""


@pytest.mark.parametrize("what", KEPT)
def test_what_is_kept_is_kept_by_the_tab_alone(page: Page, site: str, what: str) -> None:
    write, name = KEPT[what]
    flag = said(page, site)
    write(page, site)
    until(page, "start => Object.keys(sessionStorage).some((key) => key.startsWith(start))", key(site, name))
    assert set(everything(page)) == {flag}
    other = page.context.new_page()
    other.goto(site + PAGE)
    assert other.evaluate("sessionStorage.length") == 0


def test_a_sheet_is_there_again_on_coming_back_in_the_same_tab(page: Page, site: str) -> None:
    said(page, site)
    write_sheet(page, site)
    page.goto(site + "about/")
    page.goto(site + PAGE)
    expect(page.locator(f"[name={SPACE}]")).to_have_value("not for the next reader")


def test_what_was_kept_before_stays_as_it_was_and_is_not_shown(page: Page, site: str) -> None:
    before = {key(site, f"sheet:{SHEET}"): draft(SHEET, {SPACE: "from before"})}
    flag = said(page, site)
    put(page, site, before)
    page.goto(site + PAGE)
    ready(page)
    expect(page.locator(f"[name={SPACE}]")).to_have_value("")
    page.locator(f"[name={SPACE}]").fill("from now")
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved")
    assert everything(page).items() >= before.items() and set(everything(page)) == {flag, *before}


@pytest.mark.parametrize("is_said", [True, False])
def test_a_tab_hears_of_it_from_another_and_what_was_typed_there_stays_where_it_was(
    page: Page, site: str, is_said: bool
) -> None:
    flag = said(page, site)
    if is_said:
        page.evaluate("localStorage.clear()")
    other = page.context.new_page()
    other.goto(site + PAGE)
    ready(other)
    other.locator(f"[name={SPACE}]").fill("typed before the change")
    page.evaluate(
        "([flag, set]) => set ? localStorage.setItem(flag, '') : localStorage.removeItem(flag)", [flag, is_said]
    )
    expect(other.locator(f"[name={SPACE}]")).to_have_value("")
    ready(other)
    place, elsewhere = ("localStorage", "sessionStorage") if is_said else ("sessionStorage", "localStorage")
    mine = key(site, f"sheet:{SHEET}")
    assert "typed before the change" in other.evaluate(f"key => {place}.getItem(key)", mine)
    assert other.evaluate(f"key => {elsewhere}.getItem(key)", mine) is None


def test_a_page_that_could_keep_nothing_is_not_loaded_anew_under_what_was_typed(page: Page, site: str) -> None:
    flag = said(page, site)
    page.evaluate("localStorage.clear()")
    other = page.context.new_page()
    other.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    other.goto(site + PAGE)
    other.locator(f"[name={SPACE}]").fill("kept nowhere")
    expect(other.locator("[data-topic=storage]")).to_be_visible()
    page.evaluate("flag => localStorage.setItem(flag, '')", flag)
    other.wait_for_timeout(700)
    expect(other.locator(f"[name={SPACE}]")).to_have_value("kept nowhere")


# Said, seen and ended on the pages themselves


MINE = "my-sheets/"


def begin(page: Page, site: str) -> None:
    """Says on My sheets that this is a shared computer."""
    page.goto(site + MINE)
    page.get_by_role("button", name="This is a shared computer").click()
    expect(page.get_by_text("Shared computer: what you type")).to_be_visible()


@pytest.mark.parametrize("address", ["", PAGE, "enquiries/", "booklet/", "no-such-page/", MINE])
def test_each_page_says_so_with_a_way_to_end_it(page: Page, site: str, address: str) -> None:
    page.goto(site + address)
    expect(page.locator(".shared-line")).to_be_hidden()
    begin(page, site)
    page.goto(site + address)
    line = page.locator(".shared-line")
    expect(line).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 800})
    line.get_by_role("link").click()
    expect(page.get_by_role("button", name="End this")).to_be_visible()
    assert page.url.endswith("my-sheets/#kept-shared")
    expect(page.get_by_role("heading", name="Shared computers")).to_be_in_viewport()


def test_what_is_typed_goes_with_the_tab(page: Page, site: str) -> None:
    begin(page, site)
    tab = page.context.new_page()
    write_sheet(tab, site)
    expect(tab.locator("[data-sheet-status]")).to_contain_text("Saved")
    tab.goto(site + MINE)
    expect(tab.locator("[data-kept-total]")).to_contain_text("kept in this tab")
    tab.close()
    page.goto(site + MINE)
    expect(page.get_by_text("Nothing of yours is kept here")).to_be_visible()
    assert set(everything(page)) == {key(site, "shared-computer")}


def test_what_was_kept_before_is_offered_to_be_saved_and_wiped_and_neither_unasked(page: Page, site: str) -> None:
    before = {key(site, f"sheet:{SHEET}"): draft(SHEET, {SPACE: "from before"}), key(site, "palette"): "default"}
    put(page, site, before)
    begin(page, site)
    expect(page.get_by_text("still keeps what was there before: 2 things")).to_be_visible()
    assert everything(page).items() >= before.items()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save what was kept before").click()
    assert "from before" in download.value.path().read_text("utf-8")
    page.get_by_role("button", name="Wipe what was kept before").click()
    page.get_by_role("dialog").get_by_role("button", name="Keep it").click()
    assert everything(page).items() >= before.items()
    page.get_by_role("button", name="Wipe what was kept before").click()
    page.get_by_role("dialog").get_by_role("button", name="Wipe it").click()
    expect(page.get_by_text("Nothing is kept from before")).to_be_visible()
    assert set(everything(page)) == {key(site, "shared-computer")}
    page.get_by_role("button", name="Undo: put it back").click()
    expect(page.get_by_text("still keeps what was there before: 2 things")).to_be_visible()
    assert everything(page).items() >= before.items()


def test_ending_it_is_asked_and_what_was_typed_in_the_tab_goes(page: Page, site: str) -> None:
    before = {key(site, f"sheet:{SHEET}"): draft(SHEET, {SPACE: "from before"})}
    put(page, site, before)
    begin(page, site)
    write_sheet(page, site)
    page.goto(site + MINE)
    end = page.get_by_role("button", name="End this")
    end.click()
    expect(page.get_by_role("dialog")).to_contain_text("What was typed in this tab (1 thing)")
    page.get_by_role("dialog").get_by_role("button", name="Leave it").click()
    assert page.evaluate("sessionStorage.length") == 1
    end.click()
    page.get_by_role("dialog").get_by_role("button", name="End it").click()
    expect(page.get_by_role("button", name="This is a shared computer")).to_be_visible()
    assert everything(page) == before
    assert page.evaluate("sessionStorage.length") == 0
    expect(page.locator(".shared-line")).to_be_hidden()
