"""Names of fields, made from the words before a blank, so that what a reader typed survives a new edition.

The rule. A name has parts, joined by two hyphens:

1. the section: the first three words of the nearest heading above, or `top` above the first heading;
2. the words before the blank: the first six of a prompt, a box or a statement; `lines` for a ruled space
   with no prompt; in a table the first four of the row's words and of the column's head;
3. where both are the same as before, a number from 2, counted in order.

Words are in lower case and ASCII, without a numbering before them ("2.", "A1.") and without small words such
as "the", unless nothing else is left. Sections with the same heading share one count. So a field keeps its
name when something is added, moved or reworded elsewhere. It changes with its own first words, with its
heading, or with a same-worded field that is placed above it in its section.

A name fixed by hand with `{#name}` is that name alone and never changes: that of a row's first cell is followed
by the column's part, and that of a column's head is this part. It may be a name that was once made, so words can
be mended whose answers are stored. What stands in `{#…}` anywhere on a sheet is made for no other field.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

FIXED = re.compile(r"[a-z0-9]+(?:--?[a-z0-9]+)*")
"""What a name fixed by hand must look like."""

SMALL_WORDS = frozenset(
    # nouns, verbs and pronouns of the two sides ("I", "you", "we") tell prompts apart and are kept
    re.findall(
        r"\w+",
        """a an and are as at be been by for from had has have if in into is it its of on or so than that the
        their them then there these they this those to was were will with would""",
    )
)

_APOSTROPHES = dict.fromkeys(map(ord, "'\N{RIGHT SINGLE QUOTATION MARK}"))
_NUMBERING = re.compile(r"\s*(?:part\s+)?[a-z]?\d+[.):]\s+(?=\S)", re.IGNORECASE)


def slug(words: str, most: int) -> str:
    """The first `most` words that matter, in lower-case ASCII with hyphens; `blank` when there is none."""
    unnumbered = _NUMBERING.sub("", words, count=1) if _NUMBERING.match(words) else words
    without_marks = unicodedata.normalize("NFKD", unnumbered.translate(_APOSTROPHES))
    every = re.findall(r"[a-z0-9]+", without_marks.encode("ascii", "ignore").decode().lower())
    return "-".join(([word for word in every if word not in SMALL_WORDS] or every or ["blank"])[:most])


class Names:
    """Hands out the names of one sheet's fields, each once; `kept` are those fixed by hand, wherever they stand."""

    def __init__(self, kept: Iterable[str] = ()) -> None:
        self._section = "top"
        self._kept = set(kept)
        self._fixed: set[str] = set()
        self._taken: set[str] = set()
        self._last = defaultdict[str, int](lambda: 1)

    def enter(self, heading: str) -> None:
        """A section begins."""
        self._section = slug(heading, 3)

    def fix(self, name: str) -> bool:
        """Takes a name fixed by hand; false when it was taken before."""
        free = name not in self._fixed
        self._fixed.add(name)
        self._kept.add(name)
        return free

    def made(self, words: str) -> str:
        """A name for a field from the words before it."""
        return self._free(f"{self._section}--{slug(words, 6)}")

    def lines(self) -> str:
        """A name for a ruled space that has no prompt of its own."""
        return self._free(f"{self._section}--lines")

    def cell(self, row: str, column: str, fixed_row: str | None = None, fixed_column: str | None = None) -> str:
        """A name for a table's empty cell from its row's words and its column's head, or what is fixed for these."""
        begin = fixed_row or self._unkept(f"{self._section}--{slug(row, 4)}" if row else self._section)
        return self._free(f"{begin}--{fixed_column or (slug(column, 4) if column else 'cell')}")

    def _unkept(self, row: str) -> str:
        """What is made for a row, other than what is fixed for another."""
        return f"{row}--other" if row in self._kept else row

    def _free(self, name: str) -> str:
        candidate = name
        while candidate in self._taken or candidate in self._kept:
            self._last[name] += 1
            candidate = f"{name}--{self._last[name]}"
        self._taken.add(candidate)
        return candidate
