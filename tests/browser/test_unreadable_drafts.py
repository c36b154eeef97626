"""A filled booklet: a draft that cannot be read, or may not be, is told on the page and on paper."""

import json
import re

from playwright.sync_api import Page, expect

from tests.browser.kept import draft, key, put

HEALTH, AGREEMENT = "team-health-check", "partnership-agreement"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"


def print_filled(page: Page, site: str) -> None:
    page.add_init_script("window.print = () => {}")
    page.goto(site + f"booklet/?items={HEALTH},{AGREEMENT}")
    page.get_by_label("Put it in").check()
    page.get_by_role("button", name="Print as one document").click()
    expect(page.locator("body")).to_have_attribute("data-booklet-ready", "")


def test_a_draft_that_cannot_be_read_is_told_on_the_page_and_on_paper(page: Page, site: str) -> None:
    texts = {key(site, f"sheet:{HEALTH}"): draft(HEALTH, {SPACE: "typed"}), key(site, f"sheet:{AGREEMENT}"): "{broken"}
    put(page, site, texts)
    print_filled(page, site)
    notice = page.get_by_role("alert").locator("[data-topic=unread]")
    expect(notice).to_contain_text(re.compile("What you typed on “Partnership agreement” cannot be read"))
    page.emulate_media(media="print")
    expect(page.locator(f"#part-{AGREEMENT}")).to_contain_text("cannot be read, so it is blank here")
    expect(page.locator(f"#part-{HEALTH}")).not_to_contain_text("cannot be read")
    assert "typed" in page.locator(f"#part-{HEALTH}").inner_text()


def test_a_storage_that_is_closed_is_told_too(page: Page, site: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    print_filled(page, site)
    expect(page.get_by_role("alert").locator("[data-topic=unread]")).to_contain_text("cannot be read")


def test_a_blank_booklet_says_nothing_of_drafts(page: Page, site: str) -> None:
    put(page, site, {key(site, f"sheet:{AGREEMENT}"): "{broken"})
    put(page, site, {key(site, "booklet"): json.dumps({"version": 1, "items": [AGREEMENT]})})
    page.add_init_script("window.print = () => {}")
    page.goto(site + "booklet/")
    page.get_by_role("button", name="Print as one document").click()
    expect(page.locator("body")).to_have_attribute("data-booklet-ready", "")
    expect(page.locator("[data-topic=unread]")).to_have_count(0)
