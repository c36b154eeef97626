"""Prints decks and keeps them: what has not changed is not printed again."""

import functools
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from msgspec import Struct

from alongside.cards.model import Deck
from alongside.cards.printer import CardPrinter, payload_of
from alongside.keeping import Kept, digest, make_missing, named
from alongside.sheets.pdf.details import Paper

MOST = 200
"""How many printed decks the cache holds; the longest unused go first."""


class DeckJob(Struct, frozen=True):
    """A deck to print on one paper."""

    deck: Deck
    paper: Paper


def build(jobs: Mapping[str, DeckJob], cache: Path, templates: Path) -> Kept:
    """Prints each job (by its address) that the cache folder does not hold yet.

    Raises:
        PrintingError: at the end, when some could not be printed; it names all of them.
    """
    printer = functools.cache(lambda: CardPrinter(templates))
    design = fingerprint(templates)
    keys = {address: key_of(job, design) for address, job in jobs.items()}

    def make(address: str) -> bytes:
        return printer().print_deck(jobs[address].deck, jobs[address].paper)

    return make_missing(keys, make, cache, ".pdf", MOST)


def key_of(job: DeckJob, design: str) -> str:
    """The name of a PDF in the cache: it changes with all that its bytes depend on."""
    return digest([design.encode(), json.dumps(payload_of(job.deck, job.paper), sort_keys=True).encode()])


def fingerprint(templates: Path) -> str:
    """What all decks depend on: page design, fonts, tokens, how they are printed, and Typst."""
    design = [templates / "tokens.yml", *(templates / "cards").rglob("*"), *(templates / "sheets/fonts").glob("*")]
    source = Path(__file__).with_name("printer.py")
    return digest([version("typst").encode(), *named(design), *named([source])])
