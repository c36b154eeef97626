"""What is put into a bucket, and in which order: each file once, after all that it loads."""

import importlib.util
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

import pytest

from alongside.headers import ASKED_AGAIN, FOR_EVER
from alongside.media_types import type_of
from tests.guide import ROOT


@pytest.fixture(scope="module")
def commands() -> list[list[str]]:
    spec = importlib.util.spec_from_file_location("s3", ROOT / "publishing/s3.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return list(module.commands(Path("site"), "guide"))


def takes(command: list[str], name: str) -> bool:
    """Whether a command sends a file, as the AWS CLI documents it: of all patterns that fit, the last one says it."""
    if command[2] == "cp":
        return command[3] == f"site/{name}"
    taken = True
    for option, pattern in pairwise(command):
        if option in ("--include", "--exclude") and fnmatch(name, pattern):
            taken = option == "--include"
    return taken


def after(command: list[str], option: str) -> str:
    return command[command.index(option) + 1] if option in command else ""


def test_each_file_is_put_there_once_as_what_it_is_and_for_as_long(
    site_folder: Path, commands: list[list[str]]
) -> None:
    names = [path.relative_to(site_folder).as_posix() for path in site_folder.rglob("*") if path.is_file()]
    assert len(names) > 1000
    for name in [*names, "a/file-without-suffix", "a/film.mp4"]:
        sent = [command for command in commands[:-1] if takes(command, name)]
        assert len(sent) == (0 if name.startswith("_") else 1), name
        for command in sent:
            is_kept = fnmatch(name, "assets/????????????/*")
            assert after(command, "--cache-control") == (FOR_EVER if is_kept else ASKED_AGAIN), name
            if name in names:
                assert after(command, "--content-type") == type_of(name), name
    assert not any(takes(command, name) for command in commands for name in (".env", "a/.b.swp", "_headers.nginx"))


def test_what_pages_load_is_there_before_them_and_nothing_goes_before_all_is_there(commands: list[list[str]]) -> None:
    def when(name: str) -> int:
        return next(at for at, command in enumerate(commands) if takes(command, name))

    design = "assets/b251c8439c48/stylesheets/kinds/page.css"
    assert when(design) < when("library.json") < when("index.html") < when("offline.json") < when("sw.js")
    assert [at for at, command in enumerate(commands) if "--delete" in command] == [len(commands) - 1]
    assert not takes(commands[-1], design) and "--size-only" in commands[-1]
