"""A language that the guide speaks: its catalogue, and how it is named in pages and files."""

import io
from dataclasses import dataclass, field
from functools import cached_property
from gettext import NullTranslations

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from alongside.fingerprint import digest

ORIGINAL = "en"
"""The code of the language that the guide is written in."""


@dataclass(frozen=True)
class Language:
    """A language."""

    code: str
    """Two letters: of its folder under `docs/`, and of its catalogue."""
    tag: str
    """With a region, as in files to print: `de-DE` (BCP 47)."""
    catalogue: NullTranslations = field(default_factory=NullTranslations, compare=False)
    digest: str = ""
    """Changes with the catalogue."""

    @cached_property
    def locale(self) -> Locale:
        """What the Unicode CLDR knows of it."""
        return Locale.parse(self.tag, sep="-")

    @property
    def is_original(self) -> bool:
        """Whether the guide is written in it."""
        return self.code == ORIGINAL

    @property
    def lang(self) -> str:
        """As pages name it, in `lang` and `hreflang`: `en-GB`, `de`."""
        return self.tag if self.is_original else self.code

    @property
    def name(self) -> str:
        """Its own name in itself: `Deutsch`."""
        own = self.locale.languages.get(self.code) or self.code
        return own[:1].upper() + own[1:]

    @property
    def direction(self) -> str:
        """In which its lines run: `ltr` or `rtl`."""
        return self.locale.text_direction


ENGLISH = Language(ORIGINAL, "en-GB")


def language(code: str, text: str) -> Language:
    """The language of a catalogue's text, a PO file whose header names it.

    Raises:
        ValueError: it is no such file.
    """
    catalogue = read_po(io.StringIO(text), abort_invalid=True)
    if catalogue.locale is None:
        raise ValueError("its header does not name the language")
    return Language(code, str(catalogue.locale).replace("_", "-"), translations(catalogue), digest([text.encode()]))


def translations(catalogue: Catalog) -> Translations:
    """A catalogue made ready to translate; entries marked as fuzzy are left out."""
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)
