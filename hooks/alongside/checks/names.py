"""Items name each other: titles are their own, ids are items', pairs are mutual, drawings are there."""

from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Checklist, Model, Page, Path, Situation, Term, Workshop
from alongside.items.vocabulary import Kind, Side
from alongside.problems import Problem, article
from alongside.sheets.model import Ticks

SHEETS = {
    "sheet": "name a worksheet or a checklist",
    "picture_of": "name a worksheet or a checklist",
    "sheets": "name worksheets and checklists only",
}
"""The keys that name sheets, and what to write there."""


def titles(guide: Guide) -> Iterator[Problem]:
    """No two items share a title."""
    same: dict[str, list[Item]] = defaultdict(list)
    for item in guide.own:
        same[item.title.casefold()].append(item)
    for first, *others in same.values():
        for item in others:
            what = f"the title `{item.title}` is also that of {first.place}"
            yield Problem(item.place, item.line_of("title"), what, "give each item a title of its own")


def forms_of_terms(guide: Guide) -> Iterator[Problem]:
    """No two terms have a form in common: its first use on a page leads to one of them."""
    first: dict[str, Term] = {}
    for term in (item for item in guide.own if isinstance(item, Term)):
        for at, form in enumerate((term.title, *term.also)):
            other = first.setdefault(form.casefold(), term)
            if other is not term and at:  # two titles that are one have a message of their own
                what = f"`{form}` is also a form of the term in {other.place}"
                yield Problem(term.place, term.line_of("also", at - 1), what, "leave it to one of the two")


def named_items(guide: Guide) -> Iterator[Problem]:
    """Every id that a key names is an item's, and where a sheet is named a sheet's."""
    for item in guide.own:
        named = [("related", other, item.line_of("related")) for other in item.related]
        if isinstance(item, Workshop):
            named += [("sheets", other, item.line_of("sheets")) for other in item.sheets]
        if isinstance(item, Checklist) and item.pair:
            named.append(("pair", item.pair, item.line_of("pair")))
        if isinstance(item, Path):
            named += [("steps", step.item, item.line_of("steps", at, "item")) for at, step in enumerate(item.steps)]
        if isinstance(item, Situation):
            named.append(("sheet", item.sheet, item.line_of("sheet")))
            named += [("next", other, item.line_of("next", at)) for at, other in enumerate(item.next)]
        if isinstance(item, Page) and item.picture_of:
            named.append(("picture_of", item.picture_of, item.line_of("picture_of")))
        for key, other, line in named:
            if other in guide.ids_left_out:
                continue
            if other not in guide.items:
                yield Problem(item.place, line, f"`{key}` names `{other}`, which is no item", nearest(other, guide))
            elif key in SHEETS and not guide.get(other).kind.has_sheet:
                kind = article(guide.get(other).kind.label.lower())
                yield Problem(
                    item.place, line, f"`{key}` names `{other}`, which is {kind} and not a sheet", SHEETS[key]
                )


def steps_named_twice(guide: Guide) -> Iterator[Problem]:
    """A path names each item once, so that a step's page knows which step it is."""
    for path in guide.of_kind(Kind.PATH):
        for at, name in enumerate(path.leads):
            if name in path.leads[:at]:
                what = f"`steps` names `{name}` a second time"
                yield Problem(path.place, path.line_of("steps", at, "item"), what, "make one step of the two")


def pairs(guide: Guide) -> Iterator[Problem]:
    """The two sides of a pair name each other, differ in side and have as many boxes."""
    for item in guide.own:
        if not isinstance(item, Checklist) or not (item.pair or item.side):
            continue
        if not (item.pair and item.side):
            missing = "side" if item.pair else "pair"
            what = f"a checklist of a pair needs `pair` and `side`; `{missing}` is missing"
            example = f"for example `{missing}: {'leader' if item.pair else 'one-to-one-colleague'}`"
            yield Problem(item.place, item.line_of("pair" if item.pair else "side"), what, example)
            continue
        other = guide.items.get(item.pair)
        is_other = isinstance(other, Checklist) and (other.pair != item.id or other.side == item.side)
        if isinstance(other, Checklist) and is_other and _is_told(other, item, guide):
            continue
        if isinstance(other, Checklist) and is_other:
            what = f"`pair` names `{other.id}`, which does not name `{item.id}` as its other side"
            yield Problem(
                item.place,
                item.line_of("pair"),
                what,
                f"write `pair: {item.id}` and the other `side` in {other.place}",
            )
        elif isinstance(other, Checklist) and item.side is Side.LEADER and (boxes := _boxes(item, other, guide)):
            what = f"the lists of this side have {boxes[0]} boxes, and those of {other.place} have {boxes[1]}"
            yield Problem(item.place, item.line_of("pair"), what, "match them box for box, in the same order")


def _is_told(one: Checklist, other: Checklist, guide: Guide) -> bool:
    """Whether what keeps the first side of a pair from naming the second has a message of its own."""
    return bool(one.pair and one.pair not in guide.items) or (bool(one.side) and not one.pair and one.id < other.id)


def _boxes(item: Item, other: Item, guide: Guide) -> tuple[str, str] | None:
    """How many boxes each list has on each side, in words, if the sides do not match."""
    one, two = (
        ", ".join(str(len(block.items)) for block in guide.sheets[side.id].participants() if isinstance(block, Ticks))
        for side in (item, other)
    )
    return None if one == two else (one, two)


def diagrams(guide: Guide) -> Iterator[Problem]:
    """A model's drawing exists."""
    for item in guide.own:
        if isinstance(item, Model) and item.diagram not in guide.assets:
            what = f"`diagram` names `{item.diagram}`, which does not exist"
            near = get_close_matches(
                item.diagram, [one for one in guide.assets if one.endswith(".svg")], n=1, cutoff=0.8
            )
            right = f"did you mean `{near[0]}`?" if near else f"put the drawing at docs/{item.diagram}"
            yield Problem(item.place, item.line_of("diagram"), what, right)


def templates(guide: Guide) -> Iterator[Problem]:
    """A plain page's own template exists."""
    for item in guide.own:
        if isinstance(item, Page) and item.template and item.template not in guide.templates:
            near = get_close_matches(item.template, guide.templates, n=1)
            hint = f"did you mean `{near[0]}`?" if near else f"one of: {', '.join(sorted(guide.templates))}"
            yield Problem(item.place, item.line_of("template"), f"there is no template `{item.template}`", hint)


def nearest(wrong: str, guide: Guide) -> str:
    """A hint: the nearest id, or how ids are made."""
    near = get_close_matches(wrong, guide.items, n=1)
    return f"did you mean `{near[0]}`?" if near else "an id is a file's name without .md, such as `team-health-check`"
