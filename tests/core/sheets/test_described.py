from alongside.sheets.described import described
from alongside.sheets.model import Heading, Ruled, Tick, Ticks
from tests.core.sheets.samples import ruled, runs


def descriptions(*blocks: Heading | Ruled | Ticks) -> list[str]:
    return [field.description for field in described(blocks)]


def test_above_the_first_heading_the_label_stands_alone() -> None:
    assert descriptions(ruled("offer", "What I offer")) == ["What I offer"]


def test_a_label_that_is_the_heading_is_said_once() -> None:
    assert descriptions(Heading(2, runs("Notes")), Ruled("notes", "Notes", 2)) == ["Notes"]


def test_the_nearest_heading_counts() -> None:
    blocks = (Heading(2, runs("Part")), Heading(3, runs("Step")), Ticks((Tick("ask", runs("Ask")),)))
    assert descriptions(*blocks) == ["Ask (Step)"]
