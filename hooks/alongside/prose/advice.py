"""All that the guide's prose could do better: advice, which is told apart from what is wrong."""

from collections.abc import Iterator
from pathlib import Path

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.problems import Problem
from alongside.prose.alike import repeated
from alongside.prose.manner import HABITS, amount, shared, texts_of
from alongside.prose.minutes import reckoned
from alongside.prose.pages import line_of, page_advice
from alongside.prose.parts import parts_advice
from alongside.prose.shape import shape_advice
from alongside.prose.slips import slips
from alongside.skeletons import FORM, KINDS, SAYINGS, STARTS, SUMMARY

VALUES = (
    ("summary", SUMMARY),
    ("also", FORM),
    *((key, value) for start in STARTS.values() for key, value in start.items() if key in ("because", "unlike")),
)
"""What a new file says of itself, and what its author has to say."""
SHORTEST = 20
"""Letters of a line of a skeleton that no author would write by chance."""


def advice(guide: Guide, overrides: Path) -> Iterator[Problem]:
    """Everything worth a second thought, over the whole guide."""
    begun = _lines_of_skeletons(overrides)
    for item in guide.items.values():
        yield from page_advice(item, guide)
        yield from parts_advice(item)
        yield from shape_advice(item, guide)
        yield from _still_begun(item, begun)
        yield from slips(item, guide.references)
    yield from _minutes(guide)
    yield from _manner(guide)
    yield from _alike(guide)


def _lines_of_skeletons(overrides: Path) -> frozenset[str]:
    """The lines with which new files begin, and which say what to write."""
    files = [overrides / f"markdown/new/{kind}.md.jinja" for kind in KINDS]
    lines = [line for file in files if file.exists() for line in file.read_text("utf-8").splitlines()]
    return frozenset(line for line in lines if len(line) > SHORTEST and line[0] not in "#|{")


def _still_begun(item: Item, begun: frozenset[str]) -> Iterator[Problem]:
    """Lines, values and phrases that say what to write, and in whose place nothing has been written."""
    left = [(line, text) for line, text in enumerate(item.body.lines, item.body.line) if text in begun]
    left += [(item.line_of("people_say", at), phrase) for at, phrase in enumerate(item.people_say) if phrase in SAYINGS]
    for key, value in VALUES:
        written = getattr(item, key, None)
        if value in (written if isinstance(written, tuple) else (written,)):
            left.append((item.line_of(key), value))
    for line, words in left:
        what = f"this line still says what to write here: `{words}`"
        yield Problem(item.place, line, what, "write your own words, or delete the line")


def _minutes(guide: Guide) -> Iterator[Problem]:
    for one in reckoned(guide):
        if not one.holds:
            item = guide.get(one.page)
            what = f"{one.what}: {one.has:g} minutes are given, and by a rule of thumb it needs {one.needs:.0f}"
            example = "take fewer places to write, more minutes or fewer people"
            yield Problem(item.place, item.line_of("minutes"), what, example)


def _manner(guide: Guide) -> Iterator[Problem]:
    """A habit of the whole guide is told on the page that has most of it."""
    begun = {item.id for item in guide.items.values() if item.summary == SUMMARY}  # their words are not yet their own
    texts = {name: text for name, text in texts_of(guide).items() if name not in begun}
    for habit in HABITS:
        if texts and (found := amount(habit, texts)) > habit.most:
            item = guide.get(max(texts, key=lambda name: habit.count(texts[name])[0]))
            what = f"a habit of the whole guide, {habit.name}: {found:.4g}, where {habit.most:g} are enough"
            yield Problem(item.place, item.body.line, what, "this page has most of it: say some of it otherwise")
    for phrase, names in shared(texts).items():
        for item in guide.named(sorted(names)):
            what = f"`{phrase}` stands on {len(names)} pages"
            yield Problem(item.place, line_of(item, phrase), what, "say it in words of this page's own")


def _alike(guide: Guide) -> Iterator[Problem]:
    """What two pages share is told on that which comes last in the order of files."""
    for one in repeated(guide):
        first, second = guide.named(one.pages)
        if SUMMARY in (first.summary, second.summary):
            continue  # one of them has only been begun
        passages = one.long or one.short
        what = f"{first.place} has these words too: `{'`, `'.join(passages[:3])}`"
        example = f"say it on one of the two, and link to it: `[{first.title}](…)`"
        yield Problem(second.place, line_of(second, passages[0]), what, example)
