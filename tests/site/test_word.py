"""Every Word file of the built site."""

import io
from pathlib import Path

import docx
import pytest

from alongside.guide import Guide
from alongside.files.formats import downloads
from alongside.read import read_guide
from alongside.items.kinds import Item
from tests.guide import ROOT

GUIDE: Guide = read_guide(ROOT / "docs", None)[0]
FILES = {
    download.address: item
    for item in GUIDE.library()
    for download in downloads(item, GUIDE)
    if download.address.endswith(".docx")
}


def test_there_are_word_files(site_folder: Path) -> None:
    assert len(FILES) > 70
    assert {path.relative_to(site_folder).as_posix() for path in site_folder.rglob("*.docx")} == set(FILES)


@pytest.mark.parametrize(("address", "item"), FILES.items(), ids=list(FILES))
def test_a_word_file_opens_and_says_what_it_is(site_folder: Path, address: str, item: Item) -> None:
    content = (site_folder / address).read_bytes()
    document = docx.Document(io.BytesIO(content))
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "Title"]
    assert document.core_properties.language == "en-GB"
    foot = "\n".join(paragraph.text for paragraph in document.sections[0].footer.paragraphs)
    for words in (f"alongside.example/{item.url}".rstrip("/"), "Edition of", "CC BY 4.0"):
        assert words in foot


def test_a_page_leads_to_its_word_file(site_folder: Path) -> None:
    page = (site_folder / "worksheets/team-health-check/index.html").read_text("utf-8")
    assert "team-health-check.docx" in page and "team-health-check-facilitator.docx" in page
