"""`requirements.txt`: every package that the site is built with, at its exact version, with the hashes of its files."""

import re
from collections.abc import Iterator

from msgspec import Struct

FILE = "requirements.txt"
_PIN = re.compile(r"(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?: ; .+?)?(?: \\)?\Z")
_HASH = re.compile(r"\s*--hash=sha256:(?P<hash>[0-9a-f]{64})(?: \\)?\Z")


class Pin(Struct, frozen=True):
    """A package at its version."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """SHA-256 of each file in which it is published, in hexadecimal."""


def read_pins(text: str) -> tuple[Pin, ...]:
    """The packages of a file of requirements.

    Raises:
        ValueError: a line is neither a pin nor a hash; the message says which.
    """
    return tuple(_pins(text))


def _pins(text: str) -> Iterator[Pin]:
    pin: Pin | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        if pin and (found := _HASH.match(line)):
            pin = Pin(pin.name, pin.version, (*pin.hashes, found["hash"]))
        elif found := _PIN.match(line):
            if pin:
                yield pin
            pin = Pin(found["name"], found["version"], ())
        else:
            raise ValueError(f"{FILE}:{number}: `{line}` is no pin and no hash — for example `jinja2==3.1.6 \\`")
    if pin:
        yield pin
