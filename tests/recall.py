"""How often the search finds what was asked for: the site's own scripts, in Chromium, over a file of queries.

python -m tests.recall                      builds the site, and asks the open set
python -m tests.recall FILE --site FOLDER   asks another set of a site that is built
python -m tests.recall --missed             also prints what was not among the first three
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import serve
from tests.building import build
from tests.chromium import running
from tests.content.queries import FILE, Query, address_of, queries
from tests.guide import ROOT

ASK = """async ([site, queries, most]) => {
  const { Engine } = await import(site + "modules/search/engine.js");
  const engine = new Engine(await (await fetch(site + "assets/search/entries.json")).json());
  return queries.map((query) => engine.find(query).hits.slice(0, most).map(({ entry }) => entry.url));
}"""


def found(page: Page, site: str, asked: Sequence[str], most: int = 3) -> list[list[str]]:
    """The addresses under the site's of the first results of each query; `page` is one of any kind."""
    page.goto(site)
    answers: list[list[str]] = page.evaluate(ASK, [site, list(asked), most])
    return answers


def answers(query: Query, url: str) -> bool:
    """Whether a result is one of a query's pages, or a place on it."""
    address = address_of(url)
    return any(address == page or (page and address.startswith(f"{page}#")) for page in query.pages)


def shares(asked: Sequence[Query], results: Sequence[Sequence[str]]) -> dict[str, tuple[int, float, float]]:
    """By manner, and for `all`: how many queries, and the shares with the first, and one of the first three, right."""
    marks: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for query, urls in zip(asked, results, strict=True):
        right = [answers(query, url) for url in urls]
        for name in (query.manner, "all"):
            marks[name].append((any(right[:1]), any(right[:3])))
    return {
        name: (len(those), sum(one for one, _ in those) / len(those), sum(three for _, three in those) / len(those))
        for name, those in marks.items()
    }


def main() -> int:
    """Prints the shares of a set of queries."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("queries", type=Path, nargs="?", default=FILE)
    parser.add_argument("--site", type=Path, help="the folder of a built site")
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    asked = queries(options.queries)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.site or Path(temporary, "site")
        if not options.site:
            build(ROOT / "mkdocs.yml", folder)
        with _opened(folder) as (page, site):
            results = found(page, site, [query.words for query in asked])
    print(f"{'':12} {'queries':>8} {'first':>8} {'of three':>8}")
    for name, (count, first, three) in sorted(shares(asked, results).items()):
        print(f"{name:12} {count:>8} {first:>8.3f} {three:>8.3f}")
    for query, urls in zip(asked, results, strict=True):
        if options.missed and not any(answers(query, url) for url in urls):
            print(f"{query.manner}: {query.words}\n    wanted {', '.join(query.pages)}\n    found  {', '.join(urls)}")
    return 0


@contextmanager
def _opened(folder: Path) -> Any:
    """A page of Chromium, and the address at which a folder is served."""
    with contextmanager(running)() as browser, contextmanager(serve)(folder) as site:
        yield browser.new_page(), site


if __name__ == "__main__":
    sys.exit(main())
