"""The catalogues of a guide: `overrides/languages/*.po`, one a language."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from babel.core import UnknownLocaleError
from babel.messages.pofile import PoFileError

from alongside.languages.language import ENGLISH, Language, language
from alongside.problems import Problem

FOLDER = "languages"
CODE = re.compile(r"[a-z]{2}")
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
            found[path.stem] = _read(path.stem, path.read_text("utf-8"))
        except (PoFileError, UnknownLocaleError, ValueError) as fault:
            line = getattr(fault, "lineno", None) or 1
            problems.append(Problem(place, line, f"the catalogue cannot be read ({fault})", EXAMPLE))
    return found, problems


def by_tag(overrides: Path, tag: str) -> Language:
    """The language whose tag a printed document bears; English where none has it."""
    known: Mapping[str, Language] = {} if tag == ENGLISH.tag else languages(overrides)[0]
    return next((one for one in known.values() if one.tag == tag), ENGLISH)


_read = lru_cache(20)(language)
