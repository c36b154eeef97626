"""The guide as a folder: each link leads to a file of it or to the site, and it is the same bytes each time."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from alongside.offline.folder import folder, packed
from tests.guide import guide

SCRIPTS = {"javascripts/kinds/page.js": "document.title;\n"}
SEARCH = "assets/search/entries.json"
HEAD = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<link rel="preload" as="font" href="../../assets/x/a.woff2">
<link rel="manifest" href="../../manifest.webmanifest">
<script type="module" src="../../assets/x/javascripts/kinds/page.js"></script>
"""
SITE = {
    "index.html": '<a href=".">',
    "404.html": "nowhere",
    "about/index.html": "about",
    "worksheets/team-health-check/team-health-check-a4.pdf": "pdf",
    "worksheets/team-health-check/team-health-check.docx": "word",
    "assets/x/javascripts/kinds/page.js": "export {};",
    "sw.js": "worker",
    SEARCH: '[{"title":"T","url":"about/"},{"title":"H","url":""},{"title":"G","url":"about/#g"}]',
}


def made(tmp_path: Path, body: str) -> dict[str, str]:
    for name, text in {**SITE, "worksheets/team-health-check/index.html": HEAD + body}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return {name: content.decode() for name, content in folder(tmp_path, guide(), SCRIPTS, SEARCH).items()}


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("../../about/", "../../about/index.html"),
        ("../../about/#part", "../../about/index.html#part"),
        ("../../about/?copy=1&amp;a=2", "../../about/index.html?copy=1&amp;a=2"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        ("#part", "#part"),
        ("team-health-check-a4.pdf", "team-health-check-a4.pdf"),
        ("team-health-check.docx", "https://alongside.example/worksheets/team-health-check/team-health-check.docx"),
        ("../../gone/", "https://alongside.example/gone/"),
        ("https://elsewhere.org/", "https://elsewhere.org/"),
        ("mailto:a@b.org", "mailto:a@b.org"),
    ],
)
def test_a_link_leads_to_a_file_of_the_folder_or_to_the_site(tmp_path: Path, link: str, leads: str) -> None:
    page = made(tmp_path, f'<a href="{link}">')["worksheets/team-health-check/index.html"]
    assert f'<a href="{leads}">' in page


def test_a_page_runs_as_a_file(tmp_path: Path) -> None:
    found = made(tmp_path, "")
    page = found["worksheets/team-health-check/index.html"]
    assert "script-src file:" in page and "'self'" not in page and 'type="module"' not in page
    assert "preload" not in page and "manifest" not in page
    assert '<script defer src="../../assets/search/entries.js">' in page
    assert "export" not in found["assets/x/javascripts/kinds/page.js"]
    assert not {"sw.js", "404.html", SEARCH} & set(found)
    entries = found["assets/search/entries.js"]
    assert '"about/index.html"' in entries and '"index.html"' in entries and '"about/index.html#g"' in entries


def test_a_page_in_another_language_holds_all_words_of_its_script(tmp_path: Path) -> None:
    (tmp_path / "assets/words/de").mkdir(parents=True)
    (tmp_path / "assets/words/de/sheet.json").write_text('{"Row": "Zeile", "<i>": "</script>"}', "utf-8")
    start, end = '<script type="application/json" id="spoken-words"', "</script>"
    body = f'{start} data-more="../../assets/words/de/sheet.json">{{"Sheet": "Blatt"}}{end}'
    page = made(tmp_path, body)["worksheets/team-health-check/index.html"]
    start += ">"
    held = page[page.index(start) + len(start) : page.index(end, page.index(start))]
    assert json.loads(held) == {"Sheet": "Blatt", "Row": "Zeile", "<i>": "</script>"}


def test_it_is_the_same_zip_each_time() -> None:
    files = {"b.html": b"b" * 1000, "a.pdf": b"a"}
    zips = [packed("guide", dict(order), guide().edition) for order in (files.items(), reversed(files.items()))]
    assert zips[0] == zips[1]
    with zipfile.ZipFile(io.BytesIO(zips[0])) as archive:
        assert archive.namelist() == ["guide/a.pdf", "guide/b.html"]
        assert archive.read("guide/b.html") == files["b.html"]
