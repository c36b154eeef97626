"""What is published for other programs: a file a page, and lists of them."""

import re
from functools import cache

from alongside.items.vocabulary import Kind
from alongside.machines.published import texts
from tests.core.machines.published import publication
from tests.guide import guide, site

ENTRY = re.compile(r"- \[(?P<title>(?:[^\]\\]|\\.)+)\]\((?P<address>https://alongside\.example/\S*)\): \S.*")


@cache
def published() -> dict[str, str]:
    return dict(texts(publication(), site()))


def test_every_page_has_its_markdown_and_nothing_stands_twice() -> None:
    addresses = [address for address, _ in texts(publication(), site())]
    assert len(addresses) == len(set(addresses))
    pages = {f"{item.url}index.html.md" for item in guide().readable()}
    assert pages < set(addresses) and "enquiries/index.html.md" in addresses


def test_llms_txt_has_its_form() -> None:
    """https://llmstxt.org: a title, a quoted summary, words without headings, then lists of links below headings."""
    title, _, quote, _, *rest = published()["llms.txt"].splitlines()
    assert title == "# Alongside" and quote.startswith("> ")
    lists = rest[next(at for at, line in enumerate(rest) if line.startswith("## ")) :]
    assert all(not line or line.startswith("## ") or ENTRY.fullmatch(line) for line in lists)
    headings = [line for line in lists if line.startswith("## ")]
    assert headings == [*(f"## {kind.plural}" for kind in guide().kinds()), "## About the guide", "## Optional"]


def test_llms_txt_leads_to_every_page_once() -> None:
    led = [found["address"] for found in map(ENTRY.fullmatch, published()["llms.txt"].splitlines()) if found]
    under = [address.removeprefix("https://alongside.example/") for address in led]
    of_sheets = tuple(address for address in published() if address.endswith("/fields.json"))
    assert len(of_sheets) == len(guide().sheets)
    others = ("llms.txt", "robots.txt", *of_sheets)
    assert sorted(under) == sorted(address for address in published() if address not in others)
    assert len(guide().of_kind(Kind.PAGE)) < len(led)


def test_robots_are_let_in_and_shown_the_map() -> None:
    assert published()["robots.txt"].splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://alongside.example/sitemap.xml",
    ]
    robots = site().templates.get_template("markdown/robots.txt.jinja")
    assert robots.render(site="").strip() == "User-agent: *\nAllow: /"


def test_the_page_on_which_visitors_ask_tells_each_way_to_the_owner() -> None:
    text = published()["enquiries/index.html.md"]
    assert "hello@alongside.example" in text and "1632 960123" in text and "1 Example Street" in text
