"""A receiver of enquiries on loopback: it records what is posted, and can be told how to answer."""

import time
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs

THANKS = "<!doctype html><html lang=en><title>Thank you</title><h1>Thank you, it has arrived</h1>"


@dataclass(frozen=True)
class Posted:
    """One enquiry as it arrived."""

    fields: dict[str, str]
    accept: str
    content_type: str


@dataclass
class Answer:
    """What the receiver answers: without a `body` the agreed JSON, or a page for a plain form."""

    status: int = 200
    body: str | None = None
    content_type: str = "application/json"
    delay: float = 0
    """Seconds before the answer."""
    hang_up: bool = False
    """Close the connection without an answer."""
    cut: bool = False
    """Close it before all of the answer is sent."""
    endless: bool = False
    """Send the body, and never say that it is whole."""
    location: str = ""
    """Where the answer sends the browser."""
    headers: tuple[tuple[str, str], ...] = ()
    """What else it says of itself."""


@dataclass
class Receiver:
    """Serves until the `with` block ends. `answer` may be replaced at any time."""

    answer: Answer = field(default_factory=Answer)
    posted: list[Posted] = field(default_factory=list)
    address: str = ""

    def reset(self) -> None:
        """Forgets what was posted and accepts everything again."""
        self.answer = Answer()
        self.posted.clear()

    def __enter__(self) -> Self:
        self._closing = Event()
        self._server = ReceiverServer(("127.0.0.1", 0), _Handler)
        self._server.receiver = self
        self._server.closing = self._closing
        Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/enquiries"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()


class ReceiverServer(ThreadingHTTPServer):
    """Serves, and has a receiver for what is posted."""

    daemon_threads = True
    receiver: Receiver
    closing: Event


class Receives(BaseHTTPRequestHandler):
    """Takes what is posted, for the receiver of its server."""

    server: ReceiverServer

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        fields = parse_qs(self.rfile.read(length).decode(), keep_blank_values=True)
        accept = self.headers.get("Accept", "")
        plain = {name: given[0] for name, given in fields.items()}
        self.server.receiver.posted.append(Posted(plain, accept, self.headers.get("Content-Type", "")))
        answer = self.server.receiver.answer
        self.server.closing.wait(answer.delay)
        if answer.hang_up:
            self.close_connection = True
            return
        if answer.cut or answer.endless:
            self._reply_in_part(answer)
            return
        as_page = answer.body is None and "application/json" not in accept
        self._reply(answer.status, "text/html" if as_page else answer.content_type, _body(answer, as_page))

    def _reply(self, status: int, content_type: str, body: str) -> None:
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Type", f"{content_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(body.encode())))
        if self.server.receiver.answer.location:
            self.send_header("Location", self.server.receiver.answer.location)
        self._say_of_itself(self.server.receiver.answer)
        self.end_headers()
        with suppress(ConnectionError):  # the browser need not wait for all of it
            self.wfile.write(body.encode())

    def _say_of_itself(self, answer: Answer) -> None:
        for name, value in answer.headers:
            self.send_header(name, value)

    def _reply_in_part(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len((answer.body or "").encode()) + 9))
        self._say_of_itself(answer)
        self.end_headers()
        self.wfile.write((answer.body or "").encode())
        self.wfile.flush()
        self.server.closing.wait(5 if answer.endless else 0.2)
        self.close_connection = True


class _Handler(Receives):
    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        """The page to which a browser without JavaScript is sent on."""
        self._reply(200, "text/html", THANKS)


def _body(answer: Answer, as_page: bool) -> str:
    if answer.body is not None:
        return answer.body
    return THANKS if as_page else "{}"


def wait_for(receiver: Receiver, count: int, seconds: float = 5) -> list[Posted]:
    """What was posted, once there are `count` of them."""
    end = time.monotonic() + seconds
    while len(receiver.posted) < count and time.monotonic() < end:
        time.sleep(0.02)
    return receiver.posted
