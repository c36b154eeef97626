"""Checks across items: each yields the problems of one rule, over the whole guide."""

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches

from alongside.guide import Guide
from alongside.items.kinds import Checklist, Item, Model, Path, Workshop
from alongside.items.read import article
from alongside.items.vocabulary import Kind
from alongside.links import is_elsewhere, target_of
from alongside.problems import Problem

GENERATED = ("enquiries/index.md",)
"""Pages that the build adds, to which items may link."""


def all_problems(guide: Guide) -> Iterator[Problem]:
    """Every problem that shows only when items are seen together. Sheets are checked when they are parsed."""
    for check in (
        titles,
        named_items,
        pairs,
        diagrams,
        body_links,
        title_headings,
        cited_works,
        idle_works,
        former_addresses,
    ):
        yield from check(guide)


def titles(guide: Guide) -> Iterator[Problem]:
    """No two items share a title."""
    same: dict[str, list[Item]] = defaultdict(list)
    for item in guide.items.values():
        same[item.title.casefold()].append(item)
    for first, *others in same.values():
        for item in others:
            what = f"the title `{item.title}` is also that of {first.place}"
            yield Problem(item.place, item.line_of("title"), what, "give each item a title of its own")


def named_items(guide: Guide) -> Iterator[Problem]:
    """Every id in `related`, `sheets`, `pair` and `steps` is an item's."""
    for item in guide.items.values():
        named = [("related", other, item.line_of("related")) for other in item.related]
        if isinstance(item, Workshop):
            named += [("sheets", other, item.line_of("sheets")) for other in item.sheets]
        if isinstance(item, Checklist) and item.pair:
            named.append(("pair", item.pair, item.line_of("pair")))
        if isinstance(item, Path):
            named += [("steps", step.item, item.line_of("steps", at, "item")) for at, step in enumerate(item.steps)]
        for key, other, line in named:
            if other not in guide.items:
                yield Problem(item.place, line, f"`{key}` names `{other}`, which is no item", nearest(other, guide))
            elif key == "sheets" and not guide.get(other).kind.has_sheet:
                kind = article(guide.get(other).kind.label.lower())
                what = f"`sheets` names `{other}`, which is {kind} and not a sheet"
                yield Problem(item.place, line, what, "name worksheets and checklists only")


def pairs(guide: Guide) -> Iterator[Problem]:
    """The two sides of a pair name each other, differ in side and have as many boxes."""
    for item in guide.items.values():
        if not isinstance(item, Checklist) or not (item.pair or item.side):
            continue
        if not (item.pair and item.side):
            missing = "side" if item.pair else "pair"
            what = f"a checklist of a pair needs `pair` and `side`; `{missing}` is missing"
            example = f"for example `{missing}: {'leader' if item.pair else 'one-to-one-colleague'}`"
            yield Problem(item.place, item.line_of("pair" if item.pair else "side"), what, example)
            continue
        other = guide.items.get(item.pair)
        if isinstance(other, Checklist) and (other.pair != item.id or other.side == item.side):
            what = f"`pair` names `{other.id}`, which does not name `{item.id}` as its other side"
            yield Problem(
                item.place,
                item.line_of("pair"),
                what,
                f"write `pair: {item.id}` and the other `side` in {other.place}",
            )


def diagrams(guide: Guide) -> Iterator[Problem]:
    """A model's drawing exists."""
    for item in guide.items.values():
        if isinstance(item, Model) and not (guide.docs / item.diagram).is_file():
            what = f"`diagram` names `{item.diagram}`, which does not exist"
            yield Problem(item.place, item.line_of("diagram"), what, f"put the drawing at docs/{item.diagram}")


def body_links(guide: Guide) -> Iterator[Problem]:
    """Every relative link leads to a file under `docs/`, and its anchor to a heading there."""
    pages = {item.source: item for item in guide.items.values() if item.kind is not Kind.TERM}
    anchors = {source: {heading.anchor for heading in item.body.headings} for source, item in pages.items()}
    anchors["glossary/index.md"] = anchors.get("glossary/index.md", set()) | {
        term.id for term in guide.of_kind(Kind.TERM)
    }
    anchors["sources/index.md"] = anchors.get("sources/index.md", set()) | {"grades", *guide.references}
    for item in pages.values():
        for link in item.body.links:
            if is_elsewhere(link.href):
                continue
            target, anchor = target_of(link.href, item.source)
            if target not in pages and target not in GENERATED and not (guide.docs / target).is_file():
                near = get_close_matches(target, pages, n=1)
                hint = (
                    f"did you mean {posixpath.relpath(near[0], posixpath.dirname(item.source) or '.')}?"
                    if near
                    else "[words](../worksheets/team-health-check.md)"
                )
                yield Problem(item.place, link.line, f"the link `{link.href}` leads nowhere", hint)
            elif anchor and target in anchors and anchor not in anchors[target]:
                what = f"the link `{link.href}` names a heading that is not there"
                yield Problem(
                    item.place,
                    link.line,
                    what,
                    f"headings there: {', '.join(sorted(anchors[target])) or 'none'}",
                )


def title_headings(guide: Guide) -> Iterator[Problem]:
    """No body has a heading of the first level: the title is printed from the front matter."""
    for item in guide.items.values():
        for heading in item.body.headings:
            if heading.level == 1:
                yield Problem(
                    item.place,
                    heading.line,
                    f"`# {heading.text}` repeats the title",
                    f"write `## {heading.text}`",
                )


def cited_works(guide: Guide) -> Iterator[Problem]:
    """Every citation is of a known work."""
    for item in guide.items.values():
        for citation in item.body.citations:
            if citation.key not in guide.references:
                near = get_close_matches(citation.key, guide.references, n=1)
                hint = f"did you mean `[@{near[0]}]`?" if near else "add the work to docs/sources/references.yml"
                yield Problem(
                    item.place,
                    citation.line,
                    f"`[@{citation.key}]` is no key of docs/sources/references.yml",
                    hint,
                )


def idle_works(guide: Guide) -> Iterator[Problem]:
    """Every work in the list is cited somewhere."""
    cited = {citation.key for item in guide.items.values() for citation in item.body.citations}
    for key, reference in guide.references.items():
        if key not in cited:
            yield Problem(
                "docs/sources/references.yml",
                reference.line,
                f"no page cites `{key}`",
                f"cite it as `[@{key}]`, or take the entry out",
            )


def former_addresses(guide: Guide) -> Iterator[Problem]:
    """A former address is no item's present one, and is claimed once."""
    taken = {item.source: item for item in guide.items.values()}
    for item in guide.items.values():
        for former in item.formerly:
            if former in taken:
                what = f"`formerly` names `{former}`, which is also {taken[former].place}"
                yield Problem(item.place, item.line_of("formerly"), what, "name a file that is no longer there")
            taken.setdefault(former, item)


def nearest(wrong: str, guide: Guide) -> str:
    """A hint: the nearest id, or how ids are made."""
    near = get_close_matches(wrong, guide.items, n=1)
    return f"did you mean `{near[0]}`?" if near else "an id is a file's name without .md, such as `team-health-check`"
