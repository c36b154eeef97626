"""A handout stands on one leaf, can be written on by hand and typed in, and has the fields of the whole sheet."""

import io

import page
import pikepdf
import pytest
from msgspec.structs import replace

from alongside.files.parts import handout_part, sheet_part
from alongside.items.library import Fillable
from alongside.items.vocabulary import Kind
from alongside.paper import Paper
from alongside.sheets.document import Cover, Document, Part
from alongside.sheets.model import Block, Heading, Paragraph, Space, Table, Words
from alongside.sheets.pdf.printer import LEAF, Printer
from tests.core.sheets.samples import DETAILS, part, ruled, runs, sheet_of
from tests.guide import guide

from .viewer import letters_of, pages_of, text_of, texts_of
from .viewers import edges_of, limits_of
from .viewers.pdfium import typed, value_of

REAL = (
    "goals-together",
    "one-to-one-coaching-notes",
    "recognition-planner",
    "team-health-check",
    "straight-talk-preparation",
)
"""The sheets that are set closest, one that is set as usual, and a checklist."""
PROSE = "I promise to answer every question within a day and to say early when I cannot. " * 20
MM = 72 / 25.4


def parted(parts: int, rules: int = 3) -> Part:
    """A handout of so many parts, each with instructions, ruled lines and a table."""
    blocks: list[Block] = []
    for n in range(parts):
        rows = tuple((Words(runs(f"Row {m}")), Space(f"cell-{n}-{m}", f"Row {m}")) for m in range(3))
        table = Table((runs("Who"), runs("Promises to")), rows)
        blocks += [
            Heading(2, runs(f"Part {n}")),
            Paragraph(runs("Write it so.")),
            ruled(f"line-{n}", rules=rules),
            table,
        ]
    return replace(part(sheet_of(*blocks)), is_handout=True)


@pytest.fixture(scope="module", params=REAL)
def name(request: pytest.FixtureRequest) -> str:
    chosen: str = request.param
    return chosen


@pytest.fixture(scope="module")
def handout(printer: Printer, paper: Paper, name: str) -> bytes:
    item = guide().get(name)
    assert isinstance(item, Fillable)
    return printer.print(Document((handout_part(item, guide()),), paper))


def fields_of(content: bytes) -> list[tuple[str, str, str]]:
    """Name, type and description of every field."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [(str(field.T), str(field.FT), str(field.TU)) for field in pdf.Root.AcroForm.Fields]


def test_a_real_handout_stands_on_its_leaves_and_is_valid_pdf_ua(name: str, handout: bytes) -> None:
    item = guide().get(name)
    assert isinstance(item, Fillable)
    assert pages_of(handout) <= LEAF * item.leaves
    report = page.validate_pdf_bytes(handout)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_it_has_the_fields_of_the_whole_sheet_without_its_introduction(
    printer: Printer, paper: Paper, name: str, handout: bytes
) -> None:
    item = guide().get(name)
    assert isinstance(item, Fillable)
    whole = printer.print(Document((sheet_part(item, guide()),), paper))
    assert fields_of(handout) == fields_of(whole)
    left_out = [words for words in ("How to use it", "When to use it") if words in text_of(whole)]
    assert left_out and not any(words in text_of(handout) for words in left_out)


def test_no_letter_to_read_is_below_nine_points_and_prose_not_below_nine_and_a_half(handout: bytes) -> None:
    """Heads of tables have 9 points on every sheet, the line above a title and the foot 8."""
    sizes = [round(letter.size, 2) for letter in letters_of(handout)]
    small = [size for size in sizes if size < 9.5]
    assert min(sizes) >= 8
    assert len(small) < 0.35 * len(sizes)


def test_each_of_its_pages_says_where_it_is_from(handout: bytes, name: str) -> None:
    for n, text in enumerate(texts_of(handout), 1):
        for words in (
            f"alongside.example/{guide().get(name).url}".rstrip("/"),
            "Edition of",
            "CC BY 4.0",
            f"Page {n} of",
        ):
            assert words in text


def test_its_fields_hold_what_their_real_size_can(handout: bytes, name: str) -> None:
    limits = limits_of(handout)
    names = [each for each in limits if limits[each] > 20]
    assert bool(names) == (guide().get(name).kind is Kind.WORKSHEET)
    for each in (*names[:1], *names[-1:]):
        held = value_of(typed(handout, {each: PROSE}), each)
        assert limits[each] - 1 <= len(held) <= limits[each]


@pytest.mark.parametrize("parts", [1, 2, 3, 4, 5])
def test_ruled_lines_are_seven_millimetres_apart_or_more_however_close_it_is_set(
    printer: Printer, paper: Paper, parts: int
) -> None:
    content = printer.print(Document((parted(parts),), paper))
    for name, (_, (_, bottom, _, top)) in edges_of(content).items():
        least = 3 * 7 * MM if name.startswith("line-") else 8.2 * MM
        assert top - bottom >= least, name


def test_it_is_set_no_closer_than_it_needs(printer: Printer, paper: Paper) -> None:
    def pitch(parts: int) -> float:
        _, (_, bottom, _, top) = edges_of(printer.print(Document((parted(parts),), paper)))["line-0"]
        return (top - bottom) / 3

    assert pitch(1) > 8.5 * MM
    assert pitch(5) < pitch(1)


def test_what_does_not_fit_on_a_leaf_is_set_as_usual_and_whole(printer: Printer, paper: Paper) -> None:
    part = parted(12)
    content = printer.print(Document((part,), paper))
    assert pages_of(content) > LEAF
    assert [name for name, *_ in fields_of(content)] == [field.name for field in part.fields()]
    assert edges_of(content)["line-0"][1][3] - edges_of(content)["line-0"][1][1] > 3 * 8.4 * MM


def test_of_more_leaves_the_last_page_is_not_nearly_empty(printer: Printer, paper: Paper) -> None:
    longer = parted(6)
    blocks = (*longer.blocks, Heading(2, runs("Next")), Paragraph(runs("Read it aloud. " * 60)))
    content = printer.print(Document((replace(longer, blocks=blocks),), paper))
    assert pages_of(content) == 3


def test_a_row_and_a_heading_with_its_first_lines_are_never_parted(printer: Printer, paper: Paper) -> None:
    for parts in range(2, 7):
        content = printer.print(Document((parted(parts),), paper))
        pages = {name: page for name, (page, _) in edges_of(content).items()}
        for number, text in enumerate(texts_of(content)):
            for n in range(parts):
                assert (f"Part {n}" in text) == (pages[f"line-{n}"] == number), f"{parts}: {n}"


def test_a_handout_has_as_many_pages_in_a_pack_as_alone(printer: Printer, paper: Paper) -> None:
    first, second = (replace(parted(parts), prefix=f"{parts}--") for parts in (3, 4))
    pack = printer.print(Document((first, second), paper, cover=Cover(DETAILS, "Print it once.")))
    alone = [printer.print(Document((replace(it, prefix=""),), paper)) for it in (first, second)]
    assert pages_of(pack) == 2 + sum(map(pages_of, alone))
    report = page.validate_pdf_bytes(pack)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
