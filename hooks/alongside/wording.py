"""Lengths of time and days in words, and what else is worded alike: the one place for pages, paper and files.

The planner's script says what a reader has set in the same words, in `shared/words.js`.
"""

from datetime import date

HOURS_FROM = 120
"""From how many minutes on hours are said: `90 minutes`, but `2 hours`."""


def duration(minutes: int) -> str:
    """A length of time: `1 minute`, `90 minutes`, `4 hours`, `3 hours 30 minutes`."""
    hours, rest = divmod(minutes, 60) if minutes >= HOURS_FROM else (0, minutes)
    words = [f"{hours} hours"] if hours else []
    if rest or not hours:
        words.append(f"{rest} minute{'' if rest == 1 else 's'}")
    return " ".join(words)


def leaves(number: int) -> str:
    """Leaves of paper: `1 leaf`, `2 leaves`."""
    return f"{number} {'leaf' if number == 1 else 'leaves'}"


def clock(minutes: int) -> str:
    """Minutes from the start of a session as a clock shows them: `1:05`."""
    return f"{minutes // 60}:{minutes % 60:02}"


def capital(words: str) -> str:
    """Words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def day(on: date) -> str:
    """A day: `22 November 2026`."""
    return f"{on.day} {month(on)}"


def month(on: date) -> str:
    """The month of a day: `November 2026`."""
    return f"{on:%B %Y}"
