"""Whether a version, the changelog, the edition and a built site speak of the same release."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from alongside.problems import Problem

PROJECT, CHANGES, SITE = "pyproject.toml", "CHANGELOG.md", "site/library.json"


def version_of(root: Path) -> str:
    """The version that `pyproject.toml` tells."""
    version: str = tomllib.loads((root / PROJECT).read_text("utf-8"))["project"]["version"]
    return version


def heading(version: str, edition: date) -> str:
    """The heading in the changelog below which stands what changed in a version."""
    return f"## {version}: edition of {edition.day} {edition:%B %Y}"


def disagreements(root: Path, folder: Path, edition: date) -> Iterator[Problem]:
    """What speaks of another release than `pyproject.toml` and the edition in the settings do."""
    version = version_of(root)
    lines = (root / CHANGES).read_text("utf-8").splitlines()
    number, newest = next(((at, line) for at, line in enumerate(lines, 1) if line.startswith("## ")), (1, ""))
    if newest != (wanted := heading(version, edition)):
        what = f"the newest heading is `{newest}`, but the version is {version} and the edition {edition}"
        yield Problem(CHANGES, number, what, f"`{wanted}`")
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        project = (root / PROJECT).read_text("utf-8")
        line = project[: project.index(f'version = "{version}"')].count("\n") + 1
        yield Problem(PROJECT, line, f"the version is `{version}`", 'three numbers, such as `version = "2.1.0"`')
    built = folder / SITE
    if not built.is_file():
        what = "there is no site in the release's folder"
        yield Problem(str(built), 1, what, f"first `mkdocs build --strict --site-dir {built.parent}`")
    elif (found := json.loads(built.read_text("utf-8"))["edition"]) != str(edition):
        what = f"the site is the edition of {found}, but the settings say {edition}"
        yield Problem(str(built), 1, what, f"build it again: `mkdocs build --strict --site-dir {built.parent}`")
