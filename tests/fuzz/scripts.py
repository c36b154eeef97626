"""The readers among the scripts, tried in Chromium as modules; `js/` has them, and how texts are broken."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.fuzz.result import Result, Tried

JS = Path(__file__).parent / "js"
IN_ITS_PAGE = {"a drawing": "booklet/"}
"""Readers that only one page's policy lets run; the others run on any."""
STEP = 5_000
"""Cases between two looks at the clock."""


def names(page: Page, site: str) -> list[str]:
    """The readers there are."""
    page.goto(site + "library/")
    return list(page.evaluate("import('/fuzz/run.js').then(({names}) => names)"))


@contextmanager
def at_home(browser: Browser, site: str, reader: str) -> Iterator[Page]:
    """A page on which a reader may run, without the scripts of its own that would use it up."""
    context = browser.new_context()
    page = context.new_page()
    # the booklet's policy lets one script become a parser, once: here it is the reader that is tried
    page.route("**/javascripts/kinds/booklet.js", lambda route: route.abort())
    page.goto(site + IN_ITS_PAGE.get(reader, "library/"))
    yield page
    context.close()


def tried(page: Page, reader: str, seed: int, first: int, cases: int) -> Result:
    """A reader on so many cases from one on.

    Raises:
        playwright.sync_api.Error: a promise was broken; the message names the case and its text.
    """
    result = Result()
    for start in range(first, first + cases, STEP):
        count = min(STEP, first + cases - start)
        step = {"what": reader, "seed": seed, "first": start, "cases": count}
        found = page.evaluate("step => import('/fuzz/run.js').then(({run}) => run(step))", step)
        result.add(Tried(count, found["refused"], found["slowest"] / 1000))
    return result
