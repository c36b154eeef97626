"""Files that are dear to make, kept between builds: what is made once stays until what it depends on changes.

A file's name in the folder is its key, a digest of all that its bytes depend on, so that nothing stale is ever found.
Beside it stands its seal, a digest of the bytes themselves: a file that was damaged, cut short or emptied is not found.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

PART = ".part"
"""The ending of a file that is being written."""
SEAL = ".seal"
"""The ending of the digest of a file's bytes."""
ABANDONED = 3600
"""Seconds after which nobody is writing at such a file any more."""


class Shelf(Struct, frozen=True):
    """A folder of kept files of one kind."""

    folder: Path
    suffix: str
    most: int
    """How many files it holds, at least; the longest unused go first."""

    def place(self, key: str) -> Path:
        """Where the file of a key stands, or would stand."""
        return self.folder / f"{key}{self.suffix}"

    def holds(self, key: str) -> bool:
        """Whether the file of a key is kept, and whole."""
        return self.get(key) is not None

    def get(self, key: str) -> bytes | None:
        """The file of a key, marked as used, or None when it is not kept as it was put there."""
        try:
            content, seal = self.place(key).read_bytes(), _seal_of(self.place(key)).read_text("ascii")
        except (OSError, UnicodeDecodeError):
            return None
        if seal != _seal(content):
            return None
        _mark(self.place(key))
        return content

    def put(self, key: str, content: bytes) -> Path:
        """Keeps a file, whole or not at all.

        Raises:
            OSError: it cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        _write(self.place(key), content)
        _write(_seal_of(self.place(key)), _seal(content).encode())
        return self.place(key)

    def prune(self, used: Iterable[Path]) -> None:
        """Marks what was used now; removes the longest unused beyond `most`, and what was left half-written."""
        kept = set(used)
        for path in kept:
            _mark(path)
        by_age = sorted(self.folder.glob(f"*{self.suffix}"), key=_last_used, reverse=True)
        gone = by_age[max(self.most, len(kept)) :]
        parts = [path for path in self.folder.glob(f"*{PART}") if _last_used(path) < time.time() - ABANDONED]
        seals = [path for path in self.folder.glob(f"*{SEAL}") if not path.with_suffix(self.suffix).exists()]
        for path in (*gone, *map(_seal_of, gone), *parts, *seals):
            with suppress(OSError):
                path.unlink()


def kept_at(root: Path) -> Path:
    """Where builds of the guide in the folder `root` keep files for one another, unless `ALONGSIDE_CACHE` names it."""
    return Path(os.environ.get("ALONGSIDE_CACHE") or root / ".cache")


def writable(folder: Path) -> Path:
    """The folder, made if it is not there; where it or one in it cannot be written, an empty one in its place.

    The system throws that one away.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for place in (folder, *(inner for inner in folder.iterdir() if inner.is_dir())):
            with tempfile.TemporaryFile(dir=place):
                pass
    except OSError:
        return Path(tempfile.mkdtemp(prefix="alongside-"))
    return folder


def _write(place: Path, content: bytes) -> None:
    """Writes a file beside its place, and moves it there when it is whole."""
    with tempfile.NamedTemporaryFile(dir=place.parent, suffix=PART, delete=False) as part:
        try:
            part.write(content)
            part.close()
            if place.is_dir():
                shutil.rmtree(place)
            Path(part.name).replace(place)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise


def _seal_of(place: Path) -> Path:
    return place.with_suffix(SEAL)


def _seal(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _last_used(path: Path) -> float:
    """When a file was used last; never, if another build has removed it meanwhile."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _mark(path: Path) -> None:
    """Notes that a file was used now, if that can be noted."""
    with suppress(OSError):
        os.utime(path)
