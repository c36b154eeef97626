"""The words of scripts in other languages: each page carries those that its own script may say, as data."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from babel.messages.jslexer import tokenize, unquote_string

from alongside.design.modules import LOAD, VENDOR, Scripts, code_of, imported_by, name_at
from alongside.languages.language import Language
from alongside.languages.speaking import spoken

FUNCTIONS = ("spoken", "spokenMany", "counted")
"""Of `shared/spoken.js` and `shared/words.js`: words, their two forms, and a noun after its number."""
_SAYS = re.compile(rf"\b(?:{'|'.join(FUNCTIONS)})\s*\(")
LONGEST = 26
"""Letters of words that a page carries, as `shared/spoken.js` knows. What is longer comes later, and waits for it."""
AT_ONCE = ("booklet", "both-sides", "library", "offline", "room", "team-view")
"""The kinds of pages that say more when they are opened, and have the room to carry all that they may ever say."""
Words = str | tuple[str, str]


@lru_cache(1000)
def words_of(text: str) -> tuple[Words, ...]:
    """Every word that a script marks, or its two forms."""
    if not _SAYS.search(text):
        return ()  # to read all other scripts word by word would take as long again
    found: list[Words] = []
    for function, parts in _calls(text):
        if function == "spoken" and parts:
            found.append(parts[0])
        elif function == "spokenMany" and len(parts) > 1:
            found.append((parts[0], parts[1]))
        elif function == "counted" and parts:
            one, many = parts if len(parts) > 1 else (parts[0], f"{parts[0]}s")
            found.append((f"%(n)s {one}", f"%(n)s {many}"))
    return tuple(dict.fromkeys(found))


def said_by(name: str, scripts: Scripts) -> tuple[list[Words], list[Words]]:
    """What a page's script says by itself, with all it imports; and what else, once its reader has done something.

    `name` is that of the script of a kind of page, such as `javascripts/kinds/sheet.js`.
    """
    own = _said([name, *imported_by(name, scripts)], scripts)
    waiting, seen, more = [name], set[str](), dict[Words, None]()
    while waiting:
        module = waiting.pop()
        if module not in seen:
            seen.add(module)
            modules = [module, *imported_by(module, scripts)]
            more |= _said(modules, scripts)
            waiting += [
                name_at(one, found["target"]) for one in modules for found in LOAD.finditer(_code(one, scripts))
            ]
    if PurePosixPath(name).stem in AT_ONCE:
        return sorted(more | own, key=str), []
    late = {one for one in own if len(one if isinstance(one, str) else one[1]) > LONGEST}
    return sorted(own.keys() - late, key=str), sorted((more.keys() - own.keys()) | late, key=str)


def in_language(words: Iterable[Words]) -> dict[str, str]:
    """The translations of words into the language that is spoken, as `shared/spoken.js` reads them."""
    language = spoken()
    forms, found = _forms(language), dict[str, str]()
    for said in words:
        if isinstance(said, str):
            found[said] = language.catalogue.gettext(said)
        else:
            found |= {f"{said[1]}|{form}": language.catalogue.ngettext(*said, number) for form, number in forms.items()}
    return {key: words for key, words in found.items() if key != words}


def _calls(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each call of a function of a script with the words that it is given, however deep it stands in other calls."""
    opened: list[tuple[str, list[str]]] = [("", [])]
    before = ""
    for token in tokenize(text, jsx=False):
        sign = token.value if token.type == "operator" else ""
        if sign and sign in "([{":
            opened.append((before if sign == "(" else "", []))
        elif sign and sign in ")]}" and len(opened) > 1:
            yield opened.pop()
        elif token.type == "string":
            opened[-1][1].append(unquote_string(token.value))
        elif token.type == "template_string":
            for part in token.value.split("${")[1:]:
                yield from _calls(part)
        before = token.value if token.type == "name" else ""
    yield from opened  # in an expression of a template that another template cuts open


def _said(modules: Iterable[str], scripts: Scripts) -> dict[Words, None]:
    return dict.fromkeys(words for module in modules for words in words_of(_code(module, scripts)))


def _code(module: str, scripts: Scripts) -> str:
    """A script without its comments; nothing of one that others have made."""
    return "" if VENDOR in module else code_of(scripts.get(module, ""))


def _forms(language: Language) -> Mapping[str, int]:
    """The plural categories of a language in the Unicode CLDR, each with a number of its."""
    found: dict[str, int] = {}
    for number in range(120):
        found.setdefault(language.locale.plural_form(number), number)
    return {"other": 1_000_000, **found} if "other" not in found else found
