"""The fonts of the site: the stylesheet names the letters of each file, and the guide's own are in the first."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tests.fonts import BOTH, FONTS, PLAIN, PRINT, WEIGHTS, extent, ranges, usual
from tests.fonts import FACES as STATIC
from tests.guide import DOCS

FACES = re.findall(
    r'@font-face \{[^}]*url\("\.\./\.\./fonts/([\w-]+)\.woff2"\)[^}]*unicode-range: ([^;]+);',
    (DOCS / "assets/stylesheets/base/fonts.css").read_text("utf-8"),
)
NAMES = [f"{face}{more}" for face in (*STATIC, BOTH) for more in ("", "-more")]

ROUNDED = 2
"""Units of a font, of which an em has 1,000."""


def held(name: str) -> set[int]:
    return set(TTFont(BytesIO((FONTS / f"{name}.woff2").read_bytes())).getBestCmap())


def test_every_file_is_named_once() -> None:
    assert sorted(NAMES) == sorted(name for name, _ in FACES) == sorted(path.stem for path in FONTS.glob("*.woff2"))


@pytest.mark.parametrize(("name", "letters"), FACES, ids=[name for name, _ in FACES])
def test_the_stylesheet_names_the_letters_of_each_file(name: str, letters: str) -> None:
    assert " ".join(letters.split()) == ranges(held(name))


@pytest.mark.parametrize("name", [name for name in NAMES if "-more" not in name])
def test_no_page_needs_the_second_file_for_the_guides_own_words(name: str) -> None:
    seldom = held(f"{name}-more") & usual()
    assert not seldom, f"{''.join(map(chr, sorted(seldom)))}: make the fonts anew, as tests/fonts.py says"


@pytest.mark.parametrize("path", [FONTS / f"{BOTH}.woff2", *PRINT.glob("atkinson-*.ttf")], ids=lambda path: path.stem)
@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_nought_has_no_stroke_through_it(path: Path, weight: int) -> None:
    font = TTFont(path)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": weight})
    outline, ends, _ = font["glyf"]["zero"].getCoordinates(font["glyf"])
    assert len(ends) == PLAIN
    outer, inner = outline[: ends[0] + 1], outline[ends[0] + 1 :]
    (left, right), (bottom, top) = extent(outer)
    (west, east), (south, north) = extent(inner)
    assert left < west < east < right
    assert bottom < south < north < top
    # as thick at the left as at the right, and below as above, but for what rounding does
    assert abs((west - left) - (right - east)) <= ROUNDED
    assert abs((south - bottom) - (top - north)) <= ROUNDED
