"""A workshop's facilitator's copy: its page set to be run from paper, with its sheets and their notes."""

from collections.abc import Iterator, Sequence

from alongside.agenda.model import Agenda
from alongside.agenda.read import AGENDA
from alongside.files.reading import body_blocks, halves
from alongside.files.words import details_of, printed, with_leaves
from alongside.guide import Guide
from alongside.items.kinds import Workshop
from alongside.items.library import Timed
from alongside.languages.speaking import listed, say
from alongside.sheets.document import FACILITATOR, AgendaRow, AgendaTable, Part
from alongside.sheets.handout import introduction
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Run, Runs, Sheet, Space, Table, Words
from alongside.wording import capital, clock, duration

NOTHING = ("", "-", "\N{EN DASH}")


def session_part(item: Workshop, guide: Guide) -> Part:
    """The workshop's text: the agenda with a running clock, the list of its sheets, and the notes on each sheet."""
    opening, rest = halves(body_blocks(item, guide))
    blocks = (*opening, *_sheets(item, guide), *_with_clock(rest, guide.agenda(item)), *_notes(item, guide))
    return Part(details_of(item, guide), blocks, copy=say(FACILITATOR))


def _with_clock(blocks: Sequence[Block], agenda: Agenda | None) -> Iterator[Block | AgendaTable]:
    """The blocks, with the agenda's table made to run from; a kit may hold a session that is not translated."""
    heads = (AGENDA, tuple(map(say, AGENDA)))
    for block in blocks:
        if agenda and isinstance(block, Table) and tuple(map(plain, block.head)) in heads:
            yield _clocked(block, agenda)
        else:
            yield block


def _clocked(table: Table, agenda: Agenda) -> AgendaTable:
    rows = []
    for number, (cells, slot) in enumerate(zip(table.rows, agenda.slots(), strict=True), 1):
        said, done, sheet = (_words(cell) for cell in cells[2:])
        when = (clock(slot.start), duration(slot.step.minutes))
        rows.append(AgendaRow(slot.step.title, f"time-{number}", *when, said, done, sheet))
    return AgendaTable(tuple(rows), clock(agenda.minutes), "time-end")


def _words(cell: Words | Space) -> Runs:
    """What a cell says; a dash says nothing."""
    return cell.runs if isinstance(cell, Words) and plain(cell.runs) not in NOTHING else ()


def _sheets(item: Workshop, guide: Guide) -> Iterator[Block]:
    """The sheets of the session, how many of each, and for which steps."""
    agenda = guide.agenda(item)
    materials = {material.sheet: material for material in agenda.materials()} if agenda else {}
    timed = [sheet for sheet in guide.named(item.sheets) if isinstance(sheet, Timed)]
    sheets = [(sheet, materials[sheet.id]) for sheet in timed if sheet.id in materials]
    if sheets:
        head = (say("Sheet"), say("Copies"), say("When"))
        yield Heading(2, (Run(say("Sheets for this session")),))
        yield Table(
            tuple((Run(words),) for words in head),
            tuple(
                (
                    Words((Run(sheet.title, href=details_of(sheet, guide).address),)),
                    Words((Run(capital(with_leaves(material.copies, sheet))),)),
                    Words((Run(_when(material.steps)),)),
                )
                for sheet, material in sheets
            ),
        )


def _when(steps: tuple[int, ...]) -> str:
    if not steps:
        return say("To prepare")
    if len(steps) == 1:
        return say("Step %(number)s", number=steps[0])
    return say("Steps %(numbers)s", numbers=listed([*map(str, steps)]))


def _notes(item: Workshop, guide: Guide) -> Iterator[Block]:
    """What every sheet's handout leaves out, and the facilitator's notes on it, below the sheet's title."""
    noted = [name for name in item.sheets if name in guide.sheets]
    if noted:
        yield Heading(2, (Run(say("Notes on the sheets")),))
    for name in noted:
        yield Heading(3, (Run(guide.get(name).title),))
        yield from printed(list(_lowered(guide.sheets[name])), guide)


def _lowered(sheet: Sheet) -> Iterator[Block]:
    """The introduction and the notes, each heading below the sheet's title."""
    notes = [placed.block for placed in sheet.blocks if placed.facilitator]
    for block in (*introduction(sheet), *notes):
        yield Heading(4, block.runs) if isinstance(block, Heading) else block
