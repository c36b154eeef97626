"""What items are read as is the same whether it was kept or not, faults and their lines with it."""

from pathlib import Path

from alongside.items.kinds import Workshop
from alongside.items.read import read_item
from alongside.keeping import Shelf
from alongside.kept_readings import kept_agenda, kept_text
from tests.guide import ROOT, guide


def shelf(folder: Path) -> Shelf:
    return Shelf(folder, ".msgpack", 100)


def test_an_agenda_and_a_text_that_were_kept_are_those_that_were_read(tmp_path: Path) -> None:
    for item in guide().items.values():
        if isinstance(item, Workshop):
            first, again = (kept_agenda(item, shelf(tmp_path)) for _ in range(2))
            assert first == again == kept_agenda(item, None) and first[0]
            first_text, again_text = (kept_text(item, shelf(tmp_path)) for _ in range(2))
            assert first_text == again_text


def test_so_are_faults_and_what_is_mended_is_read_anew(tmp_path: Path) -> None:
    path = "workshops/edict-swap.md"
    text = (ROOT / "docs" / path).read_text("utf-8")
    broken = text.replace("## Agenda", "## The agenda")
    assert broken != text
    for words, faults in ((broken, True), (broken, True), (text, False)):
        item = read_item(words, path)[0]
        assert isinstance(item, Workshop)
        agenda, problems = kept_agenda(item, shelf(tmp_path))
        assert bool(problems) == faults and (agenda is None) == faults
    minutes = read_item(text.replace("\nminutes: ", "\nminutes: 1"), path)[0]
    assert isinstance(minutes, Workshop)
    assert kept_agenda(minutes, shelf(tmp_path))[1], "the front matter counts, too"
