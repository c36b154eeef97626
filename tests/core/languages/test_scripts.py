"""What scripts say is marked for the catalogues, but for those that are listed here until they are marked, too."""

import re

from tests.guide import DOCS

JAVASCRIPTS = DOCS / "assets/javascripts"
UNMARKED = {
    "add": "add faults form inline names preview read tables typed",
    "booklet": "booklet choose copies list logo notices output read-logo store svg",
    "both": "both items sides",
    "library": "library",
    "my-sheets": "inventory merge merged-sheet my-sheets one-file opened shared view",
    "offline": "edition fetching keeping page registered told",
    "planner": "breaks copies fit invite local sentences share stale times typed view",
    "room": "begin kept-here room screen store view words",
    "team": "chance code former results table view",
}
"""Scripts with words that are still English on every page, by folder. Take one out when its words are marked."""
_STRING = r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`'
_MARKED = re.compile(rf"\b(?:spoken|spokenMany|counted|Error)\((?:\s*[^\"`()]*,)?(?:\s*(?:{_STRING}),?)+")
_SENTENCE = re.compile(r"[A-Za-z\u2019]+,? [a-z\u2019]+,? [a-z\u2019]+")
_COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
NO_WORDS = {
    "booklet/pdf/faces.js": "a program of a font",
    "booklet/print.js": "a selector",
    "suggest/offer.js": "selectors",
}
"""What looks like words and is none."""


def says_english(text: str) -> bool:
    """Whether a script holds three words in a row that are not marked."""
    literals = re.findall(_STRING, _MARKED.sub("spoken(", _COMMENT.sub("", text)))
    return any(_SENTENCE.search(re.sub(r"\$\{[^}]*\}", " ", words)) for words in literals)


def test_a_script_says_nothing_unmarked() -> None:
    scripts = [path for path in JAVASCRIPTS.rglob("*.js") if "vendor" not in path.parts and "search" not in path.parts]
    found = {path.relative_to(JAVASCRIPTS).as_posix() for path in scripts if says_english(path.read_text("utf-8"))}
    unmarked = {f"{folder}/{name}.js" for folder, names in UNMARKED.items() for name in names.split()}
    assert found - NO_WORDS.keys() == unmarked


def test_a_sentence_that_is_not_marked_is_found() -> None:
    assert says_english('show("There is nothing yet.");')
    assert says_english("show(`There is ${count} of it left`);")
    assert not says_english('show(spoken("There is nothing yet."));')
    assert not says_english('show(spokenMany("There is one left", "There are %(n)s left", count, { more: "" }));')
    assert not says_english('find("[data-open]"); throw new Error("The page has no such part");')
