"""The built site in another language: pages know each other, and nothing English is copied."""

import json
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from tests.guide import DOCS, guide
from tests.site.pages import BASE, BuiltPage, pages_of

GERMAN = [path for path in (DOCS / "de").rglob("*.md") if path.parent.name != "glossary" or path.stem == "index"]
"""The files that have a page of their own."""
SHEET = "de/worksheets/who-needs-whom/"
SESSION = "de/workshops/founding-a-partnership/"
ROOM = f"{SESSION}room/"


@pytest.fixture(scope="module")
def german(site_folder: Path) -> dict[str, BuiltPage]:
    pages = pages_of(site_folder)
    return {address: page for address, page in pages.items() if address.startswith("de/") and address != ROOM}


def test_only_what_is_translated_stands_in_its_folder(german: dict[str, BuiltPage], site_folder: Path) -> None:
    assert sorted(german) == sorted(page.url for page in guide().translations["de"].readable())
    assert len(german) == len(GERMAN)
    assert [*pages_of(site_folder)].count(ROOM) == 1


def test_every_page_names_its_language_and_both_pages_each_other(
    german: dict[str, BuiltPage], site_folder: Path
) -> None:
    for address, page in german.items():
        assert page.all("html")[0].attrs["lang"] == "de"
        english = pages_of(site_folder)[address.removeprefix("de/")]
        named = [
            {(link.attrs["hreflang"], link.attrs["href"]) for link in one.all("link[hreflang]")}
            for one in (page, english)
        ]
        site = guide().site
        assert named[0] == named[1] == {("de", site + address), ("en-GB", site + address.removeprefix("de/"))}
        assert [link.to_text() for link in english.all(".languages a[lang=de]")] == ["Deutsch"]
        assert [link.to_text() for link in page.all(".languages a[lang=en-GB]")] == ["English"]


def test_a_link_to_an_english_page_says_so_and_no_other_does(german: dict[str, BuiltPage]) -> None:
    for page in german.values():
        for link in page.all("main a[href], header a[href], footer a[href]"):
            target = page_address(page, str(link.attrs["href"]))
            if target is None or "download" in link.attrs or link.attrs.get("lang") == "en-GB":
                continue
            assert ("data-abroad" in link.attrs) == (not target.startswith("de/")), link.attrs


def page_address(page: BuiltPage, href: str) -> str | None:
    """The address under the site's of a page to which a link leads; None for what is no page of the site."""
    from urllib.parse import urljoin, urlsplit  # noqa: PLC0415

    whole = urljoin(BASE + page.address, href)
    if not whole.startswith(BASE) or "#" in href[:1]:
        return None
    path = urlsplit(whole).path.lstrip("/")
    return path if path.endswith("/") or not path else None


def test_only_a_page_in_another_language_carries_words_for_its_script(
    german: dict[str, BuiltPage], site_folder: Path
) -> None:
    for address, page in pages_of(site_folder).items():
        assert len(page.all("#spoken-words")) == (1 if address in german or address == ROOM else 0)
    words = json.loads(german[SHEET].all("#spoken-words")[0].to_text())
    assert words["Clear the whole sheet?"] == "Das ganze Blatt leeren?"
    more = json.loads((site_folder / "assets/words/de/sheet.json").read_text("utf-8"))
    assert (more["%(n)s rows|one"], more["%(n)s rows|other"]) == ("%(n)s Zeile", "%(n)s Zeilen")
    assert not words.keys() & more.keys()
    tool = json.loads(german["de/booklet/"].all("#spoken-words")[0].to_text())
    assert tool["Nothing is in it yet, so there is nothing to print."].startswith("Es ist noch nichts darin.")


def test_a_tool_lists_what_there_is_in_its_language(german: dict[str, BuiltPage]) -> None:
    def data(address: str, selector: str) -> dict[str, str]:
        listed = json.loads(german[address].all(selector)[0].to_text())
        return {one["id"]: one["address"] for one in listed}

    assert data("de/booklet/", "#booklet-entries")["who-needs-whom"] == SHEET
    assert data("de/both-sides/", "#sheet-both-list")["who-needs-whom"] == SHEET
    kept = data("de/my-sheets/", "#kept-known")
    assert (kept["who-needs-whom"], kept["team-health-check"]) == (SHEET, "worksheets/team-health-check/")


def test_the_map_the_feed_and_the_search_are_in_it(site_folder: Path, german: dict[str, BuiltPage]) -> None:
    listed = (site_folder / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{guide().site}{SHEET}</loc>" in listed
    assert listed.count('hreflang="de"') == 2 * len(german)
    feed = (site_folder / "de/feed.xml").read_text("utf-8")
    assert 'xml:lang="de"' in feed and "Wer braucht wen" in feed
    assert f"{guide().site}de/" not in (site_folder / "feed.xml").read_text("utf-8")
    entries = json.loads((site_folder / "assets/search/entries.de.json").read_text("utf-8"))
    assert {entry["url"].partition("#")[0] for entry in entries} == set(german)
    assert "de/glossary/#standing" in {entry["url"] for entry in entries}
    assert '"de/' not in (site_folder / "assets/search/entries.json").read_text("utf-8")


def test_its_files_say_their_language(site_folder: Path) -> None:
    folder = site_folder / SHEET
    with pikepdf.open(folder / "who-needs-whom-a4.pdf") as pdf:
        assert str(pdf.Root.Lang) == "de-DE"
        assert str(pdf.docinfo["/Title"]) == "Wer braucht wen"
    document = Document(str(folder / "who-needs-whom.docx"))
    assert document.core_properties.language == "de-DE"
    assert 'w:lang w:val="de-DE"' in document.styles.element.xml
    assert "Ausgabe vom" in document.sections[0].footer.paragraphs[1].text


def test_what_is_typed_in_a_pdf_has_the_originals_names(site_folder: Path) -> None:
    names = []
    for address in (SHEET, SHEET.removeprefix("de/")):
        with pikepdf.open(site_folder / address / "who-needs-whom-a4.pdf") as pdf:
            names.append([str(field.T) for field in pdf.Root.AcroForm.Fields])
    assert names[0] == names[1]


def test_a_session_is_planned_printed_and_held_by_its_own_headings(
    german: dict[str, BuiltPage], site_folder: Path
) -> None:
    page, room = german[SESSION], pages_of(site_folder)[ROOM]
    printed = str(page.all("[data-planner]")[0].attrs["data-printed"]).split()
    assert printed == ["ablauf", "wenn-die-zeit-nicht-reicht-das-streichen"]
    assert all(page.all(f"h2#{anchor}") for anchor in printed)
    assert page.all("h2#ablauf + h3#plan-script")
    assert page.all("[data-planner-copies]")[0].to_text().startswith("Zwei insgesamt")
    assert room.all("html")[0].attrs["lang"] == "de"
    assert len(room.all("[data-minutes] h2")) == 13
    for name in ("facilitator-a4.pdf", "facilitator.docx", "pack-a4.pdf"):
        assert (site_folder / SESSION / f"founding-a-partnership-{name}").stat().st_size > 10_000


def test_a_translated_model_has_its_cards(site_folder: Path) -> None:
    with pikepdf.open(site_folder / "de/models/interdependence-map/interdependence-map-cards-a4.pdf") as pdf:
        assert str(pdf.Root.Lang) == "de-DE"
        assert str(pdf.docinfo["/Title"]) == "Die Karte der Abhängigkeiten: Karten"
