"""A workshop's agenda: its steps with their minutes, and what to cut when time runs short."""

from collections.abc import Mapping
from itertools import accumulate

from msgspec import Struct

from alongside.agenda.copies import Copies


class Step(Struct, frozen=True):
    """A step: its title with its number (`3. Swap`), its minutes, the ids of the sheets its row links to, its line."""

    title: str
    minutes: int
    sheets: tuple[str, ...]
    line: int


class Cut(Struct, frozen=True):
    """What can be left out, and the minutes that saves. `step` is the number of the first step it names, if any.

    `instead` is what to do about it.
    """

    what: str
    minutes: int
    line: int
    step: int | None = None
    instead: str = ""


class Slot(Struct, frozen=True):
    """A step with the minutes from the session's start at which it begins and ends."""

    step: Step
    start: int
    end: int


class Material(Struct, frozen=True):
    """A sheet of the session, the numbers of the steps that link to it, and how many copies are printed.

    It has no steps when it only serves to prepare.
    """

    sheet: str
    steps: tuple[int, ...]
    copies: Copies


class Agenda(Struct, frozen=True):
    """The steps of a session in order, and its cuts in the order in which they are made."""

    steps: tuple[Step, ...]
    cuts: tuple[Cut, ...]
    copies: Mapping[str, Copies]
    """How many of each sheet, by its id."""
    before: tuple[str, ...] = ()
    """The ids of sheets that only `## Prepare` links to."""
    apart: tuple[Step, ...] = ()
    """The same steps at a distance with their minutes there, and what comes between them: breaks, ways into rooms."""

    @property
    def minutes(self) -> int:
        """How long all steps take together."""
        return sum(step.minutes for step in self.steps)

    def slots(self) -> list[Slot]:
        """The running clock: each step with its beginning and its end."""
        ends = accumulate(step.minutes for step in self.steps)
        return [Slot(step, end - step.minutes, end) for step, end in zip(self.steps, ends, strict=True)]

    def materials(self) -> list[Material]:
        """Each sheet once: those of the steps in the order of their first use, then those that serve to prepare."""
        used: dict[str, tuple[int, ...]] = {}
        for number, step in enumerate(self.steps, 1):
            for sheet in step.sheets:
                used[sheet] = (*used.get(sheet, ()), number)
        return [
            Material(sheet, steps, self.copies[sheet])
            for sheet, steps in (used | dict.fromkeys(self.before, ())).items()
        ]
