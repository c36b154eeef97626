"""Which files under `docs/` are items, and which are editors' leftovers; naming.py says which names cannot be."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from alongside.naming import name_fault
from alongside.problems import Problem

LEFTOVER = re.compile(r"(?i)^[.#].*|.*~$|.*\.(?:bak|orig|rej|swp|swo|tmp|old)$|^(?:thumbs\.db|desktop\.ini)$")
"""What editors and systems leave behind; MkDocs itself passes over what begins with a dot."""


class Found(Struct, frozen=True):
    """The files under `docs/`, and what is wrong with their names."""

    items: tuple[str, ...]
    """The Markdown files that are items, as paths under `docs/`, sorted."""
    assets: frozenset[str]
    """All other files that are published."""
    problems: tuple[Problem, ...]


def is_left_out(path: str) -> bool:
    """Whether a file under `docs/` is an editor's or a system's own, and never published."""
    return any(LEFTOVER.match(part) for part in path.split("/"))


def find(docs: Path) -> Found:
    """All files under `docs`, links followed within the repository that holds it."""
    items: list[str] = []
    assets: list[str] = []
    problems: list[Problem] = []
    for path in sorted(_walk(docs, problems)):
        if fault := name_fault(path):
            problems.append(fault)
        else:
            (items if path.endswith(".md") else assets).append(path)
    problems.extend(_alike([*items, *assets]))
    return Found(tuple(items), frozenset(assets), tuple(problems))


def _walk(docs: Path, problems: list[Problem]) -> Iterator[str]:
    """Every file that is not left out, as a path under `docs`; a link that leads out of the repository is a problem."""
    root, seen = docs.resolve().parent, {docs.resolve()}
    for folder, folders, files in os.walk(docs, followlinks=True):
        here = Path(folder)
        for name in [*folders, *files]:
            path, place = here / name, (here / name).relative_to(docs).as_posix()
            is_gone = not path.exists()
            if path.is_symlink() and not is_gone and not _is_ours(path.resolve(), root):
                what = "this is a link to a file outside the repository, or to one that is never published"
                problems.append(Problem(f"docs/{place}", 1, what, "copy the file, and put the copy here"))
                is_gone = True
            if name in folders and (is_gone or is_left_out(place) or path.resolve() in seen):
                folders.remove(name)
            elif name in folders:
                seen.add(path.resolve())
            elif not (is_gone or is_left_out(place)):
                yield place


def _is_ours(target: Path, root: Path) -> bool:
    """Whether what a link leads to stands in the repository, and not among what `.git`, editors or systems keep."""
    return target.is_relative_to(root) and not is_left_out(target.relative_to(root).as_posix())


def _alike(paths: list[str]) -> Iterator[Problem]:
    """Names that are one and the same on a system that does not tell capitals from small letters."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        first = seen.setdefault(path.casefold(), path)
        if first != path:
            what = f"the name differs from that of `docs/{first}` in capitals only"
            yield Problem(f"docs/{path}", 1, what, "give each file a name of its own, in small letters")
