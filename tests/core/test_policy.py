"""The policy holds whatever the owner's settings say: an endpoint is one source, or is refused with its line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from alongside.enquiry.deliveries import Delivery
from alongside.links import WEB_ADDRESS
from alongside.policy import policy_of, source_of
from tests.core.owner.test_addresses import told
from tests.guide import owner

SOURCE = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?(/([A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})*)*")
"""A host-source of CSP 3, 2.3.1, in the letters that no server and no template takes for anything."""
LOOKS = ("", "page", "home", "sheet", "booklet", "enquiry", "moved")


def directives(policy: str) -> dict[str, list[str]]:
    parts = [part.split(" ") for part in policy.split("; ")]
    assert len({name for name, *_ in parts}) == len(parts)
    return {name: values for name, *values in parts}


def policy(endpoint: str, look: str = "enquiry") -> dict[str, list[str]]:
    enquiries = replace(owner().enquiries, delivery=Delivery.ENDPOINT, endpoint=endpoint)
    return directives(policy_of(replace(owner(), enquiries=enquiries), look))


@given(st.from_regex(WEB_ADDRESS) | st.builds("https://a.org/{}".format, st.text()))
def test_an_endpoint_is_one_source_or_none(endpoint: str) -> None:
    try:
        source = source_of(endpoint)
    except ValueError:
        return
    assert SOURCE.fullmatch(source)
    with_it, without = policy(endpoint), directives(policy_of(owner(), "enquiry"))
    assert with_it.pop("connect-src") == ["'self'", source]
    assert with_it.pop("form-action") == ["'self'", source]
    assert with_it == {name: values for name, values in without.items() if name in with_it}
    assert all(policy(endpoint, look) == directives(policy_of(owner(), look)) for look in ("page", "booklet"))


@pytest.mark.parametrize(
    ("endpoint", "source"),
    [
        ("https://forms.practice.org", "https://forms.practice.org"),
        ("https://Forms.Practice.org:8443/a?b=c#d", "https://forms.practice.org:8443/a"),
        ("http://127.0.0.1:8123/enquiries", "http://127.0.0.1:8123/enquiries"),
        ("https://practice.org/a;script-src,*/'b'", "https://practice.org/a%3Bscript-src%2C%2A/%27b%27"),
        ("https://practice.org/über/%C3%BC/50%", "https://practice.org/%C3%BCber/%C3%BC/50%25"),
        ('https://practice.org/"{$host}', "https://practice.org/%22%7B%24host%7D"),
    ],
)
def test_an_endpoint_with_odd_signs_is_named_as_a_browser_compares_it(endpoint: str, source: str) -> None:
    assert source_of(endpoint) == source
    assert told("endpoint", endpoint) == []


@pytest.mark.parametrize(
    ("endpoint", "why"),
    [
        ("https://bücher.org/", "its host has other signs"),
        ("http://[::1]:8000/", "its host has other signs"),
        ("https://a_b.org/", "its host has other signs"),
        ("https://practice.org:99999/", "there is no such port"),
        ("https://practice.org/a/../b", "leads up"),
        ("https://practice.org/a/%2e%2E/b", "leads up"),
        ("https://practice.org/a\\b", "a backslash"),
        ("https://practice.org/" + "a" * 500, "more than 500 letters"),
    ],
)
def test_an_endpoint_that_no_policy_can_name_is_refused_with_its_line(endpoint: str, why: str) -> None:
    (line,) = told("endpoint", endpoint)
    assert "cannot stand in the policy" in line and why in line and line.startswith("mkdocs.yml:")


def test_data_and_types_are_let_in_where_a_booklet_needs_them() -> None:
    for look in LOOKS:
        lets = "data:" in policy_of(owner(), look), "trusted-types alongside-parser" in policy_of(owner(), look)
        assert lets == (look in ("", "booklet"),) * 2


def test_a_worker_is_let_in_where_the_guide_is_kept_and_where_a_session_is() -> None:
    for look in (*LOOKS, "offline", "workshop", "room"):
        stated = directives(policy_of(owner(), look))
        lets = "alongside-worker" in stated["trusted-types"], stated["worker-src"] == ["'self'"]
        assert lets == (look in ("", "offline", "workshop", "room"),) * 2, look
        assert (stated["manifest-src"] == ["'self'"]) == (look in ("", "offline")), look


def test_no_page_may_do_what_it_never_does() -> None:
    for look in LOOKS:
        stated = policy_of(owner(), look)
        assert stated.startswith("default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'")
        assert not re.search(r"unsafe|blob:|https?:|\*", stated)
        assert ("mailto:" in stated) == (look in ("", "enquiry"))
