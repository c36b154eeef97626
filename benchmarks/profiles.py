"""Where the time of a build goes: the functions of the guide's own code and of its libraries that take most of it."""

import pstats
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from builds import build

SHOWN = 25
_PLACE = re.compile(r"(?:.*/site-packages/(?!click/|mkdocs/__main__)|.*/(?=hooks/))(.+)|.*/overrides/(.+)")
"""Files that are told of, and what they are called: the guide's and its libraries' modules, and templates.

What only reads the command line is left out.
"""


def profiled(project: Path, *flags: str) -> list[str]:
    """Builds a project under Python's profiler; a line for each of the functions that take most, callees included."""
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "profile")
        build(project, *flags, python=("-m", "cProfile", "-o", str(found)))
        rows = sorted(_rows(pstats.Stats(str(found))), reverse=True)
    return [f"{whole:>8.2f} {own:>8.2f} {calls:>9}  {name}" for whole, own, calls, name in rows[:SHOWN]]


def _rows(stats: pstats.Stats) -> Iterator[tuple[float, float, int, str]]:
    """Of each function: seconds with and without those it calls, how often it was called, and its name."""
    measured: dict[tuple[str, int, str], tuple[int, int, float, float, object]] = stats.stats  # type: ignore[attr-defined]
    for (file, line, function), (_, calls, own, whole, _) in measured.items():
        place = _PLACE.fullmatch(file)
        if place:
            yield whole, own, calls, f"{place[1] or place[2]}:{line} {function}"
