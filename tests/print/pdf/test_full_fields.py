"""A field takes as much as can be read on paper, and no more, in each viewer."""

from collections.abc import Sequence

import pytest

from alongside.sheets.details import Size
from alongside.sheets.model import Space, Table, Words
from alongside.sheets.pdf.printer import Printer
from alongside.sheets.pdf.room import letters_in
from tests.core.sheets.samples import alone, ruled, runs, sheet_of

from .viewer import letters_of
from .viewers import Fill, edges_of, limits_of, within_limits
from .viewers.pdfium import printed_of, typed, value_of

PROSE = "I promise to answer every question within a day and to say early when I cannot, whoever asks. " * 20
KINDS = {
    "prose": PROSE,
    "wide": "We must commemorate whomever we welcome, whenever women and men from Mannheim meet. " * 20,
    "capitals": PROSE.upper(),
    "figures": "12 345 678,90 EUR on 24.12.2026; " * 60,
}
RULES = {"one": 1, "two": 2, "many": 7}
CELLS = ("cell", "when")
HEAD = (runs("Who"), runs("Promises to"), runs("By when"))
SHEET = sheet_of(
    *(ruled(name, rules=rules) for name, rules in RULES.items()),
    Table(HEAD, ((Words(runs("Ana")), Space("cell", "Promises to"), Space("when", "By when")),)),
)


@pytest.fixture(scope="module", params=["usual", "large"])
def size(request: pytest.FixtureRequest) -> Size:
    chosen: Size = request.param
    return chosen


@pytest.fixture(scope="module")
def blank(printer: Printer, size: Size) -> bytes:
    return printer.print(alone(SHEET, size=size))


def letters_in_field(printed: bytes, page: int, edges: Sequence[float], slack: float = 0) -> tuple[str, float]:
    """The letters of a page all of whose ink is in a field, blanks aside, and the size of the smallest."""
    left, bottom, right, top = edges
    within = [letter for letter in letters_of(printed, page) if letter.within((left, bottom, right + slack, top))]
    return "".join(letter.text for letter in within), min(letter.size for letter in within)


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_field_is_printed_whole_and_can_be_read(
    fill: Fill, blank: bytes, size: Size, kind: str, request: pytest.FixtureRequest
) -> None:
    answers = within_limits(blank, dict.fromkeys([*RULES, "cell"], KINDS[kind]))
    printed = fill(blank, answers).printed
    # pdf.js does not count the first letter of a line that it breaks: see `alongside.sheets.pdf.room`
    slack = (18 if size == "large" else 11) if "pdf.js" in request.node.callspec.id else 0
    for name in answers:
        page, edges = edges_of(blank)[name]
        letters, smallest = letters_in_field(printed, page, edges, slack)
        assert letters == "".join(answers[name].split()), name
        assert smallest >= (17.9 if size == "large" else 8.9), name


def test_as_many_lines_as_rules_are_printed_whole(fill: Fill, blank: bytes) -> None:
    answers = {name: "\n".join(["Ápqÿ"] * rules) for name, rules in RULES.items()}
    answers |= dict.fromkeys(CELLS, "First\nSecond")
    printed = fill(blank, answers).printed
    for name, (page, edges) in edges_of(blank).items():
        assert letters_in_field(printed, page, edges)[0] == "".join(answers[name].split()), name


@pytest.mark.parametrize("name", [*RULES, *CELLS])
@pytest.mark.parametrize("text", ["W" * 2000, "a line\n" * 50], ids=["one-long-word", "lines"])
def test_pdfium_refuses_what_would_be_cut_off(blank: bytes, name: str, text: str) -> None:
    full = typed(blank, {name: text})
    page, edges = edges_of(blank)[name]
    held = value_of(full, name)
    assert held and len(held) < len(text)
    letters, _ = letters_in_field(printed_of(full), page, edges)
    assert "".join(held.split()).startswith(letters)
    assert len(letters) >= len("".join(held.split())) - 1, "of one long word pdfium takes a letter more"


@pytest.mark.parametrize("name", [*RULES, *CELLS])
def test_a_field_takes_as_many_letters_as_it_says(blank: bytes, name: str) -> None:
    limit = limits_of(blank)[name]
    assert limit - 1 <= len(value_of(typed(blank, {name: PROSE}), name)) <= limit


def test_a_cell_of_the_usual_size_holds_a_promise() -> None:
    assert letters_in(width=150, height=36, size=9) >= 60


def test_the_smallest_place_takes_a_letter() -> None:
    assert letters_in(width=8, height=8, size=18) == 1
