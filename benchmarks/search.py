"""What a first query costs: bytes as sent, requests, time until the search is ready, and from a key to the list.

    pip install -e '.[test]' && python benchmarks/search.py

Guides of several sizes are made up. A page of each is opened in Chromium, its search field is focused, and queries are
typed key by key. Bytes are compressed with gzip; a server that sends Brotli sends fewer.
"""

import argparse
import gzip
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

import projects
from builds import build
from msgspec import Struct
from playwright.sync_api import Page, Response

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.conftest import serve
from tests.chromium import running

MOST_BYTES = {100: 100_000, 1000: 250_000}
"""By how many items a guide has: what a first query may cost."""
MOST_TIME = 50
"""Milliseconds from a key to the list."""
QUERIES = ("how do I give feedback", "mentorng my team", "my manager does not listen", "partnership agreement")
KEYS = """async (queries) => {
  const field = document.querySelector("#search-field");
  const times = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1) {
      field.value = query.slice(0, length);
      const start = performance.now();
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      document.querySelector(".search__panel").getBoundingClientRect();
      times.push(performance.now() - start);
    }
  }
  return times;
}"""


class Cost(Struct, frozen=True):
    """Of a guide of one size."""

    size: int
    sent: int
    requests: int
    ready: float
    """Milliseconds from the focus to the search that answers."""
    keys: list[float]
    """Milliseconds from each key to the list, laid out."""


def measured(page: Page, site: str, size: int) -> Cost:
    """What the search of a served guide costs."""
    page.goto(site, wait_until="networkidle")
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks what it is given
    ready = page.evaluate(
        """() => new Promise((done) => {
          const field = document.querySelector("#search-field");
          const start = performance.now();
          new MutationObserver(() => done(performance.now() - start))
            .observe(document.querySelector(".search__status"), { childList: true });
          field.value = "team";
          field.focus();
        })"""
    )
    page.wait_for_load_state("networkidle")
    sent = sum(len(gzip.compress(answer.body(), 9)) for answer in answers)
    return Cost(size, sent, len(answers), ready, page.evaluate(KEYS, list(QUERIES)))


def row(it: Cost) -> str:
    """A line of the table, with what is over its aim."""
    keys = sorted(it.keys)
    slow = keys[int(len(keys) * 0.95)]
    aim = MOST_BYTES.get(it.size)
    verdict = f"  bytes {'met' if it.sent <= aim else 'not met'}" if aim else ""
    verdict += f"  time {'met' if slow <= MOST_TIME else 'not met'}"
    times = " ".join(f"{time:>8.1f}" for time in (median(keys), slow, keys[-1]))
    return f"{it.size:>6} {it.sent:>9} {it.requests:>9} {it.ready:>9.0f} {times}{verdict}"


def main() -> int:
    """Measures each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000], help="how many items the guides have")
    options: Any = parser.parse_args()
    print(
        f"{'items':>6} {'bytes':>9} {'requests':>9} {'ready ms':>9} {'key ms':>8} {'95 %':>8} {'most':>8}", flush=True
    )
    with tempfile.TemporaryDirectory() as temporary, contextmanager(running)() as browser:
        for size in sorted(set(options.sizes)):
            guide = projects.guide_project(Path(temporary, str(size)), size)
            build(guide)
            with contextmanager(serve)(guide / "site") as site:
                print(row(measured(browser.new_page(), site, size)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
