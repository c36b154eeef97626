"""The guide: every item with what it says, who publishes it, and what leads where. All pages are made from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from alongside import questions, ten_minutes
from alongside.agenda.model import Agenda
from alongside.drawings import Drawing
from alongside.in_languages import InLanguages
from alongside.items.item import Item, id_of
from alongside.items.kinds import Model
from alongside.items.references import Reference
from alongside.languages.language import ENGLISH, Language
from alongside.links import target_of
from alongside.owner.brand import Brand
from alongside.owner.settings import Owner
from alongside.paper import Paper
from alongside.questions import Bank
from alongside.relations import Relations
from alongside.sections import Section
from alongside.sheets.model import Sheet
from alongside.ten_minutes import Formats

LICENCE = "CC BY 4.0"
"""Under which all words and sheets of the guide may be used."""


class Origin(NamedTuple):
    """The guide that all others are made from, which their page on the licence has to name (CC BY 4.0, 3.a.1)."""

    name: str
    whole: str
    """Its name as those are to credit it who use it."""


ORIGIN = Origin("Alongside", "Alongside, a field guide to leading in partnership")


@dataclass(frozen=True)
class Guide(Relations, InLanguages):
    """All items of the guide, their sheets and the works they cite. It does not change once it is read."""

    docs: Path
    items: Mapping[str, Item]
    """By id."""
    texts: Mapping[str, Sheet] = field(default_factory=dict)
    """What every item but a term says, by its id."""
    agendas: Mapping[str, Agenda] = field(default_factory=dict)
    """By the id of their workshop; one whose agenda has a problem is not among them."""
    bank: Bank | None = None
    """The question bank; None where there is no page of it."""
    formats: Formats | None = None
    """The ten-minute formats; None where there is no page of them."""
    references: Mapping[str, Reference] = field(default_factory=dict)
    """By key, in the order in which they are listed."""
    owner: Owner | None = None
    """Who publishes the guide, and how to reach them."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """The text of each file under `docs/` that is no item for a problem of its own."""
    assets: frozenset[str] = frozenset()
    """All files under `docs/` that are published as they are."""
    templates: frozenset[str] = frozenset()
    """The names of the templates that a plain page may have."""
    letters: frozenset[str] = frozenset()
    """Every letter that a font of print holds."""
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    """By the id of their model; one with a problem is not among them."""
    language: Language = ENGLISH
    """In which its own items are written. Those that are not translated are found by their ids, and listed nowhere."""
    original: "Guide | None" = None
    """The guide that this one translates; None for the original itself."""
    translations: dict[str, "Guide"] = field(default_factory=dict)
    """The guide in each other language, by the language's code; the original alone has them."""

    @cached_property
    def ids_left_out(self) -> frozenset[str]:
        """The ids of the items that were left out for a problem of their own."""
        return frozenset(map(id_of, self.left_out))

    @property
    def feed(self) -> str:
        """Where the feed of its changes stands, under the site's address."""
        return "feed.xml" if self.language.is_original else f"{self.language.code}/feed.xml"

    @property
    def site(self) -> str:
        """The site's own address, or nothing where the owner is not known."""
        return self.owner.site_url if self.owner else ""

    @property
    def organisation(self) -> str:
        """The owner's name, or nothing."""
        return self.owner.organisation if self.owner else ""

    @property
    def brand(self) -> Brand:
        """What the guide looks like under its owner's name."""
        return self.owner.brand if self.owner else Brand()

    @property
    def papers(self) -> tuple[Paper, ...]:
        """All papers, that which the owner offers first before the others."""
        first = self.owner.paper if self.owner else Paper.A4
        return (first, *(paper for paper in Paper if paper is not first))

    @property
    def licence(self) -> str:
        """The licence as it stands on paper, beside it what the owner says of their own."""
        own = self.owner.licence if self.owner else ""
        return f"{LICENCE}. {own}" if own else LICENCE

    @property
    def edition(self) -> date:
        """The day of this edition, which every file shows. Needs an owner."""
        assert self.owner, "an edition is published by somebody"
        return self.owner.edition

    @cached_property
    def sheets(self) -> Mapping[str, Sheet]:
        """Those texts that are filled in: by the id of their worksheet or checklist."""
        return {name: text for name, text in self.texts.items() if self.items[name].kind.has_sheet}

    def missing(self, item: Item) -> list[str]:
        """The files that an item names or links to, and that are left out for a problem of their own."""
        linked = {target_of(link.href, item.source)[0] for link in item.body.links}
        return [f"docs/{path}" for path in self.left_out if path in linked or id_of(path) in item.named]

    def sections(self, item: Item) -> tuple[Section, ...]:
        """The sections of a page that is read as such: the moments of the question bank, the ten-minute formats."""
        read = {questions.ID: self.bank, ten_minutes.ID: self.formats}.get(item.id)
        return read.sections if read else ()

    def sheet(self, item: Item) -> Sheet | None:
        """The sheet of a worksheet or a checklist."""
        return self.sheets.get(item.id)

    def agenda(self, item: Item) -> Agenda | None:
        """The agenda of a workshop, if it has one without a problem."""
        return self.agendas.get(item.id)

    def diagram(self, item: Model) -> str:
        """The SVG of a model's diagram; nothing where there is none."""
        drawing = self.drawings.get(item.id)
        return self.brand.painted(drawing.svg) if drawing else ""
