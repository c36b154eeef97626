"""A handout stands on one leaf, or front matter says on how many it does; either is held to what was printed."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from alongside.agenda.copies import copies_after
from alongside.files.formats import Download
from alongside.files.leaves import leaf_problems
from alongside.files.words import with_leaves
from alongside.guide import Guide
from alongside.items.read import read_item
from alongside.languages.speaking import speaking
from alongside.paper import Paper
from tests.guide import DOCS, files, guide

NAME = "one-to-one-coaching-notes"


def saying(leaves: int | None) -> Guide:
    """The guide, in which line 3 of a sheet says on how many leaves its handout stands, or nothing does."""
    sheet = guide().get(NAME)
    handout = f"handout: {{leaves: {leaves}, because: Nine people write a row each.}}\n" if leaves else ""
    first, second, rest = (DOCS / sheet.source).read_text("utf-8").split("\n", 2)
    item, problems = read_item(f"{first}\n{second}\n{handout}{rest}", sheet.source)
    assert item and not problems
    return replace(guide(), items={**guide().items, NAME: item})


def printed(folder: Path, pages: dict[Paper, int]) -> dict[Download, Path]:
    """The sheet's handouts, of so many pages."""
    found = [it for it in files().downloads.values() if it.item == NAME and it.key == "handout" and it.paper in pages]
    places = {download: folder / download.name for download in found}
    for download, place in places.items():
        with pikepdf.new() as pdf:
            for _ in range(pages[download.paper or Paper.A4]):
                pdf.add_blank_page()
            pdf.save(place)
    return places


@pytest.mark.parametrize(
    ("leaves", "a4", "letter", "problem"),
    [
        (None, 1, 2, ""),
        (None, 2, 2, ""),
        (2, 3, 4, ""),
        (2, 2, 3, ""),
        (
            None,
            2,
            3,
            "2: the handout takes 2 leaves (3 pages on US Letter), and nothing says why — "
            "shorten the sheet, or `handout: {leaves: 2, because: Nine people write a row each.}`",
        ),
        (
            2,
            5,
            4,
            "3: the handout takes 3 leaves (5 pages on A4), but `handout` says 2 leaves — "
            "shorten the sheet, or `handout: {leaves: 3, because: Nine people write a row each.}`",
        ),
        (
            3,
            3,
            3,
            "3: the handout takes 2 leaves (3 pages on A4), but `handout` says 3 leaves — "
            "`handout: {leaves: 2, because: Nine people write a row each.}`",
        ),
        (
            2,
            2,
            2,
            "3: the handout stands on 1 leaf (2 pages on A4), but `handout` says 2 leaves — "
            "leave `handout` out, which is only for what takes more than one leaf",
        ),
    ],
)
def test_what_is_said_of_leaves_is_what_was_printed(
    tmp_path: Path, leaves: int | None, a4: int, letter: int, problem: str
) -> None:
    found = leaf_problems(saying(leaves), printed(tmp_path, {Paper.A4: a4, Paper.LETTER: letter}))
    assert list(map(str, found)) == ([f"docs/worksheets/{NAME}.md:{problem}"] if problem else [])


def test_a_problem_is_told_in_english_of_a_page_in_any_language(tmp_path: Path) -> None:
    with speaking(guide().translations["de"].language):
        (found,) = leaf_problems(saying(None), printed(tmp_path, {Paper.A4: 2, Paper.LETTER: 3}))
    assert "takes 2 leaves (3 pages on US Letter)" in found.what


def test_a_copy_is_counted_in_leaves_unless_people_bring_it() -> None:
    sheet = saying(2).get(NAME)
    words = (", one a pair", ", each brings one", ", each brings one and you bring 4 spare")
    told = [copies for copies in map(copies_after, words) if copies]
    assert [with_leaves(copies, sheet) for copies in told] == [
        "one a pair, 2 leaves a copy",
        "each brings one",
        "each brings one and you bring 4 spare, 2 leaves a copy",
    ]
