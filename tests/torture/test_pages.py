"""On pages, in what the search knows and in the map of the site every value stands whole, and is words."""

import json
import re
from collections.abc import Iterator
from urllib.parse import unquote, unquote_plus, urlsplit
from xml.etree import ElementTree as ET

import pytest
from justhtml import Node

from tests.site.pages import BuiltPage, pages_of
from tests.torture.conftest import Built
from tests.torture.values import lost, plain, tags_in

SCHEMES = {"", "https", "mailto", "tel", "data"}
INLINE = {"a", "b", "code", "em", "small", "strong"}
DATA = {"application/json", "application/ld+json"}
"""What a script may hold on a page itself."""
ASKED = re.compile(r"\?(?:about|mistake)=")
"""Of what the enquiry page is told by its address."""
CODE = re.compile(r"on\w+|style|srcdoc|formaction|ping|background|action-xhtml")


@pytest.fixture(scope="module")
def pages(worst: Built) -> dict[str, BuiltPage]:
    found = pages_of(worst.site)
    assert len(found) > 40
    return found


def json_texts(value: object) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from json_texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from json_texts(inner)


def texts_of(page: BuiltPage) -> Iterator[str]:
    """What a page says, and what stands in its attributes and data."""
    for part in page.all("title, body"):
        yield "".join(said(part))
    for element in page.all("*"):
        for name, value in (element.attrs or {}).items():
            yield unquote_plus(value or "") if name == "href" and ASKED.search(value or "") else value or ""
    for data in page.all("script[type='application/json']"):
        yield from json_texts(json.loads(data.to_text(separator="", strip=False)))


def said(node: Node) -> Iterator[str]:
    """The words within a node; those of elements have a blank between them where they stand apart on the page."""
    if node.name == "#text":
        yield str(node.data or "")
    elif node.name != "script":
        content = getattr(node, "template_content", None)
        for child in [*(node.children or []), *([content] if content else [])]:
            yield from said(child)
        yield "" if node.name in INLINE else " "


def test_no_value_loses_a_part_on_any_page(worst: Built, pages: dict[str, BuiltPage]) -> None:
    faults = [
        f"{page.address}: {fault}"
        for page in pages.values()
        for text in texts_of(page)
        for fault in lost(text, worst.values)
    ]
    assert faults == []


def test_every_value_stands_on_a_page(worst: Built, pages: dict[str, BuiltPage]) -> None:
    seen = {tag for page in pages.values() for text in texts_of(page) for tag in tags_in(text, worst.values)}
    assert {tag: value for tag, value in worst.values.items() if tag not in seen} == {}


def test_no_value_has_become_markup(pages: dict[str, BuiltPage]) -> None:
    """No element, attribute or comment stands on a page that no template wrote."""
    for page in pages.values():
        assert page.all("img[src=x], base, object, embed, iframe, frame, style, svg[onload]") == [], page.address
        for element in page.all("*"):
            code = [name for name in element.attrs or {} if CODE.fullmatch(name)]
            assert not code, f"{page.address}: {element.name} {code}"
            assert all(re.fullmatch(r"[a-zA-Z][\w:-]*", name) for name in element.attrs or {}), element.attrs
        for script in page.all("script"):
            assert script.attrs and ("src" in script.attrs or script.attrs.get("type") in DATA)


def test_every_address_has_a_scheme_that_runs_nothing(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        for name in ("href", "src", "action"):
            for element in page.all(f"[{name}]"):
                address = (element.attrs or {})[name] or ""
                assert urlsplit(address).scheme in SCHEMES, address
                if urlsplit(address).scheme == "data":
                    assert address == "data:,"


def test_what_a_page_says_of_itself_is_whole(worst: Built, pages: dict[str, BuiltPage]) -> None:
    values = set(map(plain, worst.values.values()))
    for page in pages.values():
        if not page.all(".masthead"):  # at a former address
            continue
        (description,) = page.all("meta[name=description]")
        summary = str((description.attrs or {})["content"])
        assert plain(summary) in values or page.address in ("enquiries/", "forms/"), page.address
        (title,) = page.all("head > title")
        assert plain("".join(said(title))).strip().endswith(plain(worst.name)), page.address


def test_a_term_that_is_markup_is_found_in_texts_in_each_of_its_forms(worst: Built) -> None:
    page = pages_of(worst.site)["forms/"]
    (link,) = page.all("a.term")
    assert plain(str((link.attrs or {})["title"])) in map(plain, worst.values.values())
    assert tags_in("".join(said(link)), worst.values)


def test_what_the_search_knows_is_words_each_of_them_whole(worst: Built) -> None:
    entries = json.loads((worst.site / "assets/search/entries.json").read_text("utf-8"))
    assert len(entries) > 20
    seen: set[str] = set()
    for entry in entries:
        places = (words for words, _ in entry.get("places", ()))
        words = " ".join([entry["title"], entry["summary"], *entry["facts"], *places])
        assert lost(words, worst.values) == []
        seen |= tags_in(words, worst.values)
        assert len(entry.get("say", ())) >= 6 or entry["url"] == "forms/", entry["url"]
    assert len(seen) > 50


def test_the_map_of_the_site_is_xml(worst: Built, pages: dict[str, BuiltPage]) -> None:
    root = ET.fromstring((worst.site / "sitemap.xml").read_text("utf-8"))
    addresses = [unquote(found.text or "") for found in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert addresses and all(address.startswith("https://worst.example/a'b/") for address in addresses)
    assert {address.removeprefix("https://worst.example/a'b/") for address in addresses} <= {*pages}


def test_the_feed_is_xml_and_each_value_in_it_is_whole(worst: Built) -> None:
    root = ET.parse(worst.site / "feed.xml").getroot()
    assert all(element.tag.startswith("{http://www.w3.org/2005/Atom}") for element in root.iter())
    texts = [text for element in root.iter() for text in (element.text or "", *element.attrib.values())]
    assert len({tag for text in texts for tag in tags_in(text, worst.values)}) > 60
    assert [fault for text in texts for fault in lost(text, worst.values)] == []
