"""Which language is spoken, and words in it. What makes a page or a file says so round it, and all it asks follows.

It is kept for a thread's own run of work (`contextvars`), so that nothing hands a language from function to function.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any

from babel.dates import format_date, format_skeleton
from babel.lists import format_list

from alongside.languages.language import ENGLISH, Language

_SPOKEN: ContextVar[Language] = ContextVar("spoken", default=ENGLISH)


def spoken() -> Language:
    """The language that is spoken now."""
    return _SPOKEN.get()


def speak(language: Language) -> None:
    """From now on speaks a language, where no `with` can stand round what is said in it."""
    _SPOKEN.set(language)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speaks a language within."""
    before = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def say(text: str, **values: object) -> str:
    """English words in the language that is spoken, with values in the place of `%(name)s`."""
    said = gettext(text)
    return said % values if values else said


def say_many(one: str, many: str, number: int, **values: object) -> str:
    """Words that differ with a number, which stands in the place of `%(n)s`."""
    return ngettext(one, many, number) % {"n": number, **values}


def noted(text: str) -> str:
    """English words of a constant, as they are: marks them for the catalogue. `say` translates where they are used."""
    return text


def gettext(text: str) -> str:
    """Words as the catalogue has them; these are what templates call."""
    return spoken().catalogue.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """Words in the form that goes with a number."""
    return spoken().catalogue.ngettext(one, many, number)


def day(on: date) -> str:
    """A day: `22 November 2026`."""
    return format_date(on, "long", spoken().locale)


def month(on: date) -> str:
    """The month of a day: `November 2026`."""
    return format_skeleton("yMMMM", on, locale=spoken().locale)


def listed(words: Sequence[str]) -> str:
    """Words one after the other: `leaders, colleagues and trainers`."""
    return format_list(words, locale=spoken().locale)


FUNCTIONS: dict[str, Any] = {"gettext": gettext, "ngettext": ngettext, "newstyle": True}
"""What a Jinja environment with the extension `jinja2.ext.i18n` is given."""
