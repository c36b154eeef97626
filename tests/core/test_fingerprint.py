"""What a kept file depends on: whatever makes it, and nothing else, changes its fingerprint."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

import pytest

from alongside import fingerprint as fingerprints
from alongside.files import makers
from alongside.files.makers import Maker
from alongside.fingerprint import CORE, digest, fingerprint, modules_behind
from tests.guide import OVERRIDES, ROOT, site

MAKERS: dict[str, Callable[[], Maker]] = {
    "word-files": lambda: makers.word_files(site()),
    "pdfs": lambda: makers.pdfs(site()),
    "cards": lambda: makers.cards(site()),
    "zips": lambda: makers.zips(site(), lambda _: "", lambda _: Path()),
}
each_maker = pytest.mark.parametrize("name", MAKERS)
USED = {
    "word-files": ["tokens.yml"],
    "pdfs": ["tokens.yml", "print/sheets/document.typ", "print/shared.typ", "print/fonts/literata-600-normal.ttf"],
    "cards": ["tokens.yml", "print/cards/cards.typ", "print/cards/faces.typ", "print/fonts/literata-400-normal.ttf"],
    "zips": ["markdown/pack.txt.jinja"],
}
"""Some of the files with which each maker makes its own."""


@pytest.fixture
def core(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the core to change."""
    copied = tmp_path / CORE.name
    shutil.copytree(CORE, copied, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprints, "CORE", copied)
    fingerprints._imported.cache_clear()
    yield copied
    fingerprints._imported.cache_clear()


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    """A copy of templates and print design to change."""
    return Path(shutil.copytree(OVERRIDES, tmp_path / OVERRIDES.name))


def digest_of(name: str, core: Path = CORE, overrides: Path = OVERRIDES) -> str:
    """The fingerprint of a maker, if the core and the templates stood in these folders."""
    maker = MAKERS[name]()
    design = [overrides / path.relative_to(OVERRIDES) for path in maker.design]
    return fingerprint([core / maker.code.relative_to(CORE)], *design)


def unnoticed(files: list[Path], key: Callable[[], str]) -> list[str]:
    """Which of the files can change without the key."""
    before, found = key(), []
    for file in files:
        content = file.read_bytes()
        file.write_bytes(content + b"\n# changed\n")
        if key() == before:
            found.append(file.name)
        file.write_bytes(content)
    assert files and key() == before
    return found


@cache
def imported_by(*modules: str) -> frozenset[str]:
    """The files of the core, under its folder, that Python reads to import modules, by whatever way."""
    show = "print(*(m.__file__ for n, m in sys.modules.items() if n.split('.')[0] == 'alongside'), sep='\\n')"
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'hooks')!r}); import {', '.join(modules)}; {show}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return frozenset(Path(line).relative_to(CORE).as_posix() for line in done.stdout.split("\n") if line)


def behind(*code: Path) -> set[str]:
    return {path.relative_to(CORE).as_posix() for path in modules_behind(code) if path.is_relative_to(CORE)}


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(CORE.parent).with_suffix("").parts)


@each_maker
def test_what_is_read_to_import_a_maker_is_what_it_depends_on(name: str) -> None:
    code = MAKERS[name]().code
    assert behind(code) == imported_by(module_of(code))


def test_what_is_read_to_import_the_hooks_is_what_pages_depend_on() -> None:
    hooks = sorted((ROOT / "hooks").glob("*.py"))
    assert imported_by(*(path.stem for path in hooks)) <= behind(*hooks)


@each_maker
def test_every_module_that_a_maker_imports_changes_its_fingerprint(name: str, core: Path) -> None:
    files = [core / path for path in imported_by(module_of(MAKERS[name]().code))]
    assert unnoticed(files, lambda: digest_of(name, core)) == []


@each_maker
def test_modules_that_it_does_not_import_leave_it_alone(name: str, core: Path) -> None:
    before, read = digest_of(name, core), imported_by(module_of(MAKERS[name]().code))
    others = [path for path in core.rglob("*.py") if path.relative_to(core).as_posix() not in read]
    assert len(others) > 10
    for path in others:
        path.write_text(path.read_text("utf-8") + "\n# changed\n", "utf-8")
    assert digest_of(name, core) == before


def test_data_beside_a_module_counts(core: Path) -> None:
    blank = [path for path in (core / "sheets/word/blank").rglob("*") if path.is_file()]
    assert unnoticed(blank, lambda: digest_of("word-files", core)) == []
    assert len(unnoticed(blank, lambda: digest_of("cards", core))) == len(blank)


@each_maker
def test_templates_fonts_and_tokens_change_the_fingerprint_of_what_they_design(name: str, overrides: Path) -> None:
    design = [overrides / path.relative_to(OVERRIDES) for path in MAKERS[name]().design]
    files = [file for path in design for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file()]
    assert {overrides / used for used in USED[name]} <= set(files)
    assert unnoticed(files, lambda: digest_of(name, overrides=overrides)) == []
    assert unnoticed([overrides / "home.html"], lambda: digest_of(name, overrides=overrides)) == ["home.html"]


def test_a_file_that_is_new_gone_or_renamed_changes_it(overrides: Path) -> None:
    before = digest_of("pdfs", overrides=overrides)
    new = overrides / "print/new.typ"
    new.touch()
    with_new = digest_of("pdfs", overrides=overrides)
    new.rename(overrides / "print/new2.typ")  # at the same place in the order of names
    renamed = digest_of("pdfs", overrides=overrides)
    assert len({before, with_new, renamed}) == 3
    (overrides / "print/new2.typ").unlink()
    assert digest_of("pdfs", overrides=overrides) == before


@pytest.mark.parametrize(
    "library", ["typst", "pikepdf", "python-docx", "segno", "Markdown", "mkdocs", "mkdocs-material", "lxml", "Pygments"]
)
def test_another_version_of_a_library_changes_every_fingerprint(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: digest_of(name) for name in MAKERS}

    def newer(name: str) -> object:
        found = distribution(name)
        return Newer(found.requires) if name == library.lower() else found

    monkeypatch.setattr(fingerprints, "distribution", newer)
    fingerprints.libraries.cache_clear()
    after = {name: digest_of(name) for name in MAKERS}
    fingerprints.libraries.cache_clear()
    assert [name for name in MAKERS if before[name] == after[name]] == []


class Newer:
    """A library in another version."""

    version = "99.0"

    def __init__(self, requires: list[str] | None) -> None:
        self.requires = requires


def test_another_python_changes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest_of("pdfs")
    monkeypatch.setattr("platform.python_version", lambda: "3.99.0")
    fingerprints.libraries.cache_clear()
    after = digest_of("pdfs")
    fingerprints.libraries.cache_clear()
    assert after != before


def test_parts_of_a_digest_never_run_together() -> None:
    assert digest([b"ab", b"c"]) != digest([b"a", b"bc"])


def test_what_python_leaves_behind_does_not_count(core: Path) -> None:
    before = digest_of("word-files", core)
    for folder in (core, core / "sheets/word", core / "sheets/word/blank"):
        (folder / "__pycache__").mkdir()
        (folder / "__pycache__/writer.pyc").write_bytes(b"compiled")
    assert digest_of("word-files", core) == before
