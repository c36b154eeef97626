"""The settings of mkdocs.yml with those that it inherits (`INHERIT:`), as MkDocs merges them, with each key's place."""

import posixpath
from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from alongside.problems import Problem
from alongside.yaml.lines import Lines, read

DEEPEST = 8
"""So many files may inherit from one another; more is a ring."""


class Layers(Struct, frozen=True):
    """The merged settings, and the files they come from, the one that is built with first."""

    data: dict[str, Any]
    files: tuple[tuple[str, Lines], ...]
    problems: tuple[Problem, ...]

    def place(self, *keys: str | int) -> tuple[str, int]:
        """The file and the line of a key; where it stands nowhere, of the nearest block in the first file."""
        for path, lines in self.files:
            if lines.has(*keys):
                return path, lines.of(*keys)
        path, lines = self.files[0]
        return path, lines.of(*keys)


def read_layers(text: str, path: str, environment: Mapping[str, str], load: Callable[[str], bytes]) -> Layers:
    """The settings in the `text` of the file `path`; `load` gives what a file holds that is inherited, by its path.

    A file that cannot be read is a problem at the line that names it.
    """
    data, lines, problems = read(text, path, environment=environment)
    files = [(path, lines)]
    merged: dict[str, Any] = data if isinstance(data, dict) else {}
    while isinstance(above := merged.pop("INHERIT", None), str):
        here, known = files[-1]
        place = posixpath.normpath(posixpath.join(posixpath.dirname(here), above))
        try:
            text = load(place).decode()
        except (OSError, UnicodeDecodeError) as fault:
            said = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8 text"
            what = f"`{above}`, from which settings are inherited, cannot be read ({said})"
            problems.append(Problem(here, known.of("INHERIT"), what, "INHERIT: ../mkdocs.yml"))
            break
        data, lines, more = read(text, place, environment=environment)
        files.append((place, lines))
        problems += more
        merged = _merged(data if isinstance(data, dict) else {}, merged)
        if len(files) > DEEPEST:
            problems.append(
                Problem(here, known.of("INHERIT"), "these settings inherit from themselves", "leave it out")
            )
            break
    return Layers(merged, tuple(files), tuple(problems))


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Two mappings, block by block; where both have a value, that of `above` counts, and an empty one takes it out."""
    out = {key for key, value in above.items() if value is None and key in below}
    below = {key: value for key, value in below.items() if key not in out}
    both = {
        key: _merged(below[key], value) if isinstance(value, dict) and isinstance(below.get(key), dict) else value
        for key, value in above.items()
        if key not in out
    }
    return below | both
