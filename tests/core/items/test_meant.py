"""What is proposed in place of a wrong value is front matter that can be read, whatever was written."""

import string

import pytest

from alongside.items.declared import keys_of
from alongside.items.meant import fault_of, right
from alongside.items.vocabulary import Kind
from alongside.yaml.lines import read

SIGNS = [*string.punctuation, " ", "\t", "\n", "- ", "? ", ": ", "…", "\u2028", "\x85", "é"]
AROUND = [
    "{}",
    "a{}",
    "{}a",
    "a{}b",
    "a, b{}",
    "2{}12",
    "what could sink this{} the plan",
    "../x{}.md",
    "on{}",
    "null{}",
]


FIELDS = {f"{key}: {info.type}": (key, info) for kind in Kind for key, info in keys_of(kind).items()}


@pytest.mark.parametrize("around", AROUND)
def test_the_line_that_is_proposed_reads_as_a_right_value(around: str) -> None:
    for key, info in FIELDS.values():
        for sign in SIGNS:
            said = right(key, around.format(sign), info)
            line = said.removeprefix("for example ").strip("`")
            data, _, problems = read(line, "a.md")
            assert isinstance(data, dict) and not problems and fault_of(key, data[key], info) is None, said
