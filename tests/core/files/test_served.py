"""Files while the site is served: made on demand, a fault told to who asks, everything else left to MkDocs."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from alongside.files.served import Served
from tests.core.files.stubs import StubSite

SHEET = "worksheets/team-health-check/team-health-check-a4.pdf"
WORD = "worksheets/team-health-check/team-health-check.docx"


def mkdocs(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The application that serves the pages."""
    start_response("200 OK", [("Content-Type", "text/html")])
    return [b"page of " + environ["PATH_INFO"].encode("latin-1")]


def asked(served: Served, path: str, mount: str = "/") -> tuple[str, dict[str, str], bytes]:
    """What is answered to a request: status, headers and body."""
    answers: list[tuple[str, dict[str, str]]] = []
    # as a WSGI server hands on what a browser sends
    environ = {"PATH_INFO": path.encode().decode("latin-1")}
    body = b"".join(served.before(mkdocs, mount)(environ, lambda status, heads: answers.append((status, dict(heads)))))
    ((status, heads),) = answers
    return status, heads, body


@pytest.fixture
def stub(tmp_path: Path) -> StubSite:
    return StubSite(tmp_path)


@pytest.fixture
def served(stub: StubSite, monkeypatch: pytest.MonkeyPatch) -> Served:
    made = Served()
    made.files = (stub.files(monkeypatch),)
    return made


@pytest.mark.parametrize(
    ("address", "kind"),
    [(SHEET, "application/pdf"), (WORD, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")],
)
def test_a_file_is_made_when_it_is_asked_for_and_only_once(
    served: Served, stub: StubSite, address: str, kind: str
) -> None:
    assert stub.made == []
    for _ in range(2):
        status, heads, body = asked(served, f"/{address}")
        assert status == "200 OK" and body.startswith(address.encode())
        assert heads == {"Content-Type": kind, "Content-Length": str(len(body))}
    assert stub.made == [address]


def test_a_file_that_cannot_be_made_is_an_error_with_the_reason(served: Served, stub: StubSite) -> None:
    stub.failing = {SHEET}
    status, heads, body = asked(served, f"/{SHEET}")
    assert status.startswith("500 ") and heads["Content-Type"].startswith("text/plain")
    assert b"team-health-check: it is bad" in body
    stub.failing = set()
    assert asked(served, f"/{SHEET}")[0] == "200 OK"


@pytest.mark.parametrize("path", ["/", "/worksheets/team-health-check/", "/nothing.pdf", f"/x/{SHEET}", "/caf\xe9/"])
def test_everything_else_is_answered_by_mkdocs(served: Served, stub: StubSite, path: str) -> None:
    assert asked(served, path) == ("200 OK", {"Content-Type": "text/html"}, b"page of " + path.encode())
    assert stub.made == []


def test_the_site_may_stand_below_a_folder_and_an_address_be_escaped(served: Served) -> None:
    assert asked(served, f"/guide/{SHEET}", "/guide/")[2].startswith(SHEET.encode())
    assert asked(served, f"/{SHEET}", "/guide/")[2].startswith(b"page of ")
    assert asked(served, quote(f"/{SHEET}", safe=""))[2].startswith(SHEET.encode())


@pytest.mark.parametrize("path", ["/café.pdf", "/caf%C3%A9.pdf"])
def test_an_address_may_have_any_letters(served: Served, path: str) -> None:
    assert served.files
    served.files[0].downloads["café.pdf"] = served.files[0].downloads[SHEET]
    assert asked(served, path)[2].startswith(SHEET.encode())


def test_before_the_first_build_mkdocs_answers_for_all(stub: StubSite) -> None:
    assert asked(Served(), f"/{SHEET}")[2].startswith(b"page of ")
    assert stub.made == []


def test_a_rebuild_puts_other_files_in_their_place(
    served: Served, stub: StubSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(served, f"/{SHEET}")
    stub.held[SHEET] = "edited"
    served.files = (stub.files(monkeypatch),)
    assert b"edited" in asked(served, f"/{SHEET}")[2]
