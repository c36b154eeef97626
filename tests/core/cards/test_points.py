"""Which points a section of a model has, and what goes on the card of each."""

import pytest

from alongside.cards.making import opening_of
from alongside.cards.points import ENOUGH, Found, brief, joined, points_of, sections_of
from alongside.items.body import Body
from alongside.sheets.model import Block
from alongside.sheets.parse import parse
from tests.core.cards.words import words_of


def blocks(markdown: str) -> tuple[Block, ...]:
    sheet, problems = parse(Body(markdown), "a.md", lambda *_: None, fillable=False)
    assert problems == []
    return sheet.participants()


def found(markdown: str) -> list[Found]:
    """The points of the sections at level 3."""
    return joined([point for section in sections_of(blocks(markdown), 3) for point in points_of(section)])


def told(markdown: str) -> list[tuple[str, str, str]]:
    return [(point.number, point.name, words_of(point.says)) for point in found(markdown)]


def test_numbered_paragraphs_are_points() -> None:
    section = "## Parts\n\n### Courage\n\n**1. Choose.** Pick one.\n\n*Why.* Because.\n\n**2. Ask.** Name it.\n"
    assert told(section) == [("1", "Choose", "Pick one."), ("2", "Ask", "Name it.")]
    assert {point.section for point in found(section)} == {"Courage"}


def test_items_of_a_numbered_list_are_points() -> None:
    assert told("## Parts\n\n### Left\n\nFirst.\n\n1. **Facts.** What happens?\n2. **Aim.** What then?\n") == [
        ("1", "Facts", "What happens?"),
        ("2", "Aim", "What then?"),
    ]


def test_a_list_below_a_point_belongs_to_it() -> None:
    assert told("## Parts\n\n### Lines\n\n**Agreed.** Done.\n\n**One-sided.** Two:\n\n- a need\n- a gift\n") == [
        ("", "Agreed", "Done."),
        ("", "One-sided", "Two:•a need•a gift"),
    ]


def test_a_list_goes_on_a_card_as_far_as_its_items_fit() -> None:
    items = "".join(f"- {number} {'word ' * 30}\n" for number in range(9))
    for above in ("", "Say so.\n\n"):
        says = words_of(found(f"## Parts\n\n### Words\n\n{above}{items}")[0].says)
        assert "1 word" in says and "3 word" not in says and len(says.replace("•", " ").split()) <= ENOUGH
    whole = words_of(found(f"## Parts\n\n### Words\n\n- {'word ' * 200}\n- more\n")[0].says)
    assert whole.count("word") == 200 and "more" not in whole


def test_words_to_say_go_on_the_card_of_their_section() -> None:
    assert told('## Parts\n\n### Ask\n\nAsk first.\n\n> "May I?"\n') == [("", "Ask", 'Ask first."May I?"')]


def test_the_first_card_opens_with_the_paragraph_that_answers() -> None:
    above = 'Ask who knows.\n\n> "Who knows?"\n\nMore of it.\n\n'
    assert words_of(opening_of(blocks(f"{above}## Parts\n\nBelow.\n"))) == "Ask who knows."
    assert opening_of(blocks("## Parts\n\nBelow.\n")) == ()


def test_rows_of_a_table_are_points_whose_heads_can_be_asked() -> None:
    rows = "| Step | They | You |\n|---|---|---|\n| 1 Does | does it | check |\n| Tries | | ask |\n"
    section = f"## Parts\n\n### Steps\n\n{rows}"
    assert told(section) == [("1", "Does", "They: does itYou: check"), ("", "Tries", "You: ask")]
    assert {(point.section, point.asks) for point in found(section)} == {("Steps · Step", ("They", "You"))}


def test_a_table_that_compares_is_left_to_the_page() -> None:
    section = "## Parts\n\n### Price\n\nHours.\n\n| | Alone | Together |\n|---|---|---|\n| Paid | skill | time |\n"
    assert told(section) == [("", "Price", "Hours.")]


def test_rows_with_a_points_number_go_on_its_card() -> None:
    section = (
        "## Parts\n\n### Below\n\n**1. Edict.** An order.\n\n**2. Request.** A question mark.\n\n"
        "### One matter\n\n| Rung | A count |\n|---|---|\n| 1 Edict | Saturday. |\n| 2 Request | Would you? |\n"
    )
    assert told(section) == [
        ("1", "Edict", "An order.A count: Saturday."),
        ("2", "Request", "A question mark.A count: Would you?"),
    ]


def test_one_bold_beginning_makes_no_list_of_points() -> None:
    section = "## Parts\n\n### 2. The gap\n\nThree dates.\n\n**False alarms belong to it.** Move the sign.\n"
    assert told(section) == [("2", "The gap", "Three dates.False alarms belong to it. Move the sign.")]


def test_a_long_section_keeps_its_first_words_and_its_test() -> None:
    long = "word " * (ENOUGH - 20)
    section = f"## Parts\n\n### Bill\n\n{long}\n\n{long}\n\nShort.\n\n**A test:** who?\n"
    assert told(section) == [("", "Bill", long.strip() + "A test: who?")]


@pytest.mark.parametrize(
    ("most", "kept"), [(1, "One two."), (4, "One two.Three four."), (9, "One two.Three four.Five.")]
)
def test_brief_is_never_empty_and_stops_at_the_first_that_does_not_fit(most: int, kept: str) -> None:
    assert words_of(brief(blocks("One two.\n\nThree four.\n\nFive.\n"), most)) == kept
