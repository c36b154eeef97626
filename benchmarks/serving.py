"""How much computing a request takes of nginx and of Caddy, each started from its recipe in `publishing/`.

    mkdocs build && python benchmarks/serving.py site

It is the server's own time on the processor, by the system's count, so that a busy machine and a slow visitor change
little. It holds no network and no https. A page is asked for packed on the fly, packed before, and unchanged.
"""

import gzip
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from http.client import HTTPConnection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.publishing.servers import SERVERS, Server, serving

TIMES = 2000
PAGE, SHEET = "articles/mentoring/", "worksheets/team-health-check/team-health-check-a4.pdf"
TICKS = os.sysconf("SC_CLK_TCK")
"""In a second, by which the system counts."""


def computing(server: Server) -> float:
    """Seconds that the server has been on the processor."""
    parts = Path(f"/proc/{server.process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / TICKS


def milliseconds(server: Server, path: str, headers: Mapping[str, str]) -> float:
    """What a request takes, on one connection that stays."""
    connection = HTTPConnection("127.0.0.1", server.port)
    before = computing(server)
    for _ in range(TIMES):
        connection.request("GET", f"/{path}", headers=dict(headers))
        connection.getresponse().read()
    connection.close()
    return (computing(server) - before) * 1000 / TIMES


def measured(server: Server, site: Path) -> dict[str, float]:
    """Milliseconds by what is asked for."""
    packed = {"Accept-Encoding": "gzip"}
    found = {"a page, packed on the fly": milliseconds(server, PAGE, packed)}
    page = site / PAGE / "index.html"
    page.with_name("index.html.gz").write_bytes(gzip.compress(page.read_bytes(), 9))
    found["a page, packed before"] = milliseconds(server, PAGE, packed)
    tag = server.ask(f"/{PAGE}", **packed).headers["etag"]
    found["a page, unchanged"] = milliseconds(server, PAGE, packed | {"If-None-Match": tag})
    found["a sheet as PDF"] = milliseconds(server, SHEET, {})
    return found


def main(built: Path) -> None:
    """Prints a line each, with how many of the first it is worth."""
    for name in SERVERS:
        with tempfile.TemporaryDirectory() as folder:
            site, own = Path(folder, "site"), Path(folder, "own")
            shutil.copytree(built, site, copy_function=os.link)
            own.mkdir()
            with serving(name, site, own) as server:
                found = measured(server, site)
        first = next(iter(found.values()))
        for what, took in found.items():
            print(f"{name:6} {what:26} {took:7.3f} ms {took / first:6.2f} of a page packed on the fly")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
