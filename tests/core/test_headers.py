"""The files for web servers: within the hosts' limits, and with every header for every address."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from alongside.enquiry.deliveries import Delivery
from alongside.headers import headers_of, server_files
from alongside.site import Site
from tests.guide import OVERRIDES, guide, owner

LONGEST = "https://practice.org/" + "a" * 479
MOST_RULES, MOST_OF_A_LINE = 100, 2000
"""Of `_headers` on Cloudflare Pages."""


def site(site_url: str = "https://practice.org/", endpoint: str = LONGEST) -> Site:
    enquiries = structs.replace(owner().enquiries, delivery=Delivery.ENDPOINT, endpoint=endpoint)
    changed = structs.replace(owner(), site_url=site_url, enquiries=enquiries)
    return Site(replace(guide(), owner=changed), OVERRIDES, Path("unused"))


def test_a_host_takes_its_files() -> None:
    made = server_files(site())
    lines = made["_headers"].splitlines()
    assert len([line for line in lines if line.startswith("/")]) == 2 < MOST_RULES
    assert max(map(len, lines)) <= MOST_OF_A_LINE
    assert all(re.fullmatch(r"#.*|/\S*|  [A-Za-z-]+: .+", line) for line in lines)
    custom = json.loads(made["_headers.cloudfront.json"])["CustomHeadersConfig"]
    assert custom["Quantity"] == len(custom["Items"]) == len(headers_of(site())) - 4


def test_each_former_address_is_sent_on_in_a_line_of_its_own() -> None:
    item = guide().get("asking-for-help")
    moved = structs.replace(item, formerly=("help/index.md", "help/asking.md"))
    here = site("https://practice.org/guide/")
    here = replace(here, guide=replace(here.guide, items={**guide().items, item.id: moved}))
    assert server_files(here)["_redirects"].splitlines()[1:] == [
        "/guide/help/ /guide/articles/asking-for-help/ 301",
        "/guide/help/asking/ /guide/articles/asking-for-help/ 301",
    ]


def test_https_alone_is_promised_only_by_a_site_that_has_it() -> None:
    assert headers_of(site())["Strict-Transport-Security"] == "max-age=31536000"
    assert "Strict-Transport-Security" not in headers_of(site("http://practice.org/"))


@pytest.mark.parametrize("address", ["_headers", "_headers.nginx", "_headers.caddy"])
def test_each_file_has_every_header_and_where_things_stay_for_ever(address: str) -> None:
    here = site("https://practice.org/guide/")
    text = server_files(here)[address]
    for name, value in headers_of(here).items():
        assert name in text and value in text
    assert f"/guide/{here.design.folder}/" in text and "immutable" in text and text.endswith("\n")


def test_only_a_header_says_who_may_frame_a_page() -> None:
    assert headers_of(site())["Content-Security-Policy"].endswith("; frame-ancestors 'none'")


def test_an_address_of_the_site_ends_no_line_and_no_block() -> None:
    made = server_files(site('https://practice.org/a"b;c}{d$e/'))
    for address in ("_headers", "_headers.nginx", "_headers.caddy"):
        assert "/a%22b%3Bc%7D%7Bd%24e/" in made[address] and 'a"b' not in made[address]
