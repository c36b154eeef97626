"""The receiver as it runs: what it answers the page of the site, and what it answers everybody else."""

import json
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest

from receiver.__main__ import main
from receiver.limits import Limits, home_of
from receiver.reading import Enquiry
from receiver.store import Store
from tests.receiver.mailserver import MailServer
from tests.receiver.running import ORIGIN, SITE, WORDS, asked, post, running, until


class Up(NamedTuple):
    """A receiver that runs, with its file and a mail server."""

    port: int
    folder: Path
    mail: MailServer

    def kept(self) -> list[dict[str, str]]:
        with closing(sqlite3.connect(self.folder / "enquiries.db")) as database:
            return [json.loads(words) for (words,) in database.execute("SELECT words FROM enquiries ORDER BY received")]


@pytest.fixture(scope="module")
def up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Up]:
    folder = tmp_path_factory.mktemp("receiver")
    with MailServer() as mail:
        mail_settings = {"smtp_host": "127.0.0.1", "smtp_port": mail.port, "smtp_security": "none"}
        people = {"to": "ask@practice.org", "sender": "guide@practice.org"}
        with running(folder, most_bytes=50_000, **mail_settings, **people) as port:
            yield Up(port, folder, mail)


def test_an_enquiry_is_answered_as_the_page_understands_it_and_forwarded(up: Up) -> None:
    message = "\u05e9\u05dc\u05d5\u05dd\r\n'; DROP TABLE enquiries; --\x00 <script> 👩‍👩‍👧"
    words = {**WORDS, "message": message, "id": "1" * 32}
    for _ in range(2):
        answer = post(up.port, words)
        assert (answer.status, answer.json, answer.headers["content-type"]) == (200, {}, "application/json")
        assert answer.headers["access-control-allow-origin"] == ORIGIN
    mine = [kept for kept in up.kept() if kept["message"] == message]
    assert mine == [{key: word for key, word in words.items() if key not in ("homepage", "id")}]
    until(lambda: any("DROP TABLE" in mail.get_content() for mail in up.mail.messages))


def test_what_is_wrong_stands_by_the_fields(up: Up) -> None:
    answer = post(up.port, {**WORDS, "message": " ", "email": "zoe"})
    assert answer.status == 422 and isinstance(answer.json, dict)
    assert {*answer.json["errors"]} == {"message", "email"}
    assert answer.headers["access-control-allow-origin"] == ORIGIN


@pytest.mark.parametrize("origin", ["https://elsewhere.org", "null", f"{ORIGIN}.elsewhere.org", ORIGIN.upper(), "x\ty"])
def test_no_other_page_may_post_or_read(up: Up, origin: str) -> None:
    answer = post(up.port, {**WORDS, "message": "From elsewhere"}, Origin=origin)
    assert answer.status in (400, 403)
    assert "access-control-allow-origin" not in answer.headers
    assert "From elsewhere" not in str(up.kept())


def test_a_browser_without_javascript_is_shown_a_page(up: Up) -> None:
    answer = post(up.port, {**WORDS, "message": "No script"}, Accept="text/html,*/*;q=0.8")
    assert answer.status == 200 and "Thank you. Your enquiry has been sent." in answer.text
    refused = post(up.port, {**WORDS, "homepage": "<b>x</b>"}, Accept="text/html")
    assert refused.status == 422 and "Go back: what you wrote should still stand in the form" in refused.text
    assert "<b>" not in refused.text and f'href="{SITE}"' in refused.text
    assert "default-src 'none'" in refused.headers["content-security-policy"]


def test_too_much_is_refused_before_it_is_all_read(up: Up) -> None:
    answer = post(up.port, {**WORDS, "message": "x" * 60_000})
    assert answer.status == 413 and "too long" in answer.text


def test_what_is_cut_on_the_way_is_not_kept(up: Up) -> None:
    with socket.create_connection(("127.0.0.1", up.port)) as line:
        body = b"message=cut-off&email=a%40b.org"
        head = "POST /enquiries HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        line.sendall(f"{head}Content-Length: {len(body) + 9}\r\n\r\n".encode() + body)
    assert post(up.port, {**WORDS, "message": "after it"}).status == 200
    assert "cut-off" not in str(up.kept())


def test_it_says_how_it_is_and_nothing_about_itself(up: Up) -> None:
    answer = asked(up.port, "GET", "/health")
    assert answer.status == 200 and isinstance(answer.json, dict) and answer.json["status"] == "ok"
    assert "server" not in answer.headers
    assert asked(up.port, "GET", "/enquiries").status == 405
    before = asked(up.port, "OPTIONS", "/enquiries", None, {"Origin": ORIGIN, "Access-Control-Request-Method": "POST"})
    assert (before.status, before.headers["access-control-allow-origin"]) == (200, ORIGIN)
    assert asked(up.port, "GET", "/../enquiries.db").status == 404


