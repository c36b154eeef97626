"""Pages kept between builds: what a build takes from them is what one without them would have made."""

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from alongside.design.design import FACES
from alongside.site import Site
from tests.building import build, copy_of_project, try_build
from tests.guide import OVERRIDES, ROOT, guide
from tests.torture.guide import make

EDITS = {
    "articles/asking-for-help.md": ("## What to do next\n", "## What to do next\n\nNow.\n"),
    "worksheets/team-health-check.md": ("____\n", "____\n____\n"),
    "workshops/edict-swap.md": ("## Agenda\n", "## **Agenda**\n"),
    "glossary/humble-inquiry.md": ("summary: ", "summary: In short, "),
    "glossary/edict.md": ("also: [edicts]", "also: [edicts, orders]"),
    "questions/index.md": ("1. What would have to be different", "1. Tell me: what would have to be different"),
    "sources/references.yml": ("A meta-analysis of shared leadership and", "A new analysis of shared leadership and"),
}
"""Edits that leave most pages alone: a text, a sheet, a heading, a term's meaning and form, a question, a work."""


def pages_in(folder: Path) -> dict[str, bytes]:
    """Every page of a built site, what the search reads, and the map of the site."""
    files = (path for path in folder.rglob("*") if path.suffix in (".html", ".json", ".xml"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def project(site_folder: Path, tmp_path: Path) -> Path:  # noqa: ARG001 - once the site is built, its pages are kept
    """A copy of the project that shares printed files with it, and keeps a copy of its pages."""
    config = copy_of_project(tmp_path)
    cache = tmp_path / ".cache"
    cache.unlink()
    cache.mkdir()
    for kept in (ROOT / ".cache").iterdir():
        if kept.name == "pages":
            shutil.copytree(kept, cache / kept.name, ignore=shutil.ignore_patterns("*.part"))
        else:
            (cache / kept.name).symlink_to(kept)
    return config


def edit(project: Path, name: str, old: str, new: str) -> None:
    path = project.parent / name
    text = path.read_text("utf-8")
    assert old in text, f"{name} has no {old!r}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def kept_in(project: Path) -> set[str]:
    return {path.name for path in (project.parent / ".cache/pages").iterdir()}


def built(project: Path) -> dict[str, bytes]:
    build(project, project.parent / "site")
    return pages_in(project.parent / "site")


def test_after_edits_a_build_gives_what_one_without_kept_pages_gives(project: Path) -> None:
    kept = kept_in(project)
    for name, (old, new) in EDITS.items():
        edit(project, f"docs/{name}", old, new)
    warm = built(project)
    rendered = len(kept_in(project) - kept)
    assert 0 < rendered < len(guide().items) / 2, "most pages are taken as they were"
    shutil.rmtree(project.parent / ".cache/pages")
    cold = built(project)
    assert [name for name in cold if cold[name] != warm.get(name)] == []
    assert cold.keys() == warm.keys()
    # An agenda whose heading is set in bold is planned like any other
    assert b'id="plan"' in cold["workshops/edict-swap/index.html"]


def test_what_is_wrong_with_a_page_is_told_again_though_the_page_is_kept(tmp_path: Path) -> None:
    project = make(tmp_path).config
    with (tmp_path / "docs/about/index.md").open("a", encoding="utf-8") as about:
        about.write("\nSee [nothing](../gone.md).\n")
    for _ in range(2):
        done = try_build(project, tmp_path / "site", strict=False)
        assert done.returncode == 0, done.stderr
        assert "the link `../gone.md` leads nowhere" in done.stderr


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """What gives the key of a page of a copy of the templates, under settings."""
    monkeypatch.syspath_prepend(ROOT / "hooks")
    overrides = tmp_path / "overrides"
    shutil.copytree(OVERRIDES, overrides, ignore=shutil.ignore_patterns("print"))
    (overrides / "print/fonts").mkdir(parents=True)
    for face in FACES:
        shutil.copy(OVERRIDES / f"print/fonts/{face}.ttf", overrides / "print/fonts")
    settings = tmp_path / "mkdocs.yml"
    shutil.copy(ROOT / "mkdocs.yml", settings)

    design = Site(guide(), overrides, tmp_path).design

    def key(*, designed: bool = False) -> str:
        """The key; `designed` says that the design, which scripts and stylesheets take long to make, is made anew."""
        from item_page import page_keys  # noqa: PLC0415 - a hook is found only once its folder is on the path

        site = Site(guide(), overrides, tmp_path)
        if not designed:
            vars(site)["design"] = design
        config: Any = SimpleNamespace(
            extra={"alongside": site}, config_file_path=str(settings), site_url="https://x.example/", nav=[]
        )
        return page_keys(config, site).key(guide().get("asking-for-help"))

    key.overrides, key.settings = overrides, settings  # type: ignore[attr-defined]
    return key


def test_every_template_and_every_setting_changes_every_page_and_print_design_none(keys: Any) -> None:
    before = keys()
    assert keys(designed=True) == before
    for path in [keys.settings, *(path for path in keys.overrides.rglob("*") if path.is_file())]:
        content = path.read_bytes()
        path.write_bytes(content + b"\n")
        of_design = path.name.startswith("tokens.") or path.suffix == ".ttf"
        assert keys(designed=of_design) != before, path.name
        path.write_bytes(content)
    (keys.overrides / "print/new.typ").touch()
    assert keys() == before
