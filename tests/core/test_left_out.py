"""An item with a problem of its own is missed nowhere: one fault gives one message, and the rest is shown."""

import dataclasses
import random
from pathlib import Path

import pytest

from alongside.files.documents import deck_in, document_of, part_in
from alongside.files.formats import all_downloads
from alongside.files.zips import folder_of
from alongside.guide import Guide
from alongside.navigation import navigation
from alongside.pages.terms import Terms
from alongside.pages.text import page_text
from alongside.problems import report
from alongside.read import read_guide
from alongside.site import Site
from tests.guide import DOCS, OVERRIDES, guide, owner, templates

PATHS = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md") if path.name != "index.md")
SOURCES = [path for path in PATHS if not path.startswith("de/")]


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the guide's files to break and mend."""
    folder = tmp_path_factory.mktemp("left-out") / "docs"
    for path in DOCS.rglob("*"):
        if path.is_file() and path.suffix in (".md", ".yml", ".svg"):
            target = folder / path.relative_to(DOCS)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    return folder


def broken(docs: Path, *sources: str) -> tuple[Guide, list[str]]:
    """The guide while these files have a colon too many in their titles."""
    before = {source: (docs / source).read_text("utf-8") for source in sources}
    for source, text in before.items():
        (docs / source).write_text(text.replace("title: ", "title: Our: ", 1).replace('Our: "', "Our: ", 1), "utf-8")
    try:
        read, problems = read_guide(docs, owner(), OVERRIDES)
    finally:
        for source, text in before.items():
            (docs / source).write_text(text, "utf-8")
    return read, report(problems)


def show_everything(read: Guide) -> None:
    """Makes what a build makes of a guide, but for the files' own bytes."""
    site, terms = Site(read, OVERRIDES, Path()), Terms(read)
    for item in read.readable():
        page_text(item, read, terms, templates())
        read.related(item)
    for download in all_downloads(read):
        if download.key == "cards":
            deck_in(download, read)
        elif download.key == "zip":
            folder_of(download, site)
        elif download.key in ("word", "facilitator-word"):
            part_in(download, read)
        else:
            document_of(download, read)
    navigation(read)


def apart(sources: list[str], seed: int, size: int = 12) -> list[list[str]]:
    """All files, a few at a time: which ones lie together is another chance with another seed."""
    mixed = random.Random(seed).sample(sources, len(sources))
    return [mixed[at : at + size] for at in range(0, len(mixed), size)]


@pytest.mark.parametrize("seed", range(2))
def test_a_fault_in_any_file_gives_one_message(docs: Path, seed: int) -> None:
    """Twice, in other company: a message that one fault hides from another is told the other time."""
    for sources in apart(SOURCES, seed):
        told = [line.partition(": ")[0] for line in broken(docs, *sources)[1]]
        assert sorted(told) == sorted(f"docs/{source}:2" for source in sources)


def test_a_translation_goes_with_the_page_that_it_translates(docs: Path) -> None:
    read, told = broken(docs, "worksheets/who-needs-whom.md")
    assert len(told) == 1
    assert "who-needs-whom" not in read.translations["de"].items
    for translated in read.translations.values():
        show_everything(translated)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_left_out_the_rest_is_made(seed: int, docs: Path) -> None:
    chosen = random.Random(seed).sample(SOURCES, len(SOURCES) // (2 + seed))
    read, _ = broken(docs, *chosen)
    assert sorted(read.left_out) == sorted(chosen)
    show_everything(read)


def test_a_page_that_names_what_is_left_out_knows_it(docs: Path) -> None:
    read, _ = broken(docs, "worksheets/partnership-agreement.md")
    naming = [item for item in read.readable() if "partnership-agreement" in item.named]
    assert naming and all(read.missing(item) == ["docs/worksheets/partnership-agreement.md"] for item in naming)
    untouched = read.get("glossary")
    assert read.missing(untouched) == []


def test_a_model_without_its_drawing_is_named_once_and_shown(docs: Path) -> None:
    drawing = docs / "assets/diagrams/straight-talk.svg"
    svg = drawing.read_bytes()
    drawing.unlink()
    try:
        read, problems = read_guide(docs, owner(), OVERRIDES)
    finally:
        drawing.write_bytes(svg)
    assert len(problems) == 1 and "`diagram` names" in problems[0].what
    show_everything(read)


def test_a_workshop_without_an_agenda_and_a_page_without_a_bank_are_shown() -> None:
    show_everything(dataclasses.replace(guide(), agendas={}, bank=None, formats=None, drawings={}))
