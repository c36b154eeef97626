"""Makes the fonts of the site anew: two weights in one file, and in a file by themselves the letters it seldom needs.

    python -m tests.fonts FOLDER

The folder holds the variable fonts of upstream, as the npm packages `@fontsource-variable/literata` and
`@fontsource-variable/atkinson-hyperlegible-next` bring them (5.3.0). What most pages need is the letters that the guide
has now; the others of Western Europe a browser loads where a page, or a reader's own words, have one. After this,
`docs/assets/stylesheets/base/fonts.css` has to name the same letters: the command prints them.
"""

import io
import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tests.guide import DOCS, OVERRIDES, ROOT

READ = {".md", ".yml", ".html", ".js", ".css", ".svg"}
FONTS = DOCS / "assets/fonts"
FAMILIES = ("literata", "atkinson-hyperlegible-next")
WEIGHTS: dict[str, tuple[int, int] | int] = {"normal": (400, 600), "italic": 400}
"""The weights that the stylesheets ask for: from one to another, or one alone."""
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk", "pnum", "tnum")
"""What the stylesheets ask for, and what browsers apply by themselves."""
ALWAYS = "\u00a0£©°·×½‘’“”–—•…€é«»"  # noqa: RUF001
"""Needed whatever the guide says: signs that templates and scripts write, and the commonest letter of names."""


def usual() -> set[int]:
    """The letters of every text of the guide, its templates and scripts, and all that a keyboard has."""
    texts = [path for folder in (DOCS, OVERRIDES) for path in folder.rglob("*") if path.suffix in READ]
    said = "".join(path.read_text("utf-8") for path in [*texts, ROOT / "mkdocs.yml"] if "vendor" not in path.parts)
    return set(range(0x20, 0x7F)) | set(map(ord, said + ALWAYS))


def cut(font: TTFont, letters: Iterable[int], weights: tuple[int, int] | int) -> bytes:
    """The font with these letters and weights, packed."""
    options = Options(layout_features=list(FEATURES), hinting=False)
    cutter = Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    plain, packed = io.BytesIO(), io.BytesIO()
    font.flavor = None
    font.save(plain)
    limited = instantiateVariableFont(TTFont(plain), {"wght": weights})
    limited.flavor = "woff2"
    limited.save(packed)
    return packed.getvalue()


def ranges(letters: Iterable[int]) -> str:
    """Letters as `unicode-range` names them: `U+20-7E, U+A0`."""
    found = []
    for _, run in groupby(enumerate(sorted(letters)), lambda pair: pair[1] - pair[0]):
        points = [point for _, point in run]
        found.append(f"U+{points[0]:X}" + (f"-{points[-1]:X}" if len(points) > 1 else ""))
    return ", ".join(found)


def main() -> None:
    """Writes the fonts, and prints which letters each file holds."""
    upstream = Path(sys.argv[1])
    for family in FAMILIES:
        for style, weights in WEIGHTS.items():
            (path,) = upstream.rglob(f"{family}-latin-wght-{style}.woff2")
            letters = set(TTFont(path).getBestCmap())
            for name, held in (("", letters & usual()), ("-more", letters - usual())):
                content = cut(TTFont(path), held, weights)
                (FONTS / f"{family}-{style}{name}.woff2").write_bytes(content)
                print(f"{family}-{style}{name}: {len(content)} bytes\n  unicode-range: {ranges(held)};")


if __name__ == "__main__":
    main()
