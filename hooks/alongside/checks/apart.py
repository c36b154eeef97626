"""A worksheet says how it is done at a distance, by ear and in few words, above what people write on."""

from collections.abc import Iterator

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.languages.headings import left_in_english, missed
from alongside.languages.speaking import noted, say
from alongside.problems import Problem
from alongside.sheets.handout import introduction
from alongside.sheets.inline import plain
from alongside.sheets.model import Block, Heading, Listing, Paragraph, Sheet

HEADING = noted("At a distance, by ear or screen reader, or in few words")
ENTRIES = {
    noted("At a distance"): "Send part 1 the day before, with the hour and the place of its date.",
    noted("By ear or screen reader"): "Say the rows of part 2 by number, and both marks together.",
    noted("In few words"): "The first two rows are enough; a colleague who may know of it can write.",
}
"""How each entry of the list begins, and an example of what it says."""


def apart_told(guide: Guide) -> Iterator[Problem]:
    """Every worksheet has the section, before the first part with a place to write, and all three entries of it."""
    for item in guide.of_kind(Kind.WORKSHEET):
        if item.id in guide.sheets:
            yield from _problems(item, guide.sheets[item.id])


def _problems(item: Item, sheet: Sheet) -> Iterator[Problem]:
    line = next((heading.line for heading in item.body.headings if heading.text == say(HEADING)), None)
    if (left := left_in_english(item.body, HEADING)) is not None:
        yield Problem(item.place, left, missed(item.body, HEADING)[1], f"`## {say(HEADING)}`")
        return
    if line is None:
        what = "nothing says how the sheet is done at a distance, with a screen reader, or by a slow writer"
        right = "; ".join(f"`- *{say(label)}:* {words}`" for label, words in ENTRIES.items())
        yield Problem(item.place, item.body.line, what, f"add `## {say(HEADING)}`, and below it {right}")
        return
    told = _entries(introduction(sheet))
    if told is None:
        what = f"`## {say(HEADING)}` stands where the handout prints it"
        yield Problem(item.place, line, what, "put it above the first part with a place to write")
        return
    for label, example in ((say(label), example) for label, example in ENTRIES.items()):
        if not any(words.removeprefix(f"{label}:").strip() for words in told if words.startswith(f"{label}:")):
            what = f"no entry of the list below `## {say(HEADING)}` begins with `{label}:` and says something"
            yield Problem(item.place, line, what, f"`- *{label}:* {example}`")


def _entries(blocks: tuple[Block, ...]) -> list[str] | None:
    """The words of each entry of the list below the heading, or None where the heading is not among the blocks."""
    below = iter(blocks)
    if not any(isinstance(block, Heading) and plain(block.runs) == say(HEADING) for block in below):
        return None
    listing = next(below, None)
    items = listing.items if isinstance(listing, Listing) else ()
    return [plain(first.runs) for first, *_ in items if isinstance(first, Paragraph)]
