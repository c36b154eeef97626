"""Zips: what is in them, and that nothing is packed twice."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from alongside.guide import Guide
from alongside.read import read_guide
from alongside.packs import zips
from alongside.files.zips import packed

ROOT = Path(__file__).parents[2]
GUIDE: Guide = read_guide(ROOT / "docs", None)[0]
EDITION = date(2026, 11, 22)
REVIEW = "workshops/team-partnership-review/team-partnership-review"
SHEET = "worksheets/team-health-check/team-health-check"


@pytest.fixture
def printed(tmp_path: Path) -> dict[str, Path]:
    """Some of the files that a workshop's items offer, one of another item's, and one that nobody offers."""
    names = (
        f"{REVIEW}-pack-a4.pdf",
        f"{SHEET}-a4.pdf",
        f"{SHEET}.docx",
        "worksheets/reframing/reframing-a4.pdf",
        "x/x.pdf",
    )
    files = {name: tmp_path / name.replace("/", "-") for name in names}
    for name, path in files.items():
        path.write_text(name, "utf-8")
    return files


def zip_of(printed: dict[str, Path], tmp_path: Path) -> zipfile.ZipFile:
    made = zips(GUIDE, EDITION, printed, tmp_path / "cache", ROOT / "overrides")
    return zipfile.ZipFile(made.paths[f"{REVIEW}.zip"])


def test_a_zip_holds_what_was_made_for_its_items_and_nothing_else(printed: dict[str, Path], tmp_path: Path) -> None:
    with zip_of(printed, tmp_path) as archive:
        assert archive.namelist() == [
            "team-partnership-review/README.txt",
            "team-partnership-review/team-health-check-a4.pdf",
            "team-partnership-review/team-health-check.docx",
            "team-partnership-review/team-partnership-review-pack-a4.pdf",
        ]
        assert archive.read("team-partnership-review/team-health-check.docx").decode() == f"{SHEET}.docx"


def test_the_readme_names_each_file_with_its_format_and_paper(printed: dict[str, Path], tmp_path: Path) -> None:
    with zip_of(printed, tmp_path) as archive:
        lines = archive.read("team-partnership-review/README.txt").decode().splitlines()
    assert lines[0] == "Team partnership review"
    assert "  team-partnership-review-pack-a4.pdf - Everything in one PDF, A4" in lines
    assert "  team-health-check-a4.pdf - Fillable PDF, A4" in lines
    assert "  team-health-check.docx - Word" in lines
    assert "Team health check (worksheet)" in lines


def test_a_zip_is_packed_again_only_when_a_file_has_changed(printed: dict[str, Path], tmp_path: Path) -> None:
    first = zips(GUIDE, EDITION, printed, tmp_path / "cache", ROOT / "overrides")
    assert first.made == len(first.paths) >= 12
    assert zips(GUIDE, EDITION, printed, tmp_path / "cache", ROOT / "overrides").made == 0
    printed[f"{REVIEW}-pack-a4.pdf"].write_text("changed", "utf-8")
    again = zips(GUIDE, EDITION, printed, tmp_path / "cache", ROOT / "overrides")
    changed = {name for name, path in again.paths.items() if path != first.paths[name]}
    assert f"{REVIEW}.zip" in changed
    assert changed == {
        name for name, path in again.paths.items() if b"team-partnership-review-pack" in path.read_bytes()
    }
    assert again.made == len(changed) < len(first.paths)


def test_the_same_files_give_the_same_bytes_in_any_order() -> None:
    files = {"b.txt": b"two", "a.txt": b"one"}
    made = packed(files, EDITION)
    assert made == packed(dict(sorted(files.items())), EDITION)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert [entry.filename for entry in archive.infolist()] == ["a.txt", "b.txt"]
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 22, 0, 0, 0)}
