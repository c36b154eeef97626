"""What axe finds on a page, and a page of every kind to look at."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

KINDS_OF_PAGES = [
    "",
    "library/",
    "a-z/",
    "sheets/",
    "sessions/",
    "ideas/",
    "situations/my-manager-does-not-listen/",
    "paths/new-leader/",
    "principles/",
    "principles/everyones-success/",
    "models/ideal-team-partnership/",
    "checklists/one-to-one-leader/",
    "worksheets/team-health-check/",
    "workshops/team-partnership-review/",
    "workshops/team-partnership-review/room/",
    "articles/asking-for-help/",
    "questions/",
    "booklet/",
    "both-sides/",
    "both-sides/?sheet=one-to-one-leader",
    "team-view/",
    "team-view/?sheet=team-health-check",
    "glossary/",
    "sources/",
    "works-on-teams/",
    "works-on-coaching/",
    "works-on-deciding/",
    "works-on-work/",
    "about/",
    "data/",
    "how-we-work/",
    "changes/",
    "accessibility/",
    "contribute/",
    "contribute/new/",
    "ten-minutes/",
    "de/",
    "de/worksheets/who-needs-whom/",
    "licence/",
    "offline/",
    "my-sheets/",
    "enquiries/",
    "no-such-page/",
]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


AXE = Axe(f"if (!window.axe) {{ {AXE_SCRIPT} }}")
"""Put into a page once, however often it is asked."""
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that a palette can break."""
LEAVE_OUT_THE_ALIKE = """() => {
  // What an element and all in it are drawn with: where neighbours have the same, a colour fails in all or in none
  const drawn = (element) => {
    const style = getComputedStyle(element);
    return [element.localName, style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.display,
      style.visibility, style.position, style.fontSize, style.fontWeight, style.textDecorationLine].join();
  };
  const kind = (element) => {
    const paths = new Set();
    const walk = (inner, path) => {
      paths.add(path);
      for (const child of inner.children) walk(child, `${path}>${drawn(child)}`);
    };
    walk(element, drawn(element));
    return [...paths].sort().join(";");
  };
  for (const old of document.querySelectorAll("[data-alike]")) old.removeAttribute("data-alike");
  for (const parent of document.body.querySelectorAll("*")) {
    if (parent.children.length < 4 || parent.closest("[data-alike]")) continue;
    const kinds = Map.groupBy(parent.children, kind);
    for (const alike of kinds.values()) for (const one of alike.slice(2, -1)) one.setAttribute("data-alike", "");
  }
}"""
"""Marks what looks like its neighbours, such as the entries of a list: of each kind the first two and the last stay."""


def violations(page: Page, palette: str = "light") -> list[str]:
    """What axe finds on a page, a line each with the place: by all rules, or in the dark palette by those of colour."""
    if palette == "dark":
        return faults_of_colour(page)
    but_colours = {rule: {"enabled": False} for rule in COLOURS}
    return [*_found(page, {"type": "tag", "values": TAGS}, but_colours), *faults_of_colour(page)]


def faults_of_colour(page: Page) -> list[str]:
    """The same by the rules that a palette can break, which take two thirds of the time: once for what looks alike."""
    page.evaluate(LEAVE_OUT_THE_ALIKE)
    return _found(page, {"type": "rule", "values": COLOURS}, {}, {"exclude": [["[data-alike]"]]})


def _found(page: Page, only: object, rules: object, context: dict[str, Any] | None = None) -> list[str]:
    # To list what passes takes as long again; and no rule of these asks for stylesheets beforehand
    options = {"runOnly": only, "rules": rules, "resultTypes": ["violations"], "preload": False}
    found = AXE.run(page, context, options).response["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def violations_on(browser: Browser, site: str, address: str, width: int) -> list[str]:
    """What axe finds on a page as it is opened, in both palettes and a width; the dark one has other colours alone."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="light")
    page = context.new_page()
    page.goto(site + address)
    assert _palette(page) == "light"
    found = violations(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # colours that change slowly are neither palette's
    assert _palette(page) == "dark"
    found += violations(page, "dark")
    context.close()
    return found


def _palette(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