def test_no_address_and_no_word_of_a_visitor_is_logged(up: Up) -> None:
    post(up.port, {**WORDS, "message": "Not for the log"})
    log = (up.folder / "log.txt").read_text("utf-8")
    assert "practice.org" not in log and "Not for the log" not in log and "127.0.0.1" not in log


# Limits


def test_so_many_an_hour_come_from_one_home() -> None:
    now = [0.0]
    limits = Limits(3, lambda: now[0])
    assert [limits.lets("192.0.2.1") for _ in range(5)] == [True, True, True, False, False]
    assert limits.lets("192.0.2.2")
    now[0] = 3601
    assert limits.lets("192.0.2.1")


def test_a_home_has_half_an_address_of_ipv6_to_itself() -> None:
    assert home_of("2001:db8:1:2:3::4") == home_of("2001:db8:1:2:ffff::1") != home_of("2001:db8:1:3::1")
    assert home_of("::ffff:192.0.2.1") == "192.0.2.1"
    assert home_of("") == "" and home_of("x") == "x"


def test_a_limit_is_told_and_lasts_an_hour(tmp_path: Path) -> None:
    with running(tmp_path, most_an_hour=1) as port:
        assert post(port, WORDS).status == 200
        answer = post(port, {**WORDS, "message": "Another"})
        assert (answer.status, answer.headers["retry-after"]) == (429, "3600")
        assert answer.headers["access-control-allow-origin"] == ORIGIN
        assert "Try again in an hour" in answer.text


def test_a_proxy_says_whose_computer_it_is_and_nobody_else_can(tmp_path: Path) -> None:
    with running(tmp_path, most_an_hour=1, proxies="127.0.0.1") as port:
        said = ["192.0.2.1", "203.0.113.9, 192.0.2.1", "192.0.2.2"]
        found = [post(port, {**WORDS, "message": line}, X_Forwarded_For=line).status for line in said]
        assert found == [200, 429, 200]


# Commands


def test_the_owner_lists_exports_and_erases(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RECEIVER_SITE", SITE)
    monkeypatch.setenv("RECEIVER_DATABASE", str(tmp_path / "enquiries.db"))
    store = Store(str(tmp_path / "enquiries.db"))
    for email in ("zoe@practice.org", "sam@practice.org"):
        store.keep(Enquiry({"message": f"From {email}", "email": email}))
    store.close()
    assert main(["list"]) == 0 and len(capsys.readouterr().out.splitlines()) == 2
    assert main(["export", "ZOE@practice.org"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["words"]["message"] == "From zoe@practice.org"
    assert main(["erase", "zoe@practice.org"]) == 0 and "Erased 1 of zoe@practice.org" in capsys.readouterr().out
    assert main(["export", "zoe@practice.org"]) == 0 and capsys.readouterr().out == ""
    assert main(["erase", " "]) == 2 and "Name an address" in capsys.readouterr().err
    assert main(["list"]) == 0 and len(capsys.readouterr().out.splitlines()) == 1


def test_every_letter_is_exported_whatever_the_machine_writes_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECEIVER_SITE", SITE)
    monkeypatch.setenv("RECEIVER_DATABASE", str(tmp_path / "enquiries.db"))
    words = {"message": "\u05e9\u05dc\u05d5\u05dd \u6771\u4eac \U0001f331", "email": "zoe@practice.org"}
    with closing(Store(str(tmp_path / "enquiries.db"))) as store:
        store.keep(Enquiry(words))
    file = BytesIO()
    monkeypatch.setattr("sys.stdout", TextIOWrapper(file, "cp1252", write_through=True))
    assert main(["export", "zoe@practice.org"]) == 0
    assert json.loads(file.getvalue().decode("utf-8"))["words"] == words


def test_a_fault_of_the_settings_is_told_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("RECEIVER_SITE", raising=False)
    assert main([]) == 2 and "`RECEIVER_SITE` is missing" in capsys.readouterr().err
    assert main(["--settings", str(tmp_path / "gone.toml")]) == 2 and "cannot be read" in capsys.readouterr().err
    monkeypatch.setenv("RECEIVER_SITE", SITE)
    monkeypatch.setenv("RECEIVER_DATABASE", str(tmp_path / "no/folder.db"))
    assert main(["list"]) == 1 and "cannot be used" in capsys.readouterr().err
