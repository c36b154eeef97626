"""Digests of all that something made depends on: where one changes, what was kept is made again."""

import hashlib
import platform
import re
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

CORE = Path(__file__).parent
"""The folder of the package `alongside`."""

_FROM = rf"from (?P<module>{CORE.name}[\w.]*) import (?P<names>\([^)]*\)|[^\n]*)"
_IMPORT = re.compile(rf"^\s*(?:{_FROM}|import (?P<whole>{CORE.name}[\w.]*))", re.MULTILINE)
"""An import of the core. Reading the text as Python would take ten times as long."""


def digest(parts: Iterable[bytes]) -> str:
    """A hash in which no part can be taken for the end of the part before it."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(len(part).to_bytes(8, "big") + part)
    return found.hexdigest()


def fingerprint(makers: Iterable[Path], *data: Path) -> str:
    """What everything depends on that the modules `makers` make.

    That is: these modules and every module of the core that they import, at any remove, with the files that lie in
    folders beside them; the files and folders `data`; and the version of every library that the core needs.
    """
    sources = modules_behind(makers)
    folders = dict.fromkeys(source.parent for source in sources)
    beside = [path for folder in folders for path in sorted(folder.iterdir()) if _holds_data(path)]
    return digest([*libraries(), *_contents([*sources, *beside, *data])])


def modules_behind(makers: Iterable[Path]) -> list[Path]:
    """The makers and all modules of the core that they import, at any remove, in the order of their paths."""
    found: set[Path] = set()
    waiting = list(makers)
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += _imported(module.read_text("utf-8"))
    return sorted(found)


@cache
def libraries() -> tuple[bytes, ...]:
    """The name and version of every library that the core needs, at any remove; of Python, and of what compresses."""
    found: dict[str, str] = {}
    waiting = ["alongside"]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in found:
            continue
        try:
            held = distribution(name)
        except PackageNotFoundError:  # for another system or another Python
            continue
        found[name] = held.version
        needs = (need for need in held.requires or () if "extra ==" not in need)
        waiting += [re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needs]
    return tuple(
        f"{name} {version}".encode()
        for name, version in sorted({**found, "python": platform.python_version(), "zlib": zlib.ZLIB_VERSION}.items())
    )


@cache
def _imported(source: str) -> tuple[Path, ...]:
    """The modules of the core that a module's text imports, and the packages that they stand in."""
    return tuple(file for name in _names_imported(source) for file in _files_of(CORE, name))


def _names_imported(source: str) -> Iterator[tuple[str, ...]]:
    """What a module's text imports of the core, as the parts of a name below `alongside`."""
    for found in _IMPORT.finditer(source):
        module = tuple((found["module"] or found["whole"]).split(".")[1:])
        yield module
        for name in re.findall(r"\w+", found["names"] or ""):
            yield (*module, name)


@cache
def _files_of(package: Path, names: tuple[str, ...]) -> tuple[Path, ...]:
    """The files that Python reads for `alongside.one.two`: those of the packages, and that of the module."""
    at = package.joinpath(*names)
    own = tuple(file for file in (at / "__init__.py", at.with_suffix(".py")) if file.is_file())
    return (*_files_of(package, names[:-1]), *own) if names else own


def _holds_data(folder: Path) -> bool:
    return folder.is_dir() and folder.name != "__pycache__" and not (folder / "__init__.py").exists()


def _contents(paths: Iterable[Path]) -> Iterator[bytes]:
    """The names, within what was asked for, and the contents of files and of all files in folders."""
    for path in dict.fromkeys(paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                yield file.relative_to(path.parent).as_posix().encode()
                yield file.read_bytes()
