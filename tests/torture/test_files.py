"""In PDFs, cards, Word files and zips every value stands whole, as words and in what a file says of itself."""

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pikepdf
import pytest
from lxml import etree  # type: ignore[import-untyped] # it ships no types

from alongside.ten_minutes import Part
from tests.print.pdf.viewer import text_of, texts_of
from tests.print.word.opened import NAMES, Opened
from tests.torture.conftest import Built
from tests.torture.guide import IN_SECTIONS
from tests.torture.values import lost, plain, squeezed, tags_in

SCHEMES = {"https", "mailto"}
PRINTED = ("worksheets", "checklists", "workshops", "paths", "models")
"""Folders of items whose texts stand on paper."""
OFF_CARDS = "|".join(part for part in Part if part != Part.NOT_WHEN)
ON_PAGES_ALONE = re.compile(rf"^(?:changes|handout):\n(?:[ -].*\n)+|^\*\*(?:{OFF_CARDS})\.\*\*.*\n", re.MULTILINE)
"""What has changed, why a handout takes more than a leaf, and what of a format does not stand on its card."""


def files(worst: Built, ending: str) -> list[Path]:
    found = sorted(worst.site.rglob(f"*{ending}"))
    assert len(found) > 1
    return found


def own(path: Path, worst: Built) -> tuple[str, str]:
    """The title and the summary of the item to which a file belongs."""
    text = (worst.config.parent / "docs" / path.parent.parent.name / f"{path.parent.name}.md").read_text("utf-8")
    found = [re.search(rf"^{key}: .*?(T\d+q)", text, re.MULTILINE) for key in ("title", "summary")]
    return tuple(worst.values[one[1]] for one in found if one)  # type: ignore[return-value]


def test_what_is_printed_is_whole(worst: Built) -> None:
    seen: set[str] = set()
    for path in files(worst, ".pdf"):
        pages = [squeezed(text) for text in texts_of(path.read_bytes())]
        for tag in tags_in("".join(pages), worst.values):
            value = squeezed(worst.values[tag])
            whole = sum(page.count(value) for page in pages)
            whole += sum(goes_on(value, *pair) for pair in pairwise(pages))
            assert whole == sum(page.count(tag) for page in pages), f"{path.name}: {value}"
            seen.add(tag)
        with pikepdf.open(path) as pdf, pdf.open_metadata() as metadata:
            seen |= tags_in(str(metadata["dc:description"]), worst.values)
    docs = worst.config.parent / "docs"
    in_sections = [docs / path for path in IN_SECTIONS]
    sources = [*in_sections, *(path for kind in PRINTED for path in (docs / kind).glob("worst-*.md"))]
    assert len(sources) == 8
    texts = [ON_PAGES_ALONE.sub("", path.read_text("utf-8")) for path in sources]
    written = {tag for text in texts for tag in tags_in(text, worst.values)}
    assert written - seen == set(), "these values are on no paper"


def goes_on(value: str, page: str, following: str) -> bool:
    """Whether a value begins on a page, above its foot, and ends on the following one, below its head."""

    def beyond(text: str, part: str) -> bool:
        return text.count(part) > text.count(value)

    return any(beyond(page, value[:cut]) and beyond(following, value[cut:]) for cut in range(len(value) - 1, 8, -1))


def test_a_pdf_says_of_itself_what_its_item_says(worst: Built) -> None:
    for path in files(worst, ".pdf"):
        if f"{path.parent.name}/index.md" in IN_SECTIONS:
            continue
        title, summary = own(path, worst)
        with pikepdf.open(path) as pdf, pdf.open_metadata() as metadata:
            assert plain(str(pdf.docinfo["/Title"])).startswith(plain(title)), path.name
            assert plain(str(metadata["dc:title"])).startswith(plain(title))
            assert plain(str(metadata["dc:description"])) == plain(summary)
            (author,) = metadata["dc:creator"]
            assert author in worst.values.values()


def test_fields_and_links_of_a_pdf_are_words_and_lead_where_a_page_leads(worst: Built) -> None:
    described = 0
    for path in files(worst, ".pdf"):
        with pikepdf.open(path) as pdf:
            assert not {"/OpenAction", "/AA", "/Names"} & {*pdf.Root.keys()} - {"/Names"}, path.name
            assert "/JavaScript" not in pdf.Root.get("/Names", pikepdf.Dictionary())
            for field in pdf.Root.get("/AcroForm", pikepdf.Dictionary()).get("/Fields", pikepdf.Array()):
                assert lost(str(field["/TU"]), worst.values) == []
                described += bool(tags_in(str(field["/TU"]), worst.values))
            for page in pdf.pages:
                for note in page.get("/Annots", pikepdf.Array()):
                    if "/A" in note and "/URI" in note.A:
                        assert urlsplit(str(note.A.URI)).scheme in SCHEMES
                        assert note.A.S == "/URI"
    assert described > 20


def test_a_word_file_holds_words_and_no_field_but_its_page_numbers(worst: Built) -> None:
    seen: set[str] = set()
    for path in files(worst, ".docx"):
        opened = Opened(path.read_bytes())
        for paragraph in opened.paragraphs():
            assert lost(paragraph, worst.values) == [], path.name
            seen |= tags_in(paragraph, worst.values)
        for name, part in opened.parts.items():
            kinds = {etree.QName(found).localname for found in part.iter(etree.Element)}
            assert not kinds & {"instrText", "altChunk", "object", "pict", "fldChar", "control"}, name
            for field in part.xpath("//w:fldSimple/@w:instr", namespaces=NAMES):
                assert field.strip() in ("PAGE", "NUMPAGES")
            for relation in part.xpath("//*[local-name()='Relationship'][@TargetMode='External']"):
                assert relation.get("Type").endswith("/hyperlink")
                assert urlsplit(relation.get("Target")).scheme in SCHEMES
        title, summary = own(path, worst)
        said = opened.document.core_properties
        assert plain(said.title).startswith(plain(title)) and plain(said.subject) == plain(summary)
        assert said.author in worst.values.values()
    assert len(seen) > 60


def entries(worst: Built) -> Iterator[tuple[Path, zipfile.ZipInfo, bytes]]:
    for path in files(worst, ".zip"):
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            assert archive.testzip() is None
            for entry in archive.infolist():
                yield path, entry, archive.read(entry)


def test_a_zip_opens_into_plain_names_and_says_what_it_holds(worst: Built) -> None:
    readmes = 0
    for path, entry, content in entries(worst):
        if path.parent.name == "offline":  # the whole guide, in folders
            continue
        assert re.fullmatch(rf"{path.stem}/[A-Za-z0-9.-]+", entry.filename)
        if entry.filename.endswith("README.txt"):
            readmes += 1
            text = content.decode()
            assert lost(text, worst.values) == []
            title, summary = own(path, worst)
            assert plain(text).startswith(f"{plain(title)} {plain(summary)}")
    assert readmes == 2


@pytest.mark.parametrize("name", ["site_name", "organisation"])
def test_whose_it_is_stands_where_it_should(name: str, worst: Built) -> None:
    """The guide's name is on pages, the organisation's on all that is printed."""
    value = worst.name if name == "site_name" else worst.organisation
    printed = [text_of(path.read_bytes()) for path in files(worst, ".pdf")]
    tag = value.split(" ")[0]
    assert all((tag in text) == (name == "organisation") for text in printed)
