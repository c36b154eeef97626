"""requirements.txt holds every package of the site, as pyproject.toml pins it, by hash and from no address."""

import re
import tomllib
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from alongside.releases.pins import FILE, read_pins
from tests.guide import ROOT

TEXT = (ROOT / FILE).read_text("utf-8")
PINS = {pin.name: pin for pin in read_pins(TEXT)}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


SITE = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
BUILDER = [Requirement(line) for line in PROJECT["build-system"]["requires"]]


def needed_here() -> set[str]:
    """The names of all packages that the site needs on this machine, and of those that they need."""
    seen: set[str] = set()
    left = [canonicalize_name(each.name) for each in SITE]
    while left:
        name = left.pop()
        if name not in seen:
            seen.add(name)
            needs = map(Requirement, requires(name) or ())
            left += [
                canonicalize_name(one.name) for one in needs if not one.marker or one.marker.evaluate({"extra": ""})
            ]
    return seen


def test_pins_of_the_project_are_those_of_the_file() -> None:
    wanted = {str(canonicalize_name(each.name)): str(each.specifier).removeprefix("==") for each in (*SITE, *BUILDER)}
    assert {name: PINS[name].version for name in wanted} == wanted
    assert "setuptools==" in TEXT.split("\n\n")[0] and f"setuptools=={wanted['setuptools']}" in TEXT.split("\n\n")[0]


def test_every_package_that_the_site_needs_is_there() -> None:
    assert needed_here() - PINS.keys() == set()


def test_every_package_has_hashes_and_nothing_says_where_it_comes_from() -> None:
    assert [name for name, pin in PINS.items() if not pin.hashes] == []
    assert re.findall(r"://|--(?!hash)\S*index|--find-links|--trusted", TEXT.split("\n\n", 1)[1]) == []


@pytest.mark.parametrize("line", ["jinja2>=3", "-r other.txt", "    --hash=md5:00"])
def test_what_is_no_pin_and_no_hash_is_told_with_its_line(line: str) -> None:
    with pytest.raises(ValueError, match=rf"{FILE}:2: `{re.escape(line)}` is no pin and no hash — for example"):
        read_pins(f"# Pins\n{line}\n")
