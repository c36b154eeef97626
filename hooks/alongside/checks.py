"""Checks across items: each yields the problems of one rule, over the whole catalogue."""

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches

from alongside.body import citations, headings, links
from alongside.catalogue import Catalogue
from alongside.frontmatter import article
from alongside.items import Checklist, Item, Model, Path, Workshop
from alongside.problems import Problem
from alongside.vocabulary import Kind

GENERATED = ("enquiries/index.md",)
"""Pages that the build adds, to which items may link."""


def all_problems(catalogue: Catalogue) -> Iterator[Problem]:
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
        yield from check(catalogue)


def place(item: Item) -> str:
    """The item's file as problems name it."""
    return f"docs/{item.source}"


def titles(catalogue: Catalogue) -> Iterator[Problem]:
    """No two items share a title."""
    same: dict[str, list[Item]] = defaultdict(list)
    for item in catalogue.items.values():
        same[item.title.casefold()].append(item)
    for first, *others in same.values():
        for item in others:
            what = f"the title `{item.title}` is also that of {place(first)}"
            yield Problem(place(item), item.line_of("title"), what, "give each item a title of its own")


def named_items(catalogue: Catalogue) -> Iterator[Problem]:
    """Every id in `related`, `sheets`, `pair` and `steps` is an item's."""
    for item in catalogue.items.values():
        named = [("related", other, item.line_of("related")) for other in item.related]
        if isinstance(item, Workshop):
            named += [("sheets", other, item.line_of("sheets")) for other in item.sheets]
        if isinstance(item, Checklist) and item.pair:
            named.append(("pair", item.pair, item.line_of("pair")))
        if isinstance(item, Path):
            named += [("steps", step.item, item.line_of("steps", at, "item")) for at, step in enumerate(item.steps)]
        for key, other, line in named:
            if other not in catalogue.items:
                yield Problem(
                    place(item), line, f"`{key}` names `{other}`, which is no item", nearest(other, catalogue)
                )
            elif key == "sheets" and not catalogue.get(other).kind.has_sheet:
                kind = article(catalogue.get(other).kind.label.lower())
                what = f"`sheets` names `{other}`, which is {kind} and not a sheet"
                yield Problem(place(item), line, what, "name worksheets and checklists only")


def pairs(catalogue: Catalogue) -> Iterator[Problem]:
    """The two sides of a pair name each other, differ in side and have as many boxes."""
    for item in catalogue.items.values():
        if not isinstance(item, Checklist) or not (item.pair or item.side):
            continue
        if not (item.pair and item.side):
            missing = "side" if item.pair else "pair"
            what = f"a checklist of a pair needs `pair` and `side`; `{missing}` is missing"
            example = f"for example `{missing}: {'leader' if item.pair else 'one-to-one-colleague'}`"
            yield Problem(place(item), item.line_of("pair" if item.pair else "side"), what, example)
            continue
        other = catalogue.items.get(item.pair)
        if isinstance(other, Checklist) and (other.pair != item.id or other.side == item.side):
            what = f"`pair` names `{other.id}`, which does not name `{item.id}` as its other side"
            yield Problem(
                place(item),
                item.line_of("pair"),
                what,
                f"write `pair: {item.id}` and the other `side` in {place(other)}",
            )


def diagrams(catalogue: Catalogue) -> Iterator[Problem]:
    """A model's drawing exists."""
    for item in catalogue.items.values():
        if isinstance(item, Model) and not (catalogue.docs / item.diagram).is_file():
            what = f"`diagram` names `{item.diagram}`, which does not exist"
            yield Problem(place(item), item.line_of("diagram"), what, f"put the drawing at docs/{item.diagram}")


def body_links(catalogue: Catalogue) -> Iterator[Problem]:
    """Every relative link leads to a file under `docs/`, and its anchor to a heading there."""
    pages = {item.source: item for item in catalogue.items.values() if item.kind is not Kind.TERM}
    anchors = {source: {heading.anchor for heading in headings(item.body, 1)} for source, item in pages.items()}
    anchors["glossary/index.md"] = anchors.get("glossary/index.md", set()) | {
        term.id for term in catalogue.of_kind(Kind.TERM)
    }
    anchors["sources/index.md"] = anchors.get("sources/index.md", set()) | {"grades", *catalogue.references}
    for item in pages.values():
        for link in links(item.body, item.body_line):
            if ":" in link.href.split("/")[0]:
                continue
            path, _, anchor = link.href.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(item.source), path)) if path else item.source
            if target not in pages and target not in GENERATED and not (catalogue.docs / target).is_file():
                near = get_close_matches(target, pages, n=1)
                hint = (
                    f"did you mean {posixpath.relpath(near[0], posixpath.dirname(item.source) or '.')}?"
                    if near
                    else "[words](../worksheets/team-health-check.md)"
                )
                yield Problem(place(item), link.line, f"the link `{link.href}` leads nowhere", hint)
            elif anchor and target in anchors and anchor not in anchors[target]:
                what = f"the link `{link.href}` names a heading that is not there"
                yield Problem(
                    place(item),
                    link.line,
                    what,
                    f"headings there: {', '.join(sorted(anchors[target])) or 'none'}",
                )


def title_headings(catalogue: Catalogue) -> Iterator[Problem]:
    """No body has a heading of the first level: the title is printed from the front matter."""
    for item in catalogue.items.values():
        for heading in headings(item.body, item.body_line):
            if heading.level == 1:
                yield Problem(
                    place(item),
                    heading.line,
                    f"`# {heading.text}` repeats the title",
                    f"write `## {heading.text}`",
                )


def cited_works(catalogue: Catalogue) -> Iterator[Problem]:
    """Every citation is of a known work."""
    for item in catalogue.items.values():
        for citation in citations(item.body, item.body_line):
            if citation.key not in catalogue.references:
                near = get_close_matches(citation.key, catalogue.references, n=1)
                hint = f"did you mean `[@{near[0]}]`?" if near else "add the work to docs/sources/references.yml"
                yield Problem(
                    place(item),
                    citation.line,
                    f"`[@{citation.key}]` is no key of docs/sources/references.yml",
                    hint,
                )


def idle_works(catalogue: Catalogue) -> Iterator[Problem]:
    """Every work in the list is cited somewhere."""
    cited = {citation.key for item in catalogue.items.values() for citation in citations(item.body, 1)}
    for key, reference in catalogue.references.items():
        if key not in cited:
            yield Problem(
                "docs/sources/references.yml",
                reference.line,
                f"no page cites `{key}`",
                f"cite it as `[@{key}]`, or take the entry out",
            )


def former_addresses(catalogue: Catalogue) -> Iterator[Problem]:
    """A former address is no item's present one, and is claimed once."""
    taken = {item.source: item for item in catalogue.items.values()}
    for item in catalogue.items.values():
        for former in item.formerly:
            if former in taken:
                what = f"`formerly` names `{former}`, which is also {place(taken[former])}"
                yield Problem(place(item), item.line_of("formerly"), what, "name a file that is no longer there")
            taken.setdefault(former, item)


def nearest(wrong: str, catalogue: Catalogue) -> str:
    """A hint: the nearest id, or how ids are made."""
    near = get_close_matches(wrong, catalogue.items, n=1)
    return f"did you mean `{near[0]}`?" if near else "an id is a file's name without .md, such as `team-health-check`"
