"""The design tokens: colours, fonts and sizes, which become CSS as they are, and are fed to PDFs and Word files."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from alongside.faults import DesignError
from alongside.problems import Problem
from alongside.yaml.lines import Lines, read

TOKENS = "tokens.yml"
WORDS: Mapping[str, tuple[str, str, str]] = {
    "colour": (r"#[0-9a-fA-F]{6}", "a colour of six figures in quotes", '"#0f5c4f"'),
    "font": (r"[A-Za-z0-9 -]+", "the name of a font", "Literata"),
}
"""Under the first key, what a text looks like, what it is called, and an example. Everything else is a number."""
NAME = re.compile(r"[a-z0-9-]+")


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


def token_problems(text: str, path: str) -> list[Problem]:
    """Everything in the tokens that is no token, reported under `path`."""
    data, lines, problems = read(text, path)
    return problems or list(_faults(data, (), lines, path))


def _faults(value: Any, keys: tuple[str, ...], lines: Lines, path: str) -> Iterator[Problem]:
    name, line = ".".join(keys), lines.of(*keys)
    if isinstance(value, dict) or not keys:
        for key, inner in value.items() if isinstance(value, dict) else ():
            yield from _faults(inner, (*keys, str(key)), lines, path)
        return
    if not NAME.fullmatch(keys[-1]):
        yield Problem(path, line, f"`{name}` cannot be a token's name", "small letters, digits and hyphens: `ink-soft`")
    pattern, title, example = WORDS.get(keys[0], ("", "a number", "1.25"))
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    right = isinstance(value, str) and re.fullmatch(pattern, value) if pattern else is_number
    if not right:
        yield Problem(path, line, f"`{name}` should be {title}, but is `{value}`", f"{keys[-1]}: {example}")
