"""One thing is said one way: every page, PDF, Word file, card and note of the built site gives the same lengths."""

import re
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document

from alongside.files.formats import Download
from alongside.items.kinds import Path as PathItem
from alongside.items.library import LibraryItem, Timed
from alongside.wording import duration
from tests.guide import DOCS, OVERRIDES, files, guide
from tests.site.pages import pages_of


def minutes_of(item: LibraryItem) -> int:
    """How long an item takes; 0 for what is read."""
    if isinstance(item, Timed):
        return item.minutes
    return sum(step.minutes for step in item.steps) if isinstance(item, PathItem) else 0


TIMED = ["checklists", "models", "paths", "worksheets", "workshops"]


def timed() -> list[LibraryItem]:
    found = [item for item in guide().library() if minutes_of(item)]
    assert any(minutes_of(item) >= 120 for item in found), "no item takes two hours: nothing is tried here"
    return found


def offered(*kinds: str) -> list[tuple[LibraryItem, Download]]:
    items = {item.id: item for item in timed()}
    return [
        (items[file.item], file) for file in files().downloads.values() if file.kind in kinds and file.item in items
    ]


@cache
def words_of(path: Path) -> str:
    """The words of a PDF's or a Word file's first three pages, or of a zip's note."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        text = " ".join(document[n].get_textpage().get_text_bounded() for n in range(min(3, len(document))))
    elif path.suffix == ".docx":
        text = "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)
    else:
        with zipfile.ZipFile(path) as archive:
            name = next(name for name in archive.namelist() if name.endswith("README.txt"))
            text = archive.read(name).decode()
    return " ".join(text.split())


def attribute(element: Any, name: str) -> str:
    return str((element.attrs or {}).get(name, ""))


@pytest.mark.parametrize("kind", ["pdf", "docx", "zip"])
def test_every_file_says_how_long_its_item_takes_in_the_same_words(site_folder: Path, kind: str) -> None:
    for item, file in offered(kind):
        text = words_of(site_folder / file.address)
        assert duration(minutes_of(item)) in text, file.address
        if minutes_of(item) >= 120:
            assert f"{minutes_of(item)} minutes" not in text, file.address


def test_every_page_and_row_of_the_library_says_it_in_the_same_words(site_folder: Path) -> None:
    pages = pages_of(site_folder)
    rows = {attribute(row.query("a")[0], "href"): row.to_text() for row in pages["library/"].all(".entry")}
    for item in timed():
        said = duration(minutes_of(item))
        facts = " ".join(fact.to_text() for fact in pages[item.url].all(".facts"))
        assert said in " ".join(facts.split()), item.id
        row = next(text for href, text in rows.items() if href.endswith(item.url))
        assert said in " ".join(row.split()), item.id


def test_the_booklets_list_and_a_paths_steps_say_it_in_the_same_words(site_folder: Path) -> None:
    pages = pages_of(site_folder)
    choices = {
        attribute(box, "value"): label.to_text()
        for label in pages["booklet/"].all(".choose__list label")
        for box in label.query("input")
    }
    for item in timed():
        if item.id in choices:
            assert duration(minutes_of(item)) in " ".join(choices[item.id].split())
    for path in (item for item in timed() if isinstance(item, PathItem)):
        labels = [" ".join(label.to_text().split()) for label in pages[path.url].all(".itinerary .kind-label")]
        assert [label.rpartition(" · ")[2] for label in labels] == [duration(step.minutes) for step in path.steps]


def test_no_template_and_no_script_puts_a_length_together_itself() -> None:
    own = re.compile(r"""(?:\}\}|\}|~ ?["'])\s*(?:minutes?|hours?)\b|["'`] (?:minutes?|hours?)\b""")
    paths = [*OVERRIDES.rglob("*.html"), *OVERRIDES.rglob("*.jinja"), *OVERRIDES.rglob("*.typ")]
    paths += [
        path
        for path in (DOCS / "assets/javascripts").rglob("*.js")
        if "vendor" not in path.parts and path.name != "words.js"
    ]
    comments = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
    assert not [path.name for path in paths if own.search(comments.sub("", path.read_text("utf-8")))]
