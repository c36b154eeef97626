"""Every kind of page in Chromium: axe in both palettes and widths, no request to another host, nothing stored."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import KINDS_OF_PAGES, faults_of_colour, violations_on
from tests.guide import ROOT


def test_every_folder_of_items_is_looked_at() -> None:
    folders = {path.parent.name for path in (ROOT / "docs").glob("*/*.md")} - {"docs"}
    assert folders <= {address.split("/")[0] for address in KINDS_OF_PAGES}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", KINDS_OF_PAGES, ids=lambda address: address.strip("/") or "home")
def test_axe_finds_nothing_in_either_palette(browser: Browser, site: str, address: str, width: int) -> None:
    assert violations_on(browser, site, address, width) == []


def test_a_faint_colour_is_found_though_what_is_alike_is_looked_at_but_thrice(page: Page, site: str) -> None:
    page.goto(site + "a-z/")
    entries = page.locator("main li")
    left = "[...document.querySelectorAll('main li')].filter((entry) => !entry.closest('[data-alike]')).length"
    assert faults_of_colour(page) == []
    assert page.evaluate(left) < entries.count() / 3
    entries.nth(entries.count() // 2).evaluate("(entry) => { entry.querySelector('span').style.color = '#ccc'; }")
    assert len(faults_of_colour(page)) == 1
    page.locator("main li > a").evaluate_all("(all) => all.forEach((one) => { one.style.color = '#ccc'; })")
    assert len(faults_of_colour(page)) > 2


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(browser: Browser, site: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    for address in KINDS_OF_PAGES:
        page.goto(site + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    context.close()


def test_nothing_leaves_the_site_and_nothing_is_stored(page: Page, site: str) -> None:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    for address in KINDS_OF_PAGES:
        page.goto(site + address, wait_until="networkidle")
        stored = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]")
        assert stored == [[], [], ""], address
    assert hosts == {urlsplit(site).netloc}


def test_the_measure_is_one_that_reads_well(page: Page, site: str) -> None:
    page.goto(site + "principles/everyones-success/")
    longest = page.locator(".prose > p").evaluate_all(
        """(paragraphs) => {
          const lengths = [];
          for (const paragraph of paragraphs) {
            const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            let bottom = -1, length = 0;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              for (let at = 0; at < node.data.length; at += 1) {
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const box = range.getBoundingClientRect();
                if (bottom >= 0 && box.top > bottom - 4) { lengths.push(length); length = 0; }
                bottom = box.bottom;
                length += 1;
              }
            }
          }
          return lengths.sort((a, b) => a - b);
        }"""
    )
    characters = longest[len(longest) // 2]
    assert 60 <= characters <= 75


def test_the_keyboard_reaches_the_content_first(page: Page, site: str) -> None:
    page.goto(site + "principles/everyones-success/")
    page.keyboard.press("Tab")
    skip = page.evaluate("[document.activeElement.textContent.trim(), document.activeElement.getAttribute('href')]")
    assert skip[0].startswith("Skip to") and skip[1].startswith("#")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_every_page_is_reached_without_javascript(page_without_js: Page, site: str) -> None:
    for width in (390, 1280):
        page_without_js.set_viewport_size({"width": width, "height": 900})
        page_without_js.goto(site)
        page_without_js.get_by_role("contentinfo").get_by_role("link", name="Sheets", exact=True).click()
        page_without_js.get_by_role("main").get_by_role("link", name="Partnership agreement", exact=True).first.click()
        assert page_without_js.locator("h1").inner_text() == "Partnership agreement"


def test_the_palette_follows_the_reader_and_stays_chosen(page: Page, site: str) -> None:
    page.goto(site)
    scheme = "getComputedStyle(document.documentElement).colorScheme"
    assert page.evaluate(scheme) == "light"
    page.get_by_role("button", name="Dark palette").click()
    assert page.evaluate(scheme) == "dark"
    page.goto(site + "about/")
    assert page.evaluate(scheme) == "dark"


def test_print_is_black_on_white_in_either_palette(browser: Browser, site: str) -> None:
    palettes: tuple[Any, ...] = ("light", "dark")
    for palette in palettes:
        context = browser.new_context(color_scheme=palette)
        page = context.new_page()
        page.goto(site + "principles/everyones-success/")
        page.emulate_media(media="print")
        colours = page.evaluate(
            "['body', '.prose p'].map(name => getComputedStyle(document.querySelector(name)))"
            ".map(style => [style.backgroundColor, style.color])"
        )
        assert colours[0][0] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
        assert colours[1][1] == "rgb(0, 0, 0)"
        assert not page.get_by_role("navigation").first.is_visible()
        context.close()
