"""Numbers, dates and versions that cannot be: said in one plain message, or left out; never read as something else."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import draft, everything, key, put
from tests.browser.until import until

SHEET = "team-health-check"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
DATES = [
    "2026-02-31",
    "2026-02-30",
    "2025-02-29",
    "0000-01-01",
    "275760-09-13",
    "-000001-01-01",
    "2026-13-01",
    "2026-00-10",
    "tomorrow",
    "12026-01-01",
    "2026-1-1",
]
VERSIONS = [
    "",
    '"version": null,',
    '"version": "1",',
    '"version": -1,',
    '"version": 1e308,',
    '"version": [],',
    '"version": {},',
    '"version": true,',
]


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("way", ["link", "store"])
def test_a_day_that_is_none_is_on_no_cover(page: Page, site: str, date: str, way: str) -> None:
    page.add_init_script("window.print = () => {}")
    if way == "store":
        booklet = {"version": 1, "items": [SHEET], "title": "Ours", "name": "", "date": date}
        put(page, site, {key(site, "booklet"): json.dumps(booklet)})
        page.goto(site + "booklet/")
        expect(page.locator("[data-topic=unreadable]")).to_contain_text("1 entry was passed over")
    else:
        page.goto(f"{site}booklet/?items={SHEET}#title=Ours&date={date}")
        expect(page.locator("[data-topic=gone]")).to_contain_text("1 part of the address")
    page.get_by_role("button", name="Print as one document").click()
    expect(page.locator("body")).to_have_attribute("data-booklet-ready", "")
    expect(page.locator(".booklet-print .booklet-cover")).to_have_count(1)
    expect(page.locator(".booklet-cover [data-put=date]")).to_have_count(0)
    assert "date" not in page.url
    expect(page.get_by_label("Title", exact=True)).to_have_value("Ours")


def test_a_year_that_no_cover_has_is_told_when_it_is_typed(page: Page, site: str) -> None:
    page.goto(f"{site}booklet/?items={SHEET}")
    page.get_by_role("button", name="Keep it here").click()
    field = page.get_by_label("Date")
    field.fill("2026-12-01")
    until(page, "location.hash.includes('2026-12-01')")
    field.fill("0026-12-01")
    field.blur()
    expect(page.locator("[data-topic=date]")).to_contain_text("0026-12-01")
    page.wait_for_timeout(500)
    assert "2026-12-01" in page.url
    field.fill("2027-01-31")
    field.blur()
    expect(page.locator("[data-topic=date]")).to_have_count(0)
    until(page, "location.hash.includes('2027-01-31')")


@pytest.mark.parametrize("version", VERSIONS)
def test_a_version_that_is_none_is_called_so(page: Page, site: str, version: str) -> None:
    page.goto(f"{site}worksheets/{SHEET}/")
    content = f'{{{version} "sheet": "{SHEET}", "values": {{}}}}'
    file: Any = {"name": "a.json", "mimeType": "application/json", "buffer": content.encode()}
    page.locator("[data-sheet-file]").set_input_files(files=[file])
    expect(page.locator("[data-topic=file]")).to_contain_text("it has no number of a version, and this page reads")
    put(page, site, {key(site, "booklet"): f'{{{version} "items": []}}'})
    page.goto(site + "booklet/")
    expect(page.locator("[data-topic=unreadable]")).to_contain_text("it has no number of a version")


@pytest.mark.parametrize(
    "saved", ["2026-02-31T10:00:00.000Z", "2026-01-01T24:61:00Z", "+275760-09-13T00:00:00Z", "0000-01-01", "x" * 9999]
)
def test_a_moment_that_is_none_is_only_earlier(page: Page, site: str, saved: str) -> None:
    put(page, site, {key(site, f"sheet:{SHEET}"): draft(SHEET, {SPACE: "mine"}, saved)})
    page.goto(f"{site}worksheets/{SHEET}/")
    expect(page.locator("[data-sheet-status]")).to_have_text("Restored from this browser, saved earlier")


def test_a_draft_saved_at_no_time_never_takes_the_place_of_one_that_was(page: Page, site: str) -> None:
    texts = {
        key(site, f"sheet:{SHEET}"): draft(SHEET, {SPACE: "real"}),
        f"alongside:sheet:{SHEET}": draft(SHEET, {SPACE: "odd"}, "zzz"),
    }
    put(page, site, texts)
    page.goto(f"{site}worksheets/{SHEET}/")
    expect(page.locator(f"[name={SPACE}]")).to_have_value("real")
    assert "odd" in "".join(everything(page).values())


@pytest.mark.parametrize("time", ["24:61", "-1:00", "24:00", "9:60", "1e3", "99:99", "0x10"])
def test_a_time_that_is_none_is_told_as_the_links(page: Page, site: str, time: str) -> None:
    page.goto(f"{site}workshops/team-partnership-review/?start={time}&people=-5&late=1e2&over=0.5")
    notice = page.locator("[data-planner-notice]")
    expect(notice).to_contain_text(f"“start={time}, people=-5, late=1e2, over=0.5”")
    expect(page.get_by_label("Start")).to_have_value("")
