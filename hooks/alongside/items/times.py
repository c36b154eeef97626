"""How long an item takes: its own minutes, its steps', or the time to read it."""

from alongside.items.item import Item
from alongside.items.kinds import Path
from alongside.items.library import Timed
from alongside.languages.speaking import say_many
from alongside.wording import duration


def minutes_of(item: Item) -> int:
    """The whole minutes that an item takes; where it names none, at 200 words a minute."""
    if isinstance(item, Timed):
        return item.minutes
    return sum(step.minutes for step in item.steps) if isinstance(item, Path) else item.body.reading_minutes


def time_of(item: Item) -> str:
    """The same in words: `45 minutes`, `7 steps, 3 hours 55 minutes`, `4-minute read`."""
    if isinstance(item, Path):
        steps = say_many("%(n)s step", "%(n)s steps", len(item.steps))
        return f"{steps}, {duration(minutes_of(item))}"
    minutes = minutes_of(item)
    return duration(minutes) if isinstance(item, Timed) else say_many("%(n)s-minute read", "%(n)s-minute read", minutes)
