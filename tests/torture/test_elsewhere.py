"""A guide is the same bytes wherever it is built, and by ProperDocs, which goes on where MkDocs 1.x has ended."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guide import ROOT
from tests.site.test_build import contents
from tests.torture.conftest import Built
from tests.torture.guide import make

ODD = "a folder, é 100% #1 'q'"
LATER = "+1650d"
"""How far the clock is on."""
ELSEWHERE = {
    "HOME": "/nowhere",
    "PATH": "/nowhere",  # so there is no git
    "PYTHONPATH": str(ROOT / "hooks"),
    "PYTHONHASHSEED": "7",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",  # and none of what lets Python read UTF-8 all the same
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
}
"""All the variables of the machine elsewhere."""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The worst guide built by ProperDocs, with nothing kept and on one core, in an odd folder of another machine."""
    faketime, taskset = shutil.which("faketime"), shutil.which("taskset")
    if not faketime or not taskset:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("faketime is not installed")
    folder = tmp_path_factory.mktemp("elsewhere") / ODD
    folder.mkdir()
    config = make(folder).config
    (config.parent / ".cache").unlink()
    command = [faketime, "-f", LATER, taskset, "--cpu-list", "0"]
    command += [sys.executable, "-m", "properdocs", "build", "--strict", "--config-file", str(config)]
    done = subprocess.run(command, cwd=config.parent, env=ELSEWHERE, capture_output=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")
    return config.parent / "site"


def test_properdocs_on_another_machine_builds_the_same_bytes_as_mkdocs_here(worst: Built, elsewhere: Path) -> None:
    here, there = contents(worst.site), contents(elsewhere)
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []


def test_no_page_names_the_generator(worst: Built) -> None:
    assert [path for path in worst.site.rglob("*.html") if b'name="generator"' in path.read_bytes()] == []
