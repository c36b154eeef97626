"""The words of scripts in other languages: each page carries those that its own script may say, as data."""

import io
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from babel.messages.extract import extract_javascript

from alongside.design.modules import LOAD, VENDOR, Scripts, code_of, imported_by, name_at
from alongside.languages.language import Language
from alongside.languages.speaking import spoken

FUNCTIONS = {"spoken": None, "spokenMany": None, "counted": None}
"""Of `shared/spoken.js` and `shared/words.js`: words, their two forms, and a noun after its number."""
Words = str | tuple[str, str]


@lru_cache(1000)
def words_of(text: str) -> tuple[Words, ...]:
    """Every word that a script marks, or its two forms."""
    found: list[Words] = []
    for _, function, said, _ in extract_javascript(io.BytesIO(text.encode()), FUNCTIONS, (), {"encoding": "utf-8"}):
        parts = [
            part for part in ([said] if isinstance(said, str) else said) if isinstance(part, str) and "${" not in part
        ]
        if function == "spoken" and parts:
            found.append(parts[0])
        elif function == "spokenMany" and len(parts) > 1:
            found.append((parts[0], parts[1]))
        elif function == "counted" and parts:
            one, many = parts if len(parts) > 1 else (parts[0], f"{parts[0]}s")
            found.append((f"%(n)s {one}", f"%(n)s {many}"))
    return tuple(dict.fromkeys(found))


def said_by(name: str, scripts: Scripts) -> list[Words]:
    """What a page's script says, with all that it imports, or loads on first use."""
    waiting, seen, found = [name], set[str](), dict[Words, None]()
    while waiting:
        module = waiting.pop()
        if module in seen or module not in scripts or VENDOR in module:
            continue
        seen.add(module)
        text = scripts[module]
        waiting += [
            *imported_by(module, scripts),
            *(name_at(module, one["target"]) for one in LOAD.finditer(code_of(text))),
        ]
        found |= dict.fromkeys(words_of(text))
    return sorted(found, key=str)


def in_language(words: Iterable[Words]) -> dict[str, Any]:
    """The translations of words into the language that is spoken, as `shared/spoken.js` reads them."""
    language = spoken()
    forms = _forms(language)
    text, many = dict[str, str](), dict[str, Mapping[str, str]]()
    for said in words:
        if isinstance(said, str):
            text[said] = language.catalogue.gettext(said)
        else:
            one, other = said
            many[f"{one}|{other}"] = {form: language.catalogue.ngettext(one, other, n) for form, n in forms.items()}
    return {"text": text, "many": many}


def _forms(language: Language) -> Mapping[str, int]:
    """The plural categories of a language in the Unicode CLDR, each with a number of its."""
    found: dict[str, int] = {}
    for number in range(120):
        found.setdefault(language.locale.plural_form(number), number)
    return {"other": 1_000_000, **found} if "other" not in found else found
