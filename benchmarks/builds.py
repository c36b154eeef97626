"""Builds projects with MkDocs, each build in a process of its own, and says how much CPU time it took."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

MKDOCS = ("-m", "mkdocs")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "hooks"), "NO_COLOR": "1"}
"""Of every build: the code beside this file is the code that is measured, wherever the package is installed."""


def build(project: Path, *flags: str, python: Sequence[str] = ()) -> float:
    """Builds a project; the CPU seconds of the process and of all that it started. `python` are options of Python's.

    Raises:
        RuntimeError: the build failed; it says what the build said.
    """
    command = [sys.executable, *python, *MKDOCS, "build", *flags]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=project, env=ENVIRONMENT, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"the build of {project.name} failed:\n{said.read().decode()[-4000:]}")
    return usage.ru_utime + usage.ru_stime
