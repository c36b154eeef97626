"""Every address in the settings becomes a link or a form's target: a scheme that runs or reads something is refused."""

import pytest
import yaml

from alongside.owner.reading import read_owner
from alongside.problems import report

HOSTILE = [
    "javascript:alert(1)",
    "JaVaScRiPt://example.org/%0aalert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "ftp://example.org/",
    "//example.org/",
    "\\\\example.org\\a",
    "https:/example.org/",
    'https://"onmouseover=alert(1)',
    "https://example.org/ onclick=alert(1)",
    "https://example.org\\@elsewhere.org/",
    "https://name@example.org/",
]


def told(key: str, value: str) -> list[str]:
    enquiries = {"topics": ["A question"], "privacy": "We only answer it."}
    owner: dict[str, object] = {"organisation": "Us", "email": "ask@practice.org", "enquiries": enquiries}
    top: dict[str, object] = {"site_name": "The Guide", "site_description": "How we lead"}
    top |= {"site_url": "https://practice.org/", "extra": {"edition": yaml.safe_load("2026-11-22"), "owner": owner}}
    if key == "site_url":
        top[key] = value
    elif key == "endpoint":
        owner["enquiries"] = enquiries | {"delivery": "endpoint", key: value}
    else:
        owner[key] = value
    return report(read_owner(yaml.safe_dump(top), "mkdocs.yml", {})[1])


@pytest.mark.parametrize("key", ["site_url", "repository", "endpoint"])
@pytest.mark.parametrize("value", HOSTILE)
def test_an_address_with_another_scheme_is_refused_in_one_message(key: str, value: str) -> None:
    (line,) = told(key, value)
    assert f"{key}` should be a web address, but is `" in line


@pytest.mark.parametrize("key", ["site_url", "repository", "endpoint"])
def test_an_address_of_the_web_is_taken(key: str) -> None:
    assert told(key, "https://practice.org/a/?b=%22<c>&d#e") == []


@pytest.mark.parametrize(
    "value",
    [
        "a@b.org?bcc=everyone@c.org",
        "a@b.org\nBcc: c@d.org",
        '"a b"@c.org',
        "<a@b.org>",
        "a@b",
        "javascript:alert(1)//@b.org",
    ],
)
def test_an_email_address_holds_nothing_that_a_mail_program_would_read(value: str) -> None:
    (line,) = told("email", value)
    assert "`extra.owner.email` should be an email address" in line


@pytest.mark.parametrize("value", ["+44 117 000 0000;ext=1", "javascript:1234567", "*#06#1234567", "1234567\n8"])
def test_a_telephone_number_is_one(value: str) -> None:
    (line,) = told("telephone", value)
    assert "`extra.owner.telephone` should be a telephone number" in line
