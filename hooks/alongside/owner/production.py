"""A build for the public refuses the example values that this repository ships: they would reach nobody."""

import re
from collections.abc import Iterator

from alongside.enquiry.deliveries import SERVICES
from alongside.owner.block import Block
from alongside.owner.reserved import is_reserved_number, reserved_domain
from alongside.problems import Problem

WITHOUT = "leave `{0}` out (with `INHERIT`, write `{0}:` and nothing after it)"
REFUSED = "which a build for the public (`production: true`) refuses"


def example_values(top: Block) -> Iterator[Problem]:
    """Each example value in the settings. `top` is the whole of mkdocs.yml."""
    owner = top.inner("extra").inner("owner")
    enquiries = owner.data.get("enquiries")
    yield from _domain(top, "site_url", "https://guide.your-organisation.org/")
    yield from _domain(owner, "email", "ask@your-organisation.org")
    yield from _domain(owner, "repository", "https://code.your-organisation.org/edit/main/docs/")
    if isinstance(enquiries, dict):
        yield from _domain(owner.inner("enquiries"), "endpoint", "https://forms.your-organisation.org/enquiries")
        yield from _given_out(owner.inner("enquiries"))
    yield from _telephone(owner)
    yield from _address(owner)


def _domain(block: Block, key: str, example: str) -> Iterator[Problem]:
    value = block.data.get(key)
    reserved = reserved_domain(value) if isinstance(value, str) else ""
    if reserved:
        what = f"`{value}` is an example, {REFUSED}: nobody can have an address under `{reserved}`"
        others = f", or {WITHOUT.format(key)}" if key == "repository" else ""
        yield block.problem(what, f"for example `{key}: {example}`{others}", key)


def _given_out(enquiries: Block) -> Iterator[Problem]:
    """An id or a key that stands in our own messages."""
    for setting in (service.setting for service in SERVICES.values() if service.setting):
        if enquiries.data.get(setting.key) == setting.example:
            what = f"`{setting.example}` is an example, {REFUSED}: it belongs to nobody"
            yield enquiries.problem(what, f"write {setting.looks_like}", setting.key)


def _telephone(owner: Block) -> Iterator[Problem]:
    value = owner.data.get("telephone")
    if isinstance(value, str) and is_reserved_number(value):
        what = f"`{value}` is an example, {REFUSED}: the number is kept for films and books"
        yield owner.problem(what, f"write your own number, or {WITHOUT.format('telephone')}", "telephone")


def _address(owner: Block) -> Iterator[Problem]:
    value = owner.data.get("address")
    for index, line in enumerate(value if isinstance(value, list) else ()):
        if isinstance(line, str) and re.search(r"\bexample", line, re.IGNORECASE):
            what = f"the address line `{line}` is an example, {REFUSED}"
            yield owner.problem(what, f"write your own address, or {WITHOUT.format('address')}", "address", index)
