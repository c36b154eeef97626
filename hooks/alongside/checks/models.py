"""A translated model has the headings that its cards are made by, and steps as long as those of its original."""

from collections.abc import Iterator

from alongside.cards.models import LIMITS, PARTS, STEPS, step_minutes
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.languages.headings import missed
from alongside.languages.speaking import say, speaking
from alongside.problems import Problem
from alongside.wording import duration


def model_cards(guide: Guide) -> Iterator[Problem]:
    """What the original's cards are made of, the translation's can be made of, too."""
    original = guide.original
    if original is None:
        return
    for item in guide.of_kind(Kind.MODEL):
        theirs = {heading.text for heading in original.get(item.id).body.headings}
        mine = {heading.text: heading.line for heading in item.body.headings}
        for heading in (PARTS, STEPS, LIMITS):
            if heading in theirs and say(heading) not in mine:
                line, what = missed(item.body, heading)
                yield Problem(item.place, line, what, f"`## {say(heading)}`; cards are made of what stands below it")
        if say(STEPS) in mine:
            yield from _other_minutes(item, mine[say(STEPS)], guide, original)


def _other_minutes(item: Item, line: int, guide: Guide, original: Guide) -> Iterator[Problem]:
    """Where a step does not begin with the minutes that it takes in the original; told under the heading's line."""
    mine = step_minutes(guide.texts[item.id].participants())
    with speaking(original.language):
        theirs = step_minutes(original.texts[item.id].participants())
    place = original.get(item.id).place
    if len(mine) != len(theirs):
        what = f"the number of steps below `## {say(STEPS)}` is {len(mine)}, and {len(theirs)} in {place}"
        yield Problem(item.place, line, what, "translate each step of the original")
        return
    for number, (own, right) in enumerate(zip(mine, theirs, strict=True), 1):
        if own != right:
            what = f"step {number} below `## {say(STEPS)}` does not begin with the {right} minutes of {place}"
            yield Problem(item.place, line, what, f"`{number}. **{duration(right)}.** …`")
