"""Reads the guide that a command stands in, as the build does."""

import os
from pathlib import Path

import click
from msgspec import Struct

from alongside.enquiry.layers import read_layers
from alongside.enquiry.reading import read_owner
from alongside.guide import Guide
from alongside.keeping import Shelf, writable
from alongside.navigation import missing
from alongside.problems import Problem
from alongside.read import read_guide
from alongside.site import Site

SETTINGS = "mkdocs.yml"


class Read(Struct, frozen=True):
    """A guide, and everything that is wrong with it and with its owner's settings."""

    root: Path
    """The folder that holds `mkdocs.yml`."""
    site: Site
    problems: list[Problem]

    @property
    def guide(self) -> Guide:
        """The guide itself."""
        return self.site.guide


def root_of(folder: Path) -> Path:
    """The guide's folder: this one, or the nearest above it, that holds `mkdocs.yml`.

    Raises:
        click.UsageError: there is none.
    """
    for place in (folder, *folder.parents):
        if (place / SETTINGS).is_file():
            return place
    raise click.UsageError(f"there is no {SETTINGS} in this folder or above it: go to the guide's folder first")


def read_here(folder: Path | None = None) -> Read:
    """The guide around a folder, or around that in which the command was given.

    Raises:
        click.UsageError: there is none, or its settings are no text.
    """
    root = root_of(folder or Path.cwd())
    try:
        text = _load(root, SETTINGS)
    except (OSError, UnicodeDecodeError) as fault:
        raise click.UsageError(f"{SETTINGS} cannot be read ({fault}): save it as UTF-8") from fault
    owner, problems = read_owner(text, SETTINGS, os.environ, lambda path: _load(root, path))
    docs, overrides = _folders(root, text)
    kept = writable(root / ".cache")
    guide, faults = read_guide(docs, owner, overrides, Shelf(kept / "texts", ".msgpack", 10_000))
    return Read(root, Site(guide, overrides, kept), [*problems, *faults, *missing(guide)])


def _folders(root: Path, text: str) -> tuple[Path, Path]:
    """Where the pages stand, and the templates, as the settings say."""
    data = read_layers(text, SETTINGS, os.environ, lambda path: _load(root, path)).data
    theme = data.get("theme")
    own = theme.get("custom_dir") if isinstance(theme, dict) else None
    return root / str(data.get("docs_dir") or "docs"), root / str(own or "overrides")


def _load(root: Path, path: str) -> str:
    return (root / path).read_text("utf-8")
