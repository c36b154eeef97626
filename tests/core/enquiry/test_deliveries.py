"""Deliveries as data: what each needs of the owner, where it posts to, and what the visitors read."""

import re

import pytest
import yaml
from justhtml import JustHTML
from msgspec import json, structs

from alongside.enquiry.deliveries import SERVICES, SETTINGS, Delivery
from alongside.enquiry.page import enquiry_text
from alongside.enquiry.service import Setting
from alongside.links import WEB_ADDRESS
from alongside.owner.reading import read_owner
from alongside.owner.settings import Owner
from alongside.pages.terms import Terms
from alongside.policy import policy_of, source_of
from alongside.problems import report
from tests.guide import ROOT, guide, owner, templates

NAMED = [name for name, service in SERVICES.items() if service.name]
SETTLED = [(name, service.setting) for name, service in SERVICES.items() if service.setting]


def told(production: bool = False, /, **enquiries: object) -> list[str]:
    """What is wrong with the owner's settings when an enquiry is delivered so."""
    least = {"topics": ["A question"], "privacy": "We only answer it."}
    block = {
        "organisation": "Us",
        "email": "ask@practice.org",
        "production": production,
        "enquiries": least | enquiries,
    }
    edition = yaml.safe_load("2026-11-22")
    named = {"site_name": "The Guide", "site_description": "How we lead"}
    top = named | {"site_url": "https://practice.org/", "extra": {"edition": edition, "owner": block}}
    return report(read_owner(yaml.safe_dump(top), "mkdocs.yml", {})[1])


def delivered_by(name: Delivery) -> Owner:
    service = SERVICES.get(name)
    setting = {service.setting.key: service.setting.example} if service and service.setting else {}
    return structs.replace(owner(), enquiries=structs.replace(owner().enquiries, delivery=name, **setting))


# Settings


@pytest.mark.parametrize(("name", "setting"), SETTLED)
def test_a_delivery_says_in_one_message_what_it_misses(name: Delivery, setting: Setting) -> None:
    (line,) = told(delivery=str(name))
    assert f"`delivery` is `{name}`, but no `{setting.key}` says " in line
    assert line.endswith(f"for example `{setting.key}: {setting.example}`")
    assert told(delivery=str(name), **{setting.key: setting.example}) == []


@pytest.mark.parametrize(("name", "setting"), SETTLED[1:])
@pytest.mark.parametrize(
    "value", ["https://formspree.io/f/mayvnqpz", "your-access-key", "../x", "x?y=z", 'a"b', "ключ"]
)
def test_what_a_service_would_never_give_out_is_refused(name: Delivery, setting: Setting, value: str) -> None:
    (line,) = told(delivery=str(name), **{setting.key: value})
    assert f"`extra.owner.enquiries.{setting.key}` should be {setting.looks_like}, but is `{value}` — " in line


@pytest.mark.parametrize(("name", "setting"), SETTLED)
def test_white_space_around_a_value_is_nothing(name: Delivery, setting: Setting) -> None:
    assert told(delivery=str(name), **{setting.key: f" {setting.example}\n"}) == []


@pytest.mark.parametrize(("name", "key"), [(name, key) for name in Delivery for key in SETTINGS])
def test_what_a_delivery_does_not_need_is_told_with_who_needs_it(name: Delivery, key: str) -> None:
    setting = SERVICES[name].setting if name in SERVICES else None
    if setting and setting.key == key:
        return
    own = {setting.key: setting.example} if setting else {}
    other = next(taker.setting for taker in SERVICES.values() if taker.setting and taker.setting.key == key)
    (line,) = told(delivery=str(name), **own, **{key: other.example})
    takers = [f"`delivery: {taker}`" for taker, its in SETTLED if its.key == key]
    assert f" `{key}` is given, but enquiries are delivered by `{name}` — write {' or '.join(takers)}" in line


@pytest.mark.parametrize(("name", "setting"), SETTLED[1:])
def test_the_example_of_a_message_is_refused_for_the_public(name: Delivery, setting: Setting) -> None:
    (line,) = told(True, delivery=str(name), **{setting.key: setting.example})
    assert f"`{setting.example}` is an example" in line


# What the page is made of


