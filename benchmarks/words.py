"""Made-up sentences, as long as the guide's own: the same seed gives the same words."""

import itertools
import random
from collections.abc import Sequence
from textwrap import fill


def _list(words: str) -> list[str]:
    return [" ".join(each.split()) for each in words.split("|")]


WHO = _list(
    """a leader|a colleague|each member of the team|the night shift|your manager|the newest person|a
    trainer|the whole group|someone who was there|the owner of the result|another department|the
    person who decides|a partner|the team"""
)
DOES = _list(
    """asks about|writes down|leaves open|comes back to|explains|puts off|agrees on|keeps an eye on|
    plays down|gives up|takes over|speaks plainly about|plans for|shares|looks into|stands by|
    turns down|waits for|learns from|answers for"""
)
WHICH = _list(
    """first|quiet|shared|awkward|open|late|promised|missing|honest|small|common|hard|usual|
    early|plain|costly"""
)
WHAT = _list(
    """promise|result|meeting|rota|handbook|target|budget|deadline|mistake|question|reason|
    customer|complaint|report|decision|plan|warning|talent|interest|duty|limit|review|figure|
    habit|project|message|record|conversation|date|load"""
)
WHEN = _list(
    """before the week is out|while there is still time|in front of the others|without being asked|on
    the day it is known|at the start of the next meeting|as soon as the facts are in|when the load is
    high|with a date beside it|after a night's rest|though nobody watches|in the words of the person
    concerned|until both have seen it|for a month at the least"""
)
EACH = _list("The|Each|One|No")
ABOUT = _list(
    "It has much to do with|Nothing here works without|People confuse it with|What matters more is|It begins with"
)
WIDTH = 118
"""Characters in a line of Markdown."""


class Words:
    """Makes sentences; now and then one uses a term of the glossary, cites a work or links to another page."""

    def __init__(self, seed: int, terms: Sequence[str], works: Sequence[str]) -> None:
        self.random = random.Random(seed)
        self._terms = terms
        # One after the other, so that every work is cited somewhere
        self._works = itertools.cycle(self.random.sample(works, len(works)))

    def any(self, words: list[str]) -> str:
        """One of a list of words."""
        return self.random.choice(words)

    def title(self) -> str:
        """A title of five to nine words."""
        return f"{self.any(EACH)} {self.any(WHICH)} {self.any(WHAT)} {self.any(WHEN)}"

    def phrase(self) -> str:
        """A few words without a full stop, as they stand in a cell or beside a box."""
        return f"{self.any(DOES).capitalize()} the {self.any(WHICH)} {self.any(WHAT)}"

    def act(self) -> str:
        """A longer phrase, as it stands beside a box to tick."""
        return f"{self.phrase()} and the {self.any(WHAT)} {self.any(WHEN)}"

    def sentence(self) -> str:
        """A sentence of about sixteen words."""
        if self.random.random() < 0.12:
            return (
                f"{self.any(ABOUT)} {self.random.choice(self._terms)}, and with the {self.any(WHAT)} {self.any(WHEN)}."
            )
        first = f"{self.any(WHO).capitalize()} {self.any(DOES)} the {self.any(WHICH)} {self.any(WHAT)}"
        return f"{first}, and {self.any(WHO)} {self.any(DOES)} it {self.any(WHEN)}."

    def sentences(self, count: int) -> str:
        """Some sentences, the last of which cites a work now and then."""
        said = " ".join(self.sentence() for _ in range(count))
        return f"{said[:-1]} [@{next(self._works)}]." if self.random.random() < 0.2 else said

    def lines(self, text: str, indent: str = "") -> str:
        """A text in lines; those after the first are indented."""
        return fill(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
