"""Web servers started from the recipes in `publishing/` on a port of loopback, and what they answer."""

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.guide import ROOT

RECIPES = ROOT / "publishing"
PATIENCE = 20
"""Seconds within which a server answers, however busy the machine is."""
MAIN = """\
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder};
    proxy_temp_path {folder};
    fastcgi_temp_path {folder};
    uwsgi_temp_path {folder};
    scgi_temp_path {folder};
    include {folder}/guide.conf;
}}
"""
"""What nginx has around the recipe for one site."""


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    """By their names in lower case; one that came twice has both values, with `, ` between them."""
    body: bytes


class Server(NamedTuple):
    """A server that is running."""

    name: str
    port: int
    process: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """What it answers; a header's name is written with `_` for each hyphen."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        found = dict[str, str]()
        for name, value in answer.getheaders():
            key = name.lower()
            found[key] = f"{found[key]}, {value}" if key in found else value
        got = Answer(answer.status, found, answer.read())
        connection.close()
        return got


def nginx(site: Path, folder: Path, port: int) -> tuple[list[str], dict[str, str]]:
    """Starts nginx from the recipe, in which the place of the site and the port are others."""
    recipe = (RECIPES / "nginx.conf").read_text("utf-8")
    for old, new in (("listen 8080;", f"listen 127.0.0.1:{port};"), ("/srv/guide/site", str(site))):
        assert old in recipe
        recipe = recipe.replace(old, new)
    (folder / "guide.conf").write_text(recipe, "utf-8")
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder), "utf-8")
    return ["nginx", "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")], {}


def caddy(site: Path, folder: Path, port: int) -> tuple[list[str], dict[str, str]]:
    """Starts Caddy from the recipe, which asks the environment for the place of the site and the port."""
    where = {"GUIDE_ADDRESS": f"http://127.0.0.1:{port}", "GUIDE_FOLDER": str(site)}
    own = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(RECIPES / "Caddyfile")]
    return command, where | own | {"CADDY_ADMIN": f"unix/{folder}/admin"}


SERVERS: Mapping[str, Callable[[Path, Path, int], tuple[list[str], dict[str, str]]]] = {"nginx": nginx, "caddy": caddy}
PACKAGES = {"nginx": "nginx-light", "caddy": "caddy"}
"""Debian's, by the server's name."""


@contextmanager
def serving(name: str, site: Path, folder: Path) -> Iterator[Server]:
    """The server of that name with a built site, and a folder for what it writes."""
    if shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") is None:
        message = f"no {name} found: install Debian's `{PACKAGES[name]}`"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command, environment = SERVERS[name](site, folder, port)
    path = {"PATH": f"{os.environ['PATH']}:/usr/sbin"}
    with (folder / "log").open("w") as log:
        running = subprocess.Popen(command, env=os.environ | path | environment, stdout=log, stderr=log)
        try:
            _wait(port, running, folder / "log")
            yield Server(name, port, running.pid)
        finally:
            running.terminate()
            running.wait(timeout=PATIENCE)


def _wait(port: int, running: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        assert running.poll() is None and time.monotonic() < end, log.read_text("utf-8")
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
