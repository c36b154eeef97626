"""Which situations lead to an item, and where it stands on paths."""

import dataclasses
from typing import Any

from alongside.items.kinds import Path, Situation
from alongside.items.vocabulary import Kind
from alongside.ways import situations_of, stops_of
from tests.guide import guide


def test_a_situation_leads_to_its_sheet_to_what_comes_next_and_to_itself() -> None:
    for situation in guide().of_kind(Kind.SITUATION):
        assert isinstance(situation, Situation)
        led = {item.id for item in guide().library() if situation in situations_of(item, guide())}
        assert led == {situation.id, situation.sheet, *situation.next}


def test_a_stop_knows_its_number_and_the_steps_beside_it() -> None:
    for path in guide().of_kind(Kind.PATH):
        assert isinstance(path, Path)
        names = [None, *path.leads, None]
        for number, name in enumerate(path.leads, 1):
            (stop,) = (one for one in stops_of(guide().get(name), guide()) if one.path is path)
            beside = [item.id if item else None for item in (stop.before, stop.after)]
            assert (stop.number, beside) == (number, [names[number - 1], names[number + 1]])


def test_a_step_that_was_left_out_is_passed_over_and_the_numbers_stay() -> None:
    path: Any = guide().get("new-leader")
    items = {name: item for name, item in guide().items.items() if name != path.leads[1]}
    without = dataclasses.replace(guide(), items=items)
    (stop,) = (one for one in stops_of(guide().get(path.leads[2]), without) if one.path is path)
    assert (stop.number, stop.before and stop.before.id) == (3, path.leads[0])


def test_an_item_that_no_path_names_has_no_stop() -> None:
    assert list(stops_of(guide().get("new-leader"), guide())) == []
