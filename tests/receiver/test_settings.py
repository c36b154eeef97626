"""The receiver's settings: from the environment or a file, with every fault told at once."""

import re

import pytest
from msgspec import NODEFAULT
from msgspec.structs import fields

from receiver.settings import Settings, read_settings
from tests.guide import ROOT

SITE = {"RECEIVER_SITE": "https://guide.practice.org/book/"}


def test_the_least_is_the_site_and_it_listens_on_this_computer_alone() -> None:
    settings, problems = read_settings({**SITE, "PATH": "x"})
    assert problems == [] and settings
    assert (settings.host, settings.origin) == ("127.0.0.1", "https://guide.practice.org")


@pytest.mark.parametrize(
    ("site", "origin"),
    [
        ("https://Guide.Practice.org", "https://guide.practice.org"),
        ("https://practice.org:443/", "https://practice.org"),
        ("http://127.0.0.1:8000/a/", "http://127.0.0.1:8000"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
    ],
)
def test_the_origin_is_what_browsers_call_the_site(site: str, origin: str) -> None:
    settings, _ = read_settings({"RECEIVER_SITE": site})
    assert settings and settings.origin == origin


def test_a_file_is_read_and_the_environment_has_its_way() -> None:
    text = 'site = "https://a.org/"\nport = 9000\nkeep_days = 0\n'
    settings, problems = read_settings({"RECEIVER_PORT": "9001", "RECEIVER_SETTINGS": "r.toml"}, text, "r.toml")
    assert problems == [] and settings
    assert (settings.site, settings.port, settings.keep_days) == ("https://a.org/", 9001, 0)


def test_every_fault_is_told_at_once_with_an_example() -> None:
    text = 'prot = 1\nport = "x"\nmost_bytes = 5\nsmtp_password = 7\nsmtp_security = "ssl"\n'
    settings, problems = read_settings({"RECEIVER_TO": "nobody", "RECEIVER_KEEP_DAYS": "-1"}, text, "r.toml")
    assert settings is None
    assert problems == [
        "r.toml: `prot` is no setting — did you mean `port`?",
        "r.toml: `port` should be a number from 1 to 65535, but is `x` — for example `RECEIVER_PORT=8000`",
        "r.toml: `most_bytes` should be a number from 10000, but is `5` — for example `RECEIVER_MOST_BYTES=500000`",
        "r.toml: `smtp_password` should be text of at most 500 characters, but is `…`"
        " — for example `RECEIVER_SMTP_PASSWORD=…`",
        "r.toml: `smtp_security` should be `starttls`, `tls` or `none`, but is `ssl`"
        " — for example `RECEIVER_SMTP_SECURITY=starttls`",
        "`RECEIVER_TO` should be an email address, but is `nobody`"
        " — for example `RECEIVER_TO=ask@your-organisation.org`",
        "`RECEIVER_KEEP_DAYS` should be a number of days, but is `-1` — for example `RECEIVER_KEEP_DAYS=90`",
        "`RECEIVER_SITE` is missing — for example `RECEIVER_SITE=https://guide.your-organisation.org/`",
    ]


@pytest.mark.parametrize("text", ["site", "site = ", "\x00", "[a", 'site = "https://a.org/"\nsite = "https://b.org/"'])
def test_a_file_that_is_not_toml_is_told(text: str) -> None:
    _, problems = read_settings(SITE, text, "r.toml")
    assert len(problems) == 1 and problems[0].startswith("r.toml: it is not TOML (")


def test_mail_needs_both_addresses_and_goes_nowhere_in_the_open() -> None:
    open_mail = {"RECEIVER_SMTP_HOST": "mail.practice.org", "RECEIVER_SMTP_SECURITY": "none"}
    _, problems = read_settings(SITE | open_mail)
    assert [line.split(" — ")[0] for line in problems] == [
        "`smtp_host` is set, but `to` is not",
        "`smtp_host` is set, but `sender` is not",
        "`smtp_security` is `none`, and enquiries would go to `mail.practice.org` unencrypted",
    ]
    both = {"RECEIVER_TO": "ask@practice.org", "RECEIVER_SENDER": "guide@practice.org"}
    assert read_settings(SITE | open_mail | both | {"RECEIVER_SMTP_HOST": "127.0.0.1"})[1] == []


@pytest.mark.parametrize("site", ["guide.org", "ftp://a.org/", "https://", "https://me@a.org/", "https://a.org/ b", ""])
def test_a_site_is_a_whole_address(site: str) -> None:
    _, problems = read_settings({"RECEIVER_SITE": site})
    assert len(problems) == 1 and "`RECEIVER_SITE` should be the whole address of your site" in problems[0]


@pytest.mark.parametrize("site", ["https://a.org:99999/", "https://[1:2]/"])
def test_a_site_that_no_browser_could_be_on_is_refused(site: str) -> None:
    _, problems = read_settings({"RECEIVER_SITE": site})
    assert len(problems) == 1 and problems[0].startswith("`site` is no address (")


def test_owners_are_told_of_every_setting_and_of_what_holds_without_it() -> None:
    told = (ROOT / "OWNERS.md").read_text("utf-8")
    rows = dict(re.findall(r"(?m)^\| `RECEIVER_(\w+)` +\| ([^|]+?) +\|", told))
    usual = {info.name.upper(): f"`{info.default}`" for info in fields(Settings) if info.default not in ("", NODEFAULT)}
    assert {name: rows[name] for name in usual} == usual
    assert rows.keys() == {name.upper() for name in Settings.__struct_fields__}


def test_every_setting_says_what_it_is_for() -> None:
    source = __import__("inspect").getsource(Settings)
    for name in Settings.__struct_fields__:
        assert source.split(f"\n    {name}: ")[1].split('"""')[1].endswith("."), name
