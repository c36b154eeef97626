"""The guide under a second owner's name: settings and two pictures make another brand of the whole site."""

import io
from pathlib import Path

from PIL import Image

from tests.building import build_with_few_prints, copy_of_project

NAME, ORGANISATION = "Side by Side", "Harbour & Hill"
SITE = "https://guide.harbour.test/"
ACCENT, IN_DARK = "#7a1f3d", "#f2a9c0"
SETTINGS = f"""INHERIT: mkdocs.yml
site_name: {NAME}
site_description: How we lead at {ORGANISATION}
site_url: {SITE}
extra:
  edition: 2026-12-01
  owner:
    organisation: {ORGANISATION}
    email: ask@harbour.test
    telephone: "+44 117 496 0999"
    address: [{ORGANISATION}, 2 Quay Street, Bristol]
    hours: every morning
    repository: https://code.harbour.test/edit/main/docs/
    logo: assets/images/sail.svg
    icon: assets/images/sail.png
    colours: {{accent: "{ACCENT}", accent_in_dark: "{IN_DARK}"}}
    licence: "Our own pages: © {ORGANISATION}"
    paper: letter
    enquiries:
      topics: [A question, A slip]
      mistakes: A slip
      reply: within a week
      privacy: We answer, and forget.
      delivery: endpoint
      endpoint: https://receiver.test/
"""
LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">
  <defs><linearGradient id="sail-shade">
    <stop offset="0" stop-color="#7a1f3d"/><stop offset="1" stop-color="#c9587f"/>
  </linearGradient></defs>
  <path d="M28 2v30H6z" fill="url(#sail-shade)"/><path d="M32 10v22h20z" fill="var(--accent, #7a1f3d)"/>
  <path d="M4 35h52" stroke="currentColor" stroke-width="3"/>
</svg>
"""
RENAMED, FORMER = "articles/asking-for-help", "articles/a-former-address"
ROBOTS = "User-agent: *\nDisallow: /drafts/\n"
PREVIEW = b"the owner's"


def make(project: Path, into: Path) -> None:
    """Builds it, in a copy of the project. The owner has files of their own, and a page that had another address."""
    config = copy_of_project(project).with_name("brand.yml")
    config.write_text(SETTINGS, "utf-8")
    docs = project / "docs"
    (docs / "assets/images").mkdir(exist_ok=True)
    (docs / "assets/images/sail.svg").write_text(LOGO, "utf-8")
    (docs / "assets/images/sail.png").write_bytes(_icon())
    (docs / "robots.txt").write_text(ROBOTS, "utf-8")
    (docs / "previews").mkdir()
    (docs / "previews/guide.png").write_bytes(PREVIEW)
    renamed = docs / f"{RENAMED}.md"
    text = renamed.read_text("utf-8").replace("\n---\n", f"\nformerly: [{FORMER}.md]\n---\n", 1)
    renamed.write_text(text, "utf-8")
    build_with_few_prints(config, into)


def _icon() -> bytes:
    made = io.BytesIO()
    picture = Image.new("RGB", (256, 256), "#ffffff")
    picture.paste((122, 31, 61), (64, 32, 128, 224))
    picture.save(made, "PNG")
    return made.getvalue()
