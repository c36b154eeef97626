"""The site while it is served: a fault leaves out what has it, says so, and is over when it is mended."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from justhtml import JustHTML

from tests.building import copy_of_project

PATIENCE = 120
"""Seconds within which a busy machine serves the site, or shows an edit."""
BROKEN = "worksheets/partnership-agreement"


def fetched(address: str) -> tuple[int, bytes]:
    """The status and the content of an address; 0 while nobody answers."""
    try:
        with urlopen(address, timeout=PATIENCE) as answer:
            return answer.status, answer.read()
    except HTTPError as refused:
        return refused.code, refused.read()
    except (URLError, ConnectionError):
        return 0, b""


def panel(address: str) -> list[str]:
    """What a page says is to be mended, a line each."""
    return [item.to_text() for item in JustHTML(fetched(address)[1].decode(), sanitize=False).query(".to-mend li")]


def until(found: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < end, "this was not to be seen in time"
        time.sleep(0.1)


@contextmanager
def served(config: Path, log: Path) -> Iterator[str]:
    """The address of a site that is served, whose messages go to a file."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(config), "--dev-addr", f"127.0.0.1:{port}"]
    with log.open("w") as messages:
        server = subprocess.Popen(command, cwd=config.parent, stdout=messages, stderr=messages)
        try:
            site = f"http://127.0.0.1:{port}/"
            until(lambda: fetched(site)[0] == 200)
            yield site
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_of_project(tmp_path)


def test_a_fault_leaves_out_its_page_says_so_and_is_over_when_it_is_mended(project: Path, tmp_path: Path) -> None:
    file, log = project.parent / f"docs/{BROKEN}.md", tmp_path / "log"
    good = file.read_text("utf-8")
    with served(project, log) as site:
        assert panel(site) == []
        naming = site + "principles/everyones-success/"
        assert fetched(f"{site}{BROKEN}/")[0] == 200 and b"is left out" not in fetched(naming)[1]
        file.write_text(good.replace("title: ", "title: Our: ", 1), "utf-8")
        until(lambda: fetched(f"{site}{BROKEN}/")[0] == 404)
        until(lambda: f"docs/{BROKEN}.md, which is left out".encode() in fetched(naming)[1])
        # every page tells it, that of the gone one too, which is loaded again once it is there
        for address in ("", "library/", f"{BROKEN}/"):
            assert [line.partition(" ")[0] for line in panel(site + address)] == [f"docs/{BROKEN}.md:2"], address
        assert b"livereload(" in fetched(f"{site}{BROKEN}/")[1]
        told = [line for line in log.read_text().splitlines() if "docs/" in line and ".md:" in line]
        assert len(told) == 1 and f"docs/{BROKEN}.md:2: a colon inside a value needs quotes" in told[0]
        for address in ("", "library/", "worksheets/", "workshops/founding-a-partnership/", "paths/new-leader/"):
            assert fetched(site + address)[0] == 200, address
        status, pdf = fetched(f"{site}worksheets/team-health-check/team-health-check-a4.pdf")
        assert status == 200 and pdf.startswith(b"%PDF")
        file.write_text(good, "utf-8")
        until(lambda: fetched(f"{site}{BROKEN}/")[0] == 200)
        until(lambda: b"is left out" not in fetched(naming)[1])
        assert panel(site) == []
    assert "Traceback" not in log.read_text()


def test_an_edit_of_a_stylesheet_shows_and_changes_no_page(project: Path, tmp_path: Path) -> None:
    sheet, log = project.parent / "docs/assets/stylesheets/parts/item.css", tmp_path / "log"
    with served(project, log) as site:
        page, joined = site + "articles/mentoring/", site + "assets/design/stylesheets/kinds/page.css"
        before = fetched(page)[1].partition(b"livereload")[0]
        assert b"&#39;unsafe-inline&#39;" in before  # for the script that MkDocs puts at the end
        assert b'href="../../assets/design/stylesheets/kinds/page.css"' in before
        assert b"edited-rule" not in fetched(joined)[1]
        sheet.write_text(sheet.read_text("utf-8") + "\n.edited-rule { color: red }\n", "utf-8")
        until(lambda: b"edited-rule" in fetched(joined)[1])
        assert fetched(page)[1].startswith(before)
        # what cannot be joined is told with its line, on the pages that were built before
        good = sheet.read_text("utf-8")
        sheet.write_text(good + '@import "./gone.css";\n', "utf-8")
        until(lambda: "item.css" in log.read_text() and "there is no stylesheet" in log.read_text())
        until(lambda: b"there is no stylesheet" in fetched(page)[1])
        assert b"edited-rule" in fetched(joined)[1]
        sheet.write_text(good.replace("edited-rule", "mended-rule"), "utf-8")
        until(lambda: b"mended-rule" in fetched(joined)[1])
        assert b"to-mend" not in fetched(page)[1]
    assert "Traceback" not in log.read_text()
