"""What each server sends when it is started from its recipe: headers, caching, compression, 404, redirects, types."""

import gzip
import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from alongside.headers import ASKED_AGAIN, FOR_EVER, headers_of, server_files
from alongside.headers import SERVERS as FILES
from alongside.media_types import TYPES, type_of
from tests.browser.policy import watched
from tests.publishing.conftest import FORMER, PRESENT, SECRETS, moved_site
from tests.publishing.servers import SERVERS, Server, serving

PDF = "/worksheets/team-health-check/team-health-check-a4.pdf"
PAGE = "/articles/mentoring/"


@pytest.fixture(scope="module")
def kept(published: Path) -> str:
    """The path of a file in the folder that is named by its hash."""
    found = next(published.glob("assets/????????????/stylesheets/kinds/page.css"))
    return "/" + found.relative_to(published).as_posix()


def test_every_answer_has_every_header_once(server: Server, kept: str) -> None:
    said = {name.lower(): value for name, value in headers_of(moved_site()).items()}
    assert len(said) == 7
    for path in ("/", PAGE, PDF, kept, "/sw.js", "/nowhere/", "/.env", FORMER):
        answer = server.ask(path)
        assert {name: answer.headers.get(name) for name in said} == said, path


def test_what_is_named_by_its_hash_is_kept_for_ever_and_all_else_asked_for_again(server: Server, kept: str) -> None:
    assert server.ask(kept).headers["cache-control"] == FOR_EVER
    gone = kept.replace("page.css", "gone.css")
    for path in ("/", PAGE, PDF, "/sw.js", "/offline.json", "/library.json", "/nowhere/", gone, FORMER):
        assert server.ask(path).headers["cache-control"] == ASKED_AGAIN, path
    tag = server.ask(PAGE).headers["etag"]
    again = server.ask(PAGE, If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")


def test_texts_are_sent_packed_and_what_is_packed_is_not(server: Server, published: Path, kept: str) -> None:
    for path in ("/index.html", "/library.json", "/feed.xml", "/llms.txt", "/manifest.webmanifest", kept):
        answer = server.ask(path, Accept_Encoding="gzip")
        assert (answer.headers.get("content-encoding"), answer.headers["vary"]) == ("gzip", "Accept-Encoding"), path
        assert gzip.decompress(answer.body) == (published / path[1:]).read_bytes(), path
        assert "content-encoding" not in server.ask(path).headers
    assert "content-encoding" not in server.ask(PDF, Accept_Encoding="gzip").headers


def test_a_file_that_was_packed_before_is_sent_in_its_place(server: Server, published: Path) -> None:
    page = published / "about/index.html"
    packed = page.with_name("index.html.gz")
    packed.write_bytes(gzip.compress(page.read_bytes(), 9, mtime=1))
    answer = server.ask("/about/", Accept_Encoding="gzip")
    assert (answer.body, answer.headers["content-type"]) == (packed.read_bytes(), "text/html; charset=utf-8")
    assert server.ask("/about/").body == page.read_bytes()


def test_what_is_not_there_is_the_page_that_says_so(server: Server, published: Path) -> None:
    page = (published / "404.html").read_bytes()
    for path in ("/nowhere/", "/nowhere.pdf", "/nowhere.md", "/articles/nowhere/", "/assets/", "/..%2f..%2fetc/passwd"):
        answer = server.ask(path)
        assert (answer.status, answer.body) in ((404, page), (400, answer.body)), path
        assert answer.headers["content-type"].startswith("text/html"), path


@pytest.mark.parametrize("path", [*SECRETS, *FILES])
def test_what_is_for_nobody_is_not_there(server: Server, path: str) -> None:
    answer = server.ask(f"/{path}")
    assert (answer.status, b"secret" in answer.body) == (404, False)


def test_what_others_ask_a_host_for_is_there(server: Server) -> None:
    assert server.ask("/.well-known/acme-challenge/token").body == b"asked for"


def test_who_comes_to_a_former_address_is_sent_on(server: Server) -> None:
    answer = server.ask(FORMER)
    assert (answer.status, answer.headers["location"]) == (301, PRESENT)
    assert server.ask(PRESENT).status == 200
    slash = server.ask(PAGE.rstrip("/"))
    assert slash.status in (301, 308) and slash.headers["location"] == PAGE


def test_each_kind_of_file_says_what_it_is(server: Server, published: Path) -> None:
    found = {path.suffix[1:]: path for path in sorted(published.rglob("[!._]*.*")) if path.is_file()}
    assert found.keys() <= TYPES.keys() and len(found) > 12
    for path in found.values():
        name = "/" + path.relative_to(published).as_posix()
        assert server.ask(name).headers["content-type"] == type_of(name), name
    assert server.ask(PAGE).headers["content-type"] == type_of("index.html")


def test_the_head_is_that_of_the_whole_and_a_part_can_be_asked_for(server: Server, published: Path) -> None:
    whole, head = server.ask(PDF), server.ask(PDF, "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert {**head.headers, "date": ""} == {**whole.headers, "date": ""}
    part = server.ask(PDF, Range="bytes=5-12")
    assert (part.status, part.body) == (206, (published / PDF[1:]).read_bytes()[5:13])
    assert re.fullmatch(r"bytes 5-12/\d+", part.headers["content-range"])


def test_a_page_keeps_to_the_policy_that_is_sent(browser: Browser, server: Server) -> None:
    context = browser.new_context()
    page = context.new_page()
    broken, failed = watched(page), list[str]()
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(server.address, wait_until="networkidle")
    page.locator("#search-field").fill("straight talk")
    page.locator(".hit").first.wait_for()
    context.close()
    assert broken == [] and failed == []


@pytest.mark.parametrize("name", SERVERS)
def test_a_site_below_a_path_stands_at_that_path(name: str, published: Path, tmp_path: Path) -> None:
    site, own = tmp_path / "site", tmp_path / "own"
    own.mkdir()
    shutil.copytree(published / "about", site / "guide/about", copy_function=os.link)
    shutil.copy(published / "404.html", site / "guide/404.html")
    for file, text in server_files(moved_site("https://practice.org/guide/")).items():
        (site / file).write_text(text, "utf-8")
    with serving(name, site, own) as server:
        assert server.ask("/guide/about/").headers["cache-control"] == ASKED_AGAIN
        assert server.ask(f"/guide{FORMER}").headers["location"] == f"/guide{PRESENT}"
        assert server.ask("/guide/nowhere/").body == (published / "404.html").read_bytes()


def test_a_site_is_within_what_cloudflare_pages_takes(published: Path) -> None:
    files = [path for path in published.rglob("*") if path.is_file()]
    assert len(files) <= 20_000 and max(path.stat().st_size for path in files) <= 25 * 2**20
    redirects = (published / "_redirects").read_text("utf-8").splitlines()
    assert len(redirects) <= 2_000 and (published / "_redirects").stat().st_size <= 100_000
    assert all(re.fullmatch(r"#.*|/\S+ /\S* 301", line) and len(line) <= 1_000 for line in redirects)
