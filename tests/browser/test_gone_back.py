"""A browser that goes back puts choices into controls and tells no script: page and control say the same even so."""

from playwright.sync_api import Page, expect

from tests.browser.room import ROOM


def away_and_back(page: Page, site: str) -> None:
    page.goto(site + "licence/")
    page.go_back()


def test_a_choice_that_is_put_back_is_what_the_page_does(page: Page, site: str) -> None:
    page.goto(site + "booklet/")
    kind = page.locator("[data-choose-kind]")
    kind.select_option("Checklist")
    count = page.locator("[data-choose-count]")
    narrowed = count.inner_text()
    away_and_back(page, site)
    expect(kind).to_have_value("Checklist")
    expect(count).to_have_text(narrowed)

    page.goto(site + ROOM)
    page.locator("[data-room-do=begin]").click()
    page.locator("[data-room-bell]").check()
    away_and_back(page, site)
    # no page may sound before something is pressed on it
    expect(page.locator("[data-room-bell]")).not_to_be_checked()