@pytest.mark.parametrize("name", Delivery)
def test_the_policy_lets_the_form_go_where_it_goes_and_nowhere_else(name: Delivery) -> None:
    stated = dict(part.split(" ", 1) for part in policy_of(delivered_by(name), "enquiry").split("; "))
    service, posting = SERVICES.get(name), delivered_by(name).posting
    goes = [source_of(posting.address)] if posting and "://" in posting.address else []
    assert stated["connect-src"].split() == ["'self'", *goes]
    also = [*service.leads_to] if service else ["mailto:"]
    assert stated["form-action"].split() == ["'self'", *goes, *also]
    assert policy_of(delivered_by(name), "page") == policy_of(owner(), "page")


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_described_whole(name: Delivery) -> None:
    service = SERVICES[name]
    posting = delivered_by(name).posting
    assert posting and not [words for words in (posting.address, *posting.hidden.values()) if "{}" in words]
    assert re.match(WEB_ADDRESS, posting.address) or posting.address.startswith("./")
    assert all(re.fullmatch(r"https://[a-z.0-9]+", source) for source in service.leads_to)
    assert all(source == "OWNERS.md" or re.match(WEB_ADDRESS, source) for source in service.documented)
    assert bool(service.name) == bool(service.terms)
    assert re.fullmatch(r"[\w-]+", service.trap)
    if service.setting:
        assert re.fullmatch(service.setting.pattern, service.setting.example)


@pytest.mark.parametrize("name", SERVICES)
def test_the_form_holds_what_a_service_needs(name: Delivery) -> None:
    publisher = delivered_by(name)
    made = templates().get_template("enquiry/form.html").render(guide=type("Read", (), {"owner": publisher}))
    form = JustHTML(made, fragment=True, sanitize=False).query("form")[0]
    attributes = {key: value or "" for key, value in (form.attrs or {}).items()}
    service, posting = SERVICES[name], publisher.posting
    assert posting
    assert attributes["action"] == posting.address
    assert json.decode(attributes["data-reply"], type=type(service.reply)) == service.reply
    assert service.marks.items() <= attributes.items()
    fields = {(field.attrs or {}).get("name"): field.attrs or {} for field in form.query("input, select, textarea")}
    unseen = {key: its.get("value") for key, its in fields.items() if its.get("type") == "hidden"}
    number = {service.number: ""} if service.number else {}
    assert unseen == posting.hidden | posting.plain | number
    assert {"topic", "about", "message", "name", "email", service.trap, *unseen} | {None} == {*fields, None}
    assert "data-trap" in fields[service.trap]


# What visitors read


@pytest.mark.parametrize("name", NAMED)
def test_the_privacy_note_says_what_goes_where(name: Delivery) -> None:
    text = JustHTML(
        str(enquiry_text(delivered_by(name), guide(), Terms(guide()), templates())), fragment=True, sanitize=False
    )
    said, service = " ".join(text.to_text().split()), SERVICES[name]
    posting = delivered_by(name).posting
    assert posting
    to = f"{service.name} ({posting.host})" if posting.host else f"{service.name}, which serves this site,"
    assert f"The form sends what you type to {to} when you press" in said
    assert f"{service.name} passes it on to us, and learns the address" in said
    assert service.terms in [(link.attrs or {})["href"] for link in text.query("a")]


@pytest.mark.parametrize("name", Delivery)
def test_the_markdown_of_the_page_says_it_too(name: Delivery) -> None:
    names = {"title": "Ask us", "summary": "", "url": "https://a.org/", "owner": delivered_by(name)}
    made = templates().get_template("markdown/enquiries.md.jinja").render(**names)
    said = [service.terms for service in SERVICES.values() if service.name and f"<{service.terms}>" in made]
    assert said == ([SERVICES[name].terms] if name in NAMED else [])
    assert made.endswith("\n") and not made.endswith("\n\n")


def test_owners_are_told_of_every_delivery_and_of_what_it_needs() -> None:
    told = (ROOT / "OWNERS.md").read_text("utf-8")
    rows = dict(re.findall(r"(?m)^\| `(\w+)` +\| ([^|]+)\|", told))
    assert [name for name in rows if name in [*Delivery]] == [*Delivery]
    for name, setting in SETTLED:
        assert rows[name].startswith(f"`{setting.key}`"), name


def test_the_readers_of_answers_are_tried_with_every_protocol() -> None:
    """`python -m tests.fuzz` reads the protocols from a file: what it has is what the table says."""
    kept = (ROOT / "tests/fuzz/js/protocols.json").read_text("utf-8")
    assert json.decode(kept) == json.decode(json.encode({str(name): SERVICES[name].reply for name in SERVICES}))
