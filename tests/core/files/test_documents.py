"""What stands in each file that is offered: whose copy it is, how large, with which notes, works and fields."""

import re
from collections.abc import Iterator

import msgspec

from alongside.files.documents import document_of, part_in
from alongside.files.formats import Download
from alongside.files.packs import items_of
from alongside.files.words import details_of, printed, with_leaves
from alongside.items.kinds import Path, Workshop
from alongside.items.vocabulary import Kind
from alongside.paper import Paper
from alongside.sheets.document import FACILITATOR, AgendaTable, Document, Figure, Part
from alongside.sheets.handout import introduction
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Paragraph, Table, Words
from alongside.wording import capital, clock, duration
from tests.guide import files, guide, packed

FACILITATORS = ("facilitator", "facilitator-word")
ALONE = ("pdf", "handout", "large", "word", *FACILITATORS)
"""The formats that hold one sheet or one session."""


def offered(*keys: str) -> list[Download]:
    """Every file of some formats."""
    found = [download for download in files().downloads.values() if download.key in keys]
    assert found
    return found


def parts_alone() -> Iterator[tuple[Download, Part]]:
    """Every PDF and Word file of one sheet or session, with what it holds."""
    return ((download, part_in(download, guide())) for download in offered(*ALONE))


def pack_of(item: Workshop | Path) -> Document:
    """The pack of a workshop or a path on A4."""
    return document_of(next(file for file in offered("pack") if file.item == item.id), guide())


def words_of(parts: tuple[Part, ...]) -> str:
    """Every word of all parts, in their runs' order."""
    return msgspec.json.encode(parts).decode()


def headings_of(part: Part) -> list[str]:
    return [plain(block.runs) for block in part.blocks if isinstance(block, Heading)]


def test_only_the_facilitators_copy_of_a_sheet_has_its_notes_and_says_so() -> None:
    for download, part in parts_alone():
        for_facilitator = download.key in FACILITATORS
        assert part.copy == (FACILITATOR if for_facilitator else ""), download.address
        if sheet := guide().sheets.get(download.item):
            has_notes = any(heading.startswith("Facil") for heading in headings_of(part))
            assert has_notes == for_facilitator, download.address
            expected = len(sheet.blocks if for_facilitator else sheet.participants())
            left_out = len(introduction(sheet)) if download.key == "handout" else 0
            assert len(part.blocks) == expected - left_out, download.address


def test_participants_get_no_citation_and_nobody_one_as_a_key() -> None:
    cites = set()
    for download, part in parts_alone():
        assert "[@" not in words_of((part,)), download.address
        works = [work.short for work in guide().cited_by(guide().get(download.item))]
        if guide().sheet(guide().get(download.item)) and download.key not in FACILITATORS:
            assert not any(f"({work})" in words_of((part,)) for work in works), download.address
        elif works:
            cites.add(download.item)
    assert cites
    for download in offered("pack"):
        assert "[@" not in words_of(document_of(download, guide()).parts), download.address


def test_every_link_on_paper_is_a_whole_address() -> None:
    for download in offered("pdf", "handout", "facilitator", "pack"):
        addresses = [value for value in hrefs(msgspec.to_builtins(document_of(download, guide()))) if value]
        relative = [address for address in addresses if not address.startswith(("https://", "mailto:"))]
        assert relative == [], download.address


def hrefs(value: object) -> Iterator[str]:
    """Every address that a link has, anywhere in a document."""
    if isinstance(value, dict):
        for name, held in value.items():
            if name == "href":
                yield str(held or "")
            else:
                yield from hrefs(held)
    elif isinstance(value, list | tuple):
        for held in value:
            yield from hrefs(held)


def test_a_pdf_is_on_the_paper_it_is_offered_for_and_only_large_print_is_large() -> None:
    for download in offered("pdf", "handout", "large", "facilitator", "pack"):
        document = document_of(download, guide())
        assert document.paper == download.paper, download.address
        assert document.size == ("large" if download.key == "large" else "usual"), download.address
        assert download.address.endswith("-a4.pdf" if document.paper is Paper.A4 else "-letter.pdf")


def test_a_session_has_a_running_clock_its_sheets_and_their_notes() -> None:
    for item in sessions():
        for download in (file for file in offered(*FACILITATORS) if file.item == item.id):
            part = part_in(download, guide())
            (agenda,) = (block for block in part.blocks if isinstance(block, AgendaTable))
            slots = guide().agendas[item.id].slots()
            assert [row.clock for row in agenda.rows] == [clock(slot.start) for slot in slots], item.id
            assert [row.time for row in agenda.rows] == [duration(slot.step.minutes) for slot in slots], item.id
            assert agenda.clock == clock(item.minutes), item.id
            speechless = [row.title for row in agenda.rows if not row.say]
            assert all("reak" in title or "ause" in title for title in speechless), item.id
            listed = next(block for block in part.blocks if isinstance(block, Table))
            assert len(listed.rows) == len(item.sheets), item.id
            assert {"Running late: cut this", "Follow up"} <= set(headings_of(part)), item.id
            for sheet in item.sheets:
                assert guide().get(sheet).title in headings_of(part), f"{item.id}: {sheet}"
                said = words_of((part,))
                left_out = printed(introduction(guide().sheets[sheet]), guide())
                assert all(words_in(block) in said for block in left_out), f"{item.id}: {sheet}"


