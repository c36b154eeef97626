"""What a new file begins with passes every check, whatever its title is."""

import pytest

from alongside.items.read import read_item
from alongside.items.vocabulary import Kind
from alongside.naming import name_for
from alongside.skeletons import KINDS, as_yaml, skeleton
from tests.guide import templates

TITLES = ["Who waits for whom", "No: a 'kind' of answer # 2", "yes", "2026-11-26", 'A "word" \\ of [it]', "Ça va, Zoë?"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_is_an_item_with_its_title(kind: Kind) -> None:
    for title in TITLES:
        item, problems = read_item(skeleton(kind, title, templates()), f"{kind.folder}/a-name.md")
        assert problems == []
        assert item
        assert item.title == title
        assert item.kind is kind


def test_values_replace_those_that_a_file_begins_with() -> None:
    keys = {"minutes": "35", "ideas": "[L1]"}
    item, _ = read_item(skeleton(Kind.WORKSHEET, "Who waits", templates(), keys=keys), "worksheets/a.md")
    assert item
    assert (getattr(item, "minutes", 0), [*item.ideas]) == (35, ["L1"])


def test_a_name_is_made_of_a_title() -> None:
    titles = ["Who needs whom?", "It's Zoë's turn", "???", "x" * 99]
    assert [name_for(title) for title in titles] == ["who-needs-whom", "its-zoes-turn", "", "x" * 60]


def test_words_stand_in_quotes_where_yaml_would_read_others() -> None:
    assert [as_yaml(words) for words in ("plain words", "no", "a: b")] == ["plain words", '"no"', '"a: b"']


def test_things_made_of_parts_stand_a_part_a_line() -> None:
    text = skeleton(Kind.PATH, "New in a matrix", templates())
    assert (
        "steps:\n  - item: equal-standing\n    why: It comes before any technique.\n    minutes: 10\n  - item: " in text
    )
