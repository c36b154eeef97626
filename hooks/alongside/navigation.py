"""The site's navigation, made from the guide: a tab a kind, its index first and its items by title."""

from collections.abc import Sequence
from typing import Any, TypeVar

from alongside.checks.links import GENERATED
from alongside.guide import Guide
from alongside.items.vocabulary import Kind
from alongside.problems import Problem

TITLES = {
    "index.md": "Home",
    "library/index.md": "Library",
    "a-z/index.md": "A to Z",
    "questions/index.md": "Questions",
    "booklet/index.md": "Booklet",
    "glossary/index.md": "Glossary",
}
"""Pages with a place of their own in the navigation, and their names there. Other plain pages stand under About."""
ABOUT = ("about/index.md", "sources/index.md", "enquiries/index.md")
T = TypeVar("T")
SECTIONS = (
    Kind.SITUATION,
    Kind.PATH,
    Kind.PRINCIPLE,
    Kind.MODEL,
    Kind.CHECKLIST,
    Kind.WORKSHEET,
    Kind.WORKSHOP,
    Kind.ARTICLE,
)


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
    needed = [*TITLES, *ABOUT, *(f"{kind.folder}/index.md" for kind in SECTIONS)]
    example = "restore it, or write it anew with a `title:` and a `summary:`"
    return [
        Problem(f"docs/{path}", 1, "this page is missing: the navigation leads to it", example)
        for path in needed
        if path not in guide.sources and path not in guide.left_out and path not in GENERATED
    ]


def navigation(guide: Guide) -> list[Any]:
    """MkDocs' `nav`: single pages and sections, each entry a mapping of a title to a path or a list."""
    sections = [
        {kind.plural: [f"{kind.folder}/index.md", *(item.source for item in guide.of_kind(kind))]} for kind in SECTIONS
    ]
    placed = {*TITLES, *ABOUT, *(f"{kind.folder}/index.md" for kind in SECTIONS)}
    about = [*ABOUT, *(page.source for page in guide.of_kind(Kind.PAGE) if page.source not in placed)]
    home, library, letters, *others = [{title: path} for path, title in TITLES.items()]
    situations, *sections = sections
    return [home, situations, {"Library": [library, letters]}, *sections, *others, {"About": about}]
