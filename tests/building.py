"""Builds the site, and copies of it, as the README's command does; what is built once serves every process."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.guide import ROOT

PATIENCE = 600
"""Seconds that a process waits for what another one builds."""


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """A folder that the first process to ask for it makes, while the others wait.

    Making the folder `….claimed` cannot be done twice, so one process only gets to work; it gives what it has made its
    name when it is whole.
    """
    part, claim, failed = (folder.with_suffix(f".{word}") for word in ("part", "claimed", "failed"))
    try:
        claim.mkdir(parents=True)
    except FileExistsError:
        _wait_for(folder, failed)
        return folder
    try:
        make(part)
    except BaseException:
        failed.touch()
        raise
    return part.rename(folder)


def _wait_for(folder: Path, failed: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not folder.exists():
        assert not failed.exists(), f"{folder.name} could not be made; the process that made it says why"
        assert time.monotonic() < end, f"{folder.name} was not made in {PATIENCE} seconds"
        time.sleep(0.1)


def try_build(
    config: Path,
    into: Path,
    *,
    strict: bool = True,
    environment: Mapping[str, str] | None = None,
    program: str = "mkdocs",
) -> subprocess.CompletedProcess[str]:
    """Builds the site as the README's command does."""
    command = [
        sys.executable,
        "-m",
        program,
        "build",
        *(["--strict"] if strict else []),
        "--config-file",
        str(config),
        "--site-dir",
        str(into),
    ]
    return subprocess.run(
        command,
        cwd=config.parent,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | dict(environment or {}),
    )


def build(config: Path, into: Path) -> None:
    """Builds the site; what went wrong is shown."""
    _whole(try_build(config, into))


def build_with_few_prints(config: Path, into: Path) -> None:
    """Builds the site, in which a PDF stands in for the others of its kind."""
    path = os.pathsep.join(map(str, (ROOT, ROOT / "hooks")))
    _whole(try_build(config, into, program="tests.few_prints", environment={"PYTHONPATH": path}))


def _whole(done: subprocess.CompletedProcess[str]) -> None:
    assert done.returncode == 0, done.stdout + done.stderr


def copy_of_project(into: Path, *changes: tuple[str, str]) -> Path:
    """The project under another `mkdocs.yml`, in which each change replaces one text by another; its config file.

    Its `docs` are a copy to write in; printed sheets are shared with the project's own cache.
    """
    (ROOT / ".cache").mkdir(exist_ok=True)
    for name in ("overrides", "hooks", ".cache"):
        (into / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs", into / "docs")
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} should stand once in mkdocs.yml"
        text = text.replace(old, new)
    config = into / "mkdocs.yml"
    config.write_text(text, "utf-8")
    return config
