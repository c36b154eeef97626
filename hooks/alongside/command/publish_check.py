"""`alongside publish-check`: everything that speaks against publishing the guide as it stands."""

import os
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from alongside import ready
from alongside.command.reading import Read, named_settings, read_here
from alongside.problems import Problem, report


@click.command("publish-check")
@click.option("--site", type=click.Path(file_okay=False, path_type=Path), help="Leave the site in this folder.")
@named_settings
def command(site: Path | None, settings: Path | None) -> None:
    """Tell everything that speaks against publishing the guide as it stands.

    Example settings, an address that is none or lacks https, generated files that are out of date, and whatever is not
    committed, are told at once. If there is nothing, the site is built twice, the second time in another time zone and
    with nothing kept, and must be the same to the byte. Only then the status is 0.
    """
    read = read_here(settings, environment={**os.environ, **ready.PUBLIC})
    problems, unknown = before_building(read)
    if unknown:
        click.echo("There is no git here to tell whether all is committed.", err=True)
    if not problems:
        problems = twice(partial(mkdocs, read.root / read.name), site)
    for line in report(problems):
        click.echo(line)
    if problems:
        raise click.ClickException(f"{len(set(problems))} to mend before the guide is published")
    click.echo("Ready to be published." + (f" It stands in {site}." if site else ""))


def before_building(read: Read) -> tuple[list[Problem], bool]:
    """What is wrong that shows without a build, and whether nobody knows what is committed."""
    changes = ready.uncommitted(read.root)
    problems = [*read.problems, *ready.settings(read.layers), *ready.generated(read.root), *(changes or ())]
    return problems, changes is None


def twice(build: ready.Builder, site: Path | None) -> list[Problem]:
    """What differs between two builds; the first is left in the folder `site`, if any.

    Raises:
        click.ClickException: the site cannot be built; it says what the build said.
    """
    with TemporaryDirectory(prefix="alongside-") as folder:
        first, second, nothing = site or Path(folder, "first"), Path(folder, "second"), Path(folder, "nothing")
        failed, problems = ready.built_twice(build, first.resolve(), second, nothing)
    if failed:
        raise click.ClickException(f"the site cannot be built:\n{failed}")
    return problems


def mkdocs(settings: Path, folder: Path, environment: Mapping[str, str]) -> str:
    """Builds the site of these settings as the README's command does; gives what it said if it failed."""
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    words += ["--config-file", str(settings), "--site-dir", str(folder)]
    done = subprocess.run(
        words, cwd=settings.parent, env=os.environ | dict(environment), capture_output=True, text=True, check=False
    )
    return (done.stdout + done.stderr or "it ended without a word") if done.returncode else ""
