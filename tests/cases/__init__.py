"""Case files: one behaviour a file, its name says which."""

from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent


class Case(dict[str, Any]):
    """A YAML case file; its name is the behaviour's."""

    def __init__(self, path: Path) -> None:
        super().__init__(yaml.safe_load(path.read_text("utf-8")))
        self.name = path.stem

    def __str__(self) -> str:
        return self.name


def cases(folder: str) -> list[Case]:
    """The cases of a folder, by name; a folder without any is a mistake."""
    found = [Case(path) for path in sorted((HERE / folder).glob("*.yml"))]
    assert found, f"no cases in {folder}"
    return found
