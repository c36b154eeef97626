"""A worksheet says how it is done apart, by ear and slowly, above what people write on."""

from collections.abc import Iterator

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.problems import Problem
from alongside.sheets.handout import introduction
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Listing, Paragraph, Sheet

HEADING = "Apart, by ear, or slowly"
ENTRIES = {
    "Apart": "Send part 1 the day before, with the hour and the place of its date.",
    "By ear": "Say the rows of part 2 by number, and both marks together.",
    "Slowly": "The first two rows are enough; a colleague who may know of it can write.",
}
"""How each entry of the list begins, and an example of what it says."""
RIGHT = "; ".join(f"`- *{label}:* {words}`" for label, words in ENTRIES.items())


def apart_told(guide: Guide) -> Iterator[Problem]:
    """Every worksheet has the section, before the first part with a place to write, and all three entries of it."""
    for item in guide.of_kind(Kind.WORKSHEET):
        if item.id in guide.sheets:
            yield from _problems(item, guide.sheets[item.id])


def _problems(item: Item, sheet: Sheet) -> Iterator[Problem]:
    line = next((heading.line for heading in item.body.headings if heading.text == HEADING), None)
    if line is None:
        what = "nothing says how the sheet is done at a distance, with a screen reader, or by a slow writer"
        yield Problem(item.place, item.body.line, what, f"add `## {HEADING}`, and below it {RIGHT}")
        return
    told = _entries(introduction(sheet))
    if told is None:
        what = f"`## {HEADING}` stands where the handout prints it"
        yield Problem(item.place, line, what, "put it above the first part with a place to write")
        return
    for label, example in ENTRIES.items():
        if not any(words.removeprefix(f"{label}:").strip() for words in told if words.startswith(f"{label}:")):
            what = f"no entry of the list below `## {HEADING}` begins with `{label}:` and says something"
            yield Problem(item.place, line, what, f"`- *{label}:* {example}`")


def _entries(blocks: tuple[Block, ...]) -> list[str] | None:
    """The words of each entry of the list below the heading, or None where the heading is not among the blocks."""
    below = iter(blocks)
    if not any(isinstance(block, Heading) and plain(block.runs) == HEADING for block in below):
        return None
    listing = next(below, None)
    items = listing.items if isinstance(listing, Listing) else ()
    return [plain(first.runs) for first, *_ in items if isinstance(first, Paragraph)]
