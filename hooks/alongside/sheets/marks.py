"""What an author notes at the end of the words that name a place to write, in italics: `*(date, carried over)*`.

Whoever reads the Markdown reads them as they are. On the sheet they do not stand: they say what a page does with what
is written there.

| Mark | What becomes of what is written there |
|---|---|
| `date` | it is offered for the reader's calendar. Where the words ask for a date themselves, it needs no mark |
| `carried over` | the copy that follows begins with it |
| `shown next time` | it is shown beside the same place of the copy that follows |
| `from Our promises` | here stands what the last copy has below that heading, or that prompt |
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from alongside.sheets.model import Block, Carried, Heading, Marks, Ruled, Runs, Table, fields_of
from alongside.sheets.names import slug
from alongside.sheets.reader import Reader

_DATE = re.compile(
    r"\(date\)|\bdate of\b|\blooks?\b[^.:;]*\bagain\b|\bby (?:when|which day)\b"
    r"|\buntil (?:when|which day)\b|(?<!\ba )\bday on which\b",
    re.IGNORECASE,
)
"""Words that ask for a date to come."""
_WORD = r"date|carried over|shown next time|from [^()]+"
_MARKS = re.compile(rf"\(((?:{_WORD})(?:, (?:{_WORD}))*)\)")
_MEANT = re.compile(r"\(\s*(?:date|carr\w*|shown?|from)\b[^()]*\)", re.IGNORECASE)
_EXAMPLE = "`Who else may read these notes *(carried over)*`"


def split_marks(runs: Runs) -> tuple[Runs, str]:
    """The words before the marks, and the marks as they are written with their brackets, or nothing."""
    if not runs or not runs[-1].emphasis or not _MEANT.fullmatch(runs[-1].text.strip()):
        return runs, ""
    *before, last = runs
    if before:
        before[-1] = structs.replace(before[-1], text=before[-1].text.rstrip())
    return tuple(run for run in before if run.text), last.text.strip()


def marks_of(written: str) -> Marks | None:
    """What marks mean, or None where one of them is none. Empty ones mean nothing."""
    found = _MARKS.fullmatch(written)
    if not found:
        return None if written else Marks()
    words = re.split(r", (?=date|carried over|shown next time|from )", found[1])
    sources = [word.removeprefix("from ") for word in words if word.startswith("from ")]
    carried: Carried = "over" if "carried over" in words else "shown" if "shown next time" in words else ""
    return Marks("date" in words, carried, sources[0] if sources else "")


def read_marks(written: str, line: int, reader: Reader) -> Marks:
    """What the marks of a place mean; one that is none is reported."""
    marks = marks_of(written)
    if marks is None:
        known = "`*(date)*`, `*(carried over)*`, `*(shown next time)*` or `*(from Our promises)*`"
        reader.fault(line, f"`*{written}*` is no mark of a place to write", known)
    elif marks.source:
        reader.sources.append((line, marks.source))
    return marks or Marks()


def refuse_marks(written: str, line: int, reader: Reader) -> None:
    """Marks stand where nothing is written."""
    what = f"`*{written}*` marks no place to write"
    reader.fault(line, what, f"put it behind a prompt, a row's first cell or a column's head: {_EXAMPLE}")


def joined(words: str, *marks: Marks) -> Marks:
    """The marks of a place with these words: its own, and those of its row and its column."""
    return Marks(
        any(one.date for one in marks) or bool(_DATE.search(words)),
        next((one.carried for one in marks if one.carried), ""),
        next((one.source for one in marks if one.source), ""),
    )


def sources(blocks: Sequence[Block]) -> dict[str, str]:
    """The name of the first place to write below each heading or prompt, by its words in short (see `in_short`).

    Of a heading it is the first table or ruled space: boxes and marks out of five are carried by themselves.
    """
    found = dict[str, str]()
    headings = list[Heading]()
    for block in blocks:
        if isinstance(block, Heading):
            headings = [*(one for one in headings if one.level < block.level), block]
        for words, name in _places(block):
            found.setdefault(words, name)
            for heading in headings:
                found.setdefault(in_short("".join(run.text for run in heading.runs)), name)
    return found


def in_short(words: str) -> str:
    """Words for comparing: without their numbering, case and marks."""
    return slug(words, 99)


def _places(block: Block) -> Iterator[tuple[str, str]]:
    """The words and the name of each ruled space, and the first place in each table."""
    if isinstance(block, Ruled):
        yield in_short(block.label), block.name
    elif isinstance(block, Table):
        yield from (("", field.name) for field in list(fields_of(block))[:1])
    else:
        yield from _inside(block)


def _inside(block: Block) -> Iterator[tuple[str, str]]:
    yield from ((in_short(field.label), field.name) for field in fields_of(block) if isinstance(field, Ruled))
