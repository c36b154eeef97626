"""Joins a stylesheet with all that it imports, so that a page asks for one file."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from alongside.problems import Problem

_SPACES = re.compile(r"(?P<string>\"[^\"]*\")|\s+")
"""White space outside of strings: one space means the same."""
_NEEDLESS = re.compile(r"(?P<string>\"[^\"]*\")|\s*(?P<sign>[{};])\s*")
"""White space round what begins and ends a rule or a declaration means nothing, outside of strings."""
_DECLARED = re.compile(r"(?P<string>\"[^\"]*\")|(?<=[{};])(?P<name>[\w-]+:) |;(?=\})")
"""Neither does a space behind a property's name, or a semicolon behind the last declaration."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORT = re.compile(r'^@import "(?P<target>[^"]+)";\n?', re.MULTILINE)
_URL = re.compile(r'\burl\(\s*["\']?(?P<target>[^"\')]+)')
_RIGHT = '@import "../base/elements.css";'

Sheets = Mapping[str, str]
"""The texts of stylesheets by their names, such as `stylesheets/kinds/home.css`."""


def sheet_faults(name: str, sheets: Sheets, published: Collection[str], docs: str) -> Iterator[Problem]:
    """All that keeps one stylesheet from being joined with others. `docs` is its folder, as problems name it."""
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), sheets[name])
    for match in _IMPORT.finditer(text):
        if _at(name, match["target"]) not in sheets:
            yield _problem(f"{docs}{name}", text, match, f"there is no stylesheet `{_at(name, match['target'])}`")
    left = _IMPORT.sub("\n", text)
    for match in re.finditer(r"@import\b[^;]*", left):
        yield _problem(f"{docs}{name}", left, match, f"`{match[0][:60]}` cannot be joined with other stylesheets")
    for match in _URL.finditer(text):
        if _at(name, match["target"]) not in published:
            yield _problem(f"{docs}{name}", text, match, f"`{match['target'][:60]}` is no file of the design")
    if name in imported_by(name, sheets):
        yield Problem(f"{docs}{name}", 1, "the stylesheet imports itself, by way of others", _RIGHT)


def imported_by(name: str, sheets: Sheets) -> list[str]:
    """All stylesheets that one imports, at any remove, in the order in which they first come."""
    found: dict[str, None] = {}

    def follow(sheet: str) -> None:
        for match in _IMPORT.finditer(_bare(sheets.get(sheet, ""))):
            target = _at(sheet, match["target"])
            if target not in found:
                found[target] = None
                follow(target)

    follow(name)
    return list(found)


def joined(name: str, sheets: Sheets) -> str:
    """A stylesheet with all that it imports, without comments, to stand where it stood. Needs some without faults."""
    parts = (_part(it, sheets[it], posixpath.dirname(name)) for it in [*imported_by(name, sheets), name])
    return "".join(parts) + "\n"


@lru_cache(500)
def _part(name: str, text: str, folder: str) -> str:
    """A stylesheet whose addresses count from the folder that it comes to stand in, without what means nothing."""

    def counted(match: re.Match[str]) -> str:
        return f'url("{posixpath.relpath(_at(name, match["target"]), folder)}'

    own = _IMPORT.sub("", _bare(text))
    spaced = _URL.sub(counted, _SPACES.sub(lambda found: found["string"] or " ", own))
    signs = _NEEDLESS.sub(lambda found: found["string"] or found["sign"], spaced)
    return _DECLARED.sub(lambda found: found["string"] or found["name"] or "", signs).strip()


@lru_cache(500)
def _bare(text: str) -> str:
    """A stylesheet without its comments."""
    return _COMMENT.sub("", text)


def _at(name: str, target: str) -> str:
    """The name of the file that `target` means in the stylesheet `name`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))


def _problem(path: str, text: str, match: re.Match[str], what: str) -> Problem:
    return Problem(path, text.count("\n", 0, match.start()) + 1, what, _RIGHT)
