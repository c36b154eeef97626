"""The catalogue: every item, by id, kind, topic or citation. All that pages show of each other comes from here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from alongside.agenda import Agenda
from alongside.body import citations
from alongside.enquiry.settings import Owner
from alongside.items import Item, LibraryItem, Model, Term
from alongside.questions import Bank
from alongside.references import Reference
from alongside.sheets.model import Sheet
from alongside.vocabulary import Audience, Idea, Kind, Topic


@dataclass(frozen=True)
class Catalogue:
    """All items of the guide, their sheets and the works they cite."""

    docs: Path
    items: Mapping[str, Item]
    """By id."""
    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    """By the id of their worksheet or checklist."""
    agendas: Mapping[str, Agenda] = field(default_factory=dict)
    """By the id of their workshop; one whose agenda has a problem is not among them."""
    bank: Bank | None = None
    """The question bank; None where there is no page of it."""
    references: Mapping[str, Reference] = field(default_factory=dict)
    """By key, in the order in which they are listed."""
    owner: Owner | None = None
    """Who publishes the guide, and how to reach them."""

    def get(self, item_id: str) -> Item:
        """The item with an id; KeyError when there is none."""
        return self.items[item_id]

    def by_source(self, path: str) -> Item | None:
        """The item read from a file under `docs/`, if any."""
        return next((item for item in self.items.values() if item.source == path), None)

    def of_kind(self, kind: Kind | str) -> list[Item]:
        """The items of a kind in the order of their titles."""
        return sorted(
            (item for item in self.items.values() if item.kind == kind),
            key=lambda item: item.title.casefold(),
        )

    def library(self) -> list[LibraryItem]:
        """Every item of the Library, by kind and title."""
        found = (item for kind in Kind if kind.in_library for item in self.of_kind(kind))
        return [item for item in found if isinstance(item, LibraryItem)]

    def kinds(self) -> list[Kind]:
        """The kinds that the Library holds, in their order."""
        return [kind for kind in Kind if kind.in_library and self.of_kind(kind)]

    def topics(self) -> list[Topic]:
        """The topics that items of the Library have, in the vocabulary's order."""
        used = {topic for item in self.library() for topic in item.topics}
        return [topic for topic in Topic if topic in used]

    def audiences(self) -> list[Audience]:
        """For whom items of the Library are, in the vocabulary's order."""
        return list(Audience)

    def related(self, item: Item, most: int = 6) -> list[Item]:
        """What to read next: the item's own list, then items that name it, then those that share most topics."""
        named = [self.items[other] for other in item.related if other in self.items]
        naming = [other for other in self.library() if item.id in other.related]
        nearest = sorted(self.library(), key=lambda other: -shared_topics(item, other))
        akin = [other for other in nearest if shared_topics(item, other)]
        ordered = {other.id: other for other in (*named, *naming, *akin) if other.id != item.id}
        return list(ordered.values())[:most]

    def sheet(self, item: Item) -> Sheet | None:
        """The sheet of a worksheet or a checklist."""
        return self.sheets.get(item.id)

    def agenda(self, item: Item) -> Agenda | None:
        """The agenda of a workshop, if it has one without a problem."""
        return self.agendas.get(item.id)

    def diagram(self, item: Model) -> str:
        """The SVG of a model's diagram."""
        return (self.docs / item.diagram).read_text("utf-8")

    def cited_by(self, item: Item) -> list[Reference]:
        """The works an item cites, in the order of the list of references."""
        keys = {citation.key for citation in citations(item.body, item.body_line)}
        return [reference for key, reference in self.references.items() if key in keys]

    def citing(self, key: str) -> list[Item]:
        """The items that cite a work."""
        return [item for item in self.readable() if key in {citation.key for citation in citations(item.body, 1)}]

    def carrying(self, idea: Idea) -> list[Item]:
        """The items that carry an idea, the Library's first."""
        return [item for item in self.readable() if idea in item.ideas]

    def using(self, term: Term) -> list[Item]:
        """The items of the Library whose text uses a term of the glossary."""
        pattern = term_pattern([term])
        return [item for item in self.library() if pattern.search(f"{item.summary} {item.body}")]

    def readable(self) -> Iterator[Item]:
        """Every item that has a page of its own, the Library's first."""
        yield from self.library()
        yield from self.of_kind(Kind.PAGE)


def shared_topics(one: Item, other: Item) -> int:
    """How many topics two items share."""
    if isinstance(one, LibraryItem) and isinstance(other, LibraryItem):
        return len(set(one.topics) & set(other.topics))
    return 0


def term_pattern(terms: list[Term]) -> re.Pattern[str]:
    """Matches any form of the terms as whole words, the longest form first, in any case."""
    forms = sorted((form for term in terms for form in (term.title, *term.also)), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms)) or '(?!)'})(?![\w-])", re.IGNORECASE)
