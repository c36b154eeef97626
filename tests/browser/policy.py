"""What breaks the policy that the pages state and the server sends: every report of it fails a test."""

import re
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page

LISTEN = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
  console.error("Content Security Policy:", effectiveDirective, blockedURI, sourceFile, sample))"""

PARSER_SAYS = re.compile(
    r"(Applying inline style|style-src-(?:attr|elem) inline).*/(?:booklet/reading|shared/parsed)\.js", re.DOTALL
)
"""Chromium's own message about a drawing that is no XML has a style, in a document that nobody sees."""


def watched(page: Page) -> list[str]:
    """What breaks the policy on the page from now on, as it is added to."""
    broken: list[str] = []
    page.add_init_script(LISTEN)

    def hear(said: ConsoleMessage) -> None:
        if "Content Security Policy" in said.text and not PARSER_SAYS.search(f"{said.text} {said.location['url']}"):
            broken.append(said.text)

    page.on("console", hear)
    return broken


def headers_for(site: Path, address: str) -> Mapping[str, str]:
    """What Netlify would send with an address, such as `/a-z/`, by the site's own file for it."""
    rules, found = site / "_headers", dict[str, str]()
    fits = False
    for line in rules.read_text("utf-8").splitlines() if rules.is_file() else ():
        if line.startswith("/"):
            fits = address.startswith(line.removesuffix("*"))
        elif line.startswith("  ") and fits:
            name, _, value = line.strip().partition(": ")
            found[name] = value
    return found
