"""What has to be right before a guide is published, besides what stops every build."""

import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from shlex import quote

from alongside.items import keys
from alongside.languages import updating
from alongside.owner.layers import Layers
from alongside.problems import Problem

PUBLIC: Mapping[str, str] = {"ALONGSIDE_PRODUCTION": "true"}
"""The environment of a build for the public."""
Builder = Callable[[Path, Mapping[str, str]], str]
"""Builds the site into a folder, in an environment; gives what went wrong, or nothing."""


def settings(layers: Layers) -> Iterator[Problem]:
    """The settings as they are read in the environment `PUBLIC`, beyond what reading them told."""
    extra = layers.data.get("extra")
    owner = extra.get("owner") if isinstance(extra, dict) else None
    if isinstance(owner, dict) and str(owner.get("production")).lower() not in ("true", "1"):
        what = "`production` stays false in a build for the public, which lets example values through"
        example = "production: !ENV [ALONGSIDE_PRODUCTION, false]"
        yield Problem(*layers.place("extra", "owner", "production"), what, example)
    address = layers.data.get("site_url")
    if isinstance(address, str) and address.startswith("http://"):
        what = f"`site_url` is `{address}`: over http, anybody between can change what readers get"
        example = "for example `site_url: https://guide.your-organisation.org/`"
        yield Problem(*layers.place("site_url"), what, example)


def generated(root: Path) -> Iterator[Problem]:
    """The files that are made of the code and kept in the repository at `root`: each is what would be made now."""
    for path, text in keys.made().items():
        yield from _same(root, root / path.relative_to(keys.ROOT), text, keys.COMMAND)
    for path, catalogue in updating.updated(root):
        yield from _same(root, path, updating.as_text(catalogue), updating.COMMAND)


def uncommitted(root: Path) -> list[Problem] | None:
    """The files below `root` that stand otherwise in the last commit; None where there is no git to tell."""
    look = ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "."]
    try:
        above, found = _git(root, "rev-parse", "--show-prefix").strip("\n"), _git(root, *look)
    except (OSError, subprocess.CalledProcessError):
        return None
    what = "it is not committed as it stands, so that nobody could build this site again"
    # git tells paths from the repository's own folder, of which the guide may be a part
    paths = [entry[3:].removeprefix(above) for entry in found.split("\0") if entry]
    return [
        Problem(path, 1, what, f"`git add {quote(path)}` and `git commit`, or `git restore {quote(path)}`")
        for path in paths
    ]


def _git(root: Path, *words: str) -> str:
    """What git says of a folder; a file's name may be no text."""
    done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=True)
    return done.stdout.decode("utf-8", "surrogateescape")


def built_twice(build: Builder, first: Path, second: Path, nothing: Path) -> tuple[str, list[Problem]]:
    """Builds the site into two folders that are not there, the second time in the empty folder `nothing` for a cache.

    Gives what went wrong in a build, or else each file that is another the second time.
    """
    elsewhere = {"ALONGSIDE_CACHE": str(nothing), "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}
    failed = build(first, PUBLIC) or build(second, {**PUBLIC, **elsewhere})
    return failed, [] if failed else list(_differing(first, second))


def _differing(first: Path, second: Path) -> Iterator[Problem]:
    ones, others = _files(first), _files(second)
    example = (
        "let it follow from the sources alone: no clock, no order of a folder, nothing random, nothing of the machine"
    )
    for name in sorted(ones.keys() | others.keys()):
        one, other = ones.get(name), others.get(name)
        if one is None or other is None:
            yield Problem(f"site/{name}", 1, "it is there in one of two builds alone", example)
        elif (a := one.read_bytes()) != (b := other.read_bytes()):
            same = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
            yield Problem(f"site/{name}", a[:same].count(b"\n") + 1, "it is another in a second build", example)


def _files(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def _same(root: Path, path: Path, text: str, command: str) -> Iterator[Problem]:
    held = path.read_text("utf-8") if path.is_file() else ""
    if held != text:
        lines = zip(held.split("\n"), text.split("\n"), strict=False)
        line = next((number for number, (one, other) in enumerate(lines, 1) if one != other), 1)
        yield Problem(path.relative_to(root).as_posix(), line, "it is not what the code makes now", f"`{command}`")
