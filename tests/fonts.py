"""Makes the fonts of the site anew: the letters that it has, and in a file by themselves those it seldom needs.

    python -m tests.fonts FOLDER

Literata is cut from the fonts of print. Atkinson has a stroke through its nought, which reads as a correction in times
and minutes: here it gets a plain one, in print too.

The folder holds the variable font of Atkinson Hyperlegible Next, as the npm package
`@fontsource-variable/atkinson-hyperlegible-next` (5.3.0) brings it. What most pages need is the letters that the guide
has now; the others a browser loads where a page, or a reader's own words, have one. After this,
`docs/assets/stylesheets/base/fonts.css` has to name the same letters: the command prints them.
"""

import io
import sys
from collections.abc import Iterable
from copy import deepcopy
from itertools import groupby
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.instancer import instantiateVariableFont

from tests.guide import DOCS, OVERRIDES, ROOT

READ = {".md", ".yml", ".html", ".js", ".css", ".svg", ".po"}
FONTS = DOCS / "assets/fonts"
PRINT = OVERRIDES / "print/fonts"
FACES = ("literata-400-normal", "literata-600-normal", "literata-400-italic")
"""Running text and headings. Slanted words in Atkinson are few: the upright ones, slanted, as its own are."""
BOTH, UPSTREAM, WEIGHTS = (
    "atkinson-hyperlegible-next-400-600-normal",
    "atkinson-hyperlegible-next-latin-wght-normal.woff2",
    (400, 600),
)
"""Labels and tables have two weights in one file: a request less on every page."""
PLAIN = 2
"""How many curves a plain nought has: with a stroke through it there are two counters."""
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk", "pnum", "tnum")
"""What the stylesheets ask for, and what browsers apply by themselves."""
ALWAYS = "\u00a0£©°·×½‘’“”–—•…€é«»"  # noqa: RUF001
"""Needed whatever the guide says: signs that templates and scripts write, and the commonest letter of names."""


def usual() -> set[int]:
    """The letters of every text of the guide, its templates and scripts, and all that a keyboard has."""
    texts = [path for folder in (DOCS, OVERRIDES) for path in folder.rglob("*") if path.suffix in READ]
    said = "".join(path.read_text("utf-8") for path in [*texts, ROOT / "mkdocs.yml"] if "vendor" not in path.parts)
    return set(range(0x20, 0x7F)) | set(map(ord, said + ALWAYS))


def cut(source: Path, letters: Iterable[int]) -> bytes:
    """A font with these letters alone, packed; of one with all weights, ours."""
    font, plain, packed = TTFont(source, recalcTimestamp=False), io.BytesIO(), io.BytesIO()
    cutter = Subsetter(Options(layout_features=list(FEATURES)))
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    font.flavor = None
    font.save(plain)
    font = TTFont(plain, recalcTimestamp=False)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": WEIGHTS})
        with_plain_noughts(font)
    font.flavor = "woff2"
    font.save(packed)
    return packed.getvalue()


def plain_nought(outline: GlyphCoordinates, ends: list[int]) -> GlyphCoordinates:
    """The outline of a nought without its stroke: its outer curve, and the same once more, laid into the counter."""
    outer, counter = outline[: ends[0] + 1], outline[ends[0] + 1 :]
    (left, right), (bottom, top) = extent(outer)
    (west, east), (south, north) = extent(counter)
    wide, high = (east - west) / (right - left), (north - south) / (top - bottom)
    inner = [(round(west + (x - left) * wide), round(south + (y - bottom) * high)) for x, y in reversed(outer)]
    return GlyphCoordinates([*outer, *inner])


def extent(points: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The least and the most of points, along and up."""
    return [(min(along), max(along)) for along in zip(*points, strict=True)]


def with_plain_noughts(font: TTFont) -> None:
    """Gives a font plain noughts, at both ends where its weight varies. One that has them stays as it is."""
    glyphs, heavy = font["glyf"], None
    if "fvar" in font:
        heavy = instantiateVariableFont(deepcopy(font), {"wght": WEIGHTS[1]})["glyf"]
    for name in {"zero", "zero.tf"} & set(font.getGlyphOrder()):
        glyph = glyphs[name]
        outline, ends, flags = glyph.getCoordinates(glyphs)
        if glyph.isComposite() or len(ends) == PLAIN:
            continue
        count = ends[0] + 1
        glyph.coordinates = plain_nought(outline, ends)
        glyph.flags = bytearray([*flags[:count], *reversed(flags[:count])])
        glyph.endPtsOfContours, glyph.numberOfContours = [count - 1, 2 * count - 1], PLAIN
        glyph.recalcBounds(glyphs)
        if heavy:
            grown = plain_nought(heavy[name].getCoordinates(heavy)[0], ends)
            moves = [(x - a, y - b) for (x, y), (a, b) in zip(grown, glyph.coordinates, strict=True)]
            (variation,) = font["gvar"].variations[name]
            moves += [move or (0, 0) for move in variation.coordinates[-4:]]
            font["gvar"].variations[name] = [TupleVariation(variation.axes, moves)]


def ranges(letters: Iterable[int]) -> str:
    """Letters as `unicode-range` names them: `U+20-7E, U+A0`."""
    found = []
    for _, run in groupby(enumerate(sorted(letters)), lambda pair: pair[1] - pair[0]):
        points = [point for _, point in run]
        found.append(f"U+{points[0]:X}" + (f"-{points[-1]:X}" if len(points) > 1 else ""))
    return ", ".join(found)


def main() -> None:
    """Writes the fonts, and prints which letters each file holds."""
    for path in PRINT.glob("atkinson-*.ttf"):
        font = TTFont(path, recalcTimestamp=False)
        with_plain_noughts(font)
        font.save(path)
    (upstream,) = Path(sys.argv[1]).rglob(UPSTREAM)
    sources = {**{face: PRINT / f"{face}.ttf" for face in FACES}, BOTH: upstream}
    for face, source in sources.items():
        letters = set(TTFont(source).getBestCmap())
        for name, held in ((face, letters & usual()), (f"{face}-more", letters - usual())):
            content = cut(source, held)
            (FONTS / f"{name}.woff2").write_bytes(content)
            print(f"{name}: {len(content)} bytes\n  unicode-range: {ranges(held)};")


if __name__ == "__main__":
    main()
