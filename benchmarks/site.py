"""How much CPU time the site takes to build, and how much stock Material takes for the same Markdown.

    pip install -e . && python benchmarks/site.py

Guides of several sizes are made up, with as many items of each kind as the guide has and about as long. Each is built
with this project, everything anew and with nothing changed; with stock Material; and with MkDocs alone, without a theme
or search, which is the floor. Each build runs in a process of its own, they take turns, and the median of the rounds
counts. Between builds the guide's own templates stay compiled, as they do for an author.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from itertools import pairwise
from math import log
from pathlib import Path
from statistics import linear_regression, median

import projects
from builds import build
from msgspec import Struct
from profiles import profiled

RATIOS = {("anew", 100): 1.5, ("anew", 1000): 0.7, ("unchanged", 1000): 0.3}
"""By what is built and how many items: how many times stock Material's CPU time it should take at most."""
GROWTH = 1.1
"""The exponent that the growth of a build of everything should have at most, between any two sizes."""


class Times(Struct, frozen=True):
    """CPU seconds of the builds of one size, medians of all rounds."""

    size: int
    anew: float
    """Everything."""
    unchanged: float
    """Again, with nothing changed."""
    stock: float
    bare: float

    def ratio(self, what: str) -> float:
        """How many times stock Material's CPU time a build takes."""
        taken: float = getattr(self, what)
        return taken / self.stock


def measured(folder: Path, size: int, options: argparse.Namespace) -> Times:
    """Makes a guide and builds it every way; `folder` is left with the projects."""
    guide = projects.guide_project(folder / "guide", size, options.seed, files=options.files)
    stock = projects.stock_project(folder / "stock", guide)
    bare = projects.bare_project(folder / "bare", guide)
    ways: dict[str, Callable[[], float]] = {
        "anew": lambda: anew(guide),
        "unchanged": lambda: build(guide, "--strict"),
        "stock": lambda: build(stock),
        "bare": lambda: build(bare),
    }
    for first in (guide, stock, bare):  # compiles templates and modules
        build(first)
    rounds = [{name: way() for name, way in ways.items()} for _ in range(options.rounds)]
    return Times(size, **{name: median(taken[name] for taken in rounds) for name in ways})


def anew(guide: Path) -> float:
    """Builds a guide of which no page is kept; of what is printed nothing is kept either."""
    for kept in (guide / ".cache").iterdir():
        if kept.name != "templates":
            shutil.rmtree(kept)
    return build(guide, "--strict")


def growth(times: list[Times], what: str) -> tuple[float, float]:
    """The exponent of a build's growth: over all sizes, and the largest between neighbours."""
    points = [(log(time.size), log(getattr(time, what))) for time in times]
    steepest = max((y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in pairwise(points))
    return linear_regression(*zip(*points, strict=True)).slope, steepest


def verdict(found: float, most: float) -> str:
    """A figure beside its aim."""
    return f"{found:.2f} (aim {most:g} at most: {'met' if found <= most else 'not met'})"


HEAD = f"{'items':>6} {'anew':>8} {'unchanged':>10} {'stock':>8} {'bare':>8} {'anew / bare':>12}"


def row(it: Times) -> str:
    """The CPU seconds of a size, and how far a build of everything is from the floor."""
    seconds = f"{it.size:>6} {it.anew:>8.2f} {it.unchanged:>10.2f} {it.stock:>8.2f} {it.bare:>8.2f}"
    return f"{seconds} {it.anew / it.bare:>12.2f}"


def report(times: list[Times]) -> None:
    """Prints the ratios with their aims, and how the builds grow."""
    print("\nTimes stock Material's")
    for it in times:
        for what in ("anew", "unchanged"):
            aim = RATIOS.get((what, it.size))
            print(f"{it.size:>6} {what:<10} {verdict(it.ratio(what), aim) if aim else f'{it.ratio(what):.2f}'}")
    if len(times) > 1:
        print("\nGrowth: the exponent over all sizes, and the largest between neighbours")
        for what in ("anew", "unchanged", "stock", "bare"):
            over, steepest = growth(times, what)
            print(f"{what:>10} {over:.2f} {verdict(steepest, GROWTH) if what == 'anew' else f'{steepest:.2f}'}")


def report_profiles(guide: Path) -> None:
    """Prints where the time goes, for a build of everything and for one with nothing changed."""
    shutil.rmtree(guide / ".cache/pages", ignore_errors=True)
    for what in ("anew", "unchanged"):
        print(f"\nWhere the time goes, built {what}\n{'seconds':>8} {'own':>8} {'calls':>9}", flush=True)
        print("\n".join(profiled(guide)))


def options_given() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 300, 1000], help="how many items the guides have")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1, help="another makes other words")
    parser.add_argument("--files", action="store_true", help="also print and pack: PDFs, Word files, cards, zips")
    parser.add_argument("--profile", action="store_true", help="show where the time goes at the largest size")
    options = parser.parse_args()
    if min(options.sizes) < projects.SMALLEST:
        parser.error(f"a guide has {projects.SMALLEST} items at least, so that each work is cited")
    return options


def main() -> int:
    """Measures each size, the smallest first."""
    options = options_given()
    times: list[Times] = []
    print(f"CPU seconds, medians\n{HEAD}", flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        for size in sorted(set(options.sizes)):
            folder = Path(temporary, str(size))
            times.append(measured(folder, size, options))
            print(row(times[-1]), flush=True)
            if size < max(options.sizes):
                shutil.rmtree(folder)
        report(times)
        if options.profile:
            report_profiles(folder / "guide")
    return 0


if __name__ == "__main__":
    sys.exit(main())
