"""Word files opened in LibreOffice and saved as PDFs: nothing is missing. One call converts all of them."""

import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from alongside.files.documents import part_in
from alongside.sheets.document import Part
from alongside.sheets.word.frame import imprint, short_address
from alongside.sheets.word.writer import Writer
from tests.core.sheets.samples import EVERY_BLOCK, facilitators
from tests.guide import files, guide
from tests.print.word.words import boxes, heads, texts, tokens

CHOSEN = (
    "worksheets/partnership-agreement/partnership-agreement.docx",
    "worksheets/team-health-check/team-health-check-facilitator.docx",
    "worksheets/straight-talk-planner/straight-talk-planner.docx",
    "checklists/ending-it-well/ending-it-well.docx",
    "workshops/team-partnership-review/team-partnership-review-facilitator.docx",
)
A4 = (595, 842)


@pytest.fixture(scope="session")
def office() -> str:
    """LibreOffice. With none on the machine these tests skip; under CI=true they fail."""
    path = shutil.which("soffice")
    if path is None:
        message = "no LibreOffice found: install Debian's `libreoffice-writer-nogui`"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    return path


@pytest.fixture(scope="session")
def parts() -> dict[str, Part]:
    chosen = {Path(address).stem: part_in(files().downloads[address], guide()) for address in CHOSEN}
    return chosen | {"every-block": facilitators(EVERY_BLOCK)}


@pytest.fixture(scope="session")
def pages(
    office: str, parts: dict[str, Part], writer: Writer, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """The text of each page of each file, as LibreOffice prints it."""
    folder = tmp_path_factory.mktemp("word")
    for name, part in parts.items():
        (folder / f"{name}.docx").write_bytes(writer.write_part(part))
    command = [
        office,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *(str(folder / f"{name}.docx") for name in parts),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr
    return {name: _pages(folder / f"{name}.pdf") for name in parts}


def _pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    assert {tuple(round(side) for side in page.get_size()) for page in document} == {A4}
    # A hyphen at the end of a line comes out as U+FFFE
    texts = [page.get_textpage().get_text_range().replace("\ufffe", "-") for page in document]
    document.close()
    return texts


NAMES = [*(Path(address).stem for address in CHOSEN), "every-block"]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_printed_in_order(pages: dict[str, list[str]], parts: dict[str, Part], name: str) -> None:
    printed = tokens(" ".join(pages[name]))
    more: Counter[str] = Counter()
    at = 0
    for word in tokens(" ".join(texts(parts[name]))):
        assert word in printed[at:], f"“{word}” is missing after “{' '.join(printed[at - 12 : at])}”"
        found = printed.index(word, at)
        more.update(printed[at:found])
        at = found + 1
    more.update(printed[at:])
    assert more - _allowed(parts[name], len(pages[name])) == Counter()


def _allowed(part: Part, pages: int) -> Counter[str]:
    """What is printed beside the texts: a foot a page, and heads of tables once more."""
    foot = f"{short_address(part.details.address)} {imprint(part.details)} Page of "
    numbers = " ".join(f"{number} {pages}" for number in range(1, pages + 1))
    return Counter(tokens(f"{foot * pages} {numbers} {' '.join(heads(part)) * pages}"))


@pytest.mark.parametrize("name", NAMES)
def test_every_box_is_printed(pages: dict[str, list[str]], parts: dict[str, Part], name: str) -> None:
    assert len(re.findall("[☐○]", "".join(pages[name]))) == boxes(parts[name])


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_its_foot(pages: dict[str, list[str]], parts: dict[str, Part], name: str) -> None:
    details = parts[name].details
    for number, text in enumerate(pages[name], 1):
        words = " ".join(text.split())
        for expected in (short_address(details.address), imprint(details), f"Page {number} of {len(pages[name])}"):
            assert expected in words
