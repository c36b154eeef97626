"""The letters that the fonts of print hold. `python -m alongside.letters` reads them from the fonts, when those change.

They stand in `overrides/print/letters.txt`, a range a line in hexadecimal, so that a build needs nothing to read fonts.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from pathlib import Path

FILE = "print/letters.txt"
PLAIN = frozenset(" \t\n\r")


@lru_cache(2)
def letters(overrides: Path) -> frozenset[str]:
    """Every letter that at least one font of print holds."""
    ranges = (line.split("-") for line in (overrides / FILE).read_text("utf-8").split())
    return frozenset(chr(code) for first, last in ranges for code in range(int(first, 16), int(last, 16) + 1))


def strange(text: str, known: frozenset[str]) -> list[tuple[str, int]]:
    """The letters of a text that no font holds, each with the line, from 0, on which it stands first."""
    found = [letter for letter in dict.fromkeys(text) if letter not in known and letter not in PLAIN]
    return [(letter, text.count("\n", 0, text.index(letter))) for letter in found]


def named(letter: str) -> str:
    """A letter as a message shows it, such as `中 (U+4E2D, CJK UNIFIED IDEOGRAPH-4E2D)`."""
    name = unicodedata.name(letter, "a control character")
    shown = f"{letter} " if letter.isprintable() else ""
    return f"{shown}(U+{ord(letter):04X}, {name})"


def ranges_of(codes: Iterable[int]) -> list[str]:
    """Code points as ranges in hexadecimal: `0041-005A`."""
    runs = groupby(enumerate(sorted(codes)), key=lambda at: at[1] - at[0])
    ends = ([code for _, code in run] for _, run in runs)
    return [f"{run[0]:04X}-{run[-1]:04X}" for run in ends]


def from_fonts(overrides: Path) -> str:
    """The ranges that the fonts of print hold together, a line each. Needs fonttools, which comes with the tests."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - a build does without it

    fonts = sorted((overrides / "print/fonts").glob("*.ttf"))
    codes: set[int] = set()
    for font in fonts:
        with TTFont(font, lazy=True) as opened:
            codes.update(opened.getBestCmap())
    return "\n".join(ranges_of(codes)) + "\n"


if __name__ == "__main__":
    FOLDER = Path(__file__).parents[2] / "overrides"
    (FOLDER / FILE).write_text(from_fonts(FOLDER), "utf-8")
