"""What a pull request runs on GitHub and on GitLab, read from their files; a job's commands, run on this machine.

`python -m tests.workflows` does what the job `preview` of each host does, in a fresh clone and a fresh environment, and
says where the file is that the host would offer. The job `checks` is `.ci/run`.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from venv import EnvBuilder

import yaml

from tests.guide import ROOT

GITHUB = sorted((ROOT / ".github/workflows").glob("*.yml"))
"""The workflows of GitHub."""
CHECK = ROOT / ".github/workflows/check.yml"
"""That which each pull request runs."""
GITLAB = ROOT / ".gitlab-ci.yml"
_RESERVED = ("workflow", "default", "variables", "stages", "include")
"""The keys of GitLab's file that name no job."""


def read(path: Path) -> dict[str, Any]:
    """A workflow file, whose key `on` stays a text."""
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    return found


def commands(path: Path) -> dict[str, list[str]]:
    """What each job runs, in order."""
    found = read(path)
    if path == GITLAB:
        jobs = {name: job for name, job in found.items() if name not in _RESERVED}
        return {name: list(job["script"]) for name, job in jobs.items()}
    return {
        name: [step["run"] for step in job.get("steps", ()) if "run" in step] for name, job in found["jobs"].items()
    }


def offered(path: Path) -> list[str]:
    """The files that the job `preview` offers, from the project's root."""
    found = read(path)
    if path == GITLAB:
        return list(found["preview"]["artifacts"]["paths"])
    return [step["with"]["path"] for step in found["jobs"]["preview"]["steps"] if "upload" in step.get("uses", "")]


def ran(command: str, folder: Path, tools: Path) -> subprocess.CompletedProcess[str]:
    """What a command said, run as a host runs it; `tools` stands first where commands are looked for."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=folder,
        env=os.environ | {"PATH": f"{tools}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


def main() -> None:
    """Does what the job `preview` does, on either host."""
    for path in (CHECK, GITLAB):
        with tempfile.TemporaryDirectory() as made:
            clone, tools = Path(made) / "clone", Path(made) / "venv/bin"
            subprocess.run(["git", "clone", "--quiet", "--depth=1", ROOT.as_uri(), clone], check=True)
            EnvBuilder(with_pip=True).create(tools.parent)
            for command in commands(path)["preview"]:
                print(f"{path.name}: {command}", flush=True)
                done = ran(command, clone, tools)
                if done.returncode:
                    sys.exit(done.stdout + done.stderr)
            for name in offered(path):
                print(f"{path.name}: {name}, {(clone / name).stat().st_size:,} bytes", flush=True)


if __name__ == "__main__":
    main()
