"""The site's navigation, made from the catalogue: a tab a kind, its index first and its items by title."""

from typing import Any

from alongside.catalogue import Catalogue
from alongside.vocabulary import Kind

SECTIONS = (
    Kind.PATH,
    Kind.PRINCIPLE,
    Kind.MODEL,
    Kind.CHECKLIST,
    Kind.WORKSHEET,
    Kind.WORKSHOP,
    Kind.ARTICLE,
)


def navigation(catalogue: Catalogue) -> list[Any]:
    """MkDocs' `nav`: single pages and sections, each entry a mapping of a title to a path or a list."""
    sections = [
        {kind.plural: [f"{kind.folder}/index.md", *(item.source for item in catalogue.of_kind(kind))]}
        for kind in SECTIONS
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
