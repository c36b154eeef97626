"""Says what is wrong with a broken YAML text to a person who has never heard of YAML."""

import re

from yaml.error import MarkedYAMLError

# PyYAML's commonest complaints: part of its words, what is wrong, an example that is right.
REMEDIES = (
    ("'\\t'", "a tab stands where YAML takes only spaces", "indent with spaces"),
    ("quoted scalar", "a quotation mark is opened and never closed", 'title: "Trust at work"'),
    ("could not find expected ':'", "a key has no colon after it", "title: Trust at work"),
    ("flow sequence", "a list in brackets is never closed or lacks a comma", "topics: [trust, coaching]"),
    ("flow mapping", "a block in braces is never closed or lacks a comma", "{item: trust, minutes: 10}"),
    ("undefined alias", "a value that begins with * needs quotes", 'title: "* means required"'),
    ("found duplicate anchor", "a value that begins with & needs quotes", 'title: "& more"'),
    ("expected alphabetic or numeric", "a value that begins with this character needs quotes", 'title: "* required"'),
    ("cannot start any token", "a value that begins with this character needs quotes", 'title: "@ home"'),
    ("block mapping", "the line's indentation fits nothing above it", "indent the keys of a block alike"),
    (
        "block collection",
        "the line's indentation fits nothing above it",
        "indent the entries of a list alike",
    ),
    ("not a possible date", "there is no such date", "2026-03-31"),
    ("not a possible value", "the value is not of the kind that its tag says", "leave the tag out"),
    ("aliases repeat", "the aliases in this block repeat more than 10,000 values", "write out what is needed"),
    ("hold itself", "a block may not hold itself", "write the block out instead of its alias"),
)
COLON_IN_VALUE = ("a colon inside a value needs quotes around the value", 'title: "Trust: what it rests on"')
BESIDE_QUOTES = ("words stand outside the quotation marks of a value", 'title: \'"We" and "they"\'')
NO_SPACE = ("no space stands after the hyphen", "- my boss ignores me")
MISPLACED = ("this line does not follow from the one above it", "indent keys alike and end each with a colon")

_BEGINS_QUOTED = re.compile(r"(?:- +)*(?:[\w-]+: +)?[\"']")


def place_of(fault: MarkedYAMLError) -> int:
    """Where in the text the fault can be mended, counted in characters from 0."""
    # What was never closed is best shown where it was opened: the end of the file says nothing.
    opened = any(part in _said(fault) for part in ("quoted scalar", "flow ", "could not find expected ':'"))
    first, second = fault.problem_mark, fault.context_mark
    mark = (second or first) if opened else (first or second)
    return mark.index if mark else 0


def explain(fault: MarkedYAMLError, words: str) -> tuple[str, str]:
    """What is wrong with the line that holds `words`, and an example that is right."""
    what, example = _remedy(fault, words)
    return (f"{what}: `{words[:80]}`" if words else what), example


def _remedy(fault: MarkedYAMLError, words: str) -> tuple[str, str]:
    said = _said(fault)
    if "mapping values are not allowed" in said:
        return COLON_IN_VALUE if words.count(": ") > 1 else MISPLACED
    if "block " in said and _BEGINS_QUOTED.match(words):
        return BESIDE_QUOTES
    if "could not find expected ':'" in said and words.startswith("-"):
        return NO_SPACE
    found = next(((what, example) for part, what, example in REMEDIES if part in said), None)
    return found or (f"this is not YAML ({fault.problem})", "title: Trust at work")


def _said(fault: MarkedYAMLError) -> str:
    return f"{fault.context or ''} {fault.problem or ''}"
