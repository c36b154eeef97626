import shutil
from pathlib import Path

import msgspec
import pytest

from alongside.sheets.model import Sheet
from alongside.sheets.pdf import Document, PrintingError, build, cache, sheet_part, workers

from .samples import DETAILS, ruled, sheet_of


def document(sheet: Sheet | None = None, name: str = "one") -> Document:
    details = msgspec.structs.replace(DETAILS, id=name)
    return Document((sheet_part(sheet or sheet_of(ruled("offer")), details),), "a4")


def test_only_what_changed_is_printed(templates: Path, tmp_path: Path) -> None:
    documents = {"one-a4": document(), "two-a4": document(name="two")}
    assert build(documents, tmp_path, templates).rendered == 2
    assert build(documents, tmp_path, templates).rendered == 0
    changed = documents | {"two-a4": document(sheet_of(ruled("ask")), "two")}
    assert build(changed, tmp_path, templates).rendered == 1


def test_gives_the_file_of_each_document(templates: Path, tmp_path: Path) -> None:
    letter = msgspec.structs.replace(document(), paper="us-letter")
    printed = build({"one-a4": document(), "one-letter": letter}, tmp_path / "new" / "folder", templates)
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
    documents = {
        "first-a4": document(sheet_of(ruled("long", rules=30)), "first"),
        "good-a4": document(name="good"),
        "second-a4": document(sheet_of(ruled("twice"), ruled("twice")), "second"),
    }
    with pytest.raises(PrintingError) as caught:
        build(documents, tmp_path, templates)
    assert [fault.sheet for fault in caught.value.faults] == ["first", "second"]
    assert "first: " in str(caught.value)
    assert "second: " in str(caught.value)
    assert len(list(tmp_path.glob("*.pdf"))) == 1


def test_two_processes_print_the_same_bytes_and_tell_the_same_faults(
    templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTH_SHARING", 2)
    good, bad = document(), document(sheet_of(ruled("long", rules=30)), "bad")
    documents = {
        f"{it.id}-{paper}": msgspec.structs.replace(it, paper=paper)
        for it in (good, bad)
        for paper in ("a4", "us-letter")
    }
    with pytest.raises(PrintingError) as caught:
        build(documents, tmp_path / "shared", templates)
    assert [fault.sheet for fault in caught.value.faults] == ["bad", "bad"]
    alone = build({name: it for name, it in documents.items() if it.id != "bad"}, tmp_path / "alone", templates)
    shared = {path.name: path.read_bytes() for path in (tmp_path / "shared").iterdir()}
    assert shared == {path.name: path.read_bytes() for path in alone.paths.values()}


def test_no_half_written_file_is_left(templates: Path, tmp_path: Path) -> None:
    build({"one-a4": document()}, tmp_path, templates)
    assert [path.suffix for path in tmp_path.iterdir()] == [".pdf"]


def test_the_longest_unused_are_removed(templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEPT", 1)
    old = build({"one-a4": document()}, tmp_path, templates).paths["one-a4"]
    new = build({"two-a4": document(name="two")}, tmp_path, templates).paths["two-a4"]
    assert list(tmp_path.iterdir()) == [new]
    assert not old.exists()
