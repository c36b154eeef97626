"""The receiver as its command runs it, on loopback, and posts to it."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from tests.guide import ROOT

SITE = "https://guide.practice.org/"
ORIGIN = SITE.rstrip("/")
WORDS = {"topic": "A question", "message": "Hello", "name": "Zoë", "email": "zoe@practice.org", "homepage": ""}
PATIENCE = 30
"""Seconds for the receiver to be up."""


class Answered(NamedTuple):
    """An answer to a post."""

    status: int
    text: str
    headers: Mapping[str, str]

    @property
    def json(self) -> object:
        return json.loads(self.text)


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def started(folder: Path, port: int, **settings: object) -> subprocess.Popen[bytes]:
    """The command, begun; it may not be up yet."""
    given = {"site": SITE, "database": folder / "enquiries.db", "port": port, "most_an_hour": 100_000, **settings}
    own = {f"RECEIVER_{key.upper()}": str(value) for key, value in given.items()}
    clean = {name: value for name, value in os.environ.items() if not name.startswith("RECEIVER_")}
    with (folder / "log.txt").open("ab") as log:
        return subprocess.Popen([sys.executable, "-m", "receiver"], cwd=ROOT, env=clean | own, stdout=log, stderr=log)


@contextmanager
def running(folder: Path, **settings: object) -> Iterator[int]:
    """The receiver, up; its port."""
    port = free_port()
    process = started(folder, port, **settings)
    try:
        wait_until_up(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def wait_until_up(port: int, process: subprocess.Popen[bytes]) -> None:
    """Comes back when it takes posts."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None, "the receiver has ended"
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.02)
    raise AssertionError(f"the receiver was not up in {PATIENCE} s")


def post(port: int, words: Mapping[str, str] | bytes, **headers: str) -> Answered:
    """Posts as the page does; OSError when no answer comes."""
    body = words if isinstance(words, bytes) else urlencode(words).encode()
    usual = {"Accept": "application/json", "Origin": ORIGIN, "Content-Type": "application/x-www-form-urlencoded"}
    own = {name.replace("_", "-"): value for name, value in headers.items()}
    return asked(port, "POST", "/enquiries", body, {**usual, **own})


def asked(
    port: int, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
) -> Answered:
    """Any answer of it."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, body, dict(headers or {}))
        found = connection.getresponse()
        return Answered(found.status, found.read().decode(), {key.lower(): it for key, it in found.getheaders()})
    finally:
        connection.close()


def until(true: object, seconds: float = 20) -> None:
    """Comes back when a function gives something true."""
    end = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < end, f"not so in {seconds} s"
        time.sleep(0.1)
