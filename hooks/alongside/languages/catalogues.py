"""The catalogues of a guide: `overrides/languages/*.po`, one a language."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from babel.core import UnknownLocaleError
from babel.messages.pofile import PoFileError

from alongside.languages.language import ENGLISH, Language, language
from alongside.problems import LONGEST, Problem

FOLDER = "languages"
CODE = re.compile(r"[a-z]{2}")
PLURALS = re.compile(r"nplurals\s*=\s*(\w*)", re.ASCII)
FORMS = 'a line such as `"Plural-Forms: nplurals=2; plural=(n != 1);\\n"`'
ENTRY = 'an entry is a line `msgid "Print"`, and below it a line `msgstr "Drucken"`'
UNREADABLE = (PoFileError, UnknownLocaleError, ValueError, LookupError, SyntaxError)
"""What Babel and gettext raise for a text that is no catalogue, a code of letters or a rule of plurals among it."""
EXAMPLE = 'call it by its ISO 639-1 code, `de.po`, with a line `"Language: de_DE\\n"` in its header'


def languages(overrides: Path) -> tuple[dict[str, Language], list[Problem]]:
    """Every language by its code, and what is wrong with catalogues that cannot be read."""
    found: dict[str, Language] = {}
    problems: list[Problem] = []
    for path in sorted((overrides / FOLDER).glob("*.po")):
        place = f"overrides/{FOLDER}/{path.name}"
        if not CODE.fullmatch(path.stem) or path.stem == ENGLISH.code:
            problems.append(Problem(place, 1, f"`{path.stem}` is no code of another language", EXAMPLE))
            continue
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as fault:
            problems.append(Problem(place, 1, f"the file is not UTF-8 text ({fault.reason})", "save it as UTF-8"))
            continue
        read, faults = read_catalogue(path.stem, text, place)
        problems += faults
        if read:
            found[path.stem] = read
    return found, problems


def read_catalogue(code: str, text: str, place: str) -> tuple[Language | None, list[Problem]]:
    """The language of a catalogue's text, or None with why it cannot be read; problems name the file by its `place`."""
    for found in PLURALS.finditer(text):
        if not found[1].isdigit() or len(found[1]) > 1:
            # as many as it says would be made room for, and a slip can ask for more than a computer has
            line = text.count("\n", 0, found.start()) + 1
            return None, [Problem(place, line, f"no language has plurals of {found[1][:20]} forms", FORMS)]
    try:
        return _read(code, text), []
    except UNREADABLE as fault:
        line = max(fault.lineno, 1) if isinstance(fault, PoFileError) else 1
        said = str(fault)
        what = f"the catalogue cannot be read ({said if len(said) <= LONGEST else f'{said[:LONGEST]}…'})"
        return None, [Problem(place, line, what, ENTRY if isinstance(fault, PoFileError) else EXAMPLE)]


def by_tag(overrides: Path, tag: str) -> Language:
    """The language whose tag a printed document bears; English where none has it."""
    known: Mapping[str, Language] = {} if tag == ENGLISH.tag else languages(overrides)[0]
    return next((one for one in known.values() if one.tag == tag), ENGLISH)


_read = lru_cache(20)(language)
