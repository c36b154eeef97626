"""What is printed of an item: the sheet of a worksheet, the script of a session, a page to read."""

from alongside.files.reading import page_part
from alongside.files.session import session_part
from alongside.files.words import details_of, printed
from alongside.guide import Guide
from alongside.items.kinds import Workshop
from alongside.items.library import LibraryItem, Timed
from alongside.languages.speaking import say
from alongside.sheets.details import Copy
from alongside.sheets.document import FACILITATOR, Part
from alongside.sheets.handout import handout


def part_of(item: LibraryItem, guide: Guide) -> Part:
    """A sheet as participants get it, a workshop as its facilitator does, anything else as a page to read."""
    if isinstance(item, Timed) and item.id in guide.sheets:
        return sheet_part(item, guide)
    if isinstance(item, Workshop):
        return session_part(item, guide)
    return page_part(item, guide)


def copy_of(item: LibraryItem, guide: Guide, copy: Copy) -> Part:
    """The same, but a sheet as the participants' or the facilitator's copy."""
    return sheet_part(item, guide, copy) if item.id in guide.sheets else part_of(item, guide)


def sheet_part(item: LibraryItem, guide: Guide, copy: Copy = "participants") -> Part:
    """A sheet: for participants without notes and citations, for the facilitator with both, works in short form."""
    sheet, details = guide.sheets[item.id], details_of(item, guide)
    if copy == "participants":
        return Part(details, printed(sheet.participants(), guide, cites=False))
    return Part(details, printed([placed.block for placed in sheet.blocks], guide), copy=say(FACILITATOR))


def handout_part(item: LibraryItem, guide: Guide) -> Part:
    """A sheet to hand out: for participants, without its introduction, on as few leaves as it can."""
    return Part(details_of(item, guide), printed(handout(guide.sheets[item.id]), guide, cites=False), is_handout=True)
