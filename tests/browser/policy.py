"""What breaks the policy that the pages state and the server sends: every report of it fails a test."""

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Page

LISTEN = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
  console.error("Content Security Policy:", effectiveDirective, blockedURI, sourceFile, sample))"""


def watched(page: Page) -> list[str]:
    """What breaks the policy on the page from now on, as it is added to."""
    broken: list[str] = []
    page.add_init_script(LISTEN)
    page.on("console", lambda said: broken.append(said.text) if "Content Security Policy" in said.text else None)
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
