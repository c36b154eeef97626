"""A sheet, the search and every kind of page in another language, and from right to left."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from alongside.design.spoken import LONGEST

GERMAN, ENGLISH = "de/worksheets/who-needs-whom/", "worksheets/who-needs-whom/"
FIELD = "textarea >> nth=0"
KINDS = (
    *(
        "",
        "situations/",
        "sheets/",
        "library/",
        "a-z/",
        "questions/",
        "booklet/",
        "my-sheets/",
        "offline/",
        "enquiries/",
    ),
    *("worksheets/who-needs-whom/", "checklists/one-to-one-leader/", "models/straight-talk/", "paths/new-leader/"),
    *("workshops/edict-swap/", "workshops/edict-swap/room/", "sources/", "team-view/", "both-sides/", "de/"),
)
"""A page of each kind."""
VALUE = re.compile(r"%\(\w+\)s")
TEXTS = """body => {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest("script, template")) texts.push(walker.currentNode.data.trim());
  return texts.filter(Boolean);
}"""


def test_what_is_typed_on_a_german_sheet_stands_on_the_english_one(page: Page, site: str) -> None:
    page.goto(site + GERMAN)
    page.locator(FIELD).fill("Fahrplan, 1. März")
    expect(page.locator("[data-sheet-status]")).to_contain_text("In diesem Browser gespeichert um")
    page.locator(".sheet-menu summary", has_text="Mehr").click()
    page.locator("[data-sheet-do=clear]").click()
    expect(page.locator("[data-sheet-dialog] h2")).to_have_text("Das ganze Blatt leeren?")
    page.locator("[data-sheet-dialog] [value=no]").click()
    page.goto(site + ENGLISH)
    expect(page.locator(FIELD)).to_have_value("Fahrplan, 1. März")
    expect(page.locator("[data-sheet-status]")).to_contain_text("Restored from this browser")
    expect(page.locator(".languages")).to_be_visible()
    page.emulate_media(media="print")  # which leads nowhere
    expect(page.locator(".languages")).to_be_hidden()


def test_the_search_finds_german_pages_in_any_form_of_a_word(page: Page, site: str) -> None:
    page.goto(site + GERMAN)
    page.locator("#search-field").fill("gespraech mit der vorgesetzten")
    hits = page.locator(".hit__title")
    expect(hits.first).to_be_visible()
    expect(page.locator(".search__status")).to_have_text(re.compile("^[0-9]+ Ergebnisse$"))
    assert all("/de/" in str(link.get_attribute("href")) for link in page.locator(".hit__title a").all())
    page.locator("#search-field").fill("xyzzyq")
    expect(page.locator(".search__status")).to_have_text("Zu „xyzzyq“ passt nichts.")


@pytest.mark.parametrize("path", KINDS)
def test_a_page_turns_from_right_to_left_and_stays_in_its_width(page: Page, site: str, path: str) -> None:
    """With words a third longer than English, on a telephone."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site + path)
    lengthen = """() => {
      document.documentElement.dir = "rtl";
      for (const part of document.querySelectorAll("button, summary, legend, dt, .nav-title, .tabs a, h2"))
        for (const node of part.childNodes)
          if (node.nodeType === 3 && node.data.trim()) node.data += " lang".repeat(node.data.trim().length / 14 + 1);
    }"""
    page.evaluate(lengthen)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    mark = page.locator(".wordmark").first.bounding_box()
    assert mark and mark["x"] + mark["width"] > 300


def test_what_a_page_says_by_itself_waits_for_its_words(page: Page, site: str) -> None:
    """Without a sign of its reader nothing is said in English, whether in a notice or of what a link holds."""
    held: list[Route] = []
    page.route("**/assets/words/de/workshop.json", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it calls
    page.goto(f"{site}de/workshops/founding-a-partnership/?people=99&start=99:99")
    crowd, link = page.locator("[data-planner-crowd]"), page.locator("[data-planner-notice]")
    page.wait_for_timeout(300)
    assert (crowd.text_content(), link.text_content()) == ("", "")
    held[0].continue_()
    expect(crowd).to_contain_text("Diese Sitzung ist gedacht für 4 bis 10 Personen")
    expect(link).to_contain_text("Der Link zu diesem Plan enthält etwas")


def test_no_page_opens_with_words_whose_translation_comes_later(page: Page, site: str, site_folder: Path) -> None:
    """What a script says by itself is short enough for its page to carry, or waits."""
    files = (site_folder / "assets/words/de").glob("*.json")
    late = {key.rpartition("|")[0] or key for file in files for key in json.loads(file.read_text("utf-8"))}
    patterns = [re.compile(".+?".join(map(re.escape, VALUE.split(key)))) for key in late if len(key) > LONGEST]
    assert len(patterns) > 50
    english = []
    for path in sorted((site_folder / "de").rglob("index.html")):
        address = f"{path.parent.relative_to(site_folder).as_posix()}/"
        page.goto(site + address, wait_until="networkidle")
        shown = page.locator("body").evaluate(TEXTS)
        english += [(address, text) for text in shown if any(pattern.fullmatch(text) for pattern in patterns)]
    assert english == []
