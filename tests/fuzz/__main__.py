"""Tries every reader of foreign data on texts that are broken by chance.

python -m tests.fuzz                        builds the site, and tries each reader on 2,000 cases
python -m tests.fuzz --cases 100000         on so many
python -m tests.fuzz --reader "a name"      one reader, or several
python -m tests.fuzz --seed 7 --first 1234  other cases; and from which on, to try one again that failed
python -m tests.fuzz --site FOLDER          with a site that is built
python -m tests.fuzz --list                 names the readers

A reader gives a thing within its bounds or says plainly, in a line, why there is none. It throws nothing else, takes
less than a second, reads what it has written as the same thing, and loses nothing: a text that is refused is set aside.
The first case that breaks a promise is printed with its text, and the readers after it are tried all the same.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic

from playwright.sync_api import Error

from tests.browser.conftest import serve
from tests.building import build
from tests.chromium import running
from tests.fuzz import readers, scripts
from tests.fuzz.result import Result
from tests.guide import ROOT

MOST = 3_000
"""Letters that are printed of a case that failed."""


def main() -> int:
    """Tries the readers that are asked for; 1 when one has failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--reader", action="append")
    parser.add_argument("--site", type=Path)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    with ExitStack() as stack:
        browser = stack.enter_context(contextmanager(running)())
        site = stack.enter_context(contextmanager(serve)(options.site or _built(stack)))
        in_chromium = scripts.names(browser.new_page(), site)
        known = [*in_chromium, *(f"{name} (Markdown)" for name in readers.READERS)]
        wanted = options.reader or known
        if unknown := set(wanted) - set(known):
            parser.error(f"there is no reader {', '.join(sorted(unknown))} — one of: {', '.join(known)}")
        if options.list:
            print("\n".join(known))
            return 0
        failed = 0
        for name in wanted:
            if name in in_chromium:
                with scripts.at_home(browser, site, name) as page:
                    failed += _said(name, lambda: scripts.tried(page, name, options.seed, options.first, options.cases))  # noqa: B023 - called at once
            else:
                own = name.removesuffix(" (Markdown)")
                failed += _said(name, lambda: readers.tried(own, options.seed, options.first, options.cases))  # noqa: B023
    return 1 if failed else 0


def _said(name: str, work: Callable[[], Result]) -> bool:
    """Prints what came of a reader; whether it has failed."""
    start = monotonic()
    try:
        result = str(work())
    except (Error, AssertionError) as fault:
        print(f"{name:36} FAILED: {str(fault)[:MOST]}", flush=True)
        return True
    print(f"{name:36} {result}  {monotonic() - start:7.1f} s", flush=True)
    return False


def _built(stack: ExitStack) -> Path:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()), "site")
    build(ROOT / "mkdocs.yml", folder)
    return folder


if __name__ == "__main__":
    sys.exit(main())
