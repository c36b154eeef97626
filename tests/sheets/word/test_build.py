import shutil
from pathlib import Path

import msgspec
import pytest

from alongside.sheets.model import Paragraph, Sheet
from alongside.sheets.pdf import Part, PrintingError, sheet_part
from alongside.sheets.word import build
from alongside.sheets.word.build import fingerprint
from tests.sheets.pdf.samples import DETAILS, EVERY_BLOCK, ruled, runs, sheet_of


def part(sheet: Sheet | None = None, name: str = "one") -> Part:
    return sheet_part(sheet or sheet_of(ruled("offer")), msgspec.structs.replace(DETAILS, id=name))


def test_only_what_changed_is_written(templates: Path, tmp_path: Path) -> None:
    parts = {"one.docx": part(), "two.docx": part(name="two")}
    first = build(parts, tmp_path, templates)
    assert first.made == 2 and all(path.read_bytes().startswith(b"PK") for path in first.paths.values())
    assert build(parts, tmp_path, templates).made == 0
    assert build(parts | {"two.docx": part(sheet_of(ruled("ask")), "two")}, tmp_path, templates).made == 1


def test_a_copy_has_a_file_of_its_own(templates: Path, tmp_path: Path) -> None:
    parts = {"x.docx": sheet_part(EVERY_BLOCK, DETAILS), "y.docx": sheet_part(EVERY_BLOCK, DETAILS, "facilitator")}
    assert len(set(build(parts, tmp_path, templates).paths.values())) == 2


def test_new_tokens_write_all_anew(templates: Path, tmp_path: Path) -> None:
    shutil.copy(templates / "tokens.yml", tmp_path)
    before = fingerprint(tmp_path)
    assert before == fingerprint(templates)
    with (tmp_path / "tokens.yml").open("a") as tokens:
        tokens.write("\n")
    assert fingerprint(tmp_path) != before


def test_all_faults_are_told_and_the_other_files_written(templates: Path, tmp_path: Path) -> None:
    bad = sheet_of(Paragraph(runs("A bell: \a")))
    parts = {"first.docx": part(bad, "first"), "good.docx": part(), "second.docx": part(bad, "second")}
    with pytest.raises(PrintingError) as caught:
        build(parts, tmp_path, templates)
    assert [fault.sheet for fault in caught.value.faults] == ["first", "second"]
    assert len(list(tmp_path.glob("*.docx"))) == 1
