"""The list of a page's headings shows which one the reader has reached."""

from playwright.sync_api import Page, expect


def test_the_heading_reached_is_marked(page: Page, site: str) -> None:
    page.goto(site + "workshops/team-partnership-review/")
    here = page.locator(".contents [aria-current]")
    expect(here).to_have_count(0)
    page.locator(".contents a", has_text="Agenda").click()
    expect(here).to_have_text(["Agenda"])
    page.evaluate("scrollTo(0, 0)")
    expect(here).to_have_count(0)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(here).to_have_count(1)
