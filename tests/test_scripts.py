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
}
"""What is younger, as a pattern, and where it is missing."""
ALLOWED = {
    ("letters.js", r"\bnew Intl\.(DurationFormat|Segmenter)\("): "asked for first; without it letters are code points"
}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_needs_what_a_browser_in_use_lacks(script: Path) -> None:
    text = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", script.read_text("utf-8"), flags=re.DOTALL)
    used = [
        why for pattern, why in YOUNGER.items() if re.search(pattern, text) and (script.name, pattern) not in ALLOWED
    ]
    assert not used
