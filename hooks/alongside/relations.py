"""How the items of a guide lead to one another: by their own lists, by topics, by terms and by the works they cite."""

import re
from collections.abc import Mapping
from functools import cached_property

from alongside.akin import Akin
from alongside.collection import Collection
from alongside.grouping import grouped
from alongside.items.body import words_of
from alongside.items.item import Item
from alongside.items.kinds import Situation, Term
from alongside.items.library import LibraryItem
from alongside.items.references import Reference
from alongside.items.vocabulary import Kind


class Relations(Collection):
    """The part of a guide (`guide.py`) that tells what leads to what; of `references` its field tells."""

    references: Mapping[str, Reference]

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

    def cited_by(self, item: Item) -> list[Reference]:
        """The works an item cites, in the order of the list of references."""
        keys = {citation.key for citation in item.body.citations}
        return [reference for key, reference in self.references.items() if key in keys] if keys else []

    def citing(self, key: str) -> list[Item]:
        """The items that cite a work."""
        return self._citing[key]

    def using(self, term: Term) -> list[Item]:
        """The items of the Library whose text uses a term of the glossary."""
        pattern = term_pattern([term])
        near = (item for item in self.library() if term in self.terms_near(item))
        return [item for item in near if pattern.search(f"{item.summary} {item.body.text}")]

    def terms_near(self, item: Item) -> list[Term]:
        """The terms all of whose words stand in an item's text, in some form: more than it uses, never fewer."""
        return self._terms_near[item.id]

    @cached_property
    def _terms_near(self) -> Mapping[str, list[Term]]:
        terms = [term for term in self.of_kind(Kind.TERM) if isinstance(term, Term)]
        forms = [(term, [set(words_of(form)) for form in (term.title, *term.also)]) for term in terms]
        texts = ((item, item.body.vocabulary.union(words_of(item.summary))) for item in self.readable())
        return {item.id: [term for term, ways in forms if any(map(words.issuperset, ways))] for item, words in texts}

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
