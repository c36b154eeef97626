"""Every Word file of the built site."""

import io
from pathlib import Path

import docx

from alongside.files.formats import all_downloads
from tests.guide import files, guide


def test_every_word_file_that_is_offered_is_there_and_no_other(site_folder: Path) -> None:
    everywhere = [
        *files().downloads.values(),
        *(file for one in guide().translations.values() for file in all_downloads(one)),
    ]
    offered = {file.address for file in everywhere if file.kind == "docx"}
    assert {path.relative_to(site_folder).as_posix() for path in site_folder.rglob("*.docx")} == offered
    assert len(offered) > 70


def test_a_word_file_opens_and_says_what_it_is(site_folder: Path) -> None:
    for address, download in files().downloads.items():
        if download.kind == "docx":
            document = docx.Document(io.BytesIO((site_folder / address).read_bytes()))
            styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
            assert "Title" in styles, address
            assert document.core_properties.language == "en-GB", address
            foot = "\n".join(paragraph.text for paragraph in document.sections[0].footer.paragraphs)
            url = guide().get(download.item).url
            for words in (f"alongside.example/{url}".rstrip("/"), "Edition of", "CC BY 4.0"):
                assert words in foot, address


def test_a_session_says_that_its_word_copy_has_lines_in_place_of_times(site_folder: Path) -> None:
    page = (site_folder / "workshops/edict-swap/index.html").read_text("utf-8")
    formats = page[page.index('id="formats-title"') :][:4000]
    assert "edict-swap-facilitator.docx" in formats and "In the Word copy, times are lines to write on." in formats


def test_a_page_leads_to_its_word_file(site_folder: Path) -> None:
    page = (site_folder / "worksheets/team-health-check/index.html").read_text("utf-8")
    assert "team-health-check.docx" in page and "team-health-check-facilitator.docx" in page
