"""`alongside prose`: a habit that no single page shows, counted over the whole guide."""

from collections.abc import Callable, Iterator

import click

from alongside.command.reading import read_here
from alongside.guide import Guide
from alongside.prose import alike, manner, minutes

VIEWS: dict[str, Callable[[Guide], Iterator[str]]] = {
    "manner": manner.told,
    "minutes": minutes.told,
    "alike": alike.told,
}


@click.command("prose")
@click.argument("view", type=click.Choice(list(VIEWS)))
def command(view: str) -> None:
    """Print a view of the whole guide.

    `manner` counts habits and phrases against their bounds, `minutes` reckons whether sheets and rounds fit into their
    time, and `alike` shows which pages repeat each other.
    """
    for line in VIEWS[view](read_here().guide):
        click.echo(line)
