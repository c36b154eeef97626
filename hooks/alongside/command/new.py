"""`alongside new`: a file of a kind to begin with."""

from pathlib import Path

import click
import msgspec

from alongside.command.reading import Read, read_here
from alongside.items.declared import hints_of, keys_of
from alongside.items.frontmatter import Title
from alongside.items.item import id_of
from alongside.items.read import tidied
from alongside.items.vocabulary import Kind
from alongside.naming import DEVICE, LONGEST, NAME, name_for
from alongside.skeletons import KINDS, drawing, skeleton

BY_WORD = {str(kind): kind for kind in KINDS}
"""The kinds that can be begun, by the words that one types."""


@click.command("new")
@click.argument("kind", type=click.Choice(list(BY_WORD)))
@click.argument("title")
@click.option("--name", help="The file's name without .md; otherwise it is made of the title.")
def command(kind: str, title: str, name: str | None) -> None:
    """Begin a file of a KIND under a TITLE, with front matter that passes and the parts that it must have."""
    read, title = read_here(), tidied(title)
    name = name or name_for(title)
    _refuse(BY_WORD[kind], title, name, read)
    made = write(BY_WORD[kind], title, name, read)
    for path in made:
        click.echo(f"Made {path.relative_to(read.root)}")
    for line in next_steps(made[0].relative_to(read.root)):
        click.echo(line)


def write(kind: Kind, title: str, name: str, read: Read) -> list[Path]:
    """The files that were made: the item's own, and a model's drawing.

    Raises:
        click.UsageError: one is there already.
    """
    docs, templates = read.guide.docs, read.site.templates
    texts = {docs / kind.folder / f"{name}.md": skeleton(kind, title, templates, name)}
    if kind is Kind.MODEL:
        texts[docs / f"assets/diagrams/{name}.svg"] = drawing(title, templates, name)
    if there := [path for path in texts if path.exists()]:
        raise click.UsageError(f"{there[0].relative_to(read.root)} is there already: give another name with --name")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return list(texts)


def next_steps(path: Path) -> list[str]:
    """What to do next, a line each."""
    return [
        "",
        "Next:",
        f"  1. Open {path} and write; each line says what belongs there. KEYS.md tells all keys.",
        f"  2. alongside check {path}",
        "  3. mkdocs serve shows the page as you write.",
        "  4. Open a pull request. Whoever reviews the page adds `reviewed` and `changes`.",
    ]


def _refuse(kind: Kind, title: str, name: str, read: Read) -> None:
    """Refuses a title or a name that cannot be, or that is taken.

    Raises:
        click.UsageError: it says why, and what to give.
    """
    try:
        msgspec.convert(title, Title)
    except msgspec.ValidationError as fault:
        wanted = hints_of(keys_of(kind)["title"])["title"]
        raise click.UsageError(f"“{title}” should be {wanted}, such as “Team health check”") from fault
    if not NAME.fullmatch(name) or len(name) > LONGEST or name == "index" or DEVICE.fullmatch(name):
        said = f"“{name}” cannot be a file's name" if name else "no file's name can be made of this title"
        raise click.UsageError(f"{said}: give one with --name, such as --name who-needs-whom")
    taken = {id_of(path): f"docs/{path}" for path in read.guide.left_out}
    taken |= {item.id: item.place for item in read.guide.items.values()}
    if name in taken:
        raise click.UsageError(f"the name `{name}` is taken by {taken[name]}: give another with --name")
    for item in read.guide.items.values():
        if item.title.casefold() == title.casefold():
            raise click.UsageError(f"{item.place} has this title already: write there, or choose another")
        if f"{kind.folder}/{name}.md" in item.formerly:
            raise click.UsageError(f"{item.place} stood there formerly: give another name with --name")
