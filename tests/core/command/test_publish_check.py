"""`alongside publish-check` as it is given: all problems at once, no build before they are mended, its status."""

import shutil
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from alongside.command import publish_check
from alongside.command.main import main
from alongside.problems import Problem
from tests.guide import ROOT


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8").replace("https://alongside.example/", "http://alongside.example/")
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    (tmp_path / "docs").mkdir()
    for name in ("hooks", "overrides", "schema"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(publish_check, "mkdocs", lambda *_: pytest.fail("it was built"))
    told = CliRunner().invoke(main, ["publish-check"])
    assert told.exit_code == 1
    for words in ("`http://alongside.example/` is an example", "over http", "`hello@alongside.example`", "KEYS.md:1: "):
        assert sum(words in line for line in told.stdout.splitlines()) == 1, words
    assert "no git here" in told.stderr and "to mend before the guide is published" in told.stderr


@pytest.mark.parametrize("same", [True, False])
def test_the_status_says_whether_the_guide_may_be_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, same: bool
) -> None:
    built = list[Path]()

    def build(settings: Path, folder: Path, environment: Mapping[str, str]) -> str:
        assert settings == ROOT / "mkdocs.yml" and environment["ALONGSIDE_PRODUCTION"] == "true"
        built.append(folder)
        folder.mkdir()
        (folder / "index.html").write_text("same" if same else str(folder), "utf-8")
        return ""

    monkeypatch.chdir(ROOT / "docs")
    monkeypatch.setattr(publish_check, "mkdocs", build)
    monkeypatch.setattr(publish_check, "before_building", lambda _: ([], False))
    told = CliRunner().invoke(main, ["publish-check", "--site", str(tmp_path / "site")])
    assert (told.exit_code, len(built), built[0]) == (0 if same else 1, 2, tmp_path / "site")
    assert ("Ready to be published" if same else "site/index.html:1: it is another") in told.stdout
    shutil.rmtree(tmp_path / "site")


def test_what_is_published_are_the_settings_that_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brand = ROOT / "mkdocs.yml"
    built = list[Path]()

    def twice(build: partial[str], _: Path | None) -> list[Problem]:
        built.append(build.args[0])
        return []

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(publish_check, "before_building", lambda _: ([], False))
    monkeypatch.setattr(publish_check, "twice", twice)
    told = CliRunner().invoke(main, ["publish-check", "-f", str(brand)])
    assert (told.exit_code, built) == (0, [brand])
