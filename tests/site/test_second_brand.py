"""A second owner's settings alone make another brand: nothing that is published has a trace of the first."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from alongside.guide import ORIGIN
from tests.guide import ROOT
from tests.second_brand import ACCENT, IN_DARK, NAME, ORGANISATION, SITE

TRACES = (
    *("alongside", "hello@", "1632 960123", "1632960123", "example street", "exampleton"),
    *("#0f5c4f", "#86d6bf", "#e3efeb", "#1c322e", "m2.5 1v18", "m11 4v24"),
)
"""Of the first brand: its name, addresses, telephone, colours, mark and icon."""
ALLOWED = {
    r"(?<!\w)alongside(?=[\s.,;)](?!\s*field guide))": "an English word",
    r'"alongside"': "what a file of someone's sheets says that it is, so that one of any edition can be opened",
    r"\balongside-(?:parser|worker|screen)\b": "names by which scripts, policies and windows find one another",
    r"alongside(?=:[$/a-z(?]|:\"|:`)|\^alongside": "keys under which readers' browsers have stored their words",
    r"\balongsideEntries\b": "the search's data in the folder without a server",
    r"hooks/alongside/": "the place of the program's own files, in comments of scripts",
    r"alongside: beside together": "a word of the search's vocabulary",
    re.escape(ORIGIN.whole): "whose words the guide is made of, as the licence asks",
}
"""What may stand in a file, and why."""
TEXTS = (".html", ".js", ".css", ".json", ".xml", ".md", ".txt", ".svg", ".webmanifest", ".rels")
DRAWN = ("overrides/partials/parts.html", "overrides/icon.svg")
"""Where the first brand's mark and icon are drawn."""
FIRST = {(15, 92, 79), (134, 214, 191)}
"""The first brand's accents as pixels."""


def kinds_of(name: str) -> str:
    """What kind of file it is: `…-handout-letter.pdf` of any sheet is one kind."""
    found = re.search(r"(?:-(handout|large|facilitator|pack|cards))?-(?:a4|letter)\.pdf$", name)
    return found[1] or "sheet" if found else ""


def texts_in(path: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Every text of a file, by the place where it stands; those within zips and Word files, too."""
    name = path.rpartition("/")[2]
    if name.endswith((".zip", ".docx")):
        yield path, name
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for inner in packed.namelist():
                yield path, inner
                if not inner.endswith(".pdf"):  # the same bytes stand beside their page
                    yield from texts_in(f"{path}!{inner}", packed.read(inner))
    elif name.endswith(TEXTS) or "." not in name or name.startswith("_headers"):
        yield path, content.decode()


def words_of(pdf: Path) -> str:
    """What a PDF says of itself and on its pages, and where its links lead."""
    with pikepdf.open(pdf) as opened:
        links = [str(link.A.URI) for page in opened.pages for link in page.get("/Annots", ()) if "/A" in link]
        said = [str(value) for value in opened.docinfo.values()] + [str(opened.open_metadata())]
    with pdfium.PdfDocument(pdf) as document:
        return "\n".join([*links, *said, *(page.get_textpage().get_text_bounded() for page in document)])


def traces(text: str) -> list[str]:
    """The traces in a text, each with what stands around it."""
    lowered = text.lower()
    if not any(trace in lowered for trace in TRACES):
        return []
    for pattern in ALLOWED:
        text = re.sub(pattern, "", text)
    every = re.compile("|".join(map(re.escape, TRACES)), re.IGNORECASE)
    return [text[max(0, found.start() - 30) : found.end() + 30] for found in every.finditer(text)]


@pytest.fixture(scope="module")
def files(second_brand: Path) -> dict[str, Path]:
    return {path.relative_to(second_brand).as_posix(): path for path in second_brand.rglob("*") if path.is_file()}


def test_the_first_brands_own_files_have_them_all() -> None:
    first = "".join((ROOT / name).read_text("utf-8") for name in ("mkdocs.yml", "overrides/tokens.yml", *DRAWN))
    found = " ".join(traces(first)).lower()
    assert [trace for trace in TRACES if trace not in found] == ["1632960123"]  # as a link has it


def test_no_text_has_a_trace_of_the_first_brand(files: dict[str, Path]) -> None:
    found = {}
    for name, path in files.items():
        assert not traces(name), name
        for place, text in texts_in(name, path.read_bytes()):
            if left := traces(text):
                found[place] = left[:3]
    assert found == {}


def test_no_pdf_has_a_trace_of_the_first_brand(files: dict[str, Path]) -> None:
    """Packs hold every sheet; of the others, one of each kind in each language is read."""
    pdfs = sorted(name for name in files if name.endswith(".pdf"))
    one = {(kinds_of(name), name.startswith("de/")): name for name in pdfs}
    read = {*one.values(), *(name for name in pdfs if name.endswith("-pack-letter.pdf"))}
    assert {kind for kind, _ in one} == {"sheet", "handout", "large", "facilitator", "pack", "cards"}
    for name in sorted(read):
        words = words_of(files[name])
        assert traces(words) == [], name
        assert ORGANISATION in words and SITE in words, name
    with pikepdf.open(files[one["sheet", False]]) as pdf:
        pages = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert b"0.47843137 0.12156863 0.23921569" in pages and b"0.05882353 0.36078432" not in pages


def test_every_word_file_has_the_logo_and_not_the_first_brands_mark(files: dict[str, Path]) -> None:
    written = [path for name, path in files.items() if name.endswith(".docx")]
    assert len(written) > 50
    for path in written:
        with zipfile.ZipFile(path) as packed:
            assert "word/media/image1.png" in packed.namelist(), path
            kind = re.search(r'w:styleId="Kind".*?</w:style>', packed.read("word/styles.xml").decode(), re.DOTALL)
            assert kind and "w:pBdr" not in kind[0], path


def test_no_picture_has_a_colour_of_the_first_brand(files: dict[str, Path]) -> None:
    pictures = [name for name in files if name.endswith(".png") and name != "previews/guide.png"]
    assert {"icons/512.png", "previews/worksheet.png"} <= set(pictures)
    for name in pictures:
        with Image.open(files[name]) as picture:
            colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 20) or ()}
        assert not colours & FIRST, name


def test_the_second_brand_is_there(files: dict[str, Path]) -> None:
    home, sheet = (files[name].read_text("utf-8") for name in ("index.html", "worksheets/team-health-check/index.html"))
    assert f"<title>{NAME}</title>" in home and f"How we lead at {ORGANISATION.replace('&', '&amp;')}" in home
    assert 'id="sail-shade"' in sheet and 'href="../../assets/images/sail.png"' in sheet
    assert 'class="mark"' not in sheet
    (tokens,) = (files[name].read_text("utf-8") for name in files if name.endswith("stylesheets/kinds/home.css"))
    assert f"--accent:{ACCENT}" in tokens and f"--accent:{IN_DARK}" in tokens
    assert sheet.index("team-health-check-letter.pdf") < sheet.index("team-health-check-a4.pdf")
    booklet = files["booklet/index.html"].read_text("utf-8")
    assert booklet.index('value="letter" checked') < booklet.index('value="a4"')
    assert ORIGIN.whole in files["licence/index.html"].read_text("utf-8")
    assert f"Our own pages: © {ORGANISATION.replace('&', '&amp;')}" in sheet
