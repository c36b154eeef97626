"""Lengths of time and days in words, and what else is worded alike: the one place for pages, paper and files.

The planner's script says what a reader has set in the same words, in `shared/words.js`.
"""

import re

from alongside.languages.speaking import day, month, say_many

__all__ = ["HOURS_FROM", "capital", "clock", "day", "duration", "leaves", "minutes_in", "month"]

HOURS_FROM = 120
"""From how many minutes on hours are said: `90 minutes`, but `2 hours`."""


def duration(minutes: int) -> str:
    """A length of time: `1 minute`, `90 minutes`, `4 hours`, `3 hours 30 minutes`."""
    hours, rest = divmod(minutes, 60) if minutes >= HOURS_FROM else (0, minutes)
    words = [say_many("%(n)s hour", "%(n)s hours", hours)] if hours else []
    if rest or not hours:
        words.append(say_many("%(n)s minute", "%(n)s minutes", rest))
    return " ".join(words)


def minutes_in(words: str) -> int:
    """The minutes that words say, such as `5 minutes`; 0 where they say anything else."""
    found = re.match(r"[0-9]{1,4}", words)
    said = int(found[0]) if found else 0
    return said if words == say_many("%(n)s minute", "%(n)s minutes", said) else 0


def leaves(number: int) -> str:
    """Leaves of paper: `1 leaf`, `2 leaves`."""
    return say_many("%(n)s leaf", "%(n)s leaves", number)


def clock(minutes: int) -> str:
    """Minutes from the start of a session as a clock shows them: `1:05`."""
    return f"{minutes // 60}:{minutes % 60:02}"


def capital(words: str) -> str:
    """Words as they begin a sentence."""
    return words[:1].upper() + words[1:]
