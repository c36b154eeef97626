"""The site's navigation, made from the guide: five sections in the bar, and what stands beside them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from alongside.checks.links import GENERATED
from alongside.guide import Guide
from alongside.items.vocabulary import Kind
from alongside.problems import Problem

T = TypeVar("T")
Part = Kind | str
"""What a section holds: all items of a kind, below the kind's index, or one plain page."""
HOME = "index.md"
BAR: Mapping[str, tuple[str, tuple[Part, ...]]] = {
    "Situations": ("situations/index.md", (Kind.PATH, Kind.SITUATION)),
    "Sheets": ("sheets/index.md", (Kind.WORKSHEET, Kind.CHECKLIST, "both-sides/index.md", "team-view/index.md")),
    "Sessions": (
        "sessions/index.md",
        (Kind.WORKSHOP, "ten-minutes/index.md", "questions/index.md", "booklet/index.md"),
    ),
    "Ideas": (
        "ideas/index.md",
        (
            *(Kind.PRINCIPLE, Kind.MODEL, Kind.ARTICLE),
            *("sources/index.md", "works-on-teams/index.md", "works-on-coaching/index.md"),
            *("works-on-deciding/index.md", "works-on-work/index.md"),
            "glossary/index.md",
        ),
    ),
    "About": ("about/index.md", ()),
}
"""The sections in the bar: the index of each, and what it holds. Plain pages without a place stand under About."""
BESIDE = ("library/index.md", "a-z/index.md", "my-sheets/index.md", "enquiries/index.md")
"""Pages with a place of their own outside the bar."""
TITLES = {
    HOME: "Home",
    "library/index.md": "Library",
    "a-z/index.md": "A to Z",
    "questions/index.md": "Questions",
    "ten-minutes/index.md": "Ten minutes",
    "booklet/index.md": "Booklet",
    "glossary/index.md": "Glossary",
    "sources/index.md": "Evidence",
    "offline/index.md": "Offline",
}
"""Pages that the navigation calls by another name than their title."""
MANY = 60
"""A section of more pages than this is shown in part, round the page that is being read."""


def neighbours(pages: Sequence[T], here: T) -> Sequence[T]:
    """The pages of a section that are listed beside one of them: all, or those round it where there are too many."""
    if len(pages) <= MANY:
        return pages
    at = next((number for number, page in enumerate(pages) if page is here), 0)
    first = min(max(at - MANY // 2, 0), len(pages) - MANY)
    return pages[first : first + MANY]


def missing(guide: Guide) -> list[Problem]:
    """A problem for each page that the navigation and the templates lead to, and that is not there."""
    example = "restore it, or write it anew with a `title:` and a `summary:`"
    return [
        Problem(f"docs/{path}", 1, "this page is missing: the navigation leads to it", example)
        for path in _placed()
        if path not in guide.sources and path not in guide.left_out and path not in GENERATED
    ]


def navigation(guide: Guide) -> list[Any]:
    """MkDocs' `nav`: home, the sections of the bar, what stands beside it; paths, and mappings of a title to a list."""
    sections = {title: [index, *_entries(index, parts, guide)] for title, (index, parts) in BAR.items()}
    placed = set(_placed())
    sections["About"] += [page.source for page in guide.of_kind(Kind.PAGE) if page.source not in placed]
    others = [{other.language.name: _translated(other)} for other in guide.translations.values()]
    return [HOME, *({title: entries} for title, entries in sections.items()), *BESIDE, *others]


def _translated(guide: Guide) -> list[str]:
    """The pages of another language: its home, then all others in the order of the Library."""
    pages = [page.source for page in guide.readable()]
    return sorted(pages, key=lambda source: source != f"{guide.language.code}/{HOME}")


def _entries(index: str, parts: Sequence[Part], guide: Guide) -> Iterator[Any]:
    """What a section lists after its index: a kind stands below its own index, unless that is the section's."""
    for part in parts:
        if not isinstance(part, Kind):
            yield part
        elif _index(part) == index:
            yield from _sources(part, guide)
        else:
            yield {part.plural: [_index(part), *_sources(part, guide)]}


def _placed() -> list[str]:
    """Every page that has a place of its own."""
    found = [HOME, *BESIDE]
    for index, parts in BAR.values():
        found += [index, *(_index(part) if isinstance(part, Kind) else part for part in parts)]
    return list(dict.fromkeys(found))


def _index(kind: Kind) -> str:
    return f"{kind.folder}/index.md"


def _sources(kind: Kind, guide: Guide) -> list[str]:
    return [item.source for item in guide.of_kind(kind)]
