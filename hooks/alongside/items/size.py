"""How much a file may hold: what is larger is no text that somebody wrote, and would take for ever to read."""

from collections.abc import Iterator

from alongside.problems import Problem

MOST_LETTERS = 100_000
"""So many characters a file may have: some thirty printed pages."""
MOST_UNBROKEN = 10_000
"""So many it may have with no blank line between. The time to read them grows with their square."""


def too_large(text: str, place: str) -> Iterator[Problem]:
    """A problem for a text that is too large, or for each passage of it that is; `place` names the file."""
    if len(text) > MOST_LETTERS:
        what = f"the file has {len(text):,} characters, and may have {MOST_LETTERS:,}"
        yield Problem(place, 1, what, "make several items of it")
        return
    size, begins = 0, 1
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if len(line) > MOST_UNBROKEN:
            size, begins = 0, number  # that line alone is the fault
        size += len(line) + 1
        if len(line) > MOST_UNBROKEN or line.strip() in ("", "---"):
            if size > MOST_UNBROKEN:
                what = f"the passage that begins here has {size:,} characters without a blank line"
                yield Problem(place, begins, what, f"break it into passages of at most {MOST_UNBROKEN:,}")
            size, begins = 0, number + 1
