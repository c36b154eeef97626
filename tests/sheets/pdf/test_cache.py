import shutil
from pathlib import Path

import msgspec
import pytest

from alongside.sheets.model import Sheet
from alongside.sheets.pdf import Job, PrintingError, build, cache

from .samples import DETAILS, ruled, sheet_of


def job(sheet: Sheet | None = None, name: str = "one") -> Job:
    details = msgspec.structs.replace(DETAILS, id=name)
    return Job(sheet or sheet_of(ruled("offer")), details, "a4")


def test_only_what_changed_is_printed(templates: Path, tmp_path: Path) -> None:
    jobs = {"one-a4": job(), "two-a4": job(name="two")}
    assert build(jobs, tmp_path, templates).rendered == 2
    assert build(jobs, tmp_path, templates).rendered == 0
    changed = jobs | {"two-a4": job(sheet_of(ruled("ask")), "two")}
    assert build(changed, tmp_path, templates).rendered == 1


def test_gives_the_file_of_each_job(templates: Path, tmp_path: Path) -> None:
    letter = msgspec.structs.replace(job(), paper="us-letter")
    printed = build({"one-a4": job(), "one-letter": letter}, tmp_path / "new" / "folder", templates)
    assert set(printed.paths) == {"one-a4", "one-letter"}
    a4, us_letter = (path.read_bytes() for path in printed.paths.values())
    assert a4.startswith(b"%PDF-")
    assert a4 != us_letter


@pytest.mark.parametrize("changed", ["sheets/blocks.typ", "sheets/fonts/literata-600-normal.ttf", "tokens.yml"])
def test_a_new_design_prints_all_anew(templates: Path, tmp_path: Path, changed: str) -> None:
    copied = tmp_path / "overrides"
    shutil.copytree(templates / "sheets", copied / "sheets")
    shutil.copy(templates / "tokens.yml", copied)
    before = cache.fingerprint(copied)
    assert before == cache.fingerprint(templates)
    with (copied / changed).open("ab") as file:
        file.write(b"\n")
    assert cache.fingerprint(copied) != before


def test_all_faults_are_told_and_the_other_sheets_printed(templates: Path, tmp_path: Path) -> None:
    jobs = {
        "first-a4": job(sheet_of(ruled("long", rules=30)), "first"),
        "good-a4": job(name="good"),
        "second-a4": job(sheet_of(ruled("twice"), ruled("twice")), "second"),
    }
    with pytest.raises(PrintingError) as caught:
        build(jobs, tmp_path, templates)
    assert [fault.sheet for fault in caught.value.faults] == ["first", "second"]
    assert "first: " in str(caught.value)
    assert "second: " in str(caught.value)
    assert len(list(tmp_path.glob("*.pdf"))) == 1


def test_no_half_written_file_is_left(templates: Path, tmp_path: Path) -> None:
    build({"one-a4": job()}, tmp_path, templates)
    assert [path.suffix for path in tmp_path.iterdir()] == [".pdf"]


def test_the_longest_unused_are_removed(templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEPT", 1)
    old = build({"one-a4": job()}, tmp_path, templates).paths["one-a4"]
    new = build({"two-a4": job(name="two")}, tmp_path, templates).paths["two-a4"]
    assert list(tmp_path.iterdir()) == [new]
    assert not old.exists()
