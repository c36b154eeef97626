"""Letters of European names, typed into a field, are shown and printed by each viewer."""

import pytest
from fontTools.ttLib import TTFont

from alongside.sheets.model import Space, Table, Words
from alongside.sheets.pdf.fonts import FILE
from alongside.sheets.pdf.letters import CODES, GLYPHS
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import alone, ruled, runs, sheet_of
from tests.guide import OVERRIDES

from .viewer import text_of
from .viewers import Fill, edges_of

NAMES = ("Zażółć gęślą jaźń", "Gündoğan", "Łukasz Őry, Ștefan Țurcanu", "Þórður Ærø", "Siân Ŵyn, Ħamrun")
NO_LETTERS_OF_NAMES = set("ªºˆˇˉℓĲĳ\N{LATIN SMALL LETTER DOTLESS J}\N{LATIN SMALL LETTER F WITH HOOK}")
WITHOUT_A_NAME = {"ẞ"}
"""Letters that the Adobe Glyph List lacks."""


@pytest.fixture(scope="module")
def blank(printer: Printer) -> bytes:
    row = (Words(runs("Who")), Space("cell", "Promises"))
    return printer.print(alone(sheet_of(ruled("ruled"), Table((runs("Name"), runs("Promises")), (row,)))))


@pytest.fixture(scope="module")
def known() -> dict[int, str]:
    """The font's glyph of each character."""
    table: dict[int, str] = TTFont(OVERRIDES / "print" / "fonts" / FILE).getBestCmap()
    return table


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_of_a_name_is_printed(fill: Fill, blank: bytes, name: str) -> None:
    assert text_of(fill(blank, {"ruled": name, "cell": name}).printed).count(name) == 2


@pytest.mark.parametrize("field", ["ruled", "cell"])
def test_every_letter_is_shown_and_no_other_in_its_place(fill: Fill, blank: bytes, field: str) -> None:
    shown = {letter: fill(blank, {field: letter}).page.part(*edges_of(blank)[field][1]) for letter in " lłgğoőęe"}
    assert len({tuple(dots) for dots in shown.values()}) == len(shown)


def test_every_letter_beyond_windows_1252_is_printed(fill: Fill, blank: bytes) -> None:
    text = " ".join(GLYPHS)
    printed = "".join(text_of(fill(blank, {"ruled": text}).printed).split())
    assert text.replace(" ", "") in printed


def test_signs_without_a_code_are_printed_in_the_viewers_own_font(fill: Fill, blank: bytes) -> None:
    assert "$5 * #2 = [a] ~ {b}" in text_of(fill(blank, {"ruled": "$5 * #2 = [a] ~ {b}"}).printed)


def test_every_letter_of_the_font_has_a_code(known: dict[int, str]) -> None:
    letters = {chr(code) for code in known if chr(code).isalpha()}
    assert letters - NO_LETTERS_OF_NAMES - WITHOUT_A_NAME <= set(CODES.values())


def test_the_font_has_every_character_with_a_code(known: dict[int, str]) -> None:
    assert {character for character in CODES.values() if ord(character) not in known} == set()


def test_no_character_has_two_codes() -> None:
    assert len(set(CODES.values())) == len(CODES)
