"""What scripts say is marked for the catalogues."""

import re

import pytest

from alongside.design.spoken import LONGEST, in_language, said_by, words_of
from alongside.languages.language import Language
from alongside.languages.speaking import speaking
from tests.core.languages.pseudo import LONG, RIGHT_TO_LEFT
from tests.guide import DOCS

JAVASCRIPTS = DOCS / "assets/javascripts"
_STRING = r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`'
_MARKED = re.compile(rf"\b(?:spoken|spokenMany|counted|Error)\((?:\s*[^\"`()]*,)?(?:\s*(?:{_STRING}),?)+")
_SENTENCE = re.compile(r"[A-Za-z\u2019]+,? [a-z\u2019]+,? [a-z\u2019]+|^.[A-Z][a-z\u2019]+ [a-z]")
_AT_ONCE = re.compile(r"^(?:export )?(?:const|let) [^=]*= [^>\n]*\b(?:spoken|spokenMany|counted)\(", re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
CHECKS = "who writes the guide reads it, in the words of the checks, which are English, as the item is"
NO_WORDS = {
    "add/faults.js": CHECKS,
    "add/form.js": "what is put into an item, whose language is English",
    "add/inline.js": CHECKS,
    "add/names.js": CHECKS,
    "add/read.js": CHECKS,
    "add/tables.js": CHECKS,
    "booklet/pdf/faces.js": "a program of a font",
    "booklet/print.js": "a selector",
    "suggest/offer.js": "selectors",
}
"""What looks like words of the interface and is none."""


def says_english(text: str) -> bool:
    """Whether a script holds a capital and a second word, or three words in a row, that are not marked."""
    literals = re.findall(_STRING, _MARKED.sub("spoken(", _COMMENT.sub("", text)))
    return any(_SENTENCE.search(re.sub(r"\$\{[^}]*\}", " ", words)) for words in literals)


def test_a_script_says_nothing_unmarked() -> None:
    scripts = [path for path in JAVASCRIPTS.rglob("*.js") if "vendor" not in path.parts and "search" not in path.parts]
    found = {path.relative_to(JAVASCRIPTS).as_posix() for path in scripts if says_english(path.read_text("utf-8"))}
    assert found == NO_WORDS.keys()


def test_a_sentence_that_is_not_marked_is_found() -> None:
    assert says_english('show("There is nothing yet.");')
    assert says_english("show(`There is ${count} of it left`);")
    assert not says_english('show(spoken("There is nothing yet."));')
    assert not says_english('show(spokenMany("There is one left", "There are %(n)s left", count, { more: "" }));')
    assert not says_english('find("[data-open]"); throw new Error("The page has no such part");')


def test_no_script_asks_for_words_before_they_may_have_come() -> None:
    """What a module asks for as it is loaded, it asks before the words have come that a page fetches later."""
    for path in JAVASCRIPTS.rglob("*.js"):
        assert not _AT_ONCE.search(path.read_text("utf-8")), path


def test_a_page_and_its_script_agree_on_which_words_come_later() -> None:
    assert f"const LONGEST = {LONGEST};" in (JAVASCRIPTS / "shared/spoken.js").read_text("utf-8")


def test_words_are_found_however_deep_they_stand_in_others() -> None:
    text = """
        const values = { more: counted(more, "entry was", "entries were") };
        const one = spoken("%(more)s of %(all)s", { ...values, all: all ? spoken("all") : "" });
        const other = `${spoken("beside")} that, ${spoken(isLate ? "late" : "early", { time: `${spoken("soon")}` })}`;
        put(name, fill(spokenMany("%(n)s leaf", "%(n)s leaves", 2, { kind: "no word" })));
    """
    assert set(words_of(text)) == {
        "%(more)s of %(all)s",
        ("%(n)s entry was", "%(n)s entries were"),
        ("%(n)s leaf", "%(n)s leaves"),
        "all",
        "beside",
        "late",
        "soon",
    }


def scripts() -> dict[str, str]:
    """By their names in the design, those of the guide itself."""
    found = [path for path in JAVASCRIPTS.rglob("*.js") if "vendor" not in path.parts]
    return {f"javascripts/{path.relative_to(JAVASCRIPTS).as_posix()}": path.read_text("utf-8") for path in found}


@pytest.mark.parametrize("language", [LONG, RIGHT_TO_LEFT], ids=["long", "right to left"])
def test_all_that_scripts_say_comes_in_the_pages_language(language: Language) -> None:
    """Each word is that of a page that runs the script, at once or later, in each form, with its values."""
    known, carried = scripts(), set()
    with speaking(language):
        for name in [name for name in known if "/kinds/" in name]:
            own, more = said_by(name, known)
            carried |= {*own, *more}
            words = in_language([*own, *more])
            assert all(said.startswith("⟦") and said.endswith("⟧") for said in words.values())
            values = re.compile(r"%\(\w+\)s")
            assert all(
                set(values.findall(key)) == set(values.findall(said)) for key, said in words.items() if "|" not in key
            )
    assert carried == {words for text in known.values() for words in words_of(text)}
