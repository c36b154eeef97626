"""The boxes of a checklist as steps, below the headings under which they stand."""

from collections.abc import Iterator, Sequence

from alongside.machines.things import Thing, thing
from alongside.sheets.cited import uncited
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Sheet, Tick, fields_of


def steps_of(sheet: Sheet) -> list[Thing]:
    """A section for each heading that has boxes below it; boxes above the first heading stand alone."""
    found: list[Thing] = []
    number = 0
    for heading, boxes in _by_heading(uncited(sheet.participants())):
        steps = [
            thing("HowToStep", position=number + position, text=plain(box.label))
            for position, box in enumerate(boxes, 1)
        ]
        number += len(steps)
        sections = sum(section["@type"] == "HowToSection" for section in found)
        if heading and steps:
            found.append(thing("HowToSection", position=sections + 1, name=heading, itemListElement=steps))
        else:
            found += steps
    return found


def _by_heading(blocks: Sequence[Block]) -> Iterator[tuple[str, list[Tick]]]:
    """The words of each heading, with the boxes that stand below it and above the next."""
    heading, boxes = "", list[Tick]()
    for block in blocks:
        if isinstance(block, Heading):
            yield heading, boxes
            heading, boxes = plain(block.runs), []
        boxes += [field for field in fields_of(block) if isinstance(field, Tick)]
    yield heading, boxes
