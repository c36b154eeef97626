"""What `alongside export` writes is whole: each page, each item, and every link between them."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from alongside.command.export import write
from alongside.command.main import main
from alongside.command.reading import Read
from alongside.files.formats import all_downloads
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
    write(folder, Read(ROOT, site(), [], Layers({}, (), ()), publication))
    return folder


def test_every_link_of_every_page_leads_to_a_file_of_the_export(folder: Path) -> None:
    pages = sorted((folder / PAGES).rglob("*.md"))
    assert len(pages) == len([*guide().readable()]) + 1
    known = {download.address for download in all_downloads(guide())} | GENERATED
    lost = [
        (page.parent.name, href)
        for page in pages
        for found in LINK.finditer(page.read_text("utf-8"))
        if (href := (found[1] or found[2]).partition("#")[0]) and ":" not in href
        if not (file := (page.parent / href).resolve()).is_file()
        and file.relative_to(folder.resolve() / PAGES).as_posix() not in known
    ]
    assert lost == []


def test_an_address_in_brackets_is_a_whole_one(folder: Path) -> None:
    """`<a.pdf>` is no link in any Markdown, but a tag that nobody sees."""
    told = {found[0] for page in folder.rglob("*.md") for found in re.finditer(r"<[^>\s]+>", page.read_text("utf-8"))}
    assert [each for each in told if not each.startswith(("<https://", "<http://"))] == []


def test_every_item_is_there_as_data(folder: Path) -> None:
    told = {path.stem: json.loads(path.read_text("utf-8")) for path in (folder / "items").glob("*.json")}
    assert told.keys() == guide().items.keys()
    lab = told["listening-lab"]
    assert lab["front"]["minutes"] == sum(step["minutes"] for step in lab["agenda"]["steps"])
    assert "kluger2023" in [work["key"] for work in lab["works"]]
    assert told["team-health-check"]["fields"]["fields"]
    assert all((folder / one["page"]).is_file() for one in told.values() if one["page"])
    assert (folder / PAGES / "assets/diagrams/straight-talk.svg").is_file()


def test_nothing_is_written_over(folder: Path) -> None:
    told = CliRunner().invoke(main, ["export", str(folder)])
    assert (told.exit_code, "not empty" in told.output) == (2, True)
