"""The design tokens: colours, fonts and sizes, which become CSS as they are, and are fed to PDFs and Word files."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
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
COLOURS = (
    *("paper", "paper-raised", "ink", "ink-soft", "rule", "rule-strong"),
    *("accent", "accent-soft", "on-accent", "error", "focus"),
)
PALETTES = ("light", "dark", "print")
STEPS = tuple(map(str, range(-1, 6)))
SPACES = tuple(map(str, range(1, 8)))
KNOWN: Mapping[str, Any] = {
    "colour": dict.fromkeys(PALETTES, dict.fromkeys(COLOURS, '"#0f5c4f"')),
    "font": {"text": "Literata", "sans": "Atkinson Hyperlegible Next"},
    "type": dict.fromkeys(("screen", "paper"), dict.fromkeys(STEPS, "1.25")),
    "space": dict.fromkeys(("screen", "paper"), dict.fromkeys(SPACES, "1.25")),
    "measure": "68",
}
"""Every token that the design uses, with an example. A stylesheet may use others, which a file may have besides."""


def read_tokens(overrides: Path, own: Mapping[str, Mapping[str, str]] | None = None) -> dict[str, Any]:
    """The tokens of the folder `overrides`, as nested mappings; `own` are the owner's colours, by palette.

    Raises:
        DesignError: the file is no YAML.
    """
    try:
        tokens: dict[str, Any] = yaml.safe_load((overrides / TOKENS).read_text("utf-8"))
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise DesignError(f'overrides/{TOKENS}:{line}: {fault.problem} — paper: "#fdfdfb"') from fault
    for palette, colours in (own or {}).items():
        tokens["colour"][palette] |= colours
    return tokens


def token_problems(text: str, path: str) -> list[Problem]:
    """Everything in the tokens that is no token, and every token that is missing, reported under `path`."""
    data, lines, problems = read(text, path)
    return problems or [*_faults(data, (), lines, path), *_missing(data, KNOWN, (), lines, path)]


def _missing(data: Any, known: Mapping[str, Any], keys: tuple[str, ...], lines: Lines, path: str) -> Iterator[Problem]:
    """Each token that is not there, at the block where it belongs; of a missing block, the block alone."""
    held = data if isinstance(data, dict) else {}
    for key, wanted in known.items():
        place, name = (*keys, key), ".".join((*keys, key))
        if key not in held:
            near = get_close_matches(key, [str(other) for other in held if other not in known], n=1)
            at = lines.of(*keys, near[0]) if near else lines.of(*keys)
            example = f"{key}: {wanted}" if isinstance(wanted, str) else f"{key}: {{…}}, as the guide's own file has it"
            what = f"the token `{name}` is missing" + (f", though there is `{near[0]}`" if near else "")
            yield Problem(path, at, what, example)
        elif isinstance(wanted, dict) and isinstance(held[key], dict):
            yield from _missing(held[key], wanted, place, lines, path)
        elif isinstance(wanted, dict):
            yield Problem(path, lines.of(*place), f"`{name}` should be a block of tokens", f"{key}: {{…}}")


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
        yield Problem(path, line, f"`{name}` should be {title}, but is `{value}`", f"`{keys[-1]}: {example}`")
