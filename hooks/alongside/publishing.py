"""Builds an edition of the site beside the one that is published, and puts it in its place when it is whole.

Whatever fails, and whenever, what was published still stands. On Linux the two folders are exchanged in one step, and
whoever reads the site sees the old edition or the new one; elsewhere there is a moment between two renames in which
there is none, and what was interrupted there is put right by the next build.
"""

import ctypes
import errno
import os
import shutil
from pathlib import Path

from filelock import FileLock, Timeout

AT_FDCWD = -100
"""Paths are given as they are (linux/fcntl.h)."""
RENAME_EXCHANGE = 2
"""Each of two paths takes the place of the other, in one step (renameat2(2))."""
UNABLE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
"""What a file system answers that cannot exchange."""


class PublishingError(Exception):
    """The edition cannot be put where it should stand; the message says why, and what would be right."""


class Edition:
    """An edition on its way to the folder where the site is published.

    Attributes:
        place: where it will stand; a link is followed.
        folder: where it is built.
    """

    def __init__(self, site: Path) -> None:
        """Makes a folder to build in, and clears away what an interrupted build has left.

        Raises:
            PublishingError: the folder `site` cannot be exchanged, or another build is at it.
        """
        self.place = site.resolve()
        self.folder = self.place.with_name(f".{self.place.name}.new")
        self._old = self.place.with_name(f".{self.place.name}.old")
        self._lock_file = self.place.with_name(f".{self.place.name}.lock")
        self._lock = FileLock(self._lock_file, timeout=0)
        self._check(site)
        try:
            self.place.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
            self._clear()
            self.folder.mkdir()
        except Timeout:
            raise PublishingError(f"{site} is being built by another command: wait for it") from None
        except OSError as fault:
            self._lock.release()
            raise PublishingError(f"{site} cannot be built beside itself: {said(fault)}") from fault

    def publish(self) -> None:
        """Puts the edition in its place. Hidden files that stand there, such as `.git`, are taken over."""
        if self.place.exists():
            self._take_over()
            _exchange(self.folder, self.place, self._old)
        else:
            self.folder.rename(self.place)
        self.give_up()

    def give_up(self) -> None:
        """Clears away what does not stand in its place: a new edition that failed, or the old one."""
        self._clear()
        self._lock.release()

    def vanish(self) -> None:
        """Leaves nothing beside a place that is itself about to go."""
        self.give_up()
        self._lock_file.unlink(missing_ok=True)

    def _check(self, site: Path) -> None:
        if self.place.is_file():
            raise PublishingError(f"{site} is a file — name a folder: --site-dir site")
        if self.place.is_mount():
            raise PublishingError(
                f"{site} is a mount, and cannot be exchanged for a new edition — mount the folder it is in, "
                f"or build to a folder inside it: --site-dir {site / 'site'}"
            )
        if self.place.exists() and not os.access(self.place, os.W_OK):
            raise PublishingError(f"{site} may not be written — chmod u+w {site}, or name another: --site-dir new")

    def _clear(self) -> None:
        """Takes back an exchange that was cut off between two renames; removes what has no place."""
        if self._old.exists() and not self.place.exists():
            self._old.rename(self.place)
        for folder in (self.folder, self._old):
            shutil.rmtree(folder, ignore_errors=True)

    def _take_over(self) -> None:
        for hidden in self.place.glob(".*"):
            into = self.folder / hidden.name
            if hidden.is_dir() and not hidden.is_symlink():
                shutil.copytree(hidden, into, symlinks=True)
            else:
                shutil.copy2(hidden, into, follow_symlinks=False)
        shutil.copystat(self.place, self.folder)


def said(fault: OSError) -> str:
    """What the system says of a failure, with the file it speaks of."""
    return f"{fault.strerror or fault}" + (f" ({fault.filename})" if fault.filename else "")


def _exchange(new: Path, present: Path, aside: Path) -> None:
    """Puts `new` where `present` stands; the old folder ends at `new`, or at `aside` where two renames are needed."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        renameat2 = None
    if renameat2 and renameat2(AT_FDCWD, os.fsencode(new), AT_FDCWD, os.fsencode(present), RENAME_EXCHANGE) == 0:
        return
    if renameat2 and (code := ctypes.get_errno()) not in UNABLE:
        raise OSError(code, os.strerror(code), str(present))
    present.rename(aside)
    new.rename(present)
