"""The enquiry page with every delivery, on one server; and what each service answers, by its published protocol.

The page of the built site is taken, and what a delivery changes in it is made anew by the templates.
"""

import html
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace
from unittest.mock import patch

from msgspec import structs

from alongside.enquiry.deliveries import SERVICES, Delivery
from alongside.enquiry.service import HTML
from alongside.owner.settings import Owner
from alongside.policy import policy_of
from tests.browser.conftest import QuietHandler
from tests.browser.receiver import Answer, Receiver, ReceiverServer, Receives
from tests.guide import owner, templates
from tests.receiver.running import free_port

TOO_MANY = "Too many of them"
OURS = "ours"
"""The page whose enquiries go to the project's own receiver, on a port of its own."""
NETLIFYS = (("X-Nf-Request-Id", "01J0000000000000000000"),)


@dataclass(frozen=True)
class Speaks:
    """What a service answers."""

    accepted: Answer
    refused: Answer
    said: str
    """What of the refusal a visitor reads."""
    beside: str = ""
    """The field beside which they read it."""
    limited: Answer = field(default_factory=Answer)
    """Of too many at once."""


def _json(status: int, **found: object) -> Answer:
    return Answer(status, json.dumps(found))


SPEAKS: dict[Delivery, Speaks] = {
    Delivery.ENDPOINT: Speaks(
        _json(200),
        _json(422, errors={"email": "Mail there comes back"}),
        "Mail there comes back",
        "email",
        _json(429, message=TOO_MANY),
    ),
    Delivery.FORMSPREE: Speaks(
        _json(200, next="https://formspree.io/thanks?language=en", ok=True),
        _json(
            422,
            error="Validation errors",
            errors=[{"code": "TYPE_EMAIL", "field": "email", "message": "should be an email"}],
        ),
        "should be an email",
        "email",
        _json(429, error=TOO_MANY),
    ),
    Delivery.NETLIFY: Speaks(
        Answer(200, "<!doctype html><title>Ask us</title>", HTML, headers=NETLIFYS),
        Answer(404, "<!doctype html><title>Not found</title>", HTML, headers=NETLIFYS),
        "did not accept it",
        limited=Answer(429, "", HTML, headers=NETLIFYS),
    ),
    Delivery.WEB3FORMS: Speaks(
        _json(200, success=True, body={"data": {"name": "Zoë"}, "message": "Email sent successfully!"}),
        _json(400, success=False, body={"data": {}, "message": "Invalid access key"}),
        "Invalid access key",
        limited=_json(429, success=False, message=TOO_MANY),
    ),
    Delivery.STATICFORMS: Speaks(
        _json(200, success=True, message="Form submission received"),
        _json(401, success=False, message="Invalid API key"),
        "Invalid API key",
        limited=_json(429, success=False, message=TOO_MANY),
    ),
    Delivery.BASIN: Speaks(
        _json(200, success=True, id=7),
        _json(422, error="This form takes no more"),
        "This form takes no more",
        limited=_json(429, error=TOO_MANY),
    ),
}


class Desk:
    """The pages of all deliveries, and the receiver that stands for each service in turn."""

    def __init__(self, folder: Path, address: str, receiver: Receiver) -> None:
        self.address, self.receiver = address, receiver
        built = (folder / "enquiries/index.html").read_text("utf-8")
        self.pages = {str(name): self._page(name, self._owner(name), built) for name in Delivery}
        self.port = free_port()
        ours = f"http://127.0.0.1:{self.port}/enquiries"
        self.pages[OURS] = self._page(Delivery.ENDPOINT, self._owner(Delivery.ENDPOINT, ours), built)

    def url(self, delivery: str) -> str:
        """Where the enquiry page of a delivery is."""
        return f"{self.address}{delivery}/enquiries/"

    def _owner(self, name: Delivery, endpoint: str = "") -> Owner:
        service = SERVICES.get(name)
        setting = service.setting if service else None
        endpoint = endpoint or self.receiver.address
        value = endpoint if setting and setting.key == "endpoint" else setting and setting.example
        enquiries = structs.replace(owner().enquiries, delivery=name, **({setting.key: value} if setting else {}))
        return structs.replace(owner(), enquiries=enquiries, site_url=f"{self.address}{name}/")

    def _page(self, name: Delivery, publisher: Owner, built: str) -> str:
        with self._at_the_receiver(name):
            policy = html.escape(policy_of(publisher, "enquiry"))
            desk = templates().get_template("enquiry/form.html").render(guide=SimpleNamespace(owner=publisher))
        start, _, rest = built.partition('<section class="enquiry__desk"')
        end = rest.partition('<aside class="enquiry__ways"')[2]
        start, count = re.subn(r'(Content-Security-Policy" content=")[^"]*', lambda found: found[1] + policy, start)
        assert count == 1 and end
        return f'{start}{desk}<aside class="enquiry__ways"{end}'

    @contextmanager
    def _at_the_receiver(self, name: Delivery) -> Iterator[None]:
        """The table of deliveries with the receiver in the place of a service's host."""
        service = SERVICES.get(name)
        changes = {}
        if service and "://" in service.address:
            path = service.address.split("/", 3)[3]
            changes = {name: structs.replace(service, address=self.receiver.address.replace("enquiries", path))}
        with patch.dict(SERVICES, changes):
            yield


class _Handler(Receives, QuietHandler):
    """Serves the built site below the name of each delivery; takes what is posted as Netlify does."""

    desk: Desk

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        name, _, rest = self.path[1:].partition("/")
        if rest.partition("?")[0] == "enquiries/" and name in self.desk.pages:
            self._send(self.desk.pages[name])
        else:
            super().do_GET()

    def do_POST(self) -> None:  # noqa: N802
        name = self.path[1:].partition("/")[0]
        answer = self.server.receiver.answer
        if answer.status == 200 and "text/html" in self.headers.get("Accept", "") and answer.body is None:
            self.server.receiver.answer = Answer(200, self.desk.pages[name], HTML, headers=NETLIFYS)
        super().do_POST()

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path[1:].partition("/")[2])

    def end_headers(self) -> None:
        """None of the site's own headers: each page states its policy. Files are sent once."""
        if self.command == "GET" and "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=600")
        super(QuietHandler, self).end_headers()

    def _send(self, page: str) -> None:
        body = page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def desks(folder: Path) -> Iterator[Desk]:
    """Serves the pages of all deliveries, and a receiver beside them."""
    with Receiver() as receiver, ReceiverServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        server.receiver, server.closing = receiver, Event()
        desk = _Handler.desk = Desk(folder, f"http://127.0.0.1:{server.server_port}/", receiver)
        Thread(target=server.serve_forever, daemon=True).start()
        yield desk
        server.shutdown()
