"""Zips: what is in them, in which order, and the word on what is there."""

import io
import zipfile
from datetime import date

from alongside.files.zips import folder_of, packed
from alongside.items.times import minutes_of
from tests.guide import files, guide, site

EDITION = date(2026, 11, 22)
REVIEW = "workshops/team-partnership-review/team-partnership-review.zip"


def test_a_zip_holds_what_its_items_offer_but_no_zip_and_nothing_twice() -> None:
    for download in (file for file in files().downloads.values() if file.key == "zip"):
        names = [held.name for held in folder_of(download, site()).files]
        assert len(names) == len(set(names)) > 5, download.address
        assert not any(name.endswith(".zip") for name in names), download.address
        assert f"{download.item}-pack-a4.pdf" in names, download.address
    held = {file.item for file in folder_of(files().downloads[REVIEW], site()).files}
    review = guide().get("team-partnership-review")
    assert held == {review.id, *getattr(review, "sheets", ())}


def test_the_readme_names_each_file_with_its_format_and_paper() -> None:
    folder = folder_of(files().downloads[REVIEW], site())
    lines = folder.readme.splitlines()
    assert lines[0] == "Team partnership review"
    assert "  team-partnership-review-pack-a4.pdf - Everything in one PDF, A4" in lines
    assert "  team-health-check-letter.pdf - Fillable PDF, US Letter" in lines
    assert "  team-health-check-handout-letter.pdf - Handout, US Letter" in lines
    assert "  team-health-check.docx - Word" in lines
    minutes = minutes_of(guide().get("team-health-check"))
    assert f"Team health check (worksheet, {minutes} minutes; copies: one each and one more, 1 leaf a copy)" in lines
    assert [line for line in lines if " - " in line] == [line for line in lines if line.startswith("  ")]
    assert {file.name for file in folder.files} == {line.split()[0] for line in lines if line.startswith("  ")}


def test_the_same_files_give_the_same_bytes_in_any_order() -> None:
    files = {"b.txt": b"two", "a.txt": b"one"}
    made = packed("kit", "Read me", files, EDITION)
    assert made == packed("kit", "Read me", dict(sorted(files.items())), EDITION)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert [entry.filename for entry in archive.infolist()] == ["kit/README.txt", "kit/a.txt", "kit/b.txt"]
        assert archive.read("kit/a.txt") == b"one" and archive.read("kit/README.txt") == b"Read me"
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 22, 0, 0, 0)}
