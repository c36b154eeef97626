"""`alongside export`: all generated pages as plain Markdown, data and files, for another generator."""

import shutil
from pathlib import Path

import click

from alongside.command.reading import Read, named_settings, read_here
from alongside.faults import PrintingError
from alongside.files.making import Files
from alongside.machines.export import PAGES, copied, exported
from alongside.problems import report


@click.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--files/--no-files", default=True, help="Whether PDFs, Word files, cards and zips go along.")
@named_settings
def command(folder: Path, files: bool, settings: Path | None) -> None:
    """Write the guide into FOLDER, which must be empty or new.

    `pages/` holds each page as Markdown with relative links, with its files beside it; `items/` a JSON an item, with
    its front matter, places to write, agenda and works; `pages/library.json` the whole Library as data. Pages and
    items in another language stand in a folder of its code, such as `pages/de/`.
    """
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} is not empty: name a new folder, so that nothing in it is lost")
    read = read_here(settings)
    if read.problems or read.guide.owner is None:
        lines = report(read.problems)
        raise click.ClickException("\n".join(["nothing was exported, since there is something to mend:", *lines]))
    if files:
        _make_files(read)
    count = write(folder, read)
    click.echo(f"Wrote {count} files to {folder}")


def write(folder: Path, read: Read) -> int:
    """Writes the export of a guide that has an owner; gives the number of files."""
    count = 0
    for place, text in exported(read.publication, read.site):
        _place(folder, place).write_text(text, "utf-8", newline="\n")
        count += 1
    sources = {place: read.guide.docs / path for path, place in copied(read.site).items()}
    for each in read.site.in_all_languages:
        sources |= {f"{PAGES}/{address}": path for address, path in each.files.items()}
    for place, source in sources.items():
        shutil.copyfile(source, _place(folder, place))
    return count + len(sources)


def _place(folder: Path, place: str) -> Path:
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _make_files(read: Read) -> None:
    try:
        for each in read.site.in_all_languages:
            each.files.update(Files(each).make_all(lambda line: click.echo(line, err=True)))
    except PrintingError as failed:
        raise click.ClickException(f"these files cannot be made, so nothing was exported:\n{failed}") from failed
