"""The design tokens: colours, sizes and faces, one set for screen, paper and Word files alike."""

from pathlib import Path
from typing import Any

import yaml

from alongside.faults import DesignError

TOKENS = "tokens.yml"


def read_tokens(overrides: Path) -> dict[str, Any]:
    """The tokens of the folder `overrides`, as nested mappings.

    Raises:
        DesignError: the file is no YAML.
    """
    try:
        tokens: dict[str, Any] = yaml.safe_load((overrides / TOKENS).read_text("utf-8"))
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise DesignError(f'overrides/{TOKENS}:{line}: {fault.problem} — paper: "#fdfdfb"') from fault
    return tokens
