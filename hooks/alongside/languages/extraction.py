"""Finds every word that is marked for the catalogues: in templates, in Python, in scripts, and in the vocabularies."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from jinja2.ext import babel_extract

from alongside.design.spoken import words_of
from alongside.items import vocabulary
from alongside.items.vocabulary import Audience, Grade, Idea, Kind, Place, Side, Word
from alongside.paper import Paper

PYTHON: Mapping[str, Any] = {"say": None, "say_many": (1, 2), "noted": None}
TEMPLATES: Mapping[str, Any] = {"_": None, "gettext": None, "ngettext": (1, 2)}
SETTINGS = ("A field guide to leading in partnership",)
"""Words of mkdocs.yml that pages show, as long as the owner leaves them as they are."""

INSIDE = (Kind, Grade, Audience, Side)
"""The vocabularies whose words stand within sentences, too."""

Found = tuple[str, str | tuple[str, ...]]
"""The file, and a word or its two forms."""


def template(root: Path) -> Catalog:
    """Every word that is marked, without a translation, from the repository at `root`."""
    catalogue = Catalog(project="Alongside", charset="utf-8", fuzzy=False)
    for file, words in sorted(set(marked(root)), key=lambda found: (found[0], str(found[1]))):
        catalogue.add(words, locations=[(file, 0)])
    return catalogue


def marked(root: Path) -> Iterator[Found]:
    """Every word that is marked, with the file it stands in."""
    options = {"newstyle_gettext": "true", "silent": "false", "encoding": "utf-8"}
    for path in _files(root / "overrides", ".html", ".jinja", ".xml"):
        yield from _found(babel_extract, path, root, TEMPLATES, options)
    for path in [*_files(root / "hooks", ".py")]:
        yield from _found(extract_python, path, root, PYTHON, {"encoding": "utf-8"})
    for path in _files(root / "docs/assets/javascripts", ".js"):
        if "vendor" not in path.parts:
            yield from ((path.relative_to(root).as_posix(), words) for words in words_of(path.read_text("utf-8")))
    yield from (("hooks/alongside/items/vocabulary.py", words) for words in _vocabularies())
    yield from (("mkdocs.yml", words) for words in SETTINGS)


def _found(
    method: object, path: Path, root: Path, keywords: Mapping[str, Any], options: Mapping[str, str]
) -> Iterator[Found]:
    place = path.relative_to(root).as_posix()
    with path.open("rb") as file:
        for _, function, words, _ in method(file, tuple(keywords), (), options):  # type: ignore[operator]
            if isinstance(words, str):
                yield place, words
            elif words and isinstance(words[0], str):
                forms = keywords.get(function)
                yield place, (words[0], words[1]) if forms or function == "ngettext" else words[0]


def _vocabularies() -> Iterator[str]:
    """What pages show of each word of a vocabulary. The ideas stand on one page that is about the guide itself."""
    for kind in vars(vocabulary).values():
        if isinstance(kind, type) and issubclass(kind, Word) and kind not in (Word, Idea):
            yield from (word.english for word in kind)
            if kind in INSIDE:
                yield from (word.english.lower() for word in kind)
    yield from (paper.english for paper in Paper)
    yield from (f"{kind.english}s" for kind in Kind)
    yield from (grade.meaning for grade in Grade)
    yield from (place.short for place in Place if place.short)


def _files(folder: Path, *endings: str) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.suffix in endings and path.is_file())
