"""What is wrong with a catalogue: words it lacks, words that no one asks for, placeholders or markup that differ."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from alongside.problems import Problem

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|#(?=\s)|\{\w+\}")
MARKUP = re.compile(r"</?\w[^>]*>|&\w+;")
UPDATE = "run `python -m alongside.languages`, and translate what is new"


def catalogue_problems(path: Path, place: str, wanted: Catalog) -> list[Problem]:
    """Every problem of the catalogue in a file, which problems name by its `place`."""
    with path.open("rb") as file:
        held = read_po(file, abort_invalid=True)
    known = {message.id: message for message in held if message.id}
    return sorted(
        [
            *(
                Problem(place, 1, f"“{_first(message)}” is not in the catalogue", UPDATE)
                for message in wanted
                if message.id and message.id not in known
            ),
            *(one for message in known.values() for one in _problems(message, place, wanted)),
        ]
    )


def _problems(message: Message, place: str, wanted: Catalog) -> Iterator[Problem]:
    line, words = message.lineno or 1, _first(message)
    if message.id not in wanted:
        yield Problem(place, line, f"nobody says “{words}” any more", UPDATE)
    elif message.fuzzy:
        yield Problem(place, line, f"the translation of “{words}” is a guess", "mend it, and delete `fuzzy`")
    elif not is_whole(message):
        yield Problem(place, line, f"“{words}” is not translated", 'msgstr "…"')
    else:
        yield from _differences(message, place, line)


def _differences(message: Message, place: str, line: int) -> Iterator[Problem]:
    """A translation has the values and the markup of the English words; a form for one may leave the number out."""
    theirs = _forms(message.id)[-1]
    for at, said in enumerate(_forms(message.string)):
        for pattern, what in ((PLACEHOLDER, "values"), (MARKUP, "markup")):
            mine, wanted = Counter(pattern.findall(said)), Counter(pattern.findall(theirs))
            if message.pluralizable and at == 0:
                mine["%(n)s"] = wanted["%(n)s"]
            if mine != wanted:
                example = " ".join(wanted) or "none"
                yield Problem(place, line, f"“{_first(message)}” has other {what} in its translation", example)
        if '"' in MARKUP.sub("", said) and '"' not in MARKUP.sub("", theirs):
            what = f"“{_first(message)}” has a straight quotation mark in its translation, which would end an attribute"
            yield Problem(place, line, what, "„so“")


def is_whole(message: Message) -> bool:
    """Whether a message is translated in all its forms."""
    return all(_forms(message.string))


def _forms(words: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (words or "",) if isinstance(words, str | None) else tuple(words)


def _first(message: Message) -> str:
    words = _forms(message.id)[0]
    return words if len(words) <= 60 else f"{words[:59]}…"
