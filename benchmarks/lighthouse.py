"""What Lighthouse says of each kind of page, on a slow telephone: the median of three runs.

    pip install -e '.[test]' && python benchmarks/lighthouse.py

It needs Node (`npx`), Chromium, and the npm package lighthouse, which npx fetches. The site is built, and served on
this machine packed by gzip and with the headers that it makes for web servers. Aims: 99 of 100 for performance, 100
for accessibility, best practices and search engines, and nothing that moves.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # the tests know how to serve a site

from tests.browser.conftest import QuietHandler  # noqa: E402
from tests.building import build  # noqa: E402
from tests.weight import PACKED, heaviest, views  # noqa: E402

LIGHTHOUSE = "lighthouse@12.8.2"
AIMS = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
MOVES = "cumulative-layout-shift"


class Packing(QuietHandler):
    """Serves a site as a host does: texts packed by gzip."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - so http.server calls it
        """Answers with the file, packed if the browser can unpack it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in PACKED or not path.is_file():
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        shutil.copyfileobj(BytesIO(content), self.wfile)


@contextmanager
def served(folder: Path) -> Any:
    """The address of a folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: Packing(*given, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def audited(address: str) -> dict[str, Any]:
    """What one run of Lighthouse says of a page: its marks of 100, and how much moves."""
    flags = "--headless=new --no-sandbox --disable-background-networking"
    asked = [f"--only-categories={','.join(AIMS)}", "--output=json", "--quiet", f"--chrome-flags={flags}"]
    chromium = {"CHROME_PATH": shutil.which("chromium") or shutil.which("google-chrome") or ""}
    command = ["npx", "--yes", LIGHTHOUSE, address, *asked]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | chromium)
    report = json.loads(done.stdout)
    marks = {name: round(100 * report["categories"][name]["score"]) for name in AIMS}
    found = {**marks, MOVES: report["audits"][MOVES]["numericValue"]}
    scored = ((name, audit["score"]) for name, audit in report["audits"].items() if audit["score"] is not None)
    found["lost"] = [name for name, score in scored if score < 0.9]
    return found


def main() -> int:
    """Prints the medians of the heaviest page of each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--site", type=Path, help="the folder of a built site")
    parser.add_argument("pages", nargs="*", help="addresses under the site's, in place of the heaviest of each kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.site or Path(temporary, "site")
        if not options.site:
            build(ROOT / "mkdocs.yml", folder)
        pages = options.pages or [view.address for view in heaviest(views(folder)) if view.look != "moved"]
        print(f"{'':<44} speed access practice search  moves   aims: 99 100 100 100 0")
        with served(folder) as site:
            for page in pages:
                runs = [audited(site + page) for _ in range(options.rounds)]
                marks = [f"{median(run[name] for run in runs):>6.0f}" for name in AIMS]
                moves = median(run[MOVES] for run in runs)
                print(f"{page or 'home':<44}{' '.join(marks)} {moves:>9.4f}   {' '.join(runs[0]['lost'])}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
