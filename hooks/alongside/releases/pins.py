"""Files of pins: every package at its exact version, with the hashes of its files.

`python -m alongside.releases` makes them.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

FILE = "requirements.txt"
"""What the site is built with, and what builds the project itself."""
FILES = {FILE: "", "requirements-receiver.txt": "receiver", "requirements-release.txt": "release"}
"""Each file, and the extra of pyproject.toml whose packages it holds; the first holds those of the site."""
_PIN = re.compile(r"(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?: ; .+?)?(?: \\)?\Z")
_HASH = re.compile(r"\s*--hash=sha256:(?P<hash>[0-9a-f]{64})(?: \\)?\Z")


class Pin(Struct, frozen=True):
    """A package at its version."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """SHA-256 of each file in which it is published, in hexadecimal."""


def head(file: str) -> str:
    """What a file of pins begins with."""
    extra = FILES[file]
    whose = (
        f"that the extra `{extra}` needs"
        if extra
        else "that the site is built with, and what builds the project itself"
    )
    return (
        f"# Every package {whose}, with the hash of each of their files.\n"
        '# OWNERS.md, "Release an edition", tells how to install by it. Made anew, with'
        " `pip install -e '.[pins]'`, by\n"
        "#   python -m alongside.releases\n"
    )


def read_pins(text: str, file: str = FILE) -> tuple[Pin, ...]:
    """The packages of a file of requirements.

    Raises:
        ValueError: a line is neither a pin nor a hash; the message says which.
    """
    return tuple(_pins(text, file))


def _pins(text: str, file: str) -> Iterator[Pin]:
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
            raise ValueError(f"{file}:{number}: `{line}` is no pin and no hash — for example `jinja2==3.1.6 \\`")
    if pin:
        yield pin
