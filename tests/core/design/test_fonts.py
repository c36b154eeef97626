"""The fonts of the site: the stylesheet names the letters of each file, and the guide's own are in the first."""

import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from tests.fonts import BOTH, FONTS, ranges, usual
from tests.fonts import FACES as STATIC
from tests.guide import DOCS

FACES = re.findall(
    r'@font-face \{[^}]*url\("\.\./\.\./fonts/([\w-]+)\.woff2"\)[^}]*unicode-range: ([^;]+);',
    (DOCS / "assets/stylesheets/base/fonts.css").read_text("utf-8"),
)
NAMES = [f"{face}{more}" for face in (*STATIC, BOTH) for more in ("", "-more")]


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
