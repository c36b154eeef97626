"""The receiver as a web application: it takes enquiries at /enquiries, and says at /health how it is."""

import logging
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
from anyio.to_thread import run_sync
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from receiver.forwarding import Forwarding
from receiver.limits import Limits
from receiver.reading import Enquiry, Refusal, read_post
from receiver.settings import Settings
from receiver.store import Store

LATE = 86_400
"""Seconds after which an enquiry that still waits is a reason to look."""
PATIENCE = 30
"""Seconds in which a post has to be here."""
SAFE = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_BACK = "Go back: what you wrote should still stand in the form. You can also write an email to us."
log = logging.getLogger("receiver")
_pages = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "pages"), autoescape=True, undefined=StrictUndefined
)


class Receiver:
    """What the answers to posts are made with."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self.settings, self.store = settings, store
        self.limits = Limits(settings.most_an_hour)
        self.forwarding = Forwarding(store, settings)

    async def post(self, request: Request) -> Response:
        """Takes an enquiry, or says why not."""
        taken = await self._taken(request)
        if isinstance(taken, Refusal):
            return self._refused(request, taken)
        try:
            is_new = await run_sync(self.store.keep, taken)
        except sqlite3.Error as fault:
            log.error("an enquiry could not be written down: %s", fault)
            return self._refused(request, Refusal(503, "It could not be written down. Please write an email instead."))
        if is_new:
            self.forwarding.wake()
        return self._answer(
            request, 200, {}, "Thank you. Your enquiry has been sent.", ["We answer by email."] * bool(taken.email)
        )

    async def health(self, _: Request) -> Response:
        """200 when enquiries can be written down and are forwarded in time, or else 503."""
        try:
            count, oldest = await run_sync(self.store.waiting)
        except sqlite3.Error as fault:
            log.error("the database cannot be used: %s", fault)
            return JSONResponse({"status": "broken"}, 503, SAFE)
        is_late = bool(self.settings.smtp_host) and oldest > LATE
        found = {"status": "late" if is_late else "ok", "waiting": count}
        return JSONResponse(found, 503 if is_late else 200, SAFE)

    async def _taken(self, request: Request) -> Enquiry | Refusal:
        origin = request.headers.get("origin")
        if origin is not None and origin != self.settings.origin:
            return Refusal(403, "Enquiries are taken from our own site alone.")
        if not self.limits.lets(request.client.host if request.client else ""):
            return Refusal(429, "Many enquiries came from your network. Try again in an hour.")
        body = b""
        try:
            with anyio.fail_after(PATIENCE):
                async for part in request.stream():
                    body += part
                    if len(body) > self.settings.most_bytes:
                        return Refusal(413, "Your enquiry is too long for this form.")
        except (ClientDisconnect, TimeoutError):
            return Refusal(408, "Your enquiry did not arrive whole.")
        return read_post(body, request.headers.get("content-type", ""))

    def _refused(self, request: Request, why: Refusal) -> Response:
        found: dict[str, object] = {"errors": dict(why.errors)} if why.errors else {"message": why.message}
        lines = [*filter(None, (why.message, *why.errors.values())), _BACK]
        return self._answer(request, why.status, found, "Your enquiry was not sent", lines)

    def _answer(
        self, request: Request, status: int, found: Mapping[str, object], title: str, lines: list[str]
    ) -> Response:
        headers = SAFE | ({"Retry-After": "3600"} if status == 429 else {})
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse(found, status, headers)
        page = _pages.get_template("answer.html").render(title=title, lines=lines, site=self.settings.site)
        return HTMLResponse(page, status, headers)


def application(settings: Settings, store: Store) -> Starlette:
    """The application: the page of the site may read its answers, and no other page."""
    receiver = Receiver(settings, store)

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        receiver.forwarding.start()
        yield
        await run_sync(receiver.forwarding.stop)

    return Starlette(
        routes=[
            Route("/enquiries", receiver.post, methods=["POST"]),
            Route("/health", receiver.health, methods=["GET"]),
        ],
        middleware=[Middleware(CORSMiddleware, allow_origins=[settings.origin], allow_methods=["POST"])],
        lifespan=running,
    )
