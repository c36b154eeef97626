"""Reads the guide that a command stands in, as the build does."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from alongside.guide import Guide
from alongside.keeping import Shelf, kept_at, writable
from alongside.machines.publication import Publication
from alongside.navigation import missing
from alongside.owner.layers import Layers, read_layers
from alongside.owner.reading import read_owner
from alongside.problems import Problem
from alongside.read import read_guide
from alongside.site import Site

SETTINGS = "mkdocs.yml"


class Read(Struct, frozen=True):
    """A guide, and everything that is wrong with it and with its owner's settings."""

    root: Path
    """The folder that holds the settings."""
    name: str
    """The name of their file in it."""
    site: Site
    problems: list[Problem]
    layers: Layers
    """All settings, and where each stands."""
    publication: Publication
    """The guide under the site's name, in its language."""

    @property
    def guide(self) -> Guide:
        """The guide itself."""
        return self.site.guide


named_settings = click.option(
    "-f",
    "--config-file",
    "settings",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The file with your settings, as for mkdocs; otherwise mkdocs.yml.",
)
"""The option of each command to which the owner's settings matter."""


def settings_of(settings: Path | None, folder: Path) -> Path:
    """The file with the settings: the one that is named, or the guide's own.

    Raises:
        click.UsageError: there is none.
    """
    return settings.resolve() if settings else root_of(folder) / SETTINGS


def root_of(folder: Path) -> Path:
    """The guide's folder: this one, or the nearest above it, that holds `mkdocs.yml`.

    Raises:
        click.UsageError: there is none.
    """
    for place in (folder, *folder.parents):
        if (place / SETTINGS).is_file():
            return place
    raise click.UsageError(f"there is no {SETTINGS} in this folder or above it: go to the guide's folder first")


def read_here(settings: Path | None = None, environment: Mapping[str, str] = os.environ) -> Read:
    """The guide of these settings, or of the folder in which the command was given.

    `environment` gives the values of `!ENV`.

    Raises:
        click.UsageError: there is none, or its settings are no text.
    """
    file = settings_of(settings, Path.cwd())
    root, name = file.parent, file.name
    text = text_of(root, name)
    owner, problems = read_owner(text, name, environment, lambda path: _load(root, path))
    layers = read_layers(text, name, environment, lambda path: _load(root, path))
    data = layers.data
    found = data.get("theme")
    theme = found if isinstance(found, dict) else {}
    docs, overrides = root / _said(data, "docs_dir", "docs"), root / _said(theme, "custom_dir", "overrides")
    kept = writable(kept_at(root))
    guide, faults = read_guide(docs, owner, overrides, Shelf(kept / "texts", ".msgpack", 10_000))
    about = (_said(data, "site_name"), _said(data, "site_description"), _said(theme, "language", "en"))
    publication = Publication(guide, *about)
    return Read(root, name, Site(guide, overrides, kept), [*problems, *faults, *missing(guide)], layers, publication)


def text_of(root: Path, path: str) -> str:
    """The text of a file of the guide.

    Raises:
        click.UsageError: it is none.
    """
    try:
        return _load(root, path).decode()
    except (OSError, UnicodeDecodeError) as fault:
        raise click.UsageError(f"{path} cannot be read ({fault}): save it as UTF-8") from fault


def _said(block: Mapping[str, Any], key: str, otherwise: str = "") -> str:
    """A setting of MkDocs' own, as text."""
    return str(block.get(key) or otherwise)


def _load(root: Path, path: str) -> bytes:
    return (root / path).read_bytes()
