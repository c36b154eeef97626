"""The build as a whole: what stops it, what it leaves alone, and that it is the same each time."""

import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from alongside.releases.shipped import SHIPPED
from tests.building import build, copy_of_project, try_build
from tests.guide import ROOT
from tests.torture.guide import make


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The config file of a copy of the project."""
    return copy_of_project(tmp_path)


def test_two_builds_are_the_same_bytes(site_folder: Path, tmp_path: Path) -> None:
    build(ROOT / "mkdocs.yml", tmp_path / "again")
    first, second = contents(site_folder), contents(tmp_path / "again")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_what_others_have_made_is_published_with_the_texts_of_its_licences(site_folder: Path) -> None:
    for each in SHIPPED:
        assert [*site_folder.rglob(Path(each.text).name)] != [], each.work.name
        with ZipFile(site_folder / "offline/guide.zip") as guide:
            assert any(name.endswith(Path(each.text).name) for name in guide.namelist()), each.work.name


def test_a_build_that_fails_names_every_problem_and_leaves_the_last_good_site(project: Path, site_folder: Path) -> None:
    site = shutil.copytree(site_folder, project.parent / "site")
    before = contents(site)
    worksheet = project.parent / "docs/worksheets/team-health-check.md"
    text = re.sub("^minutes: .*$", "minutes: twenty", worksheet.read_text("utf-8"), count=1, flags=re.MULTILINE)
    worksheet.write_text(text, "utf-8")
    about = project.parent / "docs/about/index.md"
    about.write_text(about.read_text("utf-8") + "\nSee [nothing](gone.md).\n", "utf-8")
    done = try_build(project, site)
    assert done.returncode != 0
    assert "docs/worksheets/team-health-check.md:" in done.stderr and "`twenty`" in done.stderr
    assert "docs/about/index.md:" in done.stderr and "`gone.md` leads nowhere" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(site) == before


def test_a_renamed_file_leaves_a_redirect(project: Path) -> None:
    renamed = project.parent / "docs/articles/asking-for-help.md"
    text = renamed.read_text("utf-8").replace("\n---\n", "\nformerly: [help/a-former-address.md]\n---\n", 1)
    renamed.write_text(text, "utf-8")
    build(project, project.parent / "site")
    page = (project.parent / "site/help/a-former-address/index.html").read_text("utf-8")
    assert 'http-equiv="refresh"' in page and "../../articles/asking-for-help/" in page
    assert '<link rel="canonical" href="https://alongside.example/articles/asking-for-help/">' in page
    assert "a-former-address" not in (project.parent / "site/sitemap.xml").read_text("utf-8")
    assert "a-former-address" not in (project.parent / "site/assets/search/entries.json").read_text("utf-8")


def test_a_public_build_refuses_every_example_value(project: Path) -> None:
    done = try_build(project, project.parent / "site", environment={"ALONGSIDE_PRODUCTION": "true"})
    assert done.returncode != 0
    named = [line for line in done.stderr.splitlines() if "mkdocs.yml:" in line]
    for value in (
        "https://alongside.example/",
        "hello@alongside.example",
        "+44 1632 960123",
        "code.alongside.example",
    ):
        assert any(value in line for line in named), value


def test_wrong_settings_are_named_with_their_lines(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path, ("delivery: email", "delivery: pigeon"), ("hello@alongside.example", "hello"))
    done = try_build(project, tmp_path / "site")
    assert done.returncode != 0
    lines = project.read_text("utf-8").splitlines()
    for words in ("delivery: pigeon", "email: hello"):
        number = next(number for number, line in enumerate(lines, 1) if words in line)
        assert f"mkdocs.yml:{number}:" in done.stderr


def test_a_handout_that_takes_more_than_a_leaf_or_only_says_so_is_named_before_anything_is_built(project: Path) -> None:
    sheets = project.parent / "docs/worksheets"
    long, short = sheets / "one-to-one-coaching-notes.md", sheets / "help-request.md"
    more = "".join(f"What {n} costs:\n\n____\n____\n____\n____\n\n" for n in range(20))
    long.write_text(long.read_text("utf-8").replace("## Talk it over", f"{more}## Talk it over"), "utf-8")
    claim = "handout: {leaves: 2, because: Nine people write a row each.}"
    short.write_text(short.read_text("utf-8").replace("purpose:", f"{claim}\npurpose:", 1), "utf-8")
    done = try_build(project, project.parent / "site")
    assert done.returncode != 0
    assert "docs/worksheets/one-to-one-coaching-notes.md:2: the handout takes 4 leaves" in done.stderr
    line = short.read_text("utf-8").splitlines().index(claim) + 1
    assert f"docs/worksheets/help-request.md:{line}: the handout stands on 1 leaf" in done.stderr
    assert "2 to mend; nothing was built" in done.stderr
    assert not (project.parent / "site").exists()


def test_a_sheet_that_cannot_be_printed_is_named_before_anything_is_built(tmp_path: Path) -> None:
    project = make(tmp_path).config
    fonts = tmp_path / "overrides"
    fonts.unlink()
    shutil.copytree(ROOT / "overrides", fonts)
    for path in (fonts / "print/fonts").glob("literata*"):
        path.unlink()
    done = try_build(project, tmp_path / "site")
    assert done.returncode != 0
    assert "worst-worksheet" in done.stderr and "worst-checklist" in done.stderr
    assert not (tmp_path / "site").exists()
