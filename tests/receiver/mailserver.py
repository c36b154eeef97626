"""A mail server on loopback: it keeps what it is handed, and can be told to refuse, or to be gone at a moment."""

from contextlib import suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from types import TracebackType
from typing import Self


@dataclass
class MailServer:
    """Serves until the `with` block ends."""

    answer: str = "250 taken"
    """What it says to a whole email."""
    gone_after: str = ""
    """The command after which it is gone: before its answer, or after the one to `taken`."""
    got: list[bytes] = field(default_factory=list)
    """Each email that it said yes to."""
    port: int = 0

    @property
    def messages(self) -> list[EmailMessage]:
        """The same, read."""
        return [message_from_bytes(raw, policy=default) for raw in self.got]

    def __enter__(self) -> Self:
        self._server = _Server(("127.0.0.1", self.port), _Handler)
        self._server.mail = self
        self.port = self._server.server_address[1]
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingTCPServer):
    daemon_threads = allow_reuse_address = True
    mail: MailServer


class _Handler(StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        with suppress(ConnectionError):  # whoever hands over may be killed meanwhile
            self._serve(self.server.mail)

    def _serve(self, mail: MailServer) -> None:
        self._say("220 here")
        while line := self.rfile.readline():
            command = line.split(maxsplit=1)[0].upper().decode()
            if command == mail.gone_after:
                return
            if command == "DATA":
                self._say("354 go on")
                whole = b"".join(iter(self.rfile.readline, b".\r\n"))
                if mail.gone_after == "dot":
                    return
                if mail.answer.startswith("2"):
                    mail.got.append(whole)
                self._say(mail.answer)
                if mail.gone_after == "taken":
                    return
            else:
                self._say("221 bye" if command == "QUIT" else "250 good")
            if command == "QUIT":
                return

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())
