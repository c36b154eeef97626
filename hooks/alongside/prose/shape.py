"""How long a page is, what it leads to and how it is found, where pages of its kind have it alike: advice."""

import re
from collections.abc import Iterator

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Model, Page
from alongside.items.vocabulary import Kind
from alongside.problems import Problem, article
from alongside.prose.sentences import sentences, words

LENGTHS = {Kind.ARTICLE: (400, 700), Kind.SITUATION: (150, 250)}
"""The fewest and the most words of a page's prose; of an article, those above what to do next."""
MOST_BOXES = 9
"""Of one part of a checklist: more is a list that nobody goes through."""
DOING = (Kind.CHECKLIST, Kind.WORKSHEET, Kind.WORKSHOP)
SMALLEST = 13
"""Units of a drawing's words: smaller ones would be under 12 pixels on a telephone."""
_TOKEN = re.compile(r"var\(--[\w-]+, *#[0-9a-f]+\)")
_COLOUR = re.compile(r"(?:fill|stroke)=\"\s*([^\"]+)\"")


def shape_advice(item: Item, guide: Guide) -> Iterator[Problem]:
    """What of a page's measures and ways on is not as its kind has it."""
    yield from _phrases(item)
    if item.kind is not Kind.PAGE and not item.summary.endswith((".", "?", "!")):
        yield Problem(item.place, item.line_of("summary"), "the summary ends without a full stop", f"`{item.summary}.`")
    if not item.kind.in_library:
        return
    yield from _length(item)
    if item.kind is Kind.CHECKLIST:
        yield from _boxes(item)
    if item.kind is Kind.SITUATION:
        yield from _spoken(item)
    if isinstance(item, Model) and item.id in guide.drawings:
        yield from _drawing(item, guide)
    yield from _leads(item, guide)


def _phrases(item: Item) -> Iterator[Problem]:
    told = [(item.line_of("people_say", at), phrase) for at, phrase in enumerate(item.people_say)]
    for at, section in enumerate(item.people_say_at if isinstance(item, Page) else ()):
        lines = (item.line_of("people_say_at", at, "phrases", place) for place in range(len(section.phrases)))
        told += zip(lines, section.phrases, strict=True)
    for line, phrase in told:
        if phrase[-1] in ".?!,;:" or not phrase.isascii():
            plain = phrase.rstrip(".?!,;: ").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
            what = f"nobody types the phrase so: `{phrase}`"
            yield Problem(item.place, line, what, f"`{plain}`" if plain.isascii() else "in plain letters, no accents")


def _length(item: Item) -> Iterator[Problem]:
    least, most = LENGTHS.get(item.kind, (0, 10**6))
    prose = item.body.text.split("## What to do next")[0] if item.kind is Kind.ARTICLE else item.body.text
    count = sum(len(words(sentence)) for sentence in sentences(prose))
    if not least <= count <= most:
        what = f"the page has {count} words, where {article(item.kind.label.lower())} has {least} to {most}"
        right = "say more of what to do" if count < least else "keep what leads to something done"
        yield Problem(item.place, item.body.line, what, right)


def _boxes(item: Item) -> Iterator[Problem]:
    line = item.body.line
    for part in re.split(r"^(?=#+ )", item.body.text, flags=re.MULTILINE):
        if (count := part.count("- [ ] ")) > MOST_BOXES:
            what = f"there are {count} boxes below `{part.splitlines()[0]}`, where {MOST_BOXES} are enough"
            yield Problem(item.place, line, what, "make two parts of it, or leave the weakest out")
        line += part.count("\n")


def _spoken(item: Item) -> Iterator[Problem]:
    for heading in item.body.headings:
        below = item.body.text.partition(f"## {heading.text}\n")[2].partition("\n## ")[0]
        if heading.text == "Tomorrow" and not re.search(r'^> ["\N{LEFT DOUBLE QUOTATION MARK}]', below, re.MULTILINE):
            what = "nothing below `## Tomorrow` is in words that can be spoken"
            yield Problem(item.place, heading.line, what, '`> "What would have to be true for us to try this?"`')


def _leads(item: Item, guide: Guide) -> Iterator[Problem]:
    targets = {link.href.split("#")[0].split("/")[-1].removesuffix(".md") for link in item.body.links}
    onward = (targets | set(item.named)) - {item.id}
    if not any(guide.get(other).kind in DOING for other in onward if other in guide.items):
        what = "the page leads to no sheet and to no session"
        right = "link one, or name it: `related: [straight-talk-planner]`"
        yield Problem(item.place, item.body.line, what, right)


def _drawing(item: Model, guide: Guide) -> Iterator[Problem]:
    """A drawing follows the palette, can be read on a telephone, and is read out."""
    place, drawing = f"docs/{item.diagram}", guide.drawings[item.id]
    if not (drawing.title and drawing.description and 'role="img"' in drawing.svg):
        what = "the drawing is not read out: it lacks `role`, a `<title>` or a `<desc>`"
        right = f'`<svg … role="img" aria-labelledby="{item.id}-title {item.id}-desc">`, and both below it'
        yield Problem(place, 1, what, right)
    for number, line in enumerate(drawing.svg.splitlines(), 1):
        for colour in _COLOUR.findall(_TOKEN.sub("none", line)):
            if colour not in ("none", "currentColor"):
                what = f"the colour `{colour}` stays as it is on a dark screen"
                yield Problem(place, number, what, "`currentColor`, or `var(--accent-soft, #e3efeb)`")
        for size in re.findall(r"font-size=\"([\d.]+)", line):
            if float(size) < SMALLEST:
                what = f"words of {size} units are too small on a telephone"
                yield Problem(place, number, what, f'`font-size="{SMALLEST}"` or more')
