"""`alongside new`: a file of a kind to begin with."""

from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click
import msgspec

from alongside.command.reading import Read, read_here
from alongside.items.declared import hints_of, keys_of
from alongside.items.frontmatter import Title
from alongside.items.item import id_of
from alongside.items.read import tidied
from alongside.items.vocabulary import Kind, Side
from alongside.naming import DEVICE, LONGEST, NAME, name_for
from alongside.skeletons import KINDS, drawing, skeleton

BY_WORD = {word: kind for kind in KINDS for word in (str(kind), kind.folder, kind.english.lower())}
"""The kinds that can be begun, by the words that one types."""
ELSEWHERE = {
    "a work, of which there is one list": ("reference", "references", "work", "source", "citation"),
    "a page in another language, which is a file of the original's name": ("translation", "language"),
}
"""What is added in another way, and what one may call it."""


class KindWord(click.ParamType[Kind]):
    """A kind as one types it: in capitals, as a plural, by its folder."""

    name = "kind"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Kind:
        """The kind of a word."""
        if isinstance(value, Kind):
            return value
        word = str(value).strip().lower()
        if word in BY_WORD:
            return BY_WORD[word]
        if what := next((what for what, words in ELSEWHERE.items() if word in words), ""):
            self.fail(f"“{value}” is {what}: CONTRIBUTING.md says how it is added", param, ctx)
        near = get_close_matches(word, BY_WORD, n=1)
        known = f"did you mean {BY_WORD[near[0]]}?" if near else f"one of {', '.join(map(str, KINDS))}"
        return self.fail(f"there is no kind “{value}”: {known}", param, ctx)


@click.command("new")
@click.argument("kind", type=KindWord(), metavar="KIND")
@click.argument("title", nargs=-1, required=True)
@click.option("--name", help="The file's name without .md; otherwise it is made of the title.")
@click.option("--colleague", help="Of a checklist in two sides, the title of the colleague's; TITLE is the leader's.")
def command(kind: Kind, title: tuple[str, ...], name: str | None, colleague: str | None) -> None:
    """Begin a file of a KIND under a TITLE, with front matter that passes and the parts that it must have.

    KIND is situation, checklist, worksheet, workshop, path, principle, model, article or term.
    """
    if colleague is not None and kind is not Kind.CHECKLIST:
        raise click.UsageError("only a checklist has two sides: leave out --colleague")
    read = read_here()
    wanted = [(tidied(" ".join(title)), name)] + ([(tidied(colleague), None)] if colleague is not None else [])
    named = [(words, own or name_for(words)) for words, own in wanted]
    for words, own in named:
        _refuse(kind, words, own, read)
    if len({own for _, own in named}) < len(named) or len({words.casefold() for words, _ in named}) < len(named):
        raise click.UsageError("the two sides have one title: give each a title of its own")
    texts = _sides(named, read) if colleague is not None else _texts(kind, *named[0], read)
    made = write(texts, read)
    for path in made:
        click.echo(f"Made {path.relative_to(read.root)}")
    for line in next_steps(kind, [path.relative_to(read.root) for path in made if path.suffix == ".md"]):
        click.echo(line)


def _texts(kind: Kind, title: str, name: str, read: Read) -> dict[Path, str]:
    """The files of an item: its own, and a model's drawing."""
    docs, templates = read.guide.docs, read.site.templates
    texts = {docs / kind.folder / f"{name}.md": skeleton(kind, title, templates, name)}
    if kind is Kind.MODEL:
        texts[docs / f"assets/diagrams/{name}.svg"] = drawing(title, templates, name)
    return texts


def _sides(named: list[tuple[str, str]], read: Read) -> dict[Path, str]:
    """The files of the two sides of a checklist, which name each other."""
    docs, templates = read.guide.docs, read.site.templates
    texts = {}
    for (title, name), (_, other), side in zip(named, reversed(named), Side, strict=True):
        keys = {"for": f"[{side}, trainer]", "pair": other, "side": str(side)}
        texts[docs / Kind.CHECKLIST.folder / f"{name}.md"] = skeleton(Kind.CHECKLIST, title, templates, name, keys)
    return texts


def write(texts: dict[Path, str], read: Read) -> list[Path]:
    """The files that were made, none where one of them is there already.

    Raises:
        click.UsageError: one is there already.
    """
    if there := [path for path in texts if path.exists()]:
        raise click.UsageError(f"{there[0].relative_to(read.root)} is there already: give another name with --name")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return list(texts)


def next_steps(kind: Kind, paths: list[Path]) -> list[str]:
    """What to do next, a line each."""
    files = [path.as_posix() for path in paths]
    is_term = kind is Kind.TERM
    shows = "the glossary, and the word as a link where pages use it" if is_term else "the page as you write"
    reviews = "" if is_term else " Whoever reviews the page adds `reviewed` and `changes`."
    return [
        "",
        "Next:",
        f"  1. Open {' and '.join(files)} and write; each line says what belongs there. KEYS.md tells all keys.",
        f"  2. alongside check {' '.join(files)}",
        f"  3. mkdocs serve shows {shows}.",
        f"  4. Open a pull request.{reviews}",
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
