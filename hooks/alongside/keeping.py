"""Files that are dear to make, kept between builds: what is made once stays until what it depends on changes.

A file's name in the folder is its key, a digest of all that its bytes depend on, so that nothing stale is ever found.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from alongside.faults import PrintingError, SheetError


class Kept(Struct, frozen=True):
    """Where each file is, by its name, and how many had to be made."""

    paths: dict[str, Path]
    made: int


def make_missing(keys: Mapping[str, str], make: Callable[[str], bytes], folder: Path, suffix: str, most: int) -> Kept:
    """Makes each file (`keys` gives a key a name) that the folder does not hold; the longest unused beyond `most` go.

    Raises:
        PrintingError: at the end, when some could not be made; it names all of them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = {name: folder / f"{key}{suffix}" for name, key in keys.items()}
    missing = [name for name, path in paths.items() if not path.exists()]
    faults = []
    for name in missing:
        try:
            write_whole(paths[name], make(name))
        except SheetError as fault:
            faults.append(fault)
    if faults:
        raise PrintingError(faults)
    prune(folder, suffix, set(paths.values()), most)
    return Kept(paths, len(missing))


def digest(parts: Iterable[bytes]) -> str:
    """A hash in which no part can be taken for the end of the part before it."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(len(part).to_bytes(8) + part)
    return found.hexdigest()


def named(files: Iterable[Path]) -> list[bytes]:
    """Names and contents of files, in the order of their paths: parts for a digest."""
    return [part for file in sorted(files) if file.is_file() for part in (file.name.encode(), file.read_bytes())]


def write_whole(path: Path, content: bytes) -> None:
    """Puts a file in its place whole or not at all."""
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        part.write(content)
    Path(part.name).replace(path)


def prune(folder: Path, suffix: str, used: set[Path], most: int) -> None:
    """Marks what was used now, and removes the longest unused beyond `most`."""
    for path in used:
        os.utime(path)
    by_age = sorted(folder.glob(f"*{suffix}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in by_age[max(most, len(used)) :]:
        path.unlink(missing_ok=True)
