"""The guide: every item, by id, file, kind, topic or citation. All that pages show of each other comes from here."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from alongside import questions, ten_minutes
from alongside.agenda.model import Agenda
from alongside.akin import Akin
from alongside.drawings import Drawing
from alongside.grouping import grouped
from alongside.in_languages import InLanguages
from alongside.items.body import words_of
from alongside.items.item import Item, id_of
from alongside.items.kinds import Model, Page, Situation, Term
from alongside.items.library import Fillable, LibraryItem
from alongside.items.readable import Readable
from alongside.items.references import Reference
from alongside.items.vocabulary import Audience, Idea, Kind, Purpose, Topic, Whom
from alongside.languages.language import ENGLISH, Language
from alongside.links import target_of
from alongside.owner.brand import Brand
from alongside.owner.settings import Owner
from alongside.paper import Paper
from alongside.questions import Bank
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
class Guide(InLanguages):
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

    def get(self, item_id: str) -> Item:
        """The item with an id; KeyError when there is none."""
        return self.items[item_id]

    @cached_property
    def ids_left_out(self) -> frozenset[str]:
        """The ids of the items that were left out for a problem of their own."""
        return frozenset(map(id_of, self.left_out))

    @cached_property
    def sources(self) -> Mapping[str, Item]:
        """Every item by its file under `docs/`."""
        return {item.source: item for item in self.items.values()}

    @cached_property
    def own(self) -> tuple[Item, ...]:
        """The items that are written in its language; the original's are all."""
        return tuple(item for item in self.items.values() if item.language == self.language.code)

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

    @cached_property
    def pictured(self) -> frozenset[str]:
        """The ids of the sheets of which a plain page shows a picture."""
        return frozenset(
            page.picture_of for page in self.of_kind(Kind.PAGE) if isinstance(page, Page) and page.picture_of
        )

    def of_kind(self, kind: Kind | str) -> list[Item]:
        """The items of a kind in the order of their titles."""
        return self._by_kind.get(str(kind), [])

    def library(self) -> list[LibraryItem]:
        """Every item of the Library, by kind and title."""
        return self._library

    def kinds(self) -> list[Kind]:
        """The kinds that the Library holds, in their order."""
        return [kind for kind in Kind if kind.in_library and self.of_kind(kind)]

    def with_purpose(self, purpose: Purpose) -> list[Fillable]:
        """The sheets that serve a purpose, by title."""
        found = (item for item in self.library() if isinstance(item, Fillable) and item.purpose is purpose)
        return sorted(found, key=lambda item: item.title.casefold())

    def settled_with(self, whom: Whom) -> list[Item]:
        """The situations that have to be settled with them, by title."""
        return [item for item in self.of_kind(Kind.SITUATION) if isinstance(item, Situation) and item.whom is whom]

    def topics(self) -> list[Topic]:
        """The topics that items of the Library have, in the vocabulary's order."""
        used = {topic for item in self.library() for topic in item.topics}
        return [topic for topic in Topic if topic in used]

    def audiences(self) -> list[Audience]:
        """For whom items of the Library are, in the vocabulary's order."""
        return list(Audience)

    def named(self, ids: Iterable[str]) -> list[Item]:
        """The items with these ids, in their order; an id that is no item's is passed over."""
        return [self.items[name] for name in ids if name in self.items]

    def former_ids(self, item: Item) -> tuple[str, ...]:
        """The ids by which browsers and shared addresses may still know an item; none that another item has now."""
        return tuple(former for former in item.former_ids if former not in self.items)

    def related(self, item: Item, most: int = 6) -> list[Item]:
        """What to read next: the item's own list, then items that name it, then those that share most topics.

        What its page puts forward anyway is not found a second time.
        """
        shown = {item.id, *item.leads}
        found = {other.id: other for other in self.named(item.related) if other.id != item.id}
        found |= {other.id: other for other in self._naming[item.id] if other.id not in {*shown, *found}}
        akin = self._akin.to(item) if len(found) < most else []
        found |= {other.id: other for other in akin if other.id not in {*shown, *found}}
        return list(found.values())[:most]

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

    def cited_by(self, item: Item) -> list[Reference]:
        """The works an item cites, in the order of the list of references."""
        keys = {citation.key for citation in item.body.citations}
        return [reference for key, reference in self.references.items() if key in keys] if keys else []

    def citing(self, key: str) -> list[Item]:
        """The items that cite a work."""
        return self._citing[key]

    def carrying(self, idea: Idea) -> list[Item]:
        """The items that carry an idea, the Library's first."""
        return [item for item in self.readable() if idea in item.ideas]

    def using(self, term: Term) -> list[Item]:
        """The items of the Library whose text uses a term of the glossary."""
        pattern = term_pattern([term])
        near = (item for item in self.library() if term in self.terms_near(item))
        return [item for item in near if pattern.search(f"{item.summary} {item.body.text}")]

    def terms_near(self, item: Item) -> list[Term]:
        """The terms all of whose words stand in an item's text, in some form: more than it uses, never fewer."""
        return self._terms_near[item.id]

    def readable(self) -> Iterator[Readable]:
        """Every item that has a page of its own, the Library's first."""
        yield from self.library()
        yield from (page for page in self.of_kind(Kind.PAGE) if isinstance(page, Readable))

    @cached_property
    def _terms_near(self) -> Mapping[str, list[Term]]:
        terms = [term for term in self.of_kind(Kind.TERM) if isinstance(term, Term)]
        forms = [(term, [set(words_of(form)) for form in (term.title, *term.also)]) for term in terms]
        texts = ((item, item.body.vocabulary.union(words_of(item.summary))) for item in self.readable())
        return {item.id: [term for term, ways in forms if any(map(words.issuperset, ways))] for item, words in texts}

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Item]]:
        found: dict[str, list[Item]] = defaultdict(list)
        for item in sorted(self.own, key=lambda item: item.title.casefold()):
            found[item.kind].append(item)
        return found

    @cached_property
    def _library(self) -> list[LibraryItem]:
        found = (item for kind in Kind if kind.in_library for item in self.of_kind(kind))
        return [item for item in found if isinstance(item, LibraryItem)]

    @cached_property
    def _akin(self) -> Akin:
        return Akin(self.library())

    @cached_property
    def _naming(self) -> Mapping[str, list[LibraryItem]]:
        """By an item's id, the items of the Library whose `related` names it, and the situations that lead to it."""
        named = ((item.named if isinstance(item, Situation) else item.related, item) for item in self.library())
        return grouped((other, item) for others, item in named for other in dict.fromkeys(others))

    @cached_property
    def _citing(self) -> Mapping[str, list[Item]]:
        cited = (({citation.key for citation in item.body.citations}, item) for item in self.readable())
        return grouped((key, item) for keys, item in cited for key in keys)


def term_pattern(terms: list[Term]) -> re.Pattern[str]:
    """Matches any form of the terms as whole words, the longest form first, in any case."""
    forms = sorted((form for term in terms for form in (term.title, *term.also)), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms)) or '(?!)'})(?![\w-])", re.IGNORECASE)