def sessions() -> list[Workshop]:
    found = [item for item in guide().of_kind(Kind.WORKSHOP) if isinstance(item, Workshop)]
    assert found
    return found


def paths() -> list[Path]:
    found = [item for item in guide().of_kind(Kind.PATH) if isinstance(item, Path)]
    assert found
    return found


def words_in(block: Block) -> str:
    """A block's text as it stands in a part; headings, whose level may change, by their words alone."""
    return msgspec.json.encode(block.runs if isinstance(block, Heading) else block).decode()


def test_a_workshops_pack_holds_the_facilitators_copy_and_then_every_sheet_as_a_handout() -> None:
    for item in sessions():
        parts = pack_of(item).parts
        assert [part.details.id for part in parts] == [item.id, *item.sheets]
        assert [part.copy for part in parts] == [FACILITATOR, *("" for _ in item.sheets)]
        assert [part.is_handout for part in parts] == [False, *(True for _ in item.sheets)]


def test_a_paths_pack_holds_its_steps_in_order_and_its_sessions_sheets() -> None:
    for item in paths():
        parts = pack_of(item).parts
        steps = [part for part in parts if part.place]
        assert [part.details.id for part in steps] == [step.item for step in item.steps]
        assert [part.place for part in steps] == [f"Step {n}" for n in range(1, len(item.steps) + 1)]
        stops = [stop for step in item.steps if isinstance(stop := guide().get(step.item), Workshop)]
        held = {item.id} | {step.item for step in item.steps} | {sheet for stop in stops for sheet in stop.sheets}
        assert sorted(part.details.id for part in parts) == sorted(held)
        assert not any(part.is_handout for part in parts), "who walks a path alone is told how to use a sheet"


def test_field_names_in_a_pack_are_those_of_its_sheets_with_their_ids_and_each_is_one_fields() -> None:
    for item in packed():
        printed = [field.name for part in pack_of(item).parts for field in part.fields()]
        names = [name for name in printed if not re.search(r"--time-(\d+|end)$", name)]
        expected = [
            f"{held.id}--{field.name}"
            for held in items_of(item, guide())
            if held.id in guide().sheets
            for field in guide().sheets[held.id].fields()
        ]
        assert names == expected, item.id
        assert len(printed) == len(set(printed)), item.id


def test_a_session_has_a_place_for_the_time_of_day_of_each_step_and_of_the_end() -> None:
    for item in sessions():
        for download in (file for file in offered(*FACILITATORS) if file.item == item.id):
            names = [field.name for field in part_in(download, guide()).fields()]
            assert names == [*(f"time-{n}" for n, _ in enumerate(guide().agendas[item.id].steps, 1)), "time-end"]


def test_copies_stand_on_the_facilitators_copy_and_in_the_packs_contents_as_the_agenda_tells_them() -> None:
    for item in sessions():
        copies_of = guide().agendas[item.id].copies
        told = {name: with_leaves(copies, guide().get(name)) for name, copies in copies_of.items()}
        assert all(
            bool(re.search(r"\blea(?:f|ves)\b", words)) == bool(copies_of[name].count or copies_of[name].more)
            for name, words in told.items()
        )
        parts = pack_of(item).parts
        assert {part.details.id: part.copies for part in parts if part.copies} == told, item.id
        listed = next(block for block in parts[0].blocks if isinstance(block, Table))
        copies = [plain(row[1].runs) for row in listed.rows if isinstance(row[1], Words)]
        assert copies == [capital(told[name]) for name in item.sheets], item.id


def test_a_model_comes_with_its_drawing_and_its_grade() -> None:
    model = next(part for item in packed() for part in pack_of(item).parts if part.details.kind == "Model")
    drawing = next(block for block in model.blocks if isinstance(block, Figure))
    assert drawing.alt.count(" ") > 10
    openings = [block.runs[0] for block in model.blocks if isinstance(block, Paragraph)]
    assert any(run.text.startswith("Evidence: ") and run.strong for run in openings)


def test_a_path_tells_its_steps_and_the_time_of_all() -> None:
    path = paths()[0]
    details = details_of(path, guide())
    assert (details.steps, details.minutes) == (len(path.steps), sum(step.minutes for step in path.steps))
    about = words_of(pack_of(path).parts[:1])
    assert all(msgspec.json.encode(step.why).decode() in about for step in path.steps)
