"""How long it takes until an edit shows while the site is served, here and with stock Material.

    pip install -e . && python benchmarks/edits.py

Both serve a copy of the guide on this machine. One word at a time is changed in a file, and the clock runs from the
write until what is served shows it: an article's page, a worksheet's page and its PDF, a page that tells the meaning of
a term of the glossary, a stylesheet. The median of the rounds counts.
"""

import argparse
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

import projects
from builds import ENVIRONMENT, MKDOCS
from msgspec import Struct

AIM = 1.0
"""Seconds that an edit may take to show."""
EVERY = 0.02
"""Seconds between two looks."""
LONGEST = 60.0
"""Seconds after which nothing more is expected; ten times as many for the first build."""
REST = 3.0
"""Seconds in which a server comes to rest after a build."""

BODY_WORD = re.compile(r"(\A---\n.*?\n---\n.*?\b)[a-z]{5,}(?= )", re.DOTALL)
SUMMARY_WORD = re.compile(r"(^summary: .*?\b)[a-z]{5,}(?= )", re.MULTILINE)
END = re.compile(r"()\Z")


class Edit(Struct, frozen=True):
    """A file to edit, and what then shows it."""

    what: str
    file: str
    """Under `docs/`."""
    word: re.Pattern[str]
    """What is changed: the part behind the first group."""
    shows: dict[str, str]
    """What is looked at by its name: an address, in the order in which they are asked for."""
    in_stock: dict[str, str] = {}
    """Those that stock Material can show, with their addresses there."""


STYLE = "assets/stylesheets/base/elements.css"
JOINED = "assets/design/stylesheets/kinds/page.css"
"""What it becomes a part of here."""
MENTORING = "articles/mentoring/"
SHEET = "worksheets/team-health-check/"
EDITS = (
    Edit("article", "articles/mentoring.md", BODY_WORD, {"its page": MENTORING}, {"its page": MENTORING}),
    Edit(
        "worksheet",
        "worksheets/team-health-check.md",
        BODY_WORD,
        {"its page with the form": SHEET, "its PDF, A4": f"{SHEET}team-health-check-a4.pdf"},
        {"its page with the form": SHEET},
    ),
    Edit("term", "glossary/coaching.md", SUMMARY_WORD, {"a page that links it": MENTORING}),
    Edit("stylesheet", STYLE, END, {"the file": JOINED}, {"the file": STYLE}),
)

Seconds = dict[tuple[str, str], list[float]]
"""How long each edit took to show, by the edit and by what shows it, round by round."""


@contextmanager
def served(project: Path) -> Iterator[str]:
    """The address at which a project is served; the server is stopped at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    settings = project / "mkdocs.yml"
    text = re.sub(r"^site_url:.*$", f"site_url: http://{place}/", settings.read_text("utf-8"), flags=re.MULTILINE)
    settings.write_text(text, "utf-8")
    command = [sys.executable, *MKDOCS, "serve", "--livereload", "--dev-addr", place]
    with tempfile.TemporaryFile() as said:
        server = subprocess.Popen(command, cwd=project, env=ENVIRONMENT, stdout=said, stderr=said)
        try:
            yield f"http://{place}/"
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def fetched(address: str) -> bytes:
    """What is served at an address, or nothing yet."""
    try:
        with urlopen(address, timeout=LONGEST) as answer:
            content: bytes = answer.read()
    except (URLError, ConnectionError):
        return b""
    return content


def awaited(address: str, shows: Callable[[bytes], bool], longest: float = LONGEST) -> None:
    """Looks at an address until it shows what it should.

    Raises:
        TimeoutError: it did not in `longest` seconds.
    """
    end = monotonic() + longest
    while not shows(fetched(address)):
        if monotonic() > end:
            raise TimeoutError(f"{address} does not show the edit after {longest:.0f} seconds")
        sleep(EVERY)


def timed(edit: Edit, docs: Path, site: str, word: str, looked_at: dict[str, str]) -> dict[str, float]:
    """Makes an edit; the seconds until what stands at each of the addresses shows it."""
    before = {name: fetched(site + address) for name, address in looked_at.items()}
    path = docs / edit.file
    text, count = edit.word.subn(rf"\g<1>{word}", path.read_text("utf-8"), count=1)
    assert count, f"{edit.file} has no word to change"
    start = monotonic()
    path.write_text(text, "utf-8")
    taken = {}
    for name, address in looked_at.items():
        # The words of a PDF are packed, but its bytes tell that they have changed
        packed = address.endswith(".pdf")
        old, new = before[name], word.encode()
        awaited(site + address, lambda page: page not in (b"", old) if packed else new in page)  # noqa: B023
        taken[name] = monotonic() - start
    return taken


def measured(project: Path, rounds: int, *, stock: bool = False) -> Seconds:
    """Serves a project and makes every edit in every round."""
    found: Seconds = {}
    with served(project) as site:
        awaited(site, bool, 10 * LONGEST)
        for number in range(rounds):
            for edit in EDITS:
                looked_at = edit.in_stock if stock else edit.shows
                sleep(REST if looked_at else 0)
                taken = timed(edit, project / "docs", site, _word(edit, number), looked_at) if looked_at else {}
                for name, seconds in taken.items():
                    found.setdefault((edit.what, name), []).append(seconds)
    return found


def _word(edit: Edit, number: int) -> str:
    """A word that stands nowhere else; in a stylesheet, a rule."""
    word = f"edited{number}{edit.what}"
    return f".{word} {{ color: red }}" if edit.word is END else word


def report(ours: Seconds, stock: Seconds) -> None:
    """Prints the medians side by side, with the aim."""
    print(f"Seconds from the write until it shows, median\n{'':<36} {'here':>6} {'stock':>6}  aim: {AIM:g} s")
    for (what, name), seconds in ours.items():
        here = median(seconds)
        theirs = f"{median(stock[what, name]):>6.2f}" if (what, name) in stock else f"{'-':>6}"
        print(f"{f'{what}: {name}':<36} {here:>6.2f} {theirs}  {'met' if here <= AIM else 'not met'}")


def main() -> int:
    """Measures here, then with stock Material."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        guide = projects.real_project(Path(folder, "guide"))
        stock = projects.stock_project(Path(folder, "stock"), guide)
        ours = measured(guide, options.rounds)
        report(ours, measured(stock, options.rounds, stock=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
