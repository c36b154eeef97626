"""What is printed round a sheet, and the forms in which it is printed."""

from datetime import date
from typing import Literal

import msgspec
from msgspec import Struct

from alongside.languages.language import ENGLISH
from alongside.languages.speaking import say, say_many
from alongside.owner.brand import Printed
from alongside.wording import day, duration

Copy = Literal["participants", "facilitator"]
"""Whose copy it is. The participants' copy leaves the facilitator's notes out."""

Size = Literal["usual", "large"]
"""The size of print. In large print nothing is smaller than 18 points."""


class Details(Struct, frozen=True):
    """The head and the foot of a printed sheet."""

    id: str
    title: str
    kind: str
    """The kind in words, such as "Worksheet"."""
    summary: str
    minutes: int | None
    people: str
    """How many take part, in words ("2 people"), or empty."""
    audience: str
    """Whom it is for, in words that follow "For" ("leaders and colleagues"), or empty."""
    address: str
    """The full address of the sheet's page."""
    edition: date
    licence: str
    organisation: str
    """The name of the site's owner."""
    language: str = "en-GB"
    brand: Printed = Printed()
    steps: int = 0
    """How many steps a path has; 0 for anything else."""

    @property
    def kind_inside(self) -> str:
        """The kind within a sentence, such as "worksheet"."""
        return self.kind.lower() if self.language == ENGLISH.tag else self.kind

    @property
    def imprint(self) -> str:
        """The edition, and whose it is, in words."""
        if not self.organisation:
            return self.edition_words
        return say("Edition of %(day)s of %(organisation)s", day=day(self.edition), organisation=self.organisation)

    @property
    def edition_words(self) -> str:
        """The edition in words: `Edition of 22 November 2026`."""
        return say("Edition of %(day)s", day=day(self.edition))

    @property
    def short_facts(self) -> list[str]:
        """The same without whom it is for."""
        return msgspec.structs.replace(self, audience="").facts

    @property
    def facts(self) -> list[str]:
        """What is known of it, in words: its steps, how long it takes, how many take part, whom it is for."""
        known = (
            say_many("%(n)s step", "%(n)s steps", self.steps) if self.steps else "",
            duration(self.minutes) if self.minutes is not None else "",
            self.people,
            say("For %(audience)s", audience=self.audience) if self.audience else "",
        )
        return list(filter(None, known))
