"""The files for web servers: within the hosts' limits, and with every header for every address."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from alongside.enquiry.deliveries import Delivery
from alongside.headers import SERVERS, headers_of, server_files
from alongside.site import Site
from tests.guide import OVERRIDES, guide, owner

LONGEST = "https://practice.org/" + "a" * 479


def site(site_url: str = "https://practice.org/", endpoint: str = LONGEST) -> Site:
    enquiries = structs.replace(owner().enquiries, delivery=Delivery.ENDPOINT, endpoint=endpoint)
    changed = structs.replace(owner(), site_url=site_url, enquiries=enquiries)
    return Site(replace(guide(), owner=changed), OVERRIDES, Path("unused"))


def test_netlify_and_cloudflare_pages_take_the_file() -> None:
    lines = server_files(site())["_headers"].splitlines()
    assert len([line for line in lines if line.startswith("/")]) == 2
    assert max(map(len, lines)) <= 2000
    assert all(re.fullmatch(r"#.*|/\S*|  [A-Za-z-]+: .+", line) for line in lines)


@pytest.mark.parametrize("address", SERVERS)
def test_each_file_has_every_header_and_where_things_stay_for_ever(address: str) -> None:
    here = site("https://practice.org/guide/")
    text = server_files(here)[address]
    for name, value in headers_of(here).items():
        assert name in text and value in text
    assert f"/guide/{here.design.folder}/" in text and "immutable" in text and text.endswith("\n")


def test_only_a_header_says_who_may_frame_a_page() -> None:
    assert headers_of(site())["Content-Security-Policy"].endswith("; frame-ancestors 'none'")


def test_an_address_of_the_site_ends_no_line_and_no_block() -> None:
    for text in server_files(site('https://practice.org/a"b;c}{d$e/')).values():
        assert "/a%22b%3Bc%7D%7Bd%24e/" in text
