"""Tells on every page that is served what is to be mended, so that who writes need not look at the terminal.

What is built knows nothing of it: the panel is put into a page on its way to the browser, so it cannot be published.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Environment

from alongside.files.served import App
from alongside.problems import Problem
from alongside.templates import rendered

PANEL = "served/to-mend.html"
"""The panel's template."""
_PLACE = re.compile(rb"(?=<main\b)|(?=</body>)|\Z")
"""Where the panel stands: above the text, below the link that skips to it; else at the end."""
_TITLE = re.compile(rb"(?<=<title>)")


class ToMend:
    """What the last build of the site that is served has found."""

    def __init__(self) -> None:
        self._templates: Environment | None = None
        self._problems: tuple[Problem, ...] = ()
        self._stopped = ""

    def found(self, problems: Iterable[Problem], templates: Environment) -> None:
        """Takes all problems of the build that is under way, in the place of those before."""
        self._problems, self._stopped = tuple(sorted(set(problems))), ""
        self._templates = templates

    def stopped(self, said: str) -> None:
        """Notes that the build has stopped, and what it said; what was built before is served."""
        self._stopped = said

    def on(self, page: bytes) -> bytes:
        """A page, in UTF-8, with a panel at its top and the number in its title, which a screen reader reads out first.

        It is the same page where there is nothing to mend.
        """
        number = len(self._problems) or int(bool(self._stopped))
        if not number or not self._templates:
            return page
        heading = f"{number} to mend"
        lines = self._stopped.splitlines()
        panel = rendered(self._templates, PANEL, heading=heading, stopped=lines, problems=self._problems)
        page = _TITLE.sub(lambda _: f"{heading}: ".encode(), page, count=1)
        return _PLACE.sub(lambda _: panel.encode(), page, count=1)

    def before(self, app: Any) -> App:
        """The application that puts the panel into the pages that `app` answers with (PEP 3333)."""

        def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            started: list[tuple[str, list[tuple[str, str]]]] = []
            body: Iterable[bytes] = app(environ, lambda status, heads: started.append((status, heads)))
            ((status, heads),) = started
            if any(name == "Content-Type" and value.startswith("text/html") for name, value in heads):
                page = self.on(b"".join(body))
                body = [page]
                heads = [(name, str(len(page)) if name == "Content-Length" else value) for name, value in heads]
            start_response(status, heads)
            return body

        return answer
