"""The scripts run in every browser that the stylesheets serve: from Safari 15.4, Chromium 99 and Firefox 97 on.

Cascade layers, on which all stylesheets stand, are as old. What a browser learned later is used nowhere, or stands
below with the reason why it may be.
"""

import re
from pathlib import Path

import pytest

from tests.guide import DOCS

SCRIPTS = sorted(path for path in (DOCS / "assets/javascripts").rglob("*.js") if "vendor" not in path.parts)
YOUNGER = {
    r"\.(findLast|findLastIndex)\(": "Safari 15.4, Firefox 104",
    r"\.(toSorted|toReversed|toSpliced|with)\(": "Safari 16, Chromium 110",
    r"\b(Object|Map)\.groupBy\(": "Safari 17.4",
    r"\bArray\.fromAsync\(": "Safari 16.4",
    r"\bPromise\.(withResolvers|try)\(": "Safari 17.4",
    r"\bURL\.(canParse|parse)\(": "Safari 17",
    r"\b(words|query|asked|params|search|found)\.size\b": "URLSearchParams: Safari 17",
    r"\bnew Intl\.(DurationFormat|Segmenter)\(": "Intl.Segmenter: Firefox 125",
    r"\.(isSubsetOf|isSupersetOf|union|intersection|difference|symmetricDifference)\(": "sets: Safari 17",
    r"(?<!this)\.(entries|values|keys)\(\)\.(map|filter|some|every|take|drop|flatMap|toArray|reduce)\(": "Safari 18.4",
    r"\b(structuredClone)\(": "Chromium 98, Safari 15.4: not below a worker",
    r"\b(startViewTransition|showPopover|checkVisibility|requestIdleCallback|scheduler)\b": "not in every browser",
    r"\bAbortSignal\.(timeout|any)\(": "Safari 16, 17.4",
    r"\bcrypto\.randomUUID\(": "on https alone",
    r"\bstatic \{": "class blocks: Safari 16.4",
    r"\bnew (Dec|C)ompressionStream\(": "Safari 16.4, Firefox 113",
}
"""What is younger, as a pattern, and where it is missing."""
ALLOWED = {
    ("handed.js", r"\bnew (Dec|C)ompressionStream\("): "tried first; without it there is the file",
    ("letters.js", r"\bnew Intl\.(DurationFormat|Segmenter)\("): "asked for first; without it letters are code points",
}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_needs_what_a_browser_in_use_lacks(script: Path) -> None:
    text = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", script.read_text("utf-8"), flags=re.DOTALL)
    used = [
        why for pattern, why in YOUNGER.items() if re.search(pattern, text) and (script.name, pattern) not in ALLOWED
    ]
    assert not used


def spread_arguments(text: str) -> list[str]:
    """The calls of a script that spread a list over their arguments: a browser takes some ten thousand of them."""
    found, opened = list[str](), list[int]()
    for token in re.finditer(r"\.\.\.|\.apply\(|[()\[\]{}]", text):
        if token[0] == "...":
            if opened and text[opened[-1]] == "(":
                found.append(text[opened[-1] - 20 : token.end() + 20])
        elif token[0] == ".apply(":
            found.append(text[token.start() - 20 : token.end() + 20])
            opened.append(token.end() - 1)
        elif token[0] in "([{":
            opened.append(token.start())
        else:
            start = opened.pop()
            # the last of a function's parameters may take the rest
            if token[0] == ")" and re.match(r"\)\s*(=>|\{)", text[token.start() :]):
                found = [call for call in found if not text[start:].startswith(call[20:])]
    return found


def without_comments(text: str) -> str:
    """A script without its comments, and without what stands in its strings and patterns."""
    text = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", text, flags=re.DOTALL)
    text = re.sub(r"(?<=[(,=:?&|!] )/(?![*/])(?:\\.|\[(?:\\.|[^\]])*\]|[^/\n])+/[a-z]*", "''", text)
    return re.sub(r"\"(?:\\.|[^\"\n])*\"|'(?:\\.|[^'\n])*'", "''", text)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_call_takes_as_many_arguments_as_a_list_is_long(script: Path) -> None:
    assert spread_arguments(without_comments(script.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("place.replaceChildren(...parts)", 1),
        ("all.push(one, ...more);", 1),
        ("Math.max(...[1, 2])", 1),
        ("f.apply(null, many)", 1),
        ("f([...many])", 0),
        ("f({ ...one })", 0),
        ("const f = (one, ...more) => one;", 0),
        ("#focus(id, ...deeds) { go(); }", 0),
    ],
)
def test_a_list_that_is_spread_over_arguments_is_found(text: str, count: int) -> None:
    assert len(spread_arguments(f"{' ' * 20}{text}")) == count


OVER_LINES = {"faces.js"}
"""The program of a font, whose lines begin with no white space."""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_text_goes_on_from_line_to_line(script: Path) -> None:
    """Between backticks white space counts, and what is joined loses its indents."""
    text = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", script.read_text("utf-8"), flags=re.DOTALL)
    for line in text.split("\n"):
        if line.count("`") % 2 and not re.search(r"/\S*\[\S*`\S*\]", line):  # a pattern may have one
            assert script.name in OVER_LINES


HEAD = {"shared-computer.js", "keys.js", "palette.js"}
"""What runs in the head, before any module."""


def test_one_module_says_where_things_are_kept() -> None:
    naming = {
        path.name
        for path in SCRIPTS
        if re.search(r"\b(local|session)Storage\b", without_comments(path.read_text("utf-8")))
    }
    assert naming == {"storage.js", *HEAD}
