"""The script for the room: every step of every workshop with its words, and each sheet handed out once."""

import pytest

from alongside.items.kinds import Workshop
from alongside.pages.room import room_address, room_steps
from alongside.sheets.inline import plain
from tests.guide import guide, names_of, with_body


def workshop(name: str) -> Workshop:
    found = guide().get(name)
    assert isinstance(found, Workshop)
    return found


@pytest.mark.parametrize("name", names_of("workshops"))
def test_every_step_is_there_with_its_words_and_every_sheet_is_handed_out_once(name: str) -> None:
    item = workshop(name)
    agenda = guide().agenda(item)
    steps = room_steps(item, guide())
    assert agenda and [(step.title, step.minutes) for step in steps] == [
        (step.title, step.minutes) for step in agenda.steps
    ]
    assert all(plain(step.said) or plain(step.done) for step in steps if step.title.split(". ")[1] != "Break")
    handed = [sheet.id for step in steps for sheet, _ in step.handed]
    used = [material.sheet for material in agenda.materials() if material.steps]
    assert handed == [sheet for sheet in used if guide().get(sheet).kind.has_sheet]
    assert len(handed) == len(set(handed))


def test_a_cell_that_says_nothing_has_no_words_and_citations_stay_on_the_workshops_page() -> None:
    name = "team-partnership-review"
    body = workshop(name).body.text.replace("Say yes to the rules, or change them. |", "\N{EN DASH} |")
    changed = with_body(name, body.replace("speak for yourself", "speak for yourself [@tannenbaum2013]"))
    item = changed.get(name)
    assert isinstance(item, Workshop)
    first = room_steps(item, changed)[0]
    assert first.done == () and first.sheet == ()
    assert "speak for yourself" in plain(first.said) and "@" not in plain(first.said)


def test_it_stands_below_the_workshops_page() -> None:
    assert room_address(workshop("edict-swap")) == "workshops/edict-swap/room/"
