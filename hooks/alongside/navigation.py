"""The site's navigation, made from the guide: a tab a kind, its index first and its items by title."""

from collections.abc import Sequence
from typing import Any, TypeVar

from alongside.guide import Guide
from alongside.items.vocabulary import Kind

T = TypeVar("T")
SECTIONS = (
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


def titles(guide: Guide) -> dict[str, str]:
    """The pages that the navigation calls otherwise than they are headed, by their file."""
    named = (entry for entry in navigation(guide) for entry in entry.items())
    return {path: title for title, path in named if isinstance(path, str)}


def navigation(guide: Guide) -> list[Any]:
    """MkDocs' `nav`: single pages and sections, each entry a mapping of a title to a path or a list."""
    sections = [
        {kind.plural: [f"{kind.folder}/index.md", *(item.source for item in guide.of_kind(kind))]} for kind in SECTIONS
    ]
    about = ["about/index.md", "sources/index.md", "enquiries/index.md"]
    return [
        {"Home": "index.md"},
        {"Library": "library/index.md"},
        *sections,
        {"Questions": "questions/index.md"},
        {"Booklet": "booklet/index.md"},
        {"Glossary": "glossary/index.md"},
        {"About": about},
    ]
