"""Items without places to write as parts of a document: their Markdown read as blocks, and what their page adds."""

from collections.abc import Iterator, Sequence

from alongside.files.words import details_of, printed
from alongside.guide import Guide
from alongside.items.kinds import Model, Path, Principle, Situation
from alongside.items.library import LibraryItem
from alongside.languages.speaking import say
from alongside.sheets.document import Figure, Part
from alongside.sheets.model import Block, Heading, Listing, Paragraph, Run
from alongside.wording import duration

TALL = 0.62
"""The part of the text's width that a drawing takes when it is as tall as it is wide, or taller."""


def page_part(item: LibraryItem, guide: Guide) -> Part:
    """A page to read, such as a principle or an article, whole; works are cited in their short form."""
    opening, rest = halves(body_blocks(item, guide))
    added = [*_drawing(item, guide), *_grade(item), *_itinerary(item, guide), *_leads(item, guide)]
    return Part(details_of(item, guide), (*opening, *added, *rest))


def body_blocks(item: LibraryItem, guide: Guide) -> tuple[Block, ...]:
    """What an item says, as paper has it."""
    return printed([placed.block for placed in guide.texts[item.id].blocks], guide)


def halves(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """The opening words, and all from the first heading on."""
    first = next((n for n, block in enumerate(blocks) if isinstance(block, Heading)), len(blocks))
    return blocks[:first], blocks[first:]


def _drawing(item: LibraryItem, guide: Guide) -> Iterator[Figure]:
    drawing = guide.drawings.get(item.id)
    if drawing:
        words = ". ".join(filter(None, (drawing.title, drawing.description)))
        yield Figure(drawing.svg, words or item.title, 1.0 if drawing.width > drawing.height else TALL)


def _grade(item: LibraryItem) -> Iterator[Block]:
    if isinstance(item, Principle | Model):
        yield Paragraph(
            (Run(say("Evidence: %(grade)s.", grade=item.grade.inside) + " ", strong=True), Run(item.because))
        )


def _itinerary(item: LibraryItem, guide: Guide) -> Iterator[Block]:
    """The steps of a path."""
    if isinstance(item, Path):
        steps = [(guide.items[step.item], step) for step in item.steps if step.item in guide.items]
        yield Listing(
            ordered=True,
            start=1,
            items=tuple(
                (
                    Paragraph((Run(stop.title, strong=True), Run(f" · {stop.kind.label}, {duration(step.minutes)}"))),
                    Paragraph((Run(step.why),)),
                )
                for stop, step in steps
            ),
        )


def _leads(item: LibraryItem, guide: Guide) -> Iterator[Paragraph]:
    """The sheet of a situation, and what comes next."""
    if isinstance(item, Situation):
        for label, these in ((say("Sheet"), (item.sheet,)), (say("Next"), item.next)):
            if titles := [lead.title for lead in guide.named(these)]:
                yield Paragraph((Run(f"{label}: ", strong=True), Run(", ".join(titles))))
