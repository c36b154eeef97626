"""Which documents are printed, and what a pack holds."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from alongside.guide import Guide
from alongside.files.formats import downloads
from alongside.enquiry.reading import read_owner
from alongside.read import read_guide
from alongside.items.kinds import Path as PathItem
from alongside.items.kinds import Workshop
from alongside.packs import pack_documents
from alongside.files.packs import items_of
from alongside.files.parts import details_of, sheet_documents
from alongside.sheets.model import Heading, Paragraph, Run, Table
from alongside.sheets.pdf import Document
from alongside.sheets.described import plain
from alongside.sheets.document import FACILITATOR, AgendaTable, Figure
from alongside.items.vocabulary import Kind

ROOT = Path(__file__).parent.parent
EDITION = date(2026, 11, 22)
OWNER = read_owner((ROOT / "mkdocs.yml").read_text("utf-8"), "mkdocs.yml", {})[0]
GUIDE: Guide = read_guide(ROOT / "docs", OWNER)[0]
SHEETS = sheet_documents(GUIDE, EDITION)
PACKS = pack_documents(GUIDE, EDITION)
WORKSHOPS = [item for item in GUIDE.of_kind(Kind.WORKSHOP) if isinstance(item, Workshop)]
PATHS = [item for item in GUIDE.of_kind(Kind.PATH) if isinstance(item, PathItem)]


def pack_of(item: Workshop | PathItem) -> Document:
    return PACKS[f"{item.url}{item.id}-pack-a4.pdf"]


def words_of(document: Document) -> str:
    """Every word of all parts, in their runs' order."""
    return msgspec.json.encode(document.parts).decode()


def test_every_pdf_that_is_offered_is_printed_and_no_other() -> None:
    offered = {
        download.address
        for item in GUIDE.library()
        for download in downloads(item, GUIDE)
        if download.address.endswith(".pdf") and "-cards-" not in download.address
    }
    assert (SHEETS | PACKS).keys() == offered


@pytest.mark.parametrize("address", SHEETS)
def test_only_the_facilitators_copy_has_the_notes(address: str) -> None:
    document = SHEETS[address]
    (part,) = document.parts
    notes = [block for block in part.blocks if isinstance(block, Heading) and plain(block.runs).startswith("Facil")]
    is_facilitators = "-facilitator-" in address
    assert bool(notes) == is_facilitators
    assert part.copy == (FACILITATOR if is_facilitators else "")
    assert document.size == ("large" if "-large-" in address else "usual")
    assert document.paper == ("a4" if address.endswith("-a4.pdf") else "us-letter")


@pytest.mark.parametrize("address", SHEETS | PACKS)
def test_no_citation_is_printed_as_a_key(address: str) -> None:
    assert "[@" not in words_of((SHEETS | PACKS)[address])


@pytest.mark.parametrize("item", WORKSHOPS, ids=lambda item: item.id)
def test_a_session_has_a_running_clock_its_sheets_and_their_notes(item: Workshop) -> None:
    (part,) = PACKS[f"{item.url}{item.id}-facilitator-a4.pdf"].parts
    assert part.copy == FACILITATOR
    (agenda,) = (block for block in part.blocks if isinstance(block, AgendaTable))
    clock = [(row.start, row.start + row.minutes) for row in agenda.rows]
    assert [start for start, _ in clock] == [0, *(end for _, end in clock[:-1])]
    assert clock[-1][1] == agenda.minutes == item.minutes
    assert all(row.say and row.title for row in agenda.rows if "reak" not in row.title and "ause" not in row.title)
    listed = next(block for block in part.blocks if isinstance(block, Table))
    assert len(listed.rows) == len(item.sheets)
    headings = [plain(block.runs) for block in part.blocks if isinstance(block, Heading)]
    for heading in ("Running late: cut this", "Follow up"):
        assert heading in headings
    for sheet in item.sheets:
        assert (GUIDE.get(sheet).title in headings) == GUIDE.sheets[sheet].has_notes


@pytest.mark.parametrize("item", WORKSHOPS, ids=lambda item: item.id)
def test_a_workshops_pack_holds_the_facilitators_copy_and_then_every_sheet(item: Workshop) -> None:
    parts = pack_of(item).parts
    assert [part.details.id for part in parts] == [item.id, *item.sheets]
    assert [part.copy for part in parts] == [FACILITATOR, *("" for _ in item.sheets)]


@pytest.mark.parametrize("item", PATHS, ids=lambda item: item.id)
def test_a_paths_pack_holds_its_steps_in_order_and_its_sessions_sheets(item: PathItem) -> None:
    parts = pack_of(item).parts
    steps = [part for part in parts if part.place]
    assert [part.details.id for part in steps] == [step.item for step in item.steps]
    assert [part.place for part in steps] == [f"Step {n}" for n in range(1, len(item.steps) + 1)]
    sessions = [stop for step in item.steps if isinstance(stop := GUIDE.get(step.item), Workshop)]
    held = {item.id} | {step.item for step in item.steps} | {sheet for stop in sessions for sheet in stop.sheets}
    assert sorted(part.details.id for part in parts) == sorted(held)


@pytest.mark.parametrize("item", [*WORKSHOPS, *PATHS], ids=lambda item: item.id)
def test_field_names_in_a_pack_are_those_of_its_sheets_with_their_ids(item: Workshop | PathItem) -> None:
    names = [field.name for part in pack_of(item).parts for field in part.fields()]
    expected = [
        f"{held.id}--{field.name}"
        for held in items_of(item, GUIDE)
        if held.id in GUIDE.sheets
        for field in GUIDE.sheets[held.id].fields()
    ]
    assert names == expected
    assert len(names) == len(set(names))


def test_a_model_comes_with_its_drawing_and_its_grade() -> None:
    pack = next(pack for pack in PACKS.values() if any(part.details.kind == "Model" for part in pack.parts))
    model = next(part for part in pack.parts if part.details.kind == "Model")
    drawing = next(block for block in model.blocks if isinstance(block, Figure))
    assert drawing.alt.count(" ") > 10
    openings = [block.runs[0] for block in model.blocks if isinstance(block, Paragraph)]
    assert any(isinstance(run, Run) and run.text.startswith("Evidence: ") and run.strong for run in openings)


def test_a_path_tells_its_steps_and_the_time_of_all() -> None:
    path = PATHS[0]
    details = details_of(path, GUIDE, EDITION)
    assert (details.steps, details.minutes) == (len(path.steps), sum(step.minutes for step in path.steps))
    about = words_of(Document(pack_of(path).parts[:1], "a4"))
    assert all(msgspec.json.encode(step.why).decode() in about for step in path.steps)
