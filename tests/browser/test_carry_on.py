"""How far one has come, and the way back to it: on the home page, on a checklist, on a path."""

import json

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kept import draft, key, put
from tests.browser.sheets import offered, ready
from tests.browser.test_my_sheets import BOXES, CLOSED, HEALTH, LEADER, SPACE, named

CHECKLIST = f"checklists/{LEADER}/"


def test_home_leads_to_the_sheet_changed_last(page: Page, site: str) -> None:
    older = draft(HEALTH, {SPACE: "x"}, "2026-11-20T10:00:00.000Z")
    newer = named(draft(LEADER, {BOXES[0]: True}, "2026-11-21T10:00:00.000Z"), "Sam <b>, November")
    put(page, site, {key(site, f"sheet:{HEALTH}"): older, key(site, f"sheet:{LEADER}:copy:abc123"): newer})
    page.goto(site)
    link = page.locator("[data-carry-on] a")
    expect(link).to_have_text("One-to-one: the leader’s side, “Sam <b>, November”")  # noqa: RUF001
    link.click()
    expect(page).to_have_url(f"{site}{CHECKLIST}?copy=abc123")
    expect(page.locator("[data-copy-name]")).to_have_text("Sam <b>, November")


@pytest.mark.parametrize("text", ["{broken", "[]", '{"saved": 3}', draft("gone", {"a": "b"})])
def test_home_leads_to_the_list_where_it_knows_no_better(page: Page, site: str, text: str) -> None:
    put(page, site, {key(site, "sheet:gone"): text})
    page.goto(site)
    expect(page.locator("[data-carry-on] a")).to_have_text("My sheets")
    page.locator("[data-carry-on] a").click()
    expect(page).to_have_url(f"{site}my-sheets/")


@pytest.mark.parametrize("is_closed", [True, False])
def test_home_offers_nothing_and_loads_nothing_where_nothing_is_kept(page: Page, site: str, is_closed: bool) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    if is_closed:
        page.add_init_script(CLOSED)
    page.goto(site)
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-carry-on]")).to_be_hidden()
    assert not [url for url in asked if "carry-on" in url or "sheets.json" in url]


def test_home_does_not_move_when_the_sheet_is_named(page: Page, site: str) -> None:
    put(page, site, {key(site, f"sheet:{HEALTH}"): draft(HEALTH, {SPACE: "x"})})
    held: list[Route] = []
    page.route("**/sheets.json", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it calls
    page.goto(site)
    page.wait_for_timeout(300)
    before = page.locator(".happening").bounding_box()
    for route in held:
        route.continue_()
    expect(page.locator("[data-carry-on] a")).to_have_text("Team health check")
    assert page.locator(".happening").bounding_box() == before


def test_a_checklist_says_how_many_boxes_are_ticked_and_reads_it_out_to_nobody(page: Page, site: str) -> None:
    page.goto(site + CHECKLIST)
    ready(page)
    line = page.locator("[data-ticked]")
    expect(line).to_have_text("0 of 24 ticked")
    page.locator(".sheet [type=checkbox]").nth(0).check()
    page.locator(".sheet [type=checkbox]").nth(5).check()
    expect(line).to_have_text("2 of 24 ticked")
    assert line.locator("progress").evaluate("bar => [bar.value, bar.max]") == [2, 24]
    assert not line.evaluate("line => Boolean(line.closest('[role=status], [role=alert], [aria-live]'))")
    page.reload()
    expect(line).to_have_text("2 of 24 ticked")
    offered(page, "Clear").click()
    page.get_by_role("button", name="Clear it").click()
    expect(line).to_have_text("0 of 24 ticked")
    page.get_by_role("button", name="Undo: put it back").click()
    expect(line).to_have_text("2 of 24 ticked")


def test_a_worksheet_counts_no_boxes(page: Page, site: str) -> None:
    page.goto(f"{site}worksheets/{HEALTH}/")
    ready(page)
    expect(page.locator("[data-ticked]")).to_have_count(0)


def test_a_path_says_how_far_one_has_come_on_its_page_and_on_each_step(page: Page, site: str) -> None:
    page.goto(f"{site}principles/everyones-success/?path=new-leader&done=3")
    where = page.locator(".on-path--here .on-path__where")
    expect(where).to_contain_text("Step 1 of 7 in New leader, 1 of 7 done")
    page.locator(".on-path--here [data-done]").click()
    expect(where).to_contain_text("2 of 7 done")
    page.locator(".on-path--here [data-along=path]").click()
    expect(page.get_by_text("2 of 7 steps are done")).to_be_visible()
    assert page.locator("[data-go-on] progress").evaluate("bar => [bar.value, bar.max]") == [2, 7]


def test_the_data_that_home_asks_for_names_every_sheet(page: Page, site: str) -> None:
    known = json.loads(page.request.get(f"{site}my-sheets/sheets.json").text())
    assert {one["id"] for one in known} >= {HEALTH, LEADER, "team-partnership-review"}
    assert not [one for one in known if "places" in one]
