"""What `alongside export` writes is whole: each page, each item, and every link between them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown import markdown

from alongside.command.export import write
from alongside.command.main import main
from alongside.command.reading import Read
from alongside.files.formats import all_downloads
from alongside.guide import Guide
from alongside.items.vocabulary import Kind
from alongside.machines.export import PAGES
from alongside.machines.publication import Publication
from alongside.owner.layers import Layers
from tests.guide import ROOT, guide, site

LINK = re.compile(r"\]\(([^)\s]+)\)|<([^>\s]+)>")
GENERATED = {"offline/guide.zip"}
"""What only a built site has."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    publication = Publication(guide(), "Alongside", "A field guide", "en-GB")
    write(folder, Read(ROOT, "mkdocs.yml", site(), [], Layers({}, (), ()), publication))
    return folder


def in_all_languages() -> list[Guide]:
    return [guide(), *guide().translations.values()]


def links(folder: Path) -> Iterator[tuple[Path, Path, str]]:
    """Each link between files of the export: its page, the file that it names, and the anchor there or nothing."""
    for page in sorted((folder / PAGES).rglob("*.md")):
        for found in LINK.finditer(page.read_text("utf-8")):
            href = found[1] or found[2]
            if ":" not in href:
                path, _, anchor = href.partition("#")
                yield page, (page.parent / path).resolve() if path else page.resolve(), anchor


def test_every_link_of_every_page_leads_to_a_file_of_the_export(folder: Path) -> None:
    pages = {page.relative_to(folder / PAGES).as_posix() for page in (folder / PAGES).rglob("*.md")}
    items = [page for each in in_all_languages() for page in each.readable()]
    assert pages == {f"{page.url}index.md" for page in items} | {"enquiries/index.md"}
    assert "de/index.md" in pages
    known = {download.address for each in in_all_languages() for download in all_downloads(each)} | GENERATED
    lost = [
        (page.parent.name, file)
        for page, file, _ in links(folder)
        if not file.is_file() and file.relative_to(folder.resolve() / PAGES).as_posix() not in known
    ]
    assert lost == []


def test_every_anchor_that_a_page_links_to_or_the_site_has_is_that_of_a_heading(folder: Path) -> None:
    """As Python-Markdown makes them, and what is built on it: of the words, or as braces say."""
    wanted = {(file, anchor) for _, file, anchor in links(folder) if anchor}
    for each in in_all_languages():
        pages = {page.id: (folder / PAGES / page.url / "index.md").resolve() for page in each.readable()}
        wanted |= {(pages[page.id], heading.anchor) for page in each.readable() for heading in page.body.headings}
    wanted |= {((folder / PAGES / "glossary/index.md").resolve(), term.id) for term in guide().of_kind(Kind.TERM)}
    made = {}
    for file in {file for file, _ in wanted}:
        headings = "\n\n".join(re.findall(r"^#+ .*", file.read_text("utf-8"), re.MULTILINE))
        made[file] = set(re.findall(r'<h\d id="([^"]+)"', markdown(headings, extensions=["toc", "attr_list"])))
    assert [f"{file.parent.name}#{anchor}" for file, anchor in sorted(wanted) if anchor not in made[file]] == []


def test_a_page_says_its_language_and_leads_to_the_same_in_another(folder: Path) -> None:
    english, german = (folder / PAGES / path / "worksheets/who-needs-whom/index.md" for path in (".", "de"))
    assert "\nlang: en-GB\n" in english.read_text("utf-8")
    assert "- Deutsch: [Wer braucht wen](../../de/worksheets/who-needs-whom/index.md)" in english.read_text("utf-8")
    assert "\nlang: de\n" in german.read_text("utf-8")
    assert "- Art: Arbeitsblatt" in german.read_text("utf-8")


def test_an_address_in_brackets_is_a_whole_one(folder: Path) -> None:
    """`<a.pdf>` is no link in any Markdown, but a tag that nobody sees."""
    told = {found[0] for page in folder.rglob("*.md") for found in re.finditer(r"<[^>\s]+>", page.read_text("utf-8"))}
    assert [each for each in told if not each.startswith(("<https://", "<http://"))] == []


def test_every_item_is_there_as_data(folder: Path) -> None:
    told = {path.stem: json.loads(path.read_text("utf-8")) for path in (folder / "items").glob("*.json")}
    assert told.keys() == guide().items.keys()
    translated = {path.stem: json.loads(path.read_text("utf-8")) for path in (folder / "items/de").glob("*.json")}
    assert translated.keys() == {item.id for item in guide().translations["de"].items.values() if item.language == "de"}
    assert {one["language"] for one in translated.values()} == {"de"}
    told |= {f"de/{name}": one for name, one in translated.items()}
    lab = told["listening-lab"]
    assert lab["front"]["minutes"] == sum(step["minutes"] for step in lab["agenda"]["steps"])
    assert "kluger2023" in [work["key"] for work in lab["works"]]
    assert told["team-health-check"]["fields"]["fields"]
    assert all((folder / one["page"]).is_file() for one in told.values() if one["page"])
    assert (folder / PAGES / "assets/diagrams/straight-talk.svg").is_file()


def test_nothing_is_written_over(folder: Path) -> None:
    told = CliRunner().invoke(main, ["export", str(folder)])
    assert (told.exit_code, "not empty" in told.output) == (2, True)
