"""Makes the files of pins anew, of what pyproject.toml names: `pip install -e '.[pins]'`, then
`python -m alongside.releases`.
"""

import subprocess
import tomllib
from pathlib import Path

from alongside.releases.pins import FILE, FILES, head

COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--python-version", "3.11.5"),
    *("--no-build", "--no-annotate", "--no-header", "--no-emit-index-url"),
)


def needs_of(root: Path) -> dict[str, list[str]]:
    """By the file: what pyproject.toml names for it."""
    read = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    project, extras = read["project"], read["project"]["optional-dependencies"]
    return {
        name: extras[extra] if extra else [*project["dependencies"], *read["build-system"]["requires"]]
        for name, extra in FILES.items()
    }


def make(root: Path) -> None:
    """Writes each file; what the site is built with is at the same version in all.

    Raises:
        subprocess.CalledProcessError: uv finds no versions that fit, and says so.
    """
    for name, needs in needs_of(root).items():
        same = [] if name == FILE else ["--constraint", FILE]
        found = subprocess.run(
            [*COMPILE, *same, "-"], cwd=root, input="\n".join(needs), text=True, check=True, stdout=subprocess.PIPE
        )
        (root / name).write_text(f"{head(name)}\n{found.stdout}", "utf-8")


if __name__ == "__main__":
    make(Path.cwd())
