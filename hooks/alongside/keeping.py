"""Files that are dear to make, kept between builds: what is made once stays until what it depends on changes.

A file's name in the folder is its key, a digest of all that its bytes depend on, so that nothing stale is ever found.
"""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct


class Shelf(Struct, frozen=True):
    """A folder of kept files of one kind."""

    folder: Path
    suffix: str
    most: int
    """How many files it holds, at least; the longest unused go first."""

    def place(self, key: str) -> Path:
        """Where the file of a key stands, or would stand."""
        return self.folder / f"{key}{self.suffix}"

    def get(self, key: str) -> bytes | None:
        """The file of a key, marked as used, or None when it is not kept."""
        try:
            content = self.place(key).read_bytes()
        except OSError:
            return None
        _mark(self.place(key))
        return content

    def put(self, key: str, content: bytes) -> Path:
        """Keeps a file, whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self.folder, suffix=".part", delete=False) as part:
            part.write(content)
        return Path(part.name).replace(self.place(key))

    def prune(self, used: Iterable[Path]) -> None:
        """Marks what was used now, and removes the longest unused beyond `most`."""
        kept = set(used)
        for path in kept:
            _mark(path)
        by_age = sorted(self.folder.glob(f"*{self.suffix}"), key=_last_used, reverse=True)
        for path in by_age[max(self.most, len(kept)) :]:
            with suppress(OSError):
                path.unlink()


def writable(folder: Path) -> Path:
    """The folder, made if it is not there; where it cannot be written, an empty one that the system throws away."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return Path(tempfile.mkdtemp(prefix="alongside-"))


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
