"""Code, Markdown and spelling keep to the rules in pyproject.toml."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    ["ruff check .", "ruff format --check .", "mypy", "rumdl check --no-cache .", "typos"],
)
def test_a_tool_finds_nothing(command: str) -> None:
    tool, *words = command.split()
    done = subprocess.run([TOOLS / tool, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_core_never_imports_mkdocs() -> None:
    core = list((ROOT / "hooks/alongside").rglob("*.py"))
    assert len(core) > 30
    assert [
        path for path in core if re.search(r"^\s*(import|from) (mkdocs|material)", path.read_text("utf-8"), re.M)
    ] == []


def test_no_file_names_a_package_registry() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    hosts = re.compile("|".join(("files.python" + "hosted", "registry.npm" + "js", "py" + "pi.org")).encode())
    named = [name for name in listed if name and (ROOT / name).is_file() and hosts.search((ROOT / name).read_bytes())]
    assert named == []
