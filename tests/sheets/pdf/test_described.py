from alongside.sheets.model import Heading, Paragraph, Ruled, Tick, Ticks
from alongside.sheets.described import cited, described, uncited

from .samples import ruled, runs


def descriptions(*blocks: Heading | Ruled | Ticks) -> list[str]:
    return [field.description for field in described(blocks)]


def test_above_the_first_heading_the_label_stands_alone() -> None:
    assert descriptions(ruled("offer", "What I offer")) == ["What I offer"]


def test_a_label_that_is_the_heading_is_said_once() -> None:
    assert descriptions(Heading(2, runs("Notes")), Ruled("notes", "Notes", 2)) == ["Notes"]


def test_the_nearest_heading_counts() -> None:
    blocks = (Heading(2, runs("Part")), Heading(3, runs("Step")), Ticks((Tick("ask", runs("Ask")),)))
    assert descriptions(*blocks) == ["Ask (Step)"]


def test_citations_go_with_the_space_before_them() -> None:
    (paragraph,) = uncited([Paragraph(runs("It helps [@one2001; @two2002], “often”."))])
    assert paragraph == Paragraph(runs("It helps, “often”."))


def test_other_brackets_stay() -> None:
    block = Paragraph(runs("Write [name] to a@example.org"))
    assert uncited([block]) == (block,)


def test_citations_in_words_name_the_works_that_are_known() -> None:
    works = {"one2001": "One, 2001", "two2002": 'Two "the 2nd", 2002'}
    (paragraph,) = cited([Paragraph(runs("It helps [@one2001; @gone; @two2002]. Not here [@gone]."))], works)
    assert paragraph == Paragraph(runs('It helps (One, 2001; Two "the 2nd", 2002). Not here.'))
