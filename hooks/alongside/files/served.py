"""Serves the files of a site while it is being written: each is made when someone asks for it."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from mimetypes import guess_type
from typing import Any
from urllib.parse import unquote

from alongside.faults import SheetError
from alongside.files.making import Files

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application (PEP 3333)."""


class Served:
    """The files of the site that is served; a rebuild puts others in their place."""

    def __init__(self) -> None:
        self.is_on = False
        self.files: tuple[Files, ...] = ()
        """Those of each language."""
        # Typst's compiler stays in the thread in which it was made
        self._worker = ThreadPoolExecutor(1)

    def before(self, app: Any, mount: str) -> App:
        """The application that answers for the files, and for all else asks `app`. The site stands below `mount`."""

        def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            # PEP 3333 hands the path on as Latin-1, though browsers send UTF-8
            path = unquote(environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace"))
            address = path.removeprefix(mount)
            if not any(address in files.downloads for files in self.files):
                passed_on: Iterable[bytes] = app(environ, start_response)
                return passed_on
            try:
                content = self._worker.submit(self._content, address).result()
            except SheetError as fault:
                start_response("500 Internal Server Error", [("Content-Type", "text/plain; charset=utf-8")])
                return [f"This file cannot be made: {fault}\n".encode()]
            kind = guess_type(address)[0] or "application/octet-stream"
            start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
            return [content]

        return answer

    def _content(self, address: str) -> bytes:
        files = next(files for files in self.files if address in files.downloads)
        return files.path(address).read_bytes()
