"""Two tabs of one page: each field keeps its last change, whichever tab it was made in."""

import json

from playwright.sync_api import Page, expect

from tests.browser.kept import key, values


def two(page: Page, address: str) -> tuple[Page, Page]:
    """The same page in two tabs of one browser."""
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(address)
    return page, other


def test_an_enquiry_keeps_the_message_of_one_tab_and_the_name_of_the_other(page: Page, site: str) -> None:
    one, other = two(page, site + "enquiries/")
    one.locator("#enquiry-message").fill("From the first tab")
    expect(other.locator("#enquiry-message")).to_have_value("From the first tab")
    other.locator("#enquiry-name").fill("Zoë")
    expect(one.locator("#enquiry-name")).to_have_value("Zoë")
    one.locator("#enquiry-message").fill("From the first tab, changed")
    expect(other.locator("#enquiry-message")).to_have_value("From the first tab, changed")
    other.reload()
    expect(other.locator("#enquiry-message")).to_have_value("From the first tab, changed")
    expect(other.locator("#enquiry-name")).to_have_value("Zoë")


def test_an_enquiry_typed_in_both_tabs_at_once_keeps_both(page: Page, site: str) -> None:
    one, other = two(page, site + "enquiries/")
    one.locator("#enquiry-message").fill("From the first tab")
    other.locator("#enquiry-name").fill("Zoë")  # before either is written
    expect(one.locator("#enquiry-name")).to_have_value("Zoë")
    expect(other.locator("#enquiry-message")).to_have_value("From the first tab")
    stored = json.loads(one.evaluate("key => localStorage.getItem(key)", key(site, "enquiry")))
    assert (stored["message"], stored["name"]) == ("From the first tab", "Zoë")


def test_an_enquiry_cleared_in_one_tab_can_be_put_back_in_the_other(page: Page, site: str) -> None:
    one, other = two(page, site + "enquiries/")
    one.locator("#enquiry-name").fill("Zoë")
    expect(other.locator("#enquiry-name")).to_have_value("Zoë")
    one.get_by_role("button", name="Clear the draft").click()
    expect(other.locator("#enquiry-name")).to_have_value("")
    other.get_by_role("button", name="Put it back").click()
    expect(other.locator("#enquiry-name")).to_have_value("Zoë")
    expect(one.locator("#enquiry-name")).to_have_value("Zoë")


def test_a_sheet_typed_in_both_tabs_at_once_keeps_both(page: Page, site: str) -> None:
    one, other = two(page, site + "worksheets/team-health-check/")
    one.locator(".sheet textarea").nth(0).fill("From the first tab")
    other.locator(".sheet textarea").nth(1).fill("From the second tab")
    for tab in (one, other):
        expect(tab.locator(".sheet textarea").nth(0)).to_have_value("From the first tab")
        expect(tab.locator(".sheet textarea").nth(1)).to_have_value("From the second tab")
    assert len(values(page, key(site, "sheet:team-health-check"))) == 2


def test_a_booklet_titled_in_one_tab_and_named_in_the_other_keeps_both(page: Page, site: str) -> None:
    one, other = two(page, site + "booklet/")
    one.get_by_label("Title", exact=True).press_sequentially("Our quarter")
    other.get_by_label("For whom", exact=True).press_sequentially("Zoë")  # before the title is written
    for tab in (one, other):
        expect(tab.get_by_label("Title", exact=True)).to_have_value("Our quarter")
        expect(tab.get_by_label("For whom", exact=True)).to_have_value("Zoë")


def test_a_word_of_the_cover_typed_last_is_kept_when_the_page_is_left_at_once(page: Page, site: str) -> None:
    page.goto(site + "booklet/")
    page.locator("[data-booklet]").wait_for()
    page.get_by_label("Title", exact=True).press_sequentially("In a hurry")
    page.goto(site + "about/")
    page.goto(site + "booklet/")
    expect(page.get_by_label("Title", exact=True)).to_have_value("In a hurry")
