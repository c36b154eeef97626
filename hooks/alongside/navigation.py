"""The site's navigation, made from the guide: a tab a kind, its index first and its items by title."""

from typing import Any

from alongside.guide import Guide
from alongside.items.vocabulary import Kind

SECTIONS = (
    Kind.PATH,
    Kind.PRINCIPLE,
    Kind.MODEL,
    Kind.CHECKLIST,
    Kind.WORKSHEET,
    Kind.WORKSHOP,
    Kind.ARTICLE,
)


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
