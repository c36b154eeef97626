"""Each file of pins holds every package needed for it, as pyproject.toml pins it, by hash and from no address."""

import re
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from alongside.releases.__main__ import needs_of
from alongside.releases.pins import FILE, FILES, head, read_pins
from tests.guide import ROOT

TEXTS = {file: (ROOT / file).read_text("utf-8") for file in FILES}
PINS = {file: {pin.name: pin for pin in read_pins(text, file)} for file, text in TEXTS.items()}
NAMED = {file: [Requirement(line) for line in lines] for file, lines in needs_of(ROOT).items()}
each_file = pytest.mark.parametrize("file", FILES)


def needed_here(named: list[Requirement]) -> set[str]:
    """The names of all packages that these need on this machine, and of those that they need."""
    seen: set[str] = set()
    left = [(canonicalize_name(each.name), frozenset(each.extras)) for each in named]
    while left:
        name, extras = left.pop()
        if name not in seen:
            seen.add(name)
            for one in map(Requirement, requires(name) or ()):
                if not one.marker or any(one.marker.evaluate({"extra": extra}) for extra in (*extras, "")):
                    left.append((canonicalize_name(one.name), frozenset(one.extras)))
    return seen


@each_file
def test_pins_of_the_project_are_those_of_the_file(file: str) -> None:
    wanted = {canonicalize_name(each.name): str(each.specifier).removeprefix("==") for each in NAMED[file]}
    assert wanted
    assert {name: PINS[file][name].version for name in wanted} == wanted
    assert TEXTS[file].startswith(f"{head(file)}\n")


@each_file
def test_every_package_that_is_needed_is_there(file: str) -> None:
    here = [each for each in NAMED[file] if each.name != "setuptools"]  # what builds the project may not be installed
    assert needed_here(here) - PINS[file].keys() == set()


def test_a_package_is_at_one_version_with_the_same_hashes_in_all_files() -> None:
    pins = {pin.name: pin for pin in PINS[FILE].values()}
    differ = [pin.name for held in PINS.values() for pin in held.values() if pins.setdefault(pin.name, pin) != pin]
    assert differ == []


@each_file
def test_every_package_has_hashes_and_nothing_says_where_it_comes_from(file: str) -> None:
    assert [name for name, pin in PINS[file].items() if not pin.hashes] == []
    assert re.findall(r"://|--(?!hash)\S*index|--find-links|--trusted", TEXTS[file].split("\n\n", 1)[1]) == []


def test_the_container_and_the_instructions_install_by_the_files() -> None:
    container, owners = ((ROOT / name).read_text("utf-8") for name in ("receiver/Containerfile", "OWNERS.md"))
    assert "COPY requirements-receiver.txt" in container
    assert "pip install --no-cache-dir --require-hashes --requirement requirements-receiver.txt" in container
    assert {file for file in FILES if f"pip install --require-hashes -r {file}\n" in owners} == FILES.keys()


@pytest.mark.parametrize("line", ["jinja2>=3", "-r other.txt", "    --hash=md5:00"])
def test_what_is_no_pin_and_no_hash_is_told_with_its_line(line: str) -> None:
    with pytest.raises(ValueError, match=rf"{FILE}:2: `{re.escape(line)}` is no pin and no hash — for example"):
        read_pins(f"# Pins\n{line}\n")
