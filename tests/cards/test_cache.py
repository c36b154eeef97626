import shutil
from pathlib import Path

import pytest
from msgspec import structs

from alongside.cards import DeckJob, Question, build, cache
from alongside.faults import PrintingError

from .test_printer import SMALL

OTHER = structs.replace(SMALL, id="other")


def test_only_what_changed_is_printed(templates: Path, tmp_path: Path) -> None:
    jobs = {"small": DeckJob(SMALL, "a4"), "other": DeckJob(OTHER, "a4"), "letter": DeckJob(SMALL, "us-letter")}
    assert build(jobs, tmp_path, templates).made == 3
    assert build(jobs, tmp_path, templates).made == 0
    changed = DeckJob(structs.replace(OTHER, title="Another title"), "a4")
    assert build(jobs | {"other": changed}, tmp_path, templates).made == 1


@pytest.mark.parametrize("changed", ["cards/faces.typ", "sheets/fonts/literata-600-normal.ttf", "tokens.yml"])
def test_a_new_design_prints_all_anew(templates: Path, tmp_path: Path, changed: str) -> None:
    copied = tmp_path / "overrides"
    shutil.copytree(templates / "cards", copied / "cards")
    shutil.copytree(templates / "sheets/fonts", copied / "sheets/fonts")
    shutil.copy(templates / "tokens.yml", copied)
    before = cache.fingerprint(copied)
    assert before == cache.fingerprint(templates)
    with (copied / changed).open("ab") as file:
        file.write(b"\n")
    assert cache.fingerprint(copied) != before


def test_all_faults_are_told_and_the_other_decks_printed(templates: Path, tmp_path: Path) -> None:
    long = Question("Why? " * 80, "When", "Ask.", "1 of 1")
    jobs = {
        "first": DeckJob(structs.replace(SMALL, id="first", cards=(*SMALL.cards, long)), "a4"),
        "good": DeckJob(SMALL, "a4"),
        "second": DeckJob(structs.replace(SMALL, id="second", cards=(*SMALL.cards, long)), "a4"),
    }
    with pytest.raises(PrintingError) as caught:
        build(jobs, tmp_path, templates)
    assert [fault.sheet for fault in caught.value.faults] == ["first, its cards", "second, its cards"]
    assert len(list(tmp_path.glob("*.pdf"))) == 1
