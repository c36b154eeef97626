"""What the chosen delivery needs of the owner is there, is what a service gives out, and nothing else is."""

import re
from collections.abc import Iterator

import msgspec

from alongside.enquiry.deliveries import SERVICES, SETTINGS, Delivery
from alongside.enquiry.service import Setting
from alongside.owner.block import Block, short
from alongside.owner.reserved import domain_of, is_loopback
from alongside.owner.values import Address
from alongside.policy import source_of
from alongside.problems import Problem


def check_delivery(enquiries: Block) -> Iterator[Problem]:
    """Every fault in what a delivery needs. What is empty, or of a wrong type, is told elsewhere."""
    delivery = next((name for name in Delivery if name == enquiries.data.get("delivery", Delivery.EMAIL)), None)
    service = SERVICES.get(delivery) if delivery else None
    needed = service.setting if service else None
    if needed and needed.key not in enquiries.data:
        what = f"`delivery` is `{delivery}`, but no `{needed.key}` says {needed.is_for}"
        yield enquiries.problem(what, _example(needed), "delivery")
    for key in SETTINGS:
        value = enquiries.data.get(key)
        if not isinstance(value, str) or not value.strip():
            continue
        if needed and key == needed.key:
            yield from _check_value(enquiries, needed, value.strip())
        elif delivery:
            yield _unneeded(enquiries, key, delivery)
        if key == "endpoint" and is_address(value):
            yield from _check_endpoint(enquiries, value)


def is_address(value: object) -> bool:
    """Whether a value is the whole address of something on the web."""
    try:
        return bool(domain_of(msgspec.convert(value, Address)))
    except msgspec.ValidationError:
        return False


def _check_value(enquiries: Block, needed: Setting, value: str) -> Iterator[Problem]:
    if not re.fullmatch(needed.pattern, value):
        what = f"`{enquiries.name(needed.key)}` should be {needed.looks_like}, but is `{short(value)}`"
        yield enquiries.problem(what, _example(needed), needed.key)


def _check_endpoint(enquiries: Block, endpoint: str) -> Iterator[Problem]:
    """What is sent is encrypted on its way, unless it stays on this computer, and the page's policy can name where."""
    if endpoint.startswith("http:") and not is_loopback(domain_of(endpoint)):
        yield enquiries.problem(f"`{endpoint}` would send enquiries unencrypted", ENDPOINT, "endpoint")
    try:
        source_of(endpoint)
    except ValueError as fault:
        what = f"`{short(endpoint)}` cannot stand in the policy of the page, since {fault}"
        yield enquiries.problem(what, ENDPOINT, "endpoint")


def _unneeded(enquiries: Block, key: str, delivery: str) -> Problem:
    takers = [name for name, service in SERVICES.items() if service.setting and service.setting.key == key]
    what = f"{'an' if key[0] in 'aeiou' else 'a'} `{key}` is given, but enquiries are delivered by `{delivery}`"
    instead = " or ".join(f"`delivery: {name}`" for name in takers)
    return enquiries.problem(what, f"write {instead}, or leave `{key}` out", key)


def _example(setting: Setting) -> str:
    return f"for example `{setting.key}: {setting.example}`"


ENDPOINT = "for example `endpoint: https://forms.your-organisation.org/enquiries`"
