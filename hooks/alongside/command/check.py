"""`alongside check`: everything that is wrong with the guide, and what could be better, without building it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from alongside.checks.days import days_missing
from alongside.command.reading import Read, named_settings, read_here
from alongside.command.reports import FORMATS, Found, found_in
from alongside.problems import Problem
from alongside.prose.kept import kept_advice


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to tell it.")
@click.option("--strict-advice", is_flag=True, help="Let advice fail, too.")
@named_settings
def command(paths: tuple[Path, ...], form: str, strict_advice: bool, settings: Path | None) -> None:
    """Tell everything that is wrong with the guide, or with PATHS of it, and what could be better.

    Pages, works, drawings and the owner's settings are read as the build reads them. Only whether a handout keeps to
    its leaf shows when it is printed, by the build. The status is 1 if something is wrong; advice alone leaves it at 0.
    """
    read = read_here(settings)
    found = within(paths, read.root, everything(read))
    for line in FORMATS[form](found):
        click.echo(line)
    if form == "text":
        click.echo(f"{len(found.problems)} to mend, {len(found.advice)} to consider.", err=True)
    if found.problems or (strict_advice and found.advice):
        raise click.exceptions.Exit(1)


def everything(read: Read) -> Found:
    """All that is wrong with a guide, and all advice. That nobody has reviewed a page is advice."""
    unreviewed = set(days_missing(read.guide))
    problems = (problem for problem in read.problems if problem not in unreviewed)
    return found_in(problems, [*unreviewed, *kept_advice(read.site)])


def within(paths: Iterable[Path], root: Path, found: Found) -> Found:
    """What concerns these files and folders; all of it where none is named."""
    places = [path.resolve() for path in paths]
    if not places:
        return found

    def concerned(problems: tuple[Problem, ...]) -> Iterator[Problem]:
        for problem in problems:
            file = (root / problem.path).resolve()
            if any(file.is_relative_to(place) for place in places):
                yield problem

    return found_in(concerned(found.problems), concerned(found.advice))
