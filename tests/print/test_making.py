"""Makers at work: nothing but what they declare is needed, all faults are told, two processes print as one does."""

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from alongside.cards.deck import Question
from alongside.files import makers, workers
from alongside.files.documents import part_in
from alongside.files.formats import Download
from alongside.files.makers import Maker
from alongside.files.workers import print_all
from alongside.paper import Paper
from alongside.sheets.document import Document
from alongside.sheets.model import Paragraph
from alongside.site import Site
from tests.core.sheets.samples import DETAILS, alone, ruled, runs, sheet_of
from tests.guide import OVERRIDES, files, guide
from tests.print.cards.samples import SMALL

MAKERS: dict[str, tuple[Callable[[Site], Maker], str]] = {
    "word-files": (makers.word_files, "worksheets/team-health-check/team-health-check.docx"),
    "pdfs": (makers.pdfs, "worksheets/team-health-check/team-health-check-a4.pdf"),
    "cards": (makers.cards, "models/straight-talk/straight-talk-cards-letter.pdf"),
    "zips": (
        lambda site: makers.zips(site, lambda download: download.name, files()._path),
        "workshops/edict-swap/edict-swap.zip",
    ),
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_maker_needs_no_template_font_or_token_that_it_does_not_declare(name: str, tmp_path: Path) -> None:
    maker, address = MAKERS[name]
    overrides = tmp_path / "overrides"
    for path in maker(Site(guide(), OVERRIDES, tmp_path)).design:
        target = overrides / path.relative_to(OVERRIDES)
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if path.is_dir() else shutil.copy)(path, target)
    download = files().downloads[address]
    made = maker(Site(guide(), overrides, tmp_path / "kept")).make(download)
    assert made == files().path(address).read_bytes()


def document(name: str = "one", rules: int = 2) -> Document:
    """A sheet of one ruled space, which cannot be printed with 25 lines."""
    return alone(sheet_of(ruled("offer", rules=rules)), details=msgspec.structs.replace(DETAILS, id=name))


def printed(documents: dict[str, Document]) -> tuple[dict[str, bytes], list[str]]:
    """What is printed by name, and the sheets that cannot be."""
    found: dict[str, bytes] = {}
    faults = print_all(documents, OVERRIDES, found.__setitem__)
    return found, [fault.sheet for fault in faults]


def test_each_paper_has_its_file() -> None:
    letter = msgspec.structs.replace(document(), paper=Paper.LETTER)
    found, faults = printed({"a4": document(), "letter": letter})
    assert faults == [] and found["a4"].startswith(b"%PDF-") and found["a4"] != found["letter"]


def test_all_faults_are_told_and_the_other_sheets_printed() -> None:
    found, faults = printed({"1": document("first", 30), "2": document("good"), "3": document("second", 30)})
    assert (list(found), faults) == (["2"], ["first", "second"])


def test_nothing_to_print_needs_no_printer() -> None:
    assert print_all({}, Path("/nowhere"), lambda *_: None) == []


def test_two_processes_print_the_same_bytes_and_tell_the_same_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = {
        f"{it.id}-{paper}": msgspec.structs.replace(it, paper=paper)
        for it in (document(), document("bad", 30))
        for paper in Paper
    }
    here, faults = printed(documents)
    monkeypatch.setattr(workers, "WORTH_SHARING", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert printed(documents) == (here, faults)
    assert faults == ["bad", "bad"]


def two_of(key: str) -> list[Download]:
    return [file for file in files().downloads.values() if file.key == key][:2]


def test_a_word_file_that_cannot_be_written_keeps_no_other_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = two_of("word")
    part = part_in(first, guide())
    bad = msgspec.structs.replace(part, blocks=(Paragraph(runs("A bell: \a")),))
    monkeypatch.setattr(makers, "part_in", lambda download, _: bad if download == first else part)
    assert made_by(makers.word_files, [first, second]) == ([second.address], [first.item])


def test_a_deck_that_cannot_be_printed_keeps_no_other_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = two_of("cards")
    long = Question("Why? " * 80, "When", "Ask.", "1 of 1")
    bad = msgspec.structs.replace(SMALL, cards=(*SMALL.cards, long))
    monkeypatch.setattr(makers, "deck_in", lambda download, _: bad if download == first else SMALL)
    assert made_by(makers.cards, [first, second]) == ([second.address], ["small, its cards"])


def made_by(maker: Callable[[Site], Maker], wanted: list[Download]) -> tuple[list[str], list[str]]:
    """The addresses of what is made, and the sheets that cannot be."""
    made: list[str] = []
    faults = maker(Site(guide(), OVERRIDES, Path("/nowhere"))).make_many(wanted, lambda it, _: made.append(it.address))
    return made, [fault.sheet for fault in faults]
