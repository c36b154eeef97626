"""Packs and zips of the built site: every page of every pack, on every paper."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from alongside.files.formats import downloads
from alongside.files.packs import items_of
from alongside.sheets.document import FACILITATOR
from tests.guide import guide, names_of, sheet

SIZES = {"a4": (595, 842), "letter": (612, 792)}
"""Width and height in points."""
PACKED = names_of("workshops", "paths")
TIME_OF_DAY = r"--time-(\d+|end)$"
"""The names of the places for clock times on a facilitator's copy."""
PACKS = [(name, paper) for name in PACKED for paper in SIZES]
SESSIONS = [(name, paper) for name in names_of("workshops") for paper in SIZES]
LARGE = ["team-health-check", "appraisal-leader", "help-request"]


def file_of(folder: Path, name: str, suffix: str) -> bytes:
    return (folder / guide().get(name).url / f"{name}{suffix}").read_bytes()


@cache
def texts_of(content: bytes) -> tuple[str, ...]:
    """The words of each page."""
    return tuple(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(content)))


def straight(words: str) -> str:
    """Words as authors write them."""
    return words.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def faults_of(content: bytes) -> list[str]:
    report = page_validation.validate_pdf_bytes(content)
    assert report.rules.passed > 50
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


@pytest.mark.parametrize(("name", "paper"), PACKS)
def test_a_pack_is_valid_pdf_ua(site_folder: Path, name: str, paper: str) -> None:
    assert faults_of(file_of(site_folder, name, f"-pack-{paper}.pdf")) == []


@pytest.mark.parametrize(("name", "paper"), SESSIONS)
def test_a_facilitators_copy_of_a_session_is_valid_pdf_ua(site_folder: Path, name: str, paper: str) -> None:
    assert faults_of(file_of(site_folder, name, f"-facilitator-{paper}.pdf")) == []


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.parametrize("suffix", ["-large-a4.pdf", "-large-letter.pdf"])
def test_large_print_is_valid_pdf_ua(site_folder: Path, name: str, suffix: str) -> None:
    assert faults_of(file_of(site_folder, name, suffix)) == []


def test_a_sheets_facilitators_copy_is_marked_on_every_page(site_folder: Path) -> None:
    noted = [name for name, sheet in guide().sheets.items() if sheet.has_notes]
    assert noted
    for name in noted:
        texts = texts_of(file_of(site_folder, name, "-facilitator-a4.pdf"))
        assert all(FACILITATOR in text for text in texts), name
        assert any("Facilitator's notes" in straight(text) for text in texts), name


@pytest.mark.parametrize(("name", "paper"), PACKS)
def test_a_packs_pages_have_one_size_and_are_numbered_through(site_folder: Path, name: str, paper: str) -> None:
    content = file_of(site_folder, name, f"-pack-{paper}.pdf")
    texts = texts_of(content)
    for number, page in enumerate(pypdfium2.PdfDocument(io.BytesIO(content)), 1):
        assert tuple(round(side) for side in page.get_size()) == SIZES[paper]
        # The cover is the first page, and has no number
        assert number == 1 or f"Page {number} of {len(texts)}" in texts[number - 1]


@pytest.mark.parametrize(("name", "paper"), PACKS)
def test_a_packs_cover_says_what_it_is_and_whose(site_folder: Path, name: str, paper: str) -> None:
    item, cover = guide().get(name), texts_of(file_of(site_folder, name, f"-pack-{paper}.pdf"))[0]
    words = " ".join(straight(cover).split())
    said = [item.title, straight(item.summary), f"alongside.example/{item.url}".rstrip("/"), "Edition of"]
    assert [each for each in said if each not in words] == []


@pytest.mark.parametrize(("name", "paper"), PACKS)
def test_bookmarks_and_contents_are_the_parts(site_folder: Path, name: str, paper: str) -> None:
    content = file_of(site_folder, name, f"-pack-{paper}.pdf")
    contents, titles = texts_of(content)[1], [item.title for item in items_of(guide().get(name), guide())]
    with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_outline() as outline:
        found = [straight(str(entry.title)) for entry in outline.root]
        pages = [entry.destination[0] for entry in outline.root if isinstance(entry.destination, pikepdf.Array)]
        starts = [pdf.pages.index(pikepdf.Page(page)) + 1 for page in pages]
    assert found == titles
    lines = straight(contents).splitlines()
    places = [next(n for n, line in enumerate(lines) if line.startswith(title)) for title in titles]
    assert places == sorted(places)
    ends = [start - 1 for start in starts[1:]] + [len(texts_of(content))]
    for start, end in zip(starts, ends, strict=True):
        assert (f"page {start}" if start == end else f"pages {start} to {end}") in contents


@pytest.mark.parametrize(("name", "paper"), PACKS)
def test_a_packs_fields_are_those_of_its_sheets(site_folder: Path, name: str, paper: str) -> None:
    expected = [
        f"{item.id}--{field.name}"
        for item in items_of(guide().get(name), guide())
        if item.id in guide().sheets
        for field in sheet(item.id).fields()
    ]
    with pikepdf.open(io.BytesIO(file_of(site_folder, name, f"-pack-{paper}.pdf"))) as pdf:
        every = [str(field.T) for field in pdf.Root.AcroForm.Fields]
        top = pdf.Root.StructTreeRoot.K
        (document,) = top if isinstance(top, pikepdf.Array) else [top]
        assert pikepdf.Name.Document == document.S
    assert [name for name in every if not re.search(TIME_OF_DAY, name)] == expected
    assert len(every) == len(set(every))


@pytest.mark.parametrize("name", PACKED)
def test_a_zip_holds_every_file_of_the_packs_items_and_says_so(site_folder: Path, name: str) -> None:
    offered = [
        download.address
        for item in items_of(guide().get(name), guide())
        for download in downloads(item, guide())
        if download.key != "zip"
    ]
    with zipfile.ZipFile(io.BytesIO(file_of(site_folder, name, ".zip"))) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert names == sorted([f"{name}/README.txt", *(f"{name}/{address.split('/')[-1]}" for address in offered)])
        readme = archive.read(f"{name}/README.txt").decode()
        for address in offered:
            file = address.split("/")[-1]
            assert archive.read(f"{name}/{file}") == (site_folder / address).read_bytes()
            assert f"{file} - " in readme
        assert {entry.date_time[3:] for entry in archive.infolist()} == {(0, 0, 0)}
