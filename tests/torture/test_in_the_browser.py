"""Every page of the worst guide, opened in Chromium: nothing runs that is not the site's, and nothing is asked for."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import serve
from tests.browser.sheets import offered
from tests.site.pages import pages_of
from tests.torture.conftest import Built

RUN = (
    "window.ran = 0; window.run = () => { window.ran += 1 }; for (const it of ['alert', 'prompt', 'confirm', 'open'])"
    " window[it] = () => { window.ran += 1 }; window.print = () => {}"
)


@pytest.fixture(scope="module")
def site(worst: Built) -> Iterator[str]:
    yield from serve(worst.site)


class Visit:
    """A visitor's tab, which notes what should not be: requests to other hosts, faults of scripts, what has run."""

    def __init__(self, browser: Browser, site: str) -> None:
        self.site, self.elsewhere, self.faults = site, list[str](), list[str]()
        self._context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
        self._context.set_default_timeout(8000)
        self._context.on("request", lambda request: self._asked(request.url))
        self._context.add_init_script(RUN)
        self.page = self._context.new_page()
        self.page.on("pageerror", lambda fault: self.faults.append(f"{self.page.url}: {fault}"))
        self.page.on("dialog", lambda dialog: self.faults.append(f"{self.page.url}: a dialog {dialog.message}"))

    def _asked(self, url: str) -> None:
        if not url.startswith((self.site, "data:", "blob:")):
            self.elsewhere.append(f"{self.page.url}: {url}")

    def check(self) -> None:
        """Nothing has run, and nothing was asked for elsewhere."""
        if self.page.evaluate("window.ran") != 0:
            self.faults.append(f"{self.page.url}: a value has run")
        assert (self.faults, self.elsewhere) == ([], [])

    def close(self) -> None:
        self._context.close()


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visit]:
    made = Visit(browser, site)
    yield made
    made.check()
    made.close()


def test_no_value_runs_on_any_page(worst: Built, visit: Visit) -> None:
    for address in pages_of(worst.site):
        visit.page.goto(visit.site + address)  # until all is loaded, and so has failed to load
        visit.check()


def test_no_value_runs_in_the_searchs_results(worst: Built, visit: Visit) -> None:
    visit.page.goto(visit.site)
    field = visit.page.get_by_role("textbox", name="Search the guide")
    results = visit.page.locator(".hit")
    field.press_sequentially("onerror")
    expect(results.first).to_contain_text("onerror=run()", timeout=30_000)  # the index loads when it is asked
    for words in ("img", worst.name, "<img src=x onerror=run()>", "onerror"):
        assert results.locator("img, svg[onload]").count() == 0
        field.fill(words)
        visit.page.wait_for_timeout(400)
        visit.check()


def test_no_value_runs_while_a_session_is_planned(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.site}workshops/worst-workshop/")
    page.get_by_label("Start, by the 24-hour clock").fill("09:30")
    page.get_by_label("Minutes late").fill("1")
    page.get_by_role("button", name="Add a break").click()
    page.get_by_role("button", name="Keep this plan for the booklet").click()
    expect(page.locator("[data-planner-shared]")).not_to_be_empty()
    expect(page.locator("[data-planner-cuts]")).to_contain_text("onerror=run()")
    visit.check()


def test_no_value_runs_in_a_booklet(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.site}booklet/?items=worst-worksheet,worst-checklist,worst-workshop")
    expect(page.locator("[data-booklet-list] li")).to_have_count(3)
    page.get_by_role("button", name="Print as one document").click()
    expect(page.locator("body")).to_have_attribute("data-booklet-ready", "")
    visit.check()


def test_a_sheet_is_filled_in_though_a_field_has_the_name_of_a_property(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.site}worksheets/worst-worksheet/")
    page.locator("[name=constructor]").fill("typed")
    page.locator("[name=elements]").check()
    page.wait_for_timeout(800)
    page.reload()
    expect(page.locator("[name=constructor]")).to_have_value("typed")
    expect(page.locator("[name=elements]")).to_be_checked()
    offered(page, "Clear").click()
    page.locator("[data-sheet-dialog] button[value=yes]").click()
    expect(page.locator("[name=constructor]")).to_have_value("")


def test_no_value_runs_on_the_enquiry_page_or_in_the_message(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.site}enquiries/")
    page.get_by_label("What is it about?").select_option(index=1)
    page.get_by_label("Your message").fill("Hello")
    page.get_by_label("Your name").fill("A")
    page.get_by_label("Your email address").fill("a@b.org")
    page.get_by_role("button", name="Copy the message").first.click()
    expect(page.locator("[data-whole]")).to_have_value(re.compile(r"onerror=run\(\)"))
    visit.check()


def test_questions_are_drawn_as_words(visit: Visit) -> None:
    page: Page = visit.page
    page.goto(f"{visit.site}questions/")
    page.get_by_role("button", name="Draw a question").click()
    expect(page.locator(".draw__question")).to_contain_text("onerror=run()")
    visit.check()
